/// The words of dense texts as bytes, one behind the other: function words of English, invented words, names.
struct Vocabulary: Sendable {
  /// All words' bytes; word n stands from `starts[n]` to `starts[n + 1]`, with a space behind it.
  let bytes: [UInt8]
  let starts: [UInt32]
  let functionWords: Range<Int>
  let inventedWords: Range<Int>
  let names: Range<Int>
  /// The words by which a text names an outlet, by the outlet's index.
  let outlets: Range<Int>
  let functionDraw: ZipfDraw
  let inventedDraw: ZipfDraw
  /// The function word that gives a sentence to an outlet.
  let said: Int

  /// Invented words, as a year of a newspaper has them once names are left out.
  private static let inventedCount = 40_000

  init(world: World, seed: UInt64) {
    var bytes: [UInt8] = []
    var starts: [UInt32] = [0]
    func add(_ words: [String]) -> Range<Int> {
      let first = starts.count - 1
      for word in words {
        bytes += word.utf8
        bytes.append(UInt8(ascii: " "))
        starts.append(UInt32(bytes.count))
      }
      return first..<(first + words.count)
    }
    functionWords = add(Self.functionWordList)
    inventedWords = add(Self.invented(seed: seed))
    names = add(world.people.map(\.surname) + world.countries.flatMap { [$0.name] + $0.towns })
    outlets = add(world.outlets.map(\.inText))
    said = Self.functionWordList.firstIndex(of: "said") ?? 0
    (self.bytes, self.starts) = (bytes, starts)
    functionDraw = ZipfDraw(count: Self.functionWordList.count, offset: 1)
    inventedDraw = ZipfDraw(count: Self.inventedCount, offset: 10)
  }

  /// Pronounceable words, each once, the more frequent ones shorter.
  private static func invented(seed: UInt64) -> [String] {
    var random = SplitMix64(seed: seed, stream: .vocabulary)
    var taken = Set(functionWordList)
    var words: [String] = []
    while words.count < inventedCount {
      let syllables = 1 + random.below(2) + (words.count > 600 ? 1 : 0)
      let word =
        (0..<syllables).map { _ in random.element(of: onsets) + random.element(of: vowels) }.joined()
        + random.element(of: codas)
      if taken.insert(word).inserted { words.append(word) }
    }
    return words
  }

  private static let onsets = InventedNames.words(
    "b bl br c ch cl cr d dr f fl fr g gl gr h j k kl l m n p pl pr qu r s sc sh sl sp st str t th tr v w z")
  private static let vowels = InventedNames.words("a e i o u ai ea ee ia io oa ou")
  private static let codas = InventedNames.words(
    "b d g l m n p r s t ck ft ld lt mp nd ng nt rd rm rn rt st ter ment ing ed tion")

  private static let functionWordList = InventedNames.words(
    """
    the of to and in a that is for on it with as was at by he his be had an this from are or were but not have has which
    its they who will been their would said one more all there when her she we him if about after into up out no also
    new than other some over could only so first two time may made year most such what them before now between where
    since while under during against both three those still many because through each then just being these last even
    any our you can until per cent years people very without including should around among later next however
    """)
}
