import NewsModel
import Testing

@testable import TextReuse

struct MatchFinderTests {
  private func sequence(_ words: [String]) -> WordSequence {
    WordSequence(PlainText.analyzed(words.joined(separator: " ")))
  }

  /// Every seed of one text at every place of the other, as matches are defined.
  private func plainMatches(_ left: [UInt64], _ right: [UInt64]) -> [Match] {
    let length = MatchFinder.seedLength
    var found: [Match] = []
    for start in left.indices.dropLast(length - 1) {
      let hits = right.indices.dropLast(length - 1).filter { place in
        left[start..<start + length].elementsEqual(right[place..<place + length])
      }
      for hit in hits where hits.count <= MatchFinder.maximumOccurrences {
        let isInside = found.contains {
          $0.right - $0.left == hit - start && $0.left <= start && start < $0.leftEnd
        }
        guard !isInside else { continue }
        var count = length
        while start + count < left.count, hit + count < right.count, left[start + count] == right[hit + count] {
          count += 1
        }
        found.append(Match(left: start, right: hit, count: count))
      }
    }
    return found
  }

  @Test(arguments: [(3, 60), (3, 400), (12, 200), (40, 300), (400, 80)])
  func `the runs of two texts are those of a plain search`(vocabulary: Int, length: Int) {
    var random = RandomWords(seed: UInt64(vocabulary * length))
    func words() -> [String] { (0..<length).map { _ in "w\(Int.random(in: 0..<vocabulary, using: &random))" } }
    let (left, right) = (sequence(words()), sequence(words()))
    let found = MatchFinder(right).matches(in: MatchFinder(left))
    #expect(found == plainMatches(left.words, right.words))
  }

  @Test func `texts shorter than a seed share nothing`() {
    let short = sequence(["one", "two"])
    #expect(MatchFinder(short).matches(in: MatchFinder(short)) == [])
    #expect(MatchFinder(sequence([])).matches(in: MatchFinder(short)) == [])
  }
}
