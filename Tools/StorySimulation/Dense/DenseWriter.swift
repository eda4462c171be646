import NewsModel

/// A sentence as words of the vocabulary.
struct DenseSentence: Sendable {
  var words: [UInt32]
  /// The outlet it names as having reported; -1 for none.
  var cited: Int32 = -1
}

/// Writes texts that are no English but have its frequencies: function words, the story's own words and names, and the
/// words of the day, each by Zipf's law.
struct DenseWriter: StoryWriter {
  typealias Sentence = DenseSentence

  let vocabulary: Vocabulary
  let world: World
  let length: Int
  var random: SplitMix64
  /// Words and names that the story's articles have in common.
  private let topic: [UInt32]
  private let names: [UInt32]

  /// Of 256 words so many are of these kinds; the rest are invented words of any story. Chosen by hand on 2026-11-22
  /// after English news: nearly half of it is function words.
  private enum Mixture {
    static let function = 112
    static let topic = 64
    static let name = 20
  }

  private static let topicWords = 48
  private static let storyNames = 10

  init(vocabulary: Vocabulary, world: World, length: Int, seeds: StorySeeds, random: SplitMix64) {
    (self.vocabulary, self.world, self.length, self.random) = (vocabulary, world, length, random)
    var shared = seeds.setting
    var own = random
    // Twins have three quarters of their words and half of their names in common.
    topic = (0..<Self.topicWords).map { number in
      let word = number % 4 == 0 ? Self.rank(&own, vocabulary) : Self.rank(&shared, vocabulary)
      return UInt32(vocabulary.inventedWords.lowerBound + word)
    }
    names = (0..<Self.storyNames).map { number in
      let name = number % 2 == 0 ? own.below(vocabulary.names.count) : shared.below(vocabulary.names.count)
      return UInt32(vocabulary.names.lowerBound + name)
    }
  }

  /// A word that is not among the most common ones.
  private static func rank(_ random: inout SplitMix64, _ vocabulary: Vocabulary) -> Int {
    let rank = vocabulary.inventedDraw.draw(&random)
    return rank < 200 ? 200 + random.below(4000) : rank
  }

  // MARK: Words

  private mutating func word() -> UInt32 {
    let bits = random.next()
    let kind = Int(bits & 255)
    let choice = Int(bits >> 40)
    if kind < Mixture.function {
      return UInt32(vocabulary.functionWords.lowerBound + vocabulary.functionDraw.draw(&random))
    }
    if kind < Mixture.function + Mixture.topic { return topic[choice % Self.topicWords] }
    if kind < Mixture.function + Mixture.topic + Mixture.name { return names[choice % Self.storyNames] }
    return UInt32(vocabulary.inventedWords.lowerBound + vocabulary.inventedDraw.draw(&random))
  }

  private mutating func sentence() -> DenseSentence {
    let count = 9 + random.below(18)
    return DenseSentence(words: (0..<count).map { _ in word() })
  }

  private mutating func citingSentence(_ outlet: Int) -> DenseSentence {
    var sentence = sentence()
    sentence.words[0] = UInt32(vocabulary.outlets.lowerBound + outlet)
    sentence.words[1] = UInt32(vocabulary.said)
    sentence.cited = Int32(outlet)
    return sentence
  }

  private mutating func item(_ sentence: DenseSentence) -> Draft<DenseSentence>.Item {
    .init(sentence: sentence, opensParagraph: random.below(3) == 0)
  }

  private mutating func fresh(words: Int) -> Draft<DenseSentence> {
    var items: [Draft<DenseSentence>.Item] = []
    var count = 0
    while count < words {
      var sentence = sentence()
      if count + sentence.words.count > words { sentence.words.removeLast(count + sentence.words.count - words) }
      count += sentence.words.count
      items.append(item(sentence))
    }
    return Draft(items: items)
  }

  // MARK: StoryWriter

  func wordCount(_ sentence: DenseSentence) -> Int { sentence.words.count }

