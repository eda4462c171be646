/// The style sheet of the reading room: that of our other pages, and what this has beside them.
enum RoomStyle {
  static let sheet = StoryStyle.sheet + frame + lists + growth

  private static let frame = """

    .skip { position: absolute; left: 8px; top: -60px; z-index: 3; background: var(--raised); padding: 8px 14px; border-radius: 0 0 6px 6px; }
    .skip:focus { top: 0; }
    main:focus { outline: none; }
    main { padding-bottom: 40px; }
    header.room { border-bottom: 1px solid var(--rule); background: var(--raised); }
    header.room > div, footer.room > div { max-width: 1120px; margin: 0 auto; padding: 10px clamp(16px, 4vw, 40px); display: flex; flex-wrap: wrap; align-items: center; gap: 8px 26px; }
    header.room h1 { margin: 0; font: 700 21px/1.2 var(--serif); letter-spacing: -.01em; }
    header.room h1 a { color: var(--ink); text-decoration: none; display: inline-flex; align-items: center; gap: 8px; }
    .brand path { stroke: var(--link); stroke-width: 1.6; fill: none; } .brand circle { fill: var(--link); }
    header.room nav { display: flex; gap: 20px; font-size: 15px; }
    header.room nav a, .choice a { color: var(--quiet); text-decoration: none; padding: 6px 0; border-bottom: 2px solid transparent; }
    header.room nav a:hover, .choice a:hover { color: var(--ink); }
    header.room nav a[aria-current], .choice a[aria-current] { color: var(--ink); border-color: var(--link); }
    form[role="search"] { display: flex; gap: 8px; margin-left: auto; min-width: 0; }
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
    .stories h3 { font: 700 22px/1.24 var(--serif); letter-spacing: -.005em; text-transform: none; color: var(--ink); margin: 0 0 6px; max-width: 30em; text-wrap: balance; }
    .stories h3 a { color: inherit; text-decoration: none; } .stories h3 a:hover { text-decoration: underline; }
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

  private static let growth = """
    .growth { margin: 4px 0 0; text-align: right; font-size: 13px; color: var(--quiet); }
    .growth time { display: block; margin-top: 3px; }
    .bars { max-width: 100%; vertical-align: bottom; } .bars rect { fill: var(--quiet); opacity: .75; }
    .repeated .bars rect { fill: var(--lost); } .corroborated .bars rect { fill: var(--good); }
    @media (max-width: 720px) {
      .stories > li { grid-template-columns: minmax(0, 1fr); gap: 6px; padding: 16px 0 18px; }
      .tally { flex-direction: row; gap: 4px 16px; align-items: baseline; } .tally b { font-size: 22px; min-width: 0; }
      .growth { text-align: left; display: flex; align-items: flex-end; gap: 10px; } .growth time { margin: 0; }
      .stories h3 { font-size: 20px; }
      form[role="search"] { margin-left: 0; width: 100%; } form[role="search"] input { flex: 1; }
      .top { padding-top: 24px; }
    }

    """
}
