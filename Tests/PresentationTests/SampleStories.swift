import NewsModel
import UTF8Text

/// Makes articles and stories by hand: an invented town, invented outlets.
enum Sample {
  /// An article whose body is made of paragraphs, each a list of sentences.
  static func article(
    _ id: String, outlet: String? = nil, headline: String? = nil, date: String? = nil, credits: [CreditLine] = [],
    paragraphs: [[String]]
  ) -> AnalyzedArticle {
    var article = Article(id: Article.ID(id), kind: .lead)
    article.outlet = outlet
    article.headline = headline
    article.credits = credits
    article.published = date.flatMap { text in
      CalendarDate(iso8601: text).map { StatedDate(date: $0, text: "Published \(text)", place: "visible text") }
    }
    article.body = paragraphs.map { $0.joined(separator: " ") }.joined(separator: "\n")
    return AnalyzedArticle(article: article, text: analyzed(paragraphs, text: article.body))
  }

  private static func analyzed(_ paragraphs: [[String]], text: String) -> AnalyzedText {
    var sentences: [Sentence] = []
    var ranges: [TextRange] = []
    var offset = 0
    for (index, paragraph) in paragraphs.enumerated() {
      let start = offset
      for sentence in paragraph {
        sentences.append(
          Sentence(range: TextRange(offset, offset + sentence.utf8.count), tokens: 0..<0, paragraph: index))
        offset += sentence.utf8.count + 1
      }
      ranges.append(TextRange(start, max(start, offset - 1)))
    }
    return AnalyzedText(
      text: text, tokens: [], sentences: sentences, paragraphs: ranges, quotations: [], mentions: [])
  }

  /// Where words stand in an article's body; an empty range at its start when they do not.
  static func excerpt(_ article: AnalyzedArticle, _ words: String, field: ArticleField = .body) -> Excerpt {
    let text = Array((article.article.text(of: field) ?? "").utf8)
    let pattern = Array(words.utf8)
    let start = text.indices.first { text[$0...].starts(with: pattern) } ?? 0
    return Excerpt(article: article.id, field: field, range: TextRange(start, start + pattern.count))
  }

  static func articleWitness(_ article: AnalyzedArticle, kind: Outlet.Kind? = nil) -> Witness {
    Witness(
      id: .init(article.id.description), kind: .article, article: article.id,
      name: article.article.outlet ?? article.id.description, outletKind: kind,
      date: article.article.published?.date)
  }

  static func day(_ text: String) -> CalendarDate? { CalendarDate(iso8601: text) }
}

/// A ferry pier is closed: a lost report of the Ledger, a wire that carried it, and two papers.
enum PierStory {
  static let shared = [
    "Divers found a crack as long as a bus in the north pier.",
    "The ferry to Saltmarsh will not run before the spring.",
  ]

  static let courier: AnalyzedArticle = {
    var article = Sample.article(
      "courier.html", outlet: "Saltmarsh Courier", headline: "Ferry stopped as divers find crack in north pier",
      date: "2031-03-09", credits: [CreditLine(text: "(MP)", outlet: "Meridian Press", kind: .wire)],
      paragraphs: [
        [shared[0], "A senior port official told The Corvenport Ledger that the crack had been known for weeks."],
        [shared[1], "The Corvenport Harbour Authority ordered an inspection on Friday (7)."],
        ["“We will not open a pier we do not trust – not for anyone,” the authority’s statement said."],
      ])
    let words = Sample.excerpt(article, "on Friday (7)")
    article.timeExpressions = [
      TimeExpression(
        range: words.range, kind: .date, value: "2031-03-07", reason: "the Friday on or before the publication date")
    ]
    return article
  }()

  static let quay = Sample.article(
    "quay-daily.txt", headline: "Crack closes Corvenport’s north pier – “known for weeks”", date: "2031-03-10",
    paragraphs: [
      ["Corvenport’s north pier is shut, The Corvenport Ledger reported."],
      ["“\(shared[0])”", "“\(shared[1])”"],
      [
        "The Corvenport Harbour Authority has ordered an inspection of the pier.",
        "The divers’ union wants talks before anyone goes down again, its secretary Ana Marsh said.",
      ],
    ])

