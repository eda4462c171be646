/// The script of a page: it opens evidence beside the tree instead of below it, and sets texts side by side.
enum PageScript {
  /// The source as the policy names it: SHA-256 of `source`, in Base64 (CSP Level 3, section 2.3.1). A test compares.
  static let hash = "sha256-Dh8QhsBTAvWRhXf95dcVGXAkdz23vkqkdJj4DIzjFAA="

  static let source = evidence + CollationScript.source

  /// Purpose: a link to a proof opens a copy of it in a panel. Valid when: the link's target is such a proof. Action:
  /// the panel takes the focus; Escape or its button closes it and gives the focus back. Nothing is fetched, and no
  /// page text stands here.
  static let evidence = """

    'use strict';
    (function () {
      const root = document.documentElement;
      const panel = document.createElement('section');
      panel.id = 'panel';
      panel.hidden = true;
      panel.tabIndex = -1;
      panel.setAttribute('role', 'dialog');
      panel.setAttribute('aria-label', 'Evidence');
      document.body.append(panel);
      root.classList.add('scripted');
      let opener = null;

      function close() {
        if (panel.hidden) return;
        panel.hidden = true;
        root.classList.remove('reading');
        mark(null);
        if (opener) opener.focus({ preventScroll: true });
        opener = null;
      }

      function mark(id) {
        for (const link of document.querySelectorAll('.chosen')) link.classList.remove('chosen');
        if (!id) return;
        for (const link of document.querySelectorAll('a[href="#' + id + '"]')) {
          (link.closest('tr') || link).classList.add('chosen');
        }
      }

      function open(section, link) {
        const copy = section.cloneNode(true);
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
        mark(section.id);
        if (link && !panel.contains(link)) opener = link;
        panel.focus({ preventScroll: true });
        const chosen = Array.from(document.querySelectorAll('.chosen')).find((one) => one.getClientRects().length);
        if (chosen) chosen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }

      function proof(hash) {
        const section = hash.length > 1 ? document.getElementById(hash.slice(1)) : null;
        return section && section.classList.contains('proof') ? section : null;
      }

      document.addEventListener('click', function (event) {
        if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
        const target = event.target instanceof Element ? event.target : null;
        if (!target) return;
        const row = target.closest('table.claims tbody tr');
        const link = target.closest('a') || (row && row.querySelector('a'));
        const section = link && proof(link.getAttribute('href') || '');
        if (!section) return;
        event.preventDefault();
        open(section, link);
      });
      document.addEventListener('compare', close);
      document.addEventListener('keydown', function (event) {
        if (event.key === 'Escape') close();
      });
      const first = proof(location.hash);
      if (first) open(first, null);
    })();

    """
}
