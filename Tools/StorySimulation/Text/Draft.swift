/// A text in the making: sentences, each with where it was taken from.
struct Draft<Sentence: Sendable>: Sendable {
  struct Item: Sendable {
    var sentence: Sentence
    /// Which of the witness's parents it was taken from, and which sentence there; -1 when it is the writer's own.
    var parent = -1
    var index = -1
    var opensParagraph: Bool
  }

  var items: [Item]

  /// The same sentences, marked as taken from it by a child that has it as its parent of this number.
  func copied(parent: Int) -> Draft {
    var copy = self
    for index in items.indices { (copy.items[index].parent, copy.items[index].index) = (parent, index) }
    return copy
  }
}

/// Writes a story's sentences in one style. It keeps the numbers it draws, so that a story follows from its index alone.
protocol StoryWriter {
  associatedtype Sentence: Sendable

  var random: SplitMix64 { get set }

  func wordCount(_ sentence: Sentence) -> Int
  /// How many words of a sentence do not stand in another one in the same order.
  func changedWords(from sentence: Sentence, to other: Sentence) -> Int
  /// About so many of a sentence's words changed.
  mutating func reworded(_ sentence: Sentence, words: Int, by outlet: Int) -> Sentence

  /// What a newsroom writes about an origin itself.
  mutating func report(_ witness: WitnessPlan, on origin: OriginPlan) -> Draft<Sentence>
  /// What a newsroom writes in its own words of what another one reported.
  mutating func citation(_ witness: WitnessPlan, of draft: Draft<Sentence>, by outlet: Int) -> Draft<Sentence>
  mutating func opinion(_ witness: WitnessPlan, on draft: Draft<Sentence>, by outlet: Int) -> Draft<Sentence>
  /// News that came in later, put into the text.
  mutating func updated(_ draft: Draft<Sentence>, _ witness: WitnessPlan, on origin: OriginPlan?) -> Draft<Sentence>
  /// Gives what a rewritten text reports to the outlet it is taken from.
  mutating func attributed(_ draft: Draft<Sentence>, to outlet: Int, citing: Bool) -> Draft<Sentence>
  /// The text with some sentences that only another one has, and what it says of the matter, given to its outlet.
  mutating func joined(_ draft: Draft<Sentence>, _ other: Draft<Sentence>, by outlet: Int) -> Draft<Sentence>
  /// What a round-up tells of the story.
  mutating func brief(_ witness: WitnessPlan) -> Draft<Sentence>
  /// People are introduced where they are first named.
  func settled(_ draft: Draft<Sentence>) -> Draft<Sentence>
  /// The outlets a sentence names, and how.
  func citations(_ sentence: Sentence) -> [NamedOutlet]
  func name(of origin: OriginPlan) -> String
  func claims(_ draft: Draft<Sentence>) -> [ClaimUse]
  mutating func title(_ witness: WitnessPlan) -> String
  mutating func text(of draft: Draft<Sentence>, _ witness: WitnessPlan, credits: [CreditPlan]) -> String
}

/// A claim that a text makes.
struct ClaimUse: Sendable {
  /// The same for one claim in all texts of the story.
  let claim: Int
  /// The text's words for it.
  let text: String
  /// Where it comes from; nil when the text gives it to nobody.
  let origin: String?
}
