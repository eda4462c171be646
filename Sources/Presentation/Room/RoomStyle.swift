/// The style sheet of the reading room: that of our other pages, and what this has beside them.
enum RoomStyle {
  static let sheet = StoryStyle.sheet + ArticleStyle.sheet + frame + lists + parts + growth

  private static let frame = """

    .skip { position: absolute; left: 8px; top: -60px; z-index: 3; background: var(--raised); padding: 8px 14px; border-radius: 0 0 6px 6px; }
    .skip:focus { top: 0; }
    main:focus { outline: none; }
    body { min-height: 100vh; display: flex; flex-direction: column; }
    main { padding-bottom: 40px; width: 100%; flex: 1; }
    header.room { border-bottom: 1px solid var(--rule); background: var(--raised); }
    header.room > div, footer.room > div { max-width: 1120px; margin: 0 auto; padding: 10px clamp(16px, 4vw, 40px); display: flex; flex-wrap: wrap; align-items: center; gap: 8px 26px; }
    header.room h1 { margin: 0; font: 700 21px/1.2 var(--serif); letter-spacing: -.01em; }
    header.room h1 a { color: var(--ink); text-decoration: none; display: inline-flex; align-items: center; gap: 8px; }
    .brand path { stroke: var(--link); stroke-width: 1.6; fill: none; } .brand circle { fill: var(--link); }
    header.room nav { display: flex; gap: 20px; font-size: 15px; }
    header.room nav a, .choice a { color: var(--quiet); text-decoration: none; padding: 6px 0; border-bottom: 2px solid transparent; }
    header.room nav a:hover, .choice a:hover { color: var(--ink); }
    header.room nav a[aria-current], .choice a[aria-current] { color: var(--ink); border-color: var(--link); }
    header.room form { display: flex; gap: 8px; margin-left: auto; min-width: 0; }
    input[type="search"] { font: 15px var(--sans); color: var(--ink); background: var(--ground); border: 1px solid var(--edge); border-radius: 6px; padding: 6px 10px; min-width: 0; width: 17em; }
    input::placeholder { color: var(--quiet); opacity: 1; }
    main button, form button { font: 600 14px var(--sans); color: var(--ink); background: var(--raised); border: 1px solid var(--edge); border-radius: 6px; padding: 7px 14px; cursor: pointer; }
    form button:hover { border-color: currentColor; }
    .arriving { max-width: 1120px; margin: 14px auto 0; padding: 8px 14px; font-size: 14px; border-left: 3px solid var(--link); background: var(--raised); }
    footer.room { border-top: 1px solid var(--rule); font-size: 14px; color: var(--quiet); }
    footer.room > div { justify-content: space-between; padding-top: 16px; padding-bottom: 28px; } footer.room p { margin: 0; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    :root { --edge: #8d8676; } @media (prefers-color-scheme: dark) { :root { --edge: #7d776b; } }

    """

  private static let lists = """
    .top { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 6px 28px; padding: 34px 0 12px; }
    .top h2 { margin: 0; }
    .choice { display: flex; gap: 18px; font-size: 15px; }
    .stories { list-style: none; margin: 0; padding: 0; }
    .stories > li { display: grid; grid-template-columns: 112px minmax(0, 1fr) 160px; gap: 4px 28px; padding: 20px 0 22px; border-top: 1px solid var(--rule); }
    .stories h3, .stories h4 { font: 700 22px/1.24 var(--serif); letter-spacing: -.005em; text-transform: none; color: var(--ink); margin: 0 0 6px; max-width: 30em; text-wrap: balance; }
    .stories :is(h3, h4) a { color: inherit; text-decoration: none; } .stories :is(h3, h4) a:hover { text-decoration: underline; }
    .stories .from { margin: 0; } .stories .note { margin: 3px 0 0; }
    .tally { display: flex; flex-direction: column; margin: 0; color: var(--quiet); font-size: 14px; }
    .tally b { display: inline-block; min-width: 1.2em; margin-right: 4px; font: 700 27px/1.15 var(--serif); font-variant-numeric: lining-nums tabular-nums; color: var(--ink); text-align: right; }
    .repeated .tally span + span, .repeated .tally span + span b { color: var(--lost); }
    .corroborated .tally span + span, .corroborated .tally span + span b { color: var(--good); }
    .further { border-top: 1px solid var(--rule); padding-top: 18px; margin: 0; }
    .empty { font: 19px/1.5 var(--serif); padding: 22px 0; border-top: 1px solid var(--rule); max-width: 40em; }
    pre { font: 15px/1.5 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; background: var(--raised); border: 1px solid var(--rule); border-radius: 6px; padding: 12px 16px; overflow-x: auto; white-space: pre-wrap; }
    .told { padding: 48px 0; max-width: 40em; } .told p { font: 19px/1.5 var(--serif); }

    """

