/// What the page of an article's attributions adds to the style of our pages.
enum ArticleStyle {
  /// Roles differ in shape as well as in color: a source is bold, a cue underlined, what is said has a ground.
  static let sheet = """

    :root { --source: #8a3b12; --cue: #5b3a91; --said1: #e6f0e4; --said2: #cfe3cc; --said3: #b6d4b2; }
    @media (prefers-color-scheme: dark) {
      :root { --source: #f0a878; --cue: #c5abf0; --said1: #1f2f22; --said2: #29432d; --said3: #345739; }
    }
    .masthead .legend { border: 0; padding: 10px 0 0; gap: 4px 14px; }
    .masthead .legend span { margin: 0; }
    .read { padding: 32px 0 24px; }
    .read + .read { border-top: 1px solid var(--rule); }
    .row { display: grid; grid-template-columns: minmax(0, 40em) minmax(14em, 1fr); gap: 0 32px; margin: 0 0 14px; }
    .row p { font: 18px/1.62 var(--serif); margin: 0; }
    .row h3 { margin: 12px 0 0; }
    .source { color: var(--source); font-weight: 700; }
    .cue { color: var(--cue); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
    .said { border-radius: 2px; padding: .06em 0; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    .said1 { background: var(--said1); } .said2 { background: var(--said2); } .said3 { background: var(--said3); }
    .row time, .legend time { border-bottom: 2px dotted var(--quiet); }
    .shared { text-decoration: underline 1px var(--link); text-underline-offset: .22em; }
    sup { color: var(--quiet); font: 600 11px/1 var(--sans); margin-right: 2px; }
    .notes { list-style: none; margin: 4px 0 0; padding: 0 0 0 14px; border-left: 1px solid var(--rule); font-size: 14px; }
    .notes li { margin: 0 0 5px; }
    .notes small { font-size: 13px; }
    .notes i { color: var(--quiet); font-style: normal; }
    .notes .relation i { color: var(--link); }
    .notes .day { color: var(--quiet); } .notes .day b { color: var(--ink); font-weight: 600; }
    @media (max-width: 860px) { .row { grid-template-columns: minmax(0, 1fr); } .notes { margin: 8px 0 6px; } }
    @media print { .row { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); break-inside: avoid; } .said { text-decoration: none; } }

    """
}
