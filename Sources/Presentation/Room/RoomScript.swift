/// The script of the reading room: it opens evidence, which has pages of its own, beside the tree.
enum RoomScript {
  /// Fetches from this server alone, which the pages' policy allows; the page that comes runs and loads nothing, since it becomes
  /// part of no document but for its proof.
  static let source =
    PageScript.panel + """

      showProofs(function (address) {
        if (!/^\\/story\\/\\d+\\/evidence\\/[a-z]\\d+$/.test(address)) return null;
        return fetch(address).then(function (answer) {
          if (!answer.ok) throw new Error('no evidence');
          return answer.text();
        }).then(function (text) {
          const section = new DOMParser().parseFromString(text, 'text/html').querySelector('section.proof');
          if (!section) throw new Error('no evidence');
          return section;
        });
      });

      """
}
