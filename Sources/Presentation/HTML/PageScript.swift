/// The script of a page: it opens evidence beside the tree instead of below it, and sets texts side by side.
enum PageScript {
  /// The source as the policy names it: SHA-256 of `source`, in Base64 (CSP Level 3, section 2.3.1). A test compares.
  static let hash = "sha256-qr4Ir+qCTZkZw92vSVvtIU3/BN45L62PERTvZDc59ks="

  static let source = panel + ownEvidence + CollationScript.source

  /// Purpose: a link to a proof opens a copy of it in a panel. Valid when: the link's target is such a proof, which `find` gives for
  /// the link's address, at once or as a promise; nil where it is none. Action: the panel takes the focus; Escape or its button
  /// closes it and gives the focus back. Where the proof cannot be had, the link leads where it leads without this script. No
  /// page text stands here.
  static let panel = """

    'use strict';
    function showProofs(find) {
      const root = document.documentElement;
      const panel = document.createElement('section');
      panel.id = 'panel';
      panel.hidden = true;
      panel.tabIndex = -1;
      panel.setAttribute('role', 'dialog');
      document.body.append(panel);
      root.classList.add('scripted');
      let opener = null;
      let turn = 0;

      function close() {
        turn += 1;
        root.classList.remove('waiting');
        if (panel.hidden) return;
        panel.hidden = true;
        root.classList.remove('reading');
        mark(null);
        if (opener) opener.focus({ preventScroll: true });
        opener = null;
      }

      function mark(address) {
        for (const link of document.querySelectorAll('.chosen')) link.classList.remove('chosen');
        if (!address) return;
        for (const link of document.querySelectorAll('a')) {
          if (link.getAttribute('href') === address) (link.closest('tr') || link).classList.add('chosen');
        }
      }

      function open(section, address, link) {
        const copy = document.importNode(section, true);
        copy.removeAttribute('id');
        copy.removeAttribute('tabindex');
        copy.removeAttribute('aria-labelledby');
        for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = 'Close';
        button.addEventListener('click', close);
        panel.replaceChildren(button, copy);
        panel.setAttribute('aria-label', 'Evidence: ' + copy.querySelector('h4').textContent);
        panel.hidden = false;
        panel.scrollTop = 0;
        root.classList.add('reading');
        mark(address);
        if (link && !panel.contains(link)) opener = link;
        panel.focus({ preventScroll: true });
        const chosen = Array.from(document.querySelectorAll('.chosen')).find((one) => one.getClientRects().length);
        if (chosen) chosen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }

      function show(found, address, link) {
        turn += 1;
        const own = turn;
        root.classList.add('waiting');
        Promise.resolve(found).then(function (section) {
          if (own !== turn) return;
          root.classList.remove('waiting');
          open(section, address, link);
        }).catch(function () {
          if (own === turn) location.assign(address);
        });
      }

      document.addEventListener('click', function (event) {
        if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
        const target = event.target instanceof Element ? event.target : null;
        if (!target) return;
        const row = target.closest('table.claims tbody tr');
        const link = target.closest('a') || (row && row.querySelector('a'));
        const address = (link && link.getAttribute('href')) || '';
        const found = find(address);
        if (!found) return;
        event.preventDefault();
        show(found, address, link);
      });
      document.addEventListener('compare', close);
      document.addEventListener('keydown', function (event) {
        if (event.key === 'Escape') close();
      });
      const first = find(location.hash);
      if (first) show(first, location.hash, null);
    }

    """

  /// All proofs stand on the page; nothing is fetched.
  private static let ownEvidence = """

    showProofs(function (address) {
      const section = /^#./.test(address) ? document.getElementById(address.slice(1)) : null;
      return section && section.classList.contains('proof') ? section : null;
    });

    """
}
