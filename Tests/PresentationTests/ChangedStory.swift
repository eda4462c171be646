import NewsModel

/// A canal lock may close: a paper that made more of what another had, and two undated pages with one text.
enum ChangedStory {
  static let gazette = Sample.article(
    "gazette.html", outlet: "Harrow Gazette", headline: "Old lock at Harrow may close", date: "2031-06-02",
    paragraphs: [
      ["Harrow’s old lock may close in May, the canal board said."],
      ["About 40 boats pass it each day.", "Swimmers use the upper gate."],
    ])
  static let echo = Sample.article(
    "echo.html", outlet: "Tidewater Echo", headline: "Harrow loses its lock", date: "2031-06-03",
    paragraphs: [
      ["Harrow’s old lock will close in May."],
      ["40 boats pass it each day.", "The keeper’s cottage is for sale."],
    ])
  static let reeds = ["reeds-a.txt", "reeds-b.txt"].map { name in
    Sample.article(name, paragraphs: [["The keeper of the lock at Harrow has packed his kettle and his cat."]])
  }

  static let changes = [
    change(.hardened, .possibility, "may close", "will close"),
    change(.hardened, .attribution, "the canal board said", "Harrow’s old lock will close in May."),
    change(.hardened, .amount, "About 40 boats", "40 boats"),
    DerivationChange(kind: .added, child: Sample.excerpt(echo, "The keeper’s cottage is for sale.")),
    DerivationChange(kind: .dropped, parent: Sample.excerpt(gazette, "Swimmers use the upper gate.")),
  ]

  static let story: TracedStory = {
    let articles = [gazette, echo] + reeds
    var derivation = Derivation(
      parent: .init("gazette.html"), child: .init("echo.html"), kind: .rewrite, confidence: 0.91, evidence: [shared])
    derivation.changes = changes
    let pair = UndecidedDerivation(
      first: .init("reeds-a.txt"), second: .init("reeds-b.txt"),
      evidence: [Evidence(.passage, reeds.map { Sample.excerpt($0, "has packed his kettle and his cat") })])
    let claim = Claim(
      text: "Harrow’s old lock may close in May.",
      statements: [
        Sample.excerpt(echo, "Harrow’s old lock will close in May."),
        Sample.excerpt(gazette, "Harrow’s old lock may close in May"),
      ],
      origins: [
        Origin(name: "canal board", kind: .statement, articles: [echo.id, gazette.id], evidence: [])
      ])
    return TracedStory(
      stemma: Stemma(
        story: Story(id: "lock", articles: articles.map(\.id)), witnesses: articles.map { Sample.articleWitness($0) },
        derivations: [derivation], undecided: [pair], claims: [claim], citations: []),
      articles: articles)
  }()

  private static let shared = Evidence(
    .passage, [Sample.excerpt(gazette, "boats pass it each day"), Sample.excerpt(echo, "boats pass it each day")])

  private static func change(
    _ kind: DerivationChange.Kind, _ aspect: DerivationChange.Aspect, _ parent: String, _ child: String
  ) -> DerivationChange {
    DerivationChange(
      kind: kind, aspect: aspect, parent: Sample.excerpt(gazette, parent), child: Sample.excerpt(echo, child))
  }
}
