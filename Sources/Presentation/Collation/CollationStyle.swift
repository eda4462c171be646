/// What texts side by side add to the style of a page.
enum CollationStyle {
  /// Kinds of passages differ in line as well as in color.
  static let sheet = """

    :root { --reworded: #ffd9b0; --paraphrase: #d5e6f5; }
    @media (prefers-color-scheme: dark) { :root { --reworded: #6a3d12; --paraphrase: #1d4460; } }
    .scripted .unscripted { display: none; }
    .collation:focus { outline: none; }
    .controls { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin: 0 0 8px; font-size: 14px; }
    .controls label { color: var(--quiet); min-width: 0; }
    .controls select { font: 15px var(--sans); color: var(--ink); background: var(--raised); border: 1px solid var(--rule); border-radius: 6px; padding: 5px 8px; max-width: min(22em, 80vw); }
    .said-of { margin: 0; color: var(--ink); } .key-of { margin: 2px 0 12px; line-height: 1.9; }
    .board .rows { list-style: none; margin: 0; padding: 0; }
    .rows > li { border-top: 1px solid var(--rule); padding: 8px 0 10px; }
    .rows .note { margin: 0 0 4px; font-size: 13px; font-variant-numeric: tabular-nums; }
    .rows h4 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .rows p[dir] { font: 16px/1.55 var(--serif); margin: 0 0 6px; }
    .rows .own { background: color-mix(in srgb, var(--rule) 22%, transparent); }
    .rows .own p[dir] { color: var(--quiet); font-size: 15px; }
    .only .own { display: none; }
    mark.reworded { background: var(--reworded); color: var(--ink); } mark.paraphrase { background: var(--paraphrase); color: var(--ink); }
    mark.literal { color: var(--mark-ink); }
    mark u { text-decoration: underline; text-decoration-thickness: 1.5px; text-underline-offset: .2em; font-weight: 600; }
    mark.paraphrase { text-decoration: underline dotted 1px; text-underline-offset: .25em; }
    mark.quoted { box-shadow: inset 0 -2px 0 var(--link); }
    mark.moved { outline: 1px dashed var(--quiet); outline-offset: 1px; }
    mark.moved b { font: 600 12px/1 var(--sans); color: var(--link); }
    @media (max-width: 720px) {
      .rows h4 { position: static; width: auto; height: auto; clip-path: none; white-space: normal; font: 600 12px/1.4 var(--sans); color: var(--quiet); margin: 0 0 2px; }
      .rows .sides > div { border-left: 3px solid var(--rule); padding-left: 12px; }
      .rows .sides > .empty { display: none; }
    }
    @media print {
      .controls { display: none; } .said-of { display: none; }
      :root { --reworded: #e6e6e6; --paraphrase: #f6f6f6; }
      .rows > .shared { break-inside: avoid; }
      .rows .own { background: none; }
      .collation mark { text-decoration: none; border-bottom: 1px solid #000; }
      .collation mark.paraphrase { border-bottom-style: dotted; } .collation mark.quoted { border-bottom-width: 2px; box-shadow: none; }
      .rows h4 { position: static; width: auto; height: auto; clip-path: none; font: 600 8pt var(--sans); margin: 0; }
      .rows p[dir], .rows .own p[dir] { font-size: 9.5pt; line-height: 1.4; margin: 0 0 3px; } .rows > li { padding: 4px 0; }
    }

    """
}
