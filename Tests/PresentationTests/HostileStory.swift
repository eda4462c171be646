import NewsModel
import UTF8Text

/// A story whose pages were written to do harm.
enum Hostile {
  static let script = "<script>alert('x')</script>\"><img src=x onerror=alert(1)> & “”"
  static let commands = "\u{1B}[31mred\u{1B}[0m \u{202E}desrever\u{202C} \u{2066}isolated\u{2069} a\u{0000}b\u{009B}2J"
  static let long = String(repeating: "x", count: 10_000)
  static let wide = "港の灯台が消えた 👩‍👩‍👧 नमस्ते שלום e\u{301}\u{302}\u{303}"

  static let story: TracedStory = {
    let words = [script, commands, long, wide]
    let articles = words.enumerated().map { number, word in
      Sample.article(
        "page\(number)\(word.prefix(40)).html", outlet: word, headline: word + " in a headline", date: "2031-05-01",
        credits: [CreditLine(text: word, outlet: word, kind: .wire)], paragraphs: [[word, word + "."]])
    }
    let lost = Witness(
      id: .init("lost:\(script)"), kind: .lost, name: script,
      restsOn: [RestsOn(description: commands, isNamed: false, evidence: [])],
      reconstruction: articles.map { article in
        ReconstructedPassage(variants: [
          .init(excerpt: Excerpt(article: article.id, range: article.article.body.textRange), isQuoted: true)
        ])
      },
      evidence: [Evidence(.creditLine, [Sample.excerpt(articles[0], script, field: .credit(0))])])
    let derivations = articles.map { article in
      Derivation(
        parent: lost.id, child: .init(article.id.description), kind: .citation, confidence: 0.3,
        evidence: [
          Evidence(.passage, [Excerpt(article: article.id, range: article.article.body.textRange)]),
          Evidence(.citation, [Excerpt(article: article.id, field: .standfirst(7), range: TextRange(3, 9_000_000))]),
        ])
    }
    let claims = words.map { word in
      Claim(
        text: word, statements: articles.map { Excerpt(article: $0.id, range: TextRange(0, 9)) },
        origins: [Origin(name: word, kind: .document, articles: articles.map(\.id), evidence: [])])
    }
    return TracedStory(
      stemma: Stemma(
        story: Story(id: script, articles: articles.map(\.id)),
        witnesses: [lost] + articles.map { Sample.articleWitness($0) }, derivations: derivations, claims: claims,
        citations: [
          Citation(article: articles[0].id, outlet: script, kind: .report, evidence: Evidence(.citation, []))
        ]),
      articles: articles)
  }()
}