  /// Words are only ever changed in place.
  func changedWords(from sentence: DenseSentence, to other: DenseSentence) -> Int {
    guard sentence.words.count == other.words.count else { return sentence.words.count }
    return zip(sentence.words, other.words).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
  }

  /// Each of the words to be changed is another one: places are drawn by selection sampling (Knuth, volume 2, 3.4.2).
  mutating func reworded(_ sentence: DenseSentence, words: Int, by outlet: Int) -> DenseSentence {
    var reworded = sentence
    let first = sentence.cited < 0 ? 0 : 2
    var wanted = min(words, sentence.words.count - first)
    for place in sentence.words.indices.dropFirst(first) where wanted > 0 {
      guard random.below(sentence.words.count - place) < wanted else { continue }
      wanted -= 1
      while reworded.words[place] == sentence.words[place] { reworded.words[place] = word() }
    }
    return reworded
  }

  mutating func report(_ witness: WitnessPlan, on origin: OriginPlan) -> Draft<DenseSentence> { fresh(words: length) }

  mutating func citation(_ witness: WitnessPlan, of draft: Draft<DenseSentence>, by outlet: Int) -> Draft<DenseSentence>
  {
    attributed(fresh(words: length), to: outlet, citing: true)
  }

  mutating func opinion(_ witness: WitnessPlan, on draft: Draft<DenseSentence>, by outlet: Int) -> Draft<DenseSentence>
  {
    citation(witness, of: draft, by: outlet)
  }

  mutating func updated(
    _ draft: Draft<DenseSentence>, _ witness: WitnessPlan, on origin: OriginPlan?
  ) -> Draft<DenseSentence> {
    var updated = draft
    for _ in 0..<(1 + random.below(3)) { updated.items.insert(item(sentence()), at: min(1, updated.items.count)) }
    return updated
  }

  mutating func attributed(_ draft: Draft<DenseSentence>, to outlet: Int, citing: Bool) -> Draft<DenseSentence> {
    var attributed = draft
    if citing { attributed.items.insert(item(citingSentence(outlet)), at: min(1, attributed.items.count)) }
    return attributed
  }

  mutating func joined(
    _ draft: Draft<DenseSentence>, _ other: Draft<DenseSentence>, by outlet: Int
  ) -> Draft<DenseSentence> {
    var joined = draft
    joined.items.append(item(citingSentence(outlet)))
    joined.items += other.items.prefix(1 + random.below(4))
    return joined
  }

  mutating func brief(_ witness: WitnessPlan) -> Draft<DenseSentence> {
    Draft(items: [.init(sentence: sentence(), opensParagraph: true), item(sentence())])
  }

  func settled(_ draft: Draft<DenseSentence>) -> Draft<DenseSentence> { draft }

  func name(of origin: OriginPlan) -> String {
    origin.outlet.map { world.outlets[$0].name } ?? origin.kind.rawValue
  }

  /// Words put together at random claim nothing.
  func claims(_ draft: Draft<DenseSentence>) -> [ClaimUse] { [] }

  func citations(_ sentence: DenseSentence) -> [NamedOutlet] {
    sentence.cited < 0 ? [] : [NamedOutlet(outlet: Int(sentence.cited), kind: .report)]
  }

  mutating func title(_ witness: WitnessPlan) -> String {
    let words = (0..<(5 + random.below(5))).map { _ in random.below(3) == 0 ? word() : topic[random.below(topic.count)]
    }
    var page = DensePage(vocabulary, room: words.count)
    page.add(words)
    return String(page.text.dropLast())
  }

  mutating func text(of draft: Draft<DenseSentence>, _ witness: WitnessPlan, credits: [CreditPlan]) -> String {
    var page = DensePage(vocabulary, room: draft.items.reduce(0) { $0 + $1.sentence.words.count })
    for item in draft.items {
      if item.opensParagraph { page.endParagraph() }
      page.add(item.sentence.words)
    }
    return page.text + credits.map { " (\(world.outlets[$0.outlet].name))" }.joined()
  }
}
