import Testing

@testable import TextReuse

@Suite struct LikenessTests {
  private var random = RandomWords(seed: 11)

  private func likeness(_ left: [PlainWord], _ right: [PlainWord]) -> Likeness {
    Fingerprint(words: left).likeness(to: Fingerprint(words: right))
  }

  @Test(arguments: [30, 100, 400, 4000])
  mutating func `a text is a near-copy of itself`(count: Int) {
    let words = random.words(count)
    let likeness = likeness(words, words)
    #expect(likeness.resemblance == 1 && likeness.order == 1 && likeness.isNearCopy)
  }

  @Test mutating func `an excerpt is contained in the whole, not the whole in it`() {
    let words = random.words(600)
    let likeness = likeness(words, Array(words[200..<350]))
    #expect(likeness.containmentOfRight > 0.7)
    #expect((0.15..<0.45).contains(likeness.containmentOfLeft))
    #expect(likeness.isNearCopy)
  }

  @Test mutating func `left and right can be exchanged`() {
    for _ in 0..<30 {
      let words = random.words(300)
      let (left, right) = (words, random.changed(Array(words[50...]), percent: 30) + random.words(100))
      let (there, back) = (likeness(left, right), likeness(right, left))
      #expect(there.containmentOfLeft == back.containmentOfRight && there.containmentOfRight == back.containmentOfLeft)
      #expect(there.order == back.order && there.common == back.common && there.compared == back.compared)
    }
  }

  @Test(arguments: [10, 30, 50])
  mutating func `a text with words changed here and there is a near-copy`(percent: Int) {
    for _ in 0..<20 {
      let words = random.words(400)
      #expect(likeness(words, random.changed(words, percent: percent)).isNearCopy)
    }
  }

  @Test mutating func `texts of the same words in another order are none`() {
    let words = random.words(400)
    let likeness = likeness(words, words.shuffled(using: &random))
    #expect(likeness.common > 90 && likeness.order < 0.4 && !likeness.isNearCopy)
  }

  @Test mutating func `long quotations in common make no near-copy`() {
    let (first, second) = (random.words(50), random.words(40))
    let left = random.words(150) + first + random.words(150) + second
    let right = random.words(60) + first + random.words(200) + second + random.words(60)
    #expect(!likeness(left, right).isNearCopy)
  }

  @Test(arguments: [120, 400])
  mutating func `texts of one mold that differ in their names are no near-copies`(count: Int) {
    for _ in 0..<20 {
      let words = random.words(count)
      let other = words.map { $0.isName ? PlainWord(hash: random.next(), isName: true) : $0 }
      #expect(likeness(words, words).isNearCopy && !likeness(words, other).isNearCopy)
    }
  }

  @Test mutating func `a word that is a name in one of two texts counts as one in both`() {
    let words = random.words(300)
    let small = words.map { PlainWord(hash: $0.hash, isName: false) }
    let likeness = likeness(Array(words[..<200]), Array(small[..<200]))
    #expect(likeness.commonNames > 5 && likeness.comparedNames == likeness.commonNames)
  }

  @Test mutating func `copies in a script without capitals are found by their order alone`() {
    let words = random.words(400).map { PlainWord(hash: $0.hash, isName: false) }
    let changed = random.changed(words, percent: 30).map { PlainWord(hash: $0.hash, isName: false) }
    #expect(likeness(words, changed).isNearCopy)
    #expect(!likeness(words, words.shuffled(using: &random)).isNearCopy)
  }

  @Test(arguments: [0, 1, 7])
  mutating func `too few words say nothing`(count: Int) {
    let words = random.words(count)
    #expect(!likeness(words, words).isNearCopy)
  }

  @Test func `of the order of landmarks that never repeats a step nothing is lost`() {
    // Left places 0 1 2 3 4 5 6 7, right places 0 1 5 2 3 4 6 7: one landmark moved.
    let right = [0, 1, 5, 2, 3, 4, 6, 7]
    let left = right.indices.map { Landmark(hash: UInt16($0), place: UInt8($0), isName: false) }
    let moved = right.indices.map { Landmark(hash: UInt16($0), place: UInt8(right[$0]), isName: false) }.sorted()
    let comparison = LandmarkComparison(left)
    let likeness = comparison.likeness(to: moved)
    #expect(likeness.containmentOfLeft == 7.0 / 8 && likeness.order == 7.0 / 8 && likeness.common == 8)
  }

  @Test func `landmarks at one place count once for containment and each for order`() {
    let left = (0..<6).map { Landmark(hash: UInt16($0), place: UInt8($0 / 3), isName: false) }
    let right = (0..<6).map { Landmark(hash: UInt16($0), place: UInt8($0), isName: false) }
    let comparison = LandmarkComparison(left)
    let likeness = comparison.likeness(to: right)
    #expect(likeness.containmentOfLeft == 1 && likeness.containmentOfRight == 1 && likeness.order == 1)
    let back = LandmarkComparison(right)
    #expect(
      back.likeness(to: left.map { Landmark(hash: $0.hash, place: 1 - $0.place, isName: false) }.sorted())
        .containmentOfRight == 0.5)
  }

  /// Chains of pairs by trying all that may come before.
  private func longest(_ pairs: [(Int, Int)], follows: ((Int, Int), (Int, Int)) -> Bool) -> Int {
    var best: [Int] = []
    for (index, pair) in pairs.enumerated() {
      best.append(1 + ((0..<index).filter { follows(pairs[$0], pair) }.map { best[$0] }.max() ?? 0))
    }
    return best.max() ?? 0
  }

  @Test(arguments: [0, 1, 2, 10, 60, 128])
  mutating func `runs of landmarks are as long as a search among all runs finds`(count: Int) {
    for width in [2, 6, 20, 48] {
      let places = (0..<count).map { _ in Int.random(in: 0..<width, using: &random) }.sorted()
      let pairs = places.map { ($0, Int.random(in: 0..<width, using: &random)) }
      var raw = PlacePairs()
      for (first, second) in pairs { raw.append(UInt8(first), UInt8(second)) }
      let (turned, _, _) = raw.turned()
      let (back, to, from) = turned.turned()
      let sorted = pairs.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      #expect(turned.longestRun(to) == longest(sorted) { $0.0 <= $1.0 && $0.1 <= $1.1 })
      #expect(turned.placesPassed(to) == longest(sorted) { $0.0 <= $1.0 && $0.1 < $1.1 })
      let other = pairs.sorted { $0 < $1 }
      #expect(back.placesPassed(from) == longest(other) { $0.0 < $1.0 && $0.1 <= $1.1 })
      #expect(raw.places.first == Set(places).count && raw.places.second == Set(pairs.map(\.1)).count)
    }
  }
}
