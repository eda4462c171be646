/// The style of the page of stories: what all our pages have, and the parts that this one alone has.
enum StoryStyle {
  static let sheet =
    PageStyle.sheet + ReuseStyle.sheet + timeLine + CollationStyle.sheet + texts + paper + "@media print {\n" + depths
    + "}\n"

  private static let timeLine = """

    .timeline { list-style: none; margin: 0; padding: 0; }
    .timeline > li { display: grid; grid-template-columns: 8.2em minmax(0, 1fr); gap: 0 22px; }
    .timeline > li > time, .timeline > li > span { text-align: right; padding: 3px 0; font-size: 14px; font-weight: 600; font-variant-numeric: tabular-nums; }
    .timeline > li > div { position: relative; padding: 2px 0 12px 20px; border-left: 2px solid var(--rule); }
    .timeline > li > div::before { content: ""; position: absolute; left: -6px; top: .6em; width: 10px; height: 10px; border-radius: 50%; background: var(--ground); border: 2px solid var(--quiet); }
    .timeline ul { list-style: none; margin: 0; padding: 0; }
    .timeline .happenings a { color: inherit; text-decoration-color: var(--rule); font-family: var(--serif); }
    .timeline .happenings li { padding: 1px 0; }
    .timeline .reports { display: flex; flex-wrap: wrap; gap: 2px 18px; }
    .timeline .reports li::before { content: ""; display: inline-block; width: 8px; height: 8px; margin-right: 6px; border: 1px solid var(--quiet); border-radius: 2px; background: var(--raised); }
    .timeline .reports .lost::before { border: 1px dashed var(--lost); background: var(--lost-ground); }
    .timeline a.chosen { background: color-mix(in srgb, var(--link) 12%, transparent); }
    @media (max-width: 720px) {
      .timeline > li { display: block; }
      .timeline > li > time, .timeline > li > span { display: block; text-align: left; }
      .timeline > li > div { margin-left: 6px; }
    }
    @media print { .timeline > li { break-inside: avoid; } }

    """

  /// Steps by which lines of the outline are moved in; those further down stand as far.
  static let deepestOutline = 16

  private static let depths = (1...deepestOutline).map { "    .outline .depth\($0) { margin-left: \($0 * 2)em; }\n" }
    .joined()

  /// On paper: evidence in small print, and of large stories its beginnings.
  private static let paper = """
    @media print {
      .outline { display: block; list-style: none; margin: 0; padding: 0; font-size: 9.5pt; }
      .outline li { border-top: 1px solid var(--rule); padding: 1px 0 1px 1.5em; text-indent: -1.5em; break-inside: avoid; }
      .outline small { font-size: 8.5pt; } .outline ~ .scroll.wide, .outline ~ figcaption { display: none; }
      .parts, .compare, .whole:not([open]), .single:not([open]) { display: none; }
      .evidence { font-size: 9pt; columns: 2; column-gap: 24px; }
      .evidence > h3 { column-span: all; }
      .proof { padding: 6px 0 8px; } .proof h4 { font-size: 10.5pt; } .proof h5 { font-size: 8.5pt; margin-top: 6px; }
      .proof > .note, .proof figure figcaption { font-size: 8pt; }
      .proof figure { border: 0; border-left: 2px solid var(--rule); border-radius: 0; padding: 0 0 0 8px; background: none; }
      .pair { grid-template-columns: minmax(0, 1fr); gap: 4px; } .proof blockquote { font-size: 9pt; line-height: 1.35; }
      .large .proof .pair ~ .pair ~ .pair ~ .pair { display: none; }
      .large .proof figure:nth-of-type(n+4), .large .changes li:nth-of-type(n+4) { display: none; }
      .changes { font-size: 9pt; } .undecided li { break-inside: avoid; }
    }

    """

  private static let texts = """
    .outline { display: none; }
    .parts { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 14px 0 0; font-size: 14px; }
    html:not(.scripted) .compare { display: none; }
    .whole { margin-top: 16px; } .whole summary { cursor: pointer; font-size: 14px; font-weight: 600; color: var(--quiet); }
    .whole p { font: 16px/1.55 var(--serif); margin: 8px 0 0; max-width: 40em; }
    .proof .link { margin: 8px 0 0; font-size: 14px; }
    .undecided .note { margin: 0 0 4px; }
    .undecided ul { list-style: none; margin: 0; padding: 0; }
    .undecided li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; padding: 7px 0; border-top: 1px solid var(--rule); }
    .undecided a.chosen { background: color-mix(in srgb, var(--link) 12%, transparent); }
    .changes { margin: 6px 0 0; padding-left: 1.2em; font: 15px/1.45 var(--serif); }
    .changes li { padding: 2px 0; } .changes mark { background: none; color: inherit; }

    """
}
