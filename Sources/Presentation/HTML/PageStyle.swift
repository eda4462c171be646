/// The style sheet of a page: light and dark, phone to wide screen, and paper.
enum PageStyle {
  static let sheet = colors + text + tree + SVGTree.leastWidths + tables + evidence + media

  /// Contrast of text to its ground is at least 4.5 : 1 in both schemes (WCAG 2.2, criterion 1.4.3).
  private static let colors = """

    :root {
      color-scheme: light dark;
      --ground: #fbfaf6; --raised: #ffffff; --ink: #1d1b18; --quiet: #655f55; --rule: #ddd7ca;
      --link: #17557a; --lost: #8a5200; --lost-ground: #fdf4e1; --good: #1a6a3c; --mark: #ffe58a; --mark-ink: #1d1b18;
      --shadow: 0 0 40px rgba(40, 30, 10, .18);
      --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, Georgia, "Noto Serif", serif;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #171614; --raised: #201e1b; --ink: #ece7dc; --quiet: #a79f90; --rule: #3b3832;
        --link: #8cc4e8; --lost: #e5b266; --lost-ground: #2b2417; --good: #7fcf9b; --mark: #6b5410; --mark-ink: #fff6da;
        --shadow: 0 0 50px rgba(0, 0, 0, .7);
      }
    }

    """

  private static let text = """
    * { box-sizing: border-box; }
    html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
    body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 var(--sans); overflow-wrap: anywhere; }
    main, .masthead { max-width: 1120px; margin: 0 auto; padding: 0 clamp(16px, 4vw, 40px); }
    .masthead { padding-top: 20px; }
    .masthead p { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 10px; margin: 0; padding-bottom: 10px; border-bottom: 1px solid var(--rule); color: var(--quiet); font-size: 14px; }
    .masthead b { color: var(--ink); font: 700 17px var(--serif); letter-spacing: .01em; }
    .masthead i { font-style: normal; }
    .masthead span { margin-left: auto; }
    nav ol { margin: 16px 0 0; padding-left: 1.4em; }
    small, .note { color: var(--quiet); font-size: 14px; }
    a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
    .story { padding: 36px 0 28px; }
    .story + .story, .others { border-top: 1px solid var(--rule); }
    h2 { font: 700 clamp(25px, 3.6vw, 38px)/1.14 var(--serif); letter-spacing: -.012em; margin: 0 0 14px; max-width: 26em; text-wrap: balance; }
    h3 { font: 600 13px/1.3 var(--sans); letter-spacing: .07em; text-transform: uppercase; color: var(--quiet); margin: 34px 0 10px; }
    .count { display: inline-block; margin: 0; padding: 3px 11px; border-radius: 99px; border: 1px solid currentColor; font-size: 14px; font-weight: 600; font-variant-numeric: tabular-nums; }
    .count.repeated { color: var(--lost); } .count.corroborated { color: var(--good); } .count.single { color: var(--quiet); }
    .verdict { font: 20px/1.45 var(--serif); margin: 12px 0 0; max-width: 38em; }
    .others { padding: 28px 0 48px; }
    .others h2 { font-size: 21px; }
    .others ul { list-style: none; margin: 0; padding: 0; }
    .others li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; padding: 7px 0; border-top: 1px solid var(--rule); }

    """

