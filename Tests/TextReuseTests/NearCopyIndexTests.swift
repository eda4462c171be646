import Testing

@testable import TextReuse

@Suite struct NearCopyIndexTests {
  private var random = RandomWords(seed: 21)

  /// Articles of which many are copies of others, some of them with a line that stands in all.
  private mutating func articles(_ count: Int, sharing line: [PlainWord] = []) -> [Fingerprint] {
    var texts: [[PlainWord]] = []
    for number in 0..<count {
      let percent = Int.random(in: 0..<60, using: &random)
      let text =
        number % 3 == 0 || texts.isEmpty
        ? random.words(Int.random(in: 30..<300, using: &random))
        : random.changed(texts[Int.random(in: 0..<texts.count, using: &random)], percent: percent)
      texts.append(text)
    }
    return texts.map { Fingerprint(words: $0 + line) }
  }

  private func index(_ articles: [(Int, Fingerprint)]) -> NearCopyIndex {
    var index = NearCopyIndex()
    for (number, fingerprint) in articles { index.add(fingerprint, number: number) }
    return index
  }

  private func numbered(_ articles: [Fingerprint]) -> [(Int, Fingerprint)] { articles.enumerated().map { ($0, $1) } }

  /// All articles but equals that share a phrase, compared one by one.
  private func reference(_ fingerprint: Fingerprint, among articles: [Fingerprint]) -> [Int] {
    var first: [Fingerprint: Int] = [:]
    for (number, article) in articles.enumerated() where first[article] == nil { first[article] = number }
    return first.filter { other, _ in
      let isCandidate = other == fingerprint || !Set(fingerprint.phrases).isDisjoint(with: other.phrases)
      return isCandidate && fingerprint.likeness(to: other).isNearCopy
    }.map(\.value).sorted()
  }

  @Test mutating func `it answers as a comparison of each with each that share a phrase`() {
    let articles = articles(75)
    let index = index(numbered(articles))
    for article in articles {
      #expect(index.nearCopies(of: article).map(\.number).sorted() == reference(article, among: articles))
    }
  }

  @Test mutating func `the order of the articles does not matter, nor that some come twice`() {
    // More articles than a phrase leads to share the line.
    let articles = numbered(articles(300, sharing: random.words(12)))
    let (there, back) = (index(articles), index((articles + articles.prefix(50)).shuffled(using: &random)))
    #expect(there.count == back.count)
    for (_, article) in articles { #expect(there.nearCopies(of: article) == back.nearCopies(of: article)) }
  }

  @Test mutating func `parts that were made apart and merged answer as the whole`() {
    let articles = numbered(articles(300, sharing: random.words(12)))
    var merged = NearCopyIndex()
    for part in [2, 0, 3, 1] { merged.merge(index(articles.filter { $0.0 % 4 == part })) }
    let whole = index(articles)
    for (_, article) in articles { #expect(whole.nearCopies(of: article) == merged.nearCopies(of: article)) }
  }

  @Test mutating func `an index can be made again from its entries`() {
    let articles = numbered(articles(120))
    let first = index(articles)
    let again = index(
      first.entries.compactMap { entry in
        Fingerprint(bytes: entry.fingerprint.bytes).map { (entry.number, $0) }
      })
    #expect(first.entries.map(\.number) == first.entries.map(\.number).sorted())
    for (_, article) in articles { #expect(first.nearCopies(of: article) == again.nearCopies(of: article)) }
  }

  @Test mutating func `equal articles are one entry that goes by the lowest number`() {
    let article = random.fingerprint(words: 200)
    var index = NearCopyIndex()
    for number in (5..<100_005).reversed() { index.add(article, number: number) }
    #expect(index.count == 1)
    #expect(index.nearCopies(of: article).map(\.number) == [5])
  }

  @Test mutating func `each of thousands of copies finds some of the first ones in bounded time`() {
    let words = random.words(200)
    let copies = (0..<3000).map { _ in Fingerprint(words: random.changed(words, percent: 3)) }
    let index = index(numbered(copies))
    for copy in copies.suffix(20) {
      let found = index.nearCopies(of: copy)
      #expect(found.contains { $0.number < 500 })
      #expect(found.count <= NearCopyIndex.candidateLimit)
    }
  }

  @Test mutating func `a line in many articles makes no near-copies of them`() {
    let line = random.words(25)
    let articles = (0..<500).map { _ in Fingerprint(words: random.words(120) + line) }
    let index = index(numbered(articles))
    for (number, article) in articles.enumerated() {
      #expect(index.nearCopies(of: article).map(\.number) == [number])
    }
  }

  @Test(arguments: ["", "one", "Read more", "!!!"])
  func `articles of next to no words have no near-copies`(text: String) {
    let article = Fingerprint(words: PlainWords.words(of: text))
    #expect(index([(1, article), (2, article)]).nearCopies(of: article).isEmpty)
  }

  @Test mutating func `excerpts of a quarter of a text lead to it`() {
    let texts = (0..<200).map { _ in random.words(600) }
    let index = index(numbered(texts.map(Fingerprint.init(words:))))
    let found = texts.indices.count { number in
      let excerpt = Fingerprint(words: Array(texts[number][100..<250]))
      return index.nearCopies(of: excerpt).contains { $0.number == number }
    }
    #expect(found >= 190)
  }

  @Test mutating func `the most alike come first`() {
    let words = random.words(300)
    let articles = [30, 0, 15].map { Fingerprint(words: random.changed(words, percent: $0)) }
    #expect(index(numbered(articles)).nearCopies(of: Fingerprint(words: words)).map(\.number) == [1, 2, 0])
  }
}