  private static let parts = """
    .read { padding: 30px 0 24px; } .read header h2 { margin-bottom: 8px; } .read header .note { margin: 0; }
    .instory { display: flex; flex-wrap: wrap; align-items: baseline; gap: 6px 12px; margin: 12px 0 0; }
    .legend { display: flex; flex-wrap: wrap; gap: 4px 14px; font-size: 14px; border-top: 1px solid var(--rule); padding-top: 12px; margin: 22px 0 16px; }
    .standfirst { font: 600 18px/1.5 var(--serif); max-width: 40em; margin: 0 0 14px; }
    .box { margin: 18px 0 0; padding: 2px 18px 14px; border: 1px solid var(--rule); border-radius: 6px; background: var(--raised); max-width: 52em; }
    .box h3 { margin: 12px 0 6px; } .box ul, .box ol { margin: 0; padding-left: 1.2em; } .box li { padding: 2px 0; } .box i { font-style: normal; color: var(--quiet); }
    .box .aside { margin-left: 8px; font-size: 14px; }
    .lines { list-style: none; margin: 0; padding: 0; }
    .lines li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 20px; padding: 8px 0; border-top: 1px solid var(--rule); }
    .lines li > span { flex: 1 1 30em; min-width: 0; } .lines li > span > a { font: 17px/1.4 var(--serif); }
    .said-by h4 { margin: 22px 0 4px; font-size: 18px; }
    .statements { list-style: none; margin: 0; padding: 0; }
    .statements li { padding: 10px 0 12px 16px; border-left: 3px solid var(--said3); margin: 8px 0; } .statements blockquote { font-size: 18px; max-width: 40em; }
    .statements .note { margin: 4px 0 0; }
    .tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 430px), 1fr)); gap: 0 48px; } .tables > section { min-width: 0; }
    .counts tbody th { color: inherit; font: 17px/1.4 var(--serif); padding: 8px 0 8px 12px; border-top: 1px solid var(--rule); }
    .counts td { padding-top: 8px; padding-bottom: 8px; } .counts td.number { font-size: 15px; width: auto; font-weight: 400; }
    .counts thead th { font-size: 12px; } .counts th + th { padding-left: 10px; }
    .ties { margin: 22px 0 0; } .tree .tie { fill: none; stroke: var(--link); opacity: .35; } .tree .own rect { stroke: var(--link); stroke-width: 2.5; }
    .tree.web { min-width: 760px; }
    .ask { margin: 0 0 14px; } .ask label { display: block; color: var(--quiet); font-size: 14px; margin: 0 0 6px; } .ask div { display: flex; gap: 8px; max-width: 46em; }
    .ask input[type="search"] { flex: 1; font-size: 18px; padding: 9px 12px; background: var(--raised); }
    .found { list-style: none; margin: 0; padding: 0; } .found li { padding: 14px 0 16px; border-top: 1px solid var(--rule); }
    .found h3 { font: 700 20px/1.28 var(--serif); letter-spacing: 0; text-transform: none; margin: 0 0 3px; } .found h3 a { color: var(--ink); text-decoration: none; } .found h3 a:hover { text-decoration: underline; } .found .note { margin: 0; }
    .snippet { margin: 5px 0 0; max-width: 46em; font: 17px/1.5 var(--serif); }
    .tied.repeated { color: var(--lost); } .tied.corroborated { color: var(--good); }
    .wrong { border-left: 3px solid var(--lost); background: var(--lost-ground); padding: 10px 16px; margin: 0 0 18px; max-width: 46em; } .wrong p { margin: 0; }
    .wrong .line { font: 16px/1.6 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; margin-top: 6px; white-space: pre-wrap; }
    .wrong .gap { padding: 0 .4em; }
    .operators { margin: 22px 0 0; max-width: 52em; } .operators summary { cursor: pointer; font-weight: 600; font-size: 14px; color: var(--quiet); }
    dl { margin: 10px 0 0; } dl { display: grid; grid-template-columns: minmax(9em, 13em) minmax(0, 1fr); }
    dt, dd { padding: 6px 0; border-top: 1px solid var(--rule); } dt { font-weight: 600; padding-right: 18px; } dd { margin: 0; } code { font: 15px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
    .about { padding: 34px 0 20px; max-width: 46em; } .steps { padding-left: 1.3em; } .steps li { margin: 0 0 8px; }
    .scripted .evidence.alone { display: block; } .alone .proof:target { border-color: var(--link); } .waiting, .waiting a { cursor: progress; }
    .way { margin: 22px 0 0; font-size: 14px; color: var(--quiet); } .compared { padding-top: 14px; }
    @media (max-width: 720px) { dl { grid-template-columns: minmax(0, 1fr); } dd { border: 0; padding-top: 0; } .found h3 { font-size: 18px; } .counts thead th { font-size: 11px; } }

    """

  private static let growth = """
    .growth { margin: 4px 0 0; text-align: right; font-size: 13px; color: var(--quiet); }
    .growth time { display: block; margin-top: 3px; }
    .bars { max-width: 100%; vertical-align: bottom; } .bars rect { fill: var(--quiet); opacity: .75; }
    .repeated .bars rect { fill: var(--lost); } .corroborated .bars rect { fill: var(--good); }
    @media (max-width: 720px) {
      .stories > li { grid-template-columns: minmax(0, 1fr); gap: 6px; padding: 16px 0 18px; }
      .tally { flex-direction: row; gap: 4px 16px; align-items: baseline; } .tally b { font-size: 22px; min-width: 0; }
      .growth { text-align: left; display: flex; align-items: flex-end; gap: 10px; } .growth time { margin: 0; }
      .stories h3, .stories h4 { font-size: 20px; }
      header.room form { margin-left: 0; width: 100%; } form[role="search"] input { flex: 1; }
      .top { padding-top: 24px; }
    }

    """
}
