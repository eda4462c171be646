import ModelFixture
import NewsModel
import Provenance
import UTF8Text

/// Articles by hand: the words of a body, and what the earlier stages would have found in them.
struct ArticleBuilder {
  var analyzed: AnalyzedArticle

  init(_ name: String, outlet: String? = nil, date: String? = nil, _ body: String) {
    var article = Article(id: .init(name), kind: .lead)
    article.outlet = outlet
    article.body = body
    article.published = date.flatMap { text in
      CalendarDate(iso8601: text).map { StatedDate(date: $0, text: text, place: "given") }
    }
    analyzed = AnalyzedArticle(article: article, text: InstalledModel.analyze(body))
  }

  func headline(_ words: String) -> Self { with { $0.article.headline = words } }

  func credit(_ text: String, _ outlet: String, _ kind: CreditLine.Kind = .wire) -> Self {
    with { $0.article.credits.append(CreditLine(text: text, outlet: outlet, kind: kind)) }
  }

  /// An attribution by the words of its parts as they first stand in the body.
  func says(
    _ source: String, _ cue: String, _ content: String, as kind: Source.Kind = .unknown, named name: String? = nil,
    venue: String? = nil, quoted: Bool = false
  ) -> Self {
    with { article in
      func ranges(_ words: String) -> [TextRange] {
        article.article.body.range(of: words).map { [$0] } ?? []
      }
      let sources = ranges(source)
      article.attributions.append(
        Attribution(
          source: sources, cue: ranges(cue), content: ranges(content), kind: quoted ? .direct : .indirect,
          resolved: sources.first.map { Source(name: name ?? source, kind: kind, mention: $0) },
          venue: venue.flatMap { venue in
            ranges(venue).first.map { Venue(name: venue, mention: $0, kind: .outlet) }
          }))
    }
  }

  /// An outlet cited by name, at the words as they first stand in the body.
  func cites(_ outlet: String, _ kind: Citation.Kind = .report, _ manner: CitedOutlet.Manner = .reported) -> Self {
    with { article in
      guard let mention = article.article.body.range(of: outlet) else { return }
      article.citedOutlets.append(CitedOutlet(name: outlet, kind: kind, manner: manner, mention: mention))
    }
  }

  private func with(_ change: (inout AnalyzedArticle) -> Void) -> Self {
    var copy = self
    change(&copy.analyzed)
    return copy
  }
}

extension String {
  /// The first place of some words.
  func range(of words: String) -> TextRange? {
    guard let first = ranges(of: words).first else { return nil }
    return self[first].textRange
  }
}

func stemma(_ articles: ArticleBuilder...) -> Stemma { stemma(of: articles) }

func stemma(of articles: [ArticleBuilder]) -> Stemma {
  let analyzed = articles.map(\.analyzed)
  let story = Story(id: "story", articles: analyzed.map(\.id).sorted())
  return StemmaBuilder().stemma(of: story, articles: analyzed)
}

extension Stemma {
  /// Edges as "parent -> child kind".
  var edges: [String] { derivations.map { "\($0.parent) -> \($0.child) \($0.kind)" } }

  func claim(_ words: String) -> Claim? { claims.first { $0.text.contains(words) } }
}