  private static let tree = """
    .stemma { margin: 26px 0 0; }
    .scroll { overflow-x: auto; padding: 4px 0; border-radius: 4px; }
    .scroll.narrow { display: none; }
    svg.tree { display: block; max-width: 100%; height: auto; font-family: var(--sans); }
    .tree.unscaled { max-width: none; }
    .tree text { fill: var(--ink); font-size: 12px; }
    .tree .name { font-size: 15px; font-weight: 600; }
    .tree .note, .tree .detail { fill: var(--quiet); }
    .tree .headline { font-family: var(--serif); font-size: 13px; }
    .tree .kind { fill: var(--ink); font-weight: 600; }
    .tree a { text-decoration: none; cursor: pointer; }
    .tree rect { fill: var(--raised); stroke: var(--rule); stroke-width: 1.5; }
    .tree .lost rect { fill: var(--lost-ground); stroke: var(--lost); stroke-dasharray: 6 4; }
    .tree .lost .note { fill: var(--lost); }
    .tree .reference rect { fill: none; stroke-dasharray: 2 3; }
    .tree .reference text { fill: var(--quiet); }
    .tree .line { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
    .tree .head { fill: var(--quiet); }
    .tree .citation .line { stroke-dasharray: 5 4; }
    .tree .revision .line { stroke-dasharray: 1.5 3; }
    .tree .uncertain { opacity: .72; }
    .tree .hit { fill: transparent; stroke: none; }
    .tree .edge:hover .line, .tree .edge:focus-visible .line, .tree .edge.chosen .line { stroke: var(--link); stroke-width: 2.5; }
    .tree .edge:hover .head, .tree .edge:focus-visible .head, .tree .edge.chosen .head { fill: var(--link); }
    .tree .edge:hover text, .tree .edge:focus-visible text, .tree .edge.chosen text { fill: var(--link); }
    .tree .witness:hover rect, .tree .witness:focus-visible rect, .tree .witness.chosen rect { stroke: var(--link); stroke-width: 2.5; }
    .tree a:focus-visible { outline: none; }
    figcaption { color: var(--quiet); font-size: 13px; margin-top: 8px; }
    .key { display: inline-block; width: 20px; height: 12px; border: 1.5px solid var(--quiet); border-radius: 3px; vertical-align: -1px; }
    .key.lost { border: 1.5px dashed var(--lost); background: var(--lost-ground); margin-left: 10px; }
    .hint { margin-left: 10px; }

    """

  private static let tables = """
    table { border-collapse: collapse; width: calc(100% + 24px); margin: 0 -12px; }
    th { text-align: left; font-size: 13px; font-weight: 600; color: var(--quiet); padding: 4px 0; }
    th + th, td.number { text-align: right; padding-left: 16px; white-space: nowrap; }
    td { border-top: 1px solid var(--rule); padding: 10px 0; vertical-align: top; }
    td a { color: inherit; text-decoration-color: var(--rule); font: 17px/1.4 var(--serif); }
    td a:hover { text-decoration-color: currentColor; }
    td small { display: block; margin-top: 2px; }
    td.number { font-variant-numeric: tabular-nums; font-weight: 600; font-size: 17px; width: 5.5em; }
    .repeated td.number + td.number { color: var(--lost); } .corroborated td.number + td.number { color: var(--good); }
    th:first-child, td:first-child { padding-left: 12px; } th:last-child, td:last-child { padding-right: 12px; }
    .marks { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 4px; margin-top: 4px; font-size: 11px; font-weight: 400; line-height: 9px; }
    .marks span { display: inline-flex; align-items: center; gap: 3px; border: 1px solid currentColor; border-radius: 99px; padding: 1px 4px; opacity: .85; }
    .marks i { width: 5px; height: 5px; margin: 2px 0; border-radius: 50%; background: currentColor; }
    .scripted .claims tbody tr { cursor: pointer; }
    .claims tr.chosen td, .scripted .claims tbody tr:hover td { background: color-mix(in srgb, var(--link) 8%, transparent); }
    .single { margin-top: 14px; } .single summary { font-size: 14px; font-weight: 600; color: var(--quiet); cursor: pointer; padding: 6px 0; }
    .recovered { margin-top: 34px; border-left: 3px solid var(--lost); background: var(--lost-ground); padding: 12px 18px; border-radius: 0 6px 6px 0; }
    .recovered summary { font-weight: 600; cursor: pointer; }
    .recovered ol { font: 17px/1.5 var(--serif); margin: 10px 0 0; padding-left: 1.5em; }
    .recovered li::marker { color: var(--lost); font: 13px var(--sans); }
    .recovered .note { margin: 8px 0 0; }

    """

