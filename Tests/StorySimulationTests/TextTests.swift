import NewsModel
import Testing

@testable import StorySimulation

@Suite struct TextTests {
  private static let styles = SimulationParameters.Style.allCases

  /// Sentences without the marks, spellings and credit lines in which houses differ.
  private static func words(_ article: SimulatedArticle) -> [Substring] {
    article.text.split { !$0.isLetter && !$0.isNumber }
  }

  @Test func `a republished text holds nothing but its parent's words`() {
    for story in Simulations.stories(Simulations.make(.dense, words: 100), 20) {
      for edge in story.derivations where edge.kind == .republication {
        let (parent, child) = (story.articles[edge.parent], story.articles[edge.child])
        let names = child.credits.flatMap { $0.outlet.split(separator: " ") }
        #expect(Set(Self.words(child)).subtracting(names).isSubset(of: Self.words(parent)))
        #expect(edge.change?.changed == Share.none && edge.change?.added == Share.none)
      }
    }
  }

  @Test func `a republished text in prose holds its parent's sentences`() {
    for story in Simulations.stories(Simulations.make(.prose), 20) {
      for edge in story.derivations where edge.kind == .republication {
        let (parent, child) = (story.articles[edge.parent], story.articles[edge.child])
        guard parent.outlet.spellsAmerican == child.outlet.spellsAmerican else { continue }
        let first = Self.words(child).drop { $0 != Self.words(parent).first }.prefix(6)
        #expect(Self.words(parent).contains(first))
      }
    }
  }

  @Test(arguments: [
    (SimulationParameters.Style.dense, 100...600, 20), (.dense, 300...350, 20), (.prose, 100...600, 60),
  ])
  func `a rewrite is as far from its parent as asked for`(
    style: SimulationParameters.Style, range: ClosedRange<Int>, tolerance: Int
  ) throws {
    let simulation = Simulations.make(style, words: 300, changed: range)
    for index in 0..<30 {
      let total = simulation.pair(at: index).change.total.perMille
      #expect((range.lowerBound - tolerance...range.upperBound + tolerance).contains(total))
    }
  }

  @Test func `the whole range of distances is used`() {
    let simulation = Simulations.make(.dense, words: 300)
    let totals = (0..<100).map { simulation.pair(at: $0).change.total.perMille }
    #expect(totals.min() ?? 0 < 170 && totals.max() ?? 0 > 530)
  }

  @Test func `the distance that is told is that of the words`() {
    let simulation = Simulations.make(.dense, words: 200, changed: 200...200)
    for index in 0..<10 {
      let pair = simulation.pair(at: index)
      let (parent, child) = (Self.counts(pair.original), Self.counts(pair.copy))
      let kept = parent.reduce(0) { $0 + min($1.value, child[$1.key] ?? 0) }
      let part = 1000 - kept * 1000 / max(1, parent.values.reduce(0, +))
      // Words that were only moved count as kept here, and a changed one may stand elsewhere.
      #expect(part <= pair.change.total.perMille + 10)
      #expect(part + pair.change.moved.perMille + 90 >= pair.change.total.perMille)
    }
  }

  private static func counts(_ article: SimulatedArticle) -> [String: Int] {
    words(article).reduce(into: [:]) { $0[$1.lowercased(), default: 0] += 1 }
  }

  @Test(arguments: styles)
  func `whom an article cites and credits stands in its text`(style: SimulationParameters.Style) {
    for story in Simulations.stories(Simulations.make(style), 30) {
      for article in story.articles {
        let scalars = Array(article.text.unicodeScalars)
        let named = article.citations.map { ($0.outlet, $0.range) } + article.credits.map { ($0.outlet, $0.range) }
        for (outlet, range) in named {
          let words = String(String.UnicodeScalarView(scalars[range]))
          #expect(outlet == words || outlet == "The " + words)
        }
      }
    }
  }

  @Test(arguments: styles)
  func `a parent that is said to be cited or credited is named`(style: SimulationParameters.Style) {
    for story in Simulations.stories(Simulations.make(style), 40) {
      for edge in story.derivations where edge.isCited || edge.isCredited {
        let (parent, child) = (story.articles[edge.parent].outlet.name, story.articles[edge.child])
        let isCited = child.citations.contains { $0.outlet == parent && $0.kind == .report }
        let isCredited = child.credits.contains { $0.outlet == parent && $0.kind != .photo }
        #expect(edge.isCited ? isCited : isCredited, "\(child.id) \(child.role)")
      }
    }
  }

  @Test func `texts have about as many words as asked for`() {
    for story in Simulations.stories(Simulations.make(.dense, words: 400), 5) {
      for article in story.articles where article.role == .report {
        #expect((395...410).contains(article.text.split(whereSeparator: \.isWhitespace).count))
      }
    }
    for story in Simulations.stories(Simulations.make(.prose, words: 300), 5) {
      for article in story.articles where article.role == .report {
        #expect((200...350).contains(article.text.split(whereSeparator: \.isWhitespace).count))
      }
    }
  }

  @Test func `common words are far more frequent than others`() {
    let text = Simulations.stories(Simulations.make(.dense, words: 400, witnesses: 1...1), 60).map {
      $0.articles[0].text
    }
    var counts: [Substring: Int] = [:]
    for word in text.flatMap({ $0.split { !$0.isLetter } }) { counts[word, default: 0] += 1 }
    let ranked = counts.values.sorted(by: >)
    #expect(ranked[0] > 4 * ranked[9] && ranked[9] > 5 * ranked[99])
    #expect(ranked.count { $0 == 1 } > ranked.count / 3)
  }
}