  static let ledger = Witness.ID("lost:The Corvenport Ledger")
  static let meridian = Witness.ID("lost:Meridian Press")

  static let story = TracedStory(
    stemma: Stemma(
      story: Story(id: "courier.html", articles: [courier.id, quay.id]),
      witnesses: [lostLedger, lostMeridian, Sample.articleWitness(courier), Sample.articleWitness(quay)],
      derivations: derivations, claims: claims, citations: citations),
    articles: [courier, quay])

  private static let ledgerCitations = [
    Evidence(
      .citation,
      [
        Sample.excerpt(
          courier, "A senior port official told The Corvenport Ledger that the crack had been known for weeks.")
      ]),
    Evidence(.citation, [Sample.excerpt(quay, "The Corvenport Ledger reported")]),
  ]

  private static let passages = shared.map {
    Evidence(.passage, [Sample.excerpt(courier, $0), Sample.excerpt(quay, $0)])
  }

  private static let credit = Evidence(.creditLine, [Sample.excerpt(courier, "(MP)", field: .credit(0))])

  private static let lostLedger = Witness(
    id: ledger, kind: .lost, name: "The Corvenport Ledger", outletKind: .newspaper, date: Sample.day("2031-03-09"),
    restsOn: [
      RestsOn(
        description: "senior port official", isNamed: false,
        evidence: [Evidence(.citation, [Sample.excerpt(courier, "A senior port official")])])
    ],
    reconstruction: shared.map {
      ReconstructedPassage(variants: [
        .init(excerpt: Sample.excerpt(courier, $0), isQuoted: false),
        .init(excerpt: Sample.excerpt(quay, "“\($0)”"), isQuoted: true),
      ])
    },
    evidence: ledgerCitations)

  private static let lostMeridian = Witness(
    id: meridian, kind: .lost, name: "Meridian Press", outletKind: .wire, evidence: [credit])

  private static let derivations = [
    Derivation(
      parent: meridian, child: .init("courier.html"), kind: .republication, confidence: 0.9, evidence: [credit]),
    Derivation(
      parent: ledger, child: meridian, kind: .rewrite, confidence: 0.8, evidence: [ledgerCitations[0]] + passages,
      sharedPassages: 2),
    Derivation(
      parent: ledger, child: .init("quay-daily.txt"), kind: .citation, confidence: 0.95,
      evidence: [ledgerCitations[1]] + passages, sharedPassages: 2, quotedPassages: 2),
  ]

  private static let ledgerOrigin = Origin(
    name: "The Corvenport Ledger", kind: .outlet, articles: [courier.id, quay.id], evidence: ledgerCitations)

  private static let authorityOrigin = Origin(
    name: "Corvenport Harbour Authority", kind: .statement, articles: [courier.id],
    evidence: [Evidence(.statement, [Sample.excerpt(courier, "the authority’s statement said")])])

  private static let unionOrigin = Origin(
    name: "Ana Marsh", kind: .statement, articles: [quay.id],
    evidence: [Evidence(.statement, [Sample.excerpt(quay, "its secretary Ana Marsh said")])])

  private static let claims = [
    Claim(
      text: "Divers found a crack as long as a bus in the north pier.",
      statements: [Sample.excerpt(courier, shared[0]), Sample.excerpt(quay, shared[0])], origins: [ledgerOrigin]),
    Claim(
      text: "The Corvenport Harbour Authority ordered an inspection.",
      statements: [
        Sample.excerpt(courier, "The Corvenport Harbour Authority ordered an inspection on Friday (7)."),
        Sample.excerpt(quay, "The Corvenport Harbour Authority has ordered an inspection of the pier."),
      ], origins: [authorityOrigin, ledgerOrigin], date: Sample.day("2031-03-07")),
    Claim(
      text: "The divers’ union wants talks before anyone goes down again.",
      statements: [
        Sample.excerpt(
          quay, "The divers’ union wants talks before anyone goes down again, its secretary Ana Marsh said.")
      ], origins: [unionOrigin]),
  ]

  private static let citations = [
    Citation(article: courier.id, outlet: "The Corvenport Ledger", kind: .report, evidence: ledgerCitations[0]),
    Citation(article: quay.id, outlet: "The Corvenport Ledger", kind: .report, evidence: ledgerCitations[1]),
  ]
}