  private static let evidence = """
    .proof { border-top: 1px solid var(--rule); padding: 14px 0 18px; }
    .proof:focus-visible { outline: none; }
    .proof:target { box-shadow: -14px 0 0 var(--ground), -18px 0 0 var(--link); }
    h4 { font: 700 20px/1.3 var(--serif); margin: 0; } h4 i { font-weight: 400; color: var(--quiet); }
    .proof > .note { margin: 4px 0 0; }
    h5 { font: 600 13px/1.4 var(--sans); color: var(--quiet); margin: 18px 0 0; }
    h5 small { font-size: inherit; font-weight: 400; }
    .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 205px), 1fr)); gap: 10px; margin-top: 8px; }
    .proof figure { margin: 0; background: var(--raised); border: 1px solid var(--rule); border-radius: 6px; padding: 10px 14px 12px; min-width: 0; }
    .proof figure figcaption { margin: 0 0 4px; } .proof figcaption b { color: var(--ink); font-weight: 600; }
    blockquote { margin: 0; font: 16px/1.5 var(--serif); }
    mark { background: var(--mark); color: var(--mark-ink); border-radius: 2px; padding: 0 1px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    .proof ul { margin: 4px 0 0; padding-left: 1.3em; font-size: 15px; }
    .proof .headline { font: 700 18px/1.35 var(--serif); margin: 12px 0 6px; }
    .scripted .evidence { display: none; }
    #panel { position: fixed; z-index: 2; inset: 0 0 0 auto; width: min(720px, 100vw); background: var(--ground); border-left: 1px solid var(--rule); box-shadow: var(--shadow); overflow-y: auto; overscroll-behavior: contain; padding: 18px 26px 40px; }
    #panel[hidden] { display: none; }
    #panel:focus, #panel:focus-visible { outline: none; }
    #panel .proof { border: 0; padding: 0; }
    #panel h4 { padding-right: 90px; }
    #panel button { position: sticky; top: 0; float: right; font: 600 14px var(--sans); color: var(--ink); background: var(--raised); border: 1px solid var(--rule); border-radius: 99px; padding: 6px 14px; cursor: pointer; }
    #panel button:hover { border-color: currentColor; }

    """

  private static let media = """
    @media (max-width: 720px) {
      .scroll.wide { display: none; } .scroll.narrow { display: block; }
      .masthead i { display: none; }
      .hint { display: block; margin: 6px 0 0; }
      td.number { width: auto; }
      .reading { scroll-padding-bottom: 80vh; } .reading body { padding-bottom: 78vh; }
      .verdict { font-size: 18px; }
      #panel { inset: auto 0 0 0; width: 100%; max-height: 78vh; border-left: 0; border-top: 1px solid var(--rule); border-radius: 14px 14px 0 0; padding: 16px 18px 32px; }
    }
    @media (min-width: 1000px) {
      #panel { width: min(600px, 46vw); }
      .reading body { padding-right: min(600px, 46vw); }
    }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    @media print {
      :root { --ground: #fff; --raised: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --link: #000; --lost: #6b4000; --lost-ground: #fff; --good: #14532d; --mark: #eee; --mark-ink: #000; }
      body { font-size: 11pt; padding: 0 !important; } #panel, .hint { display: none; }
      .scroll { overflow: visible; } .scroll.wide { display: block; } .scroll.narrow { display: none; }
      svg.tree.tree { min-width: 0; max-width: 100%; max-height: 24cm; }
      .scripted .evidence { display: block; }
      .proof figure, tr, .recovered { break-inside: avoid; } h3, h4, h5, .proof > .note { break-after: avoid; } mark { text-decoration: underline; }
    }

    """
}
