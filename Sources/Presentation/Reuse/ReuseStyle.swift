/// What the page of two articles' reuse adds to the style of our pages.
enum ReuseStyle {
  /// Changed words differ in shape as well as in color: they are underlined, too.
  static let sheet = """

    .compared { padding: 32px 0 40px; }
    .sides { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 28px; }
    .texts { margin: 24px 0 0; }
    .texts > div { border-top: 3px solid var(--rule); padding-top: 10px; }
    .texts b { display: block; font: 700 19px/1.3 var(--serif); }
    .texts small { display: block; margin-top: 2px; }
    .share { display: block; width: 100%; height: 8px; border-radius: 99px; margin: 8px 0 4px; background: var(--rule); overflow: hidden; }
    .share rect { fill: var(--good); }
    .passages { list-style: none; margin: 0; padding: 0; counter-reset: passage; }
    .passages > li { border-top: 1px solid var(--rule); padding: 10px 0 16px; counter-increment: passage; }
    .passages .note { margin: 0 0 6px; font-variant-numeric: tabular-nums; }
    .passages .note::before { content: counter(passage) "  "; color: var(--ink); font-weight: 600; white-space: pre; }
    .passages blockquote { min-width: 0; }
    .passages .context { color: var(--quiet); }
    .passages mark { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
    .passages h4 { font: 600 12px/1.4 var(--sans); color: var(--quiet); margin: 0 0 2px; display: none; }
    @media (max-width: 720px) {
      .sides { grid-template-columns: minmax(0, 1fr); gap: 12px 0; }
      .passages h4 { display: block; }
      .passages .sides > div { border-left: 3px solid var(--rule); padding-left: 12px; }
    }
    @media print { .passages > li { break-inside: avoid; } .share { border: 1px solid var(--rule); } }

    """
}
