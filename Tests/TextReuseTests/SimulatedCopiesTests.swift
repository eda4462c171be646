import StorySimulation
import Testing

@testable import TextReuse

/// Floors of quality where the truth is known: rewrites with 10 to 60 of 100 words changed, cut or moved.
@Suite struct SimulatedCopiesTests {
  /// Copies found of those there are, and pairs found that are none.
  private struct Count {
    var found = 0
    var wrongOfOneStory = 0
    var wrongOfTwo = 0
  }

  private func count(_ style: SimulationParameters.Style, pairs: Int) -> Count {
    var parameters = SimulationParameters()
    (parameters.style, parameters.seed) = (style, 77)
    let simulation = Simulation(parameters)
    let articles = (0..<pairs).map(simulation.pair(at:)).flatMap { [$0.original, $0.copy, $0.other] }
    let fingerprints = articles.map { Fingerprint(words: PlainWords.words(of: $0.text)) }
    var index = NearCopyIndex()
    for (number, fingerprint) in fingerprints.enumerated() { index.add(fingerprint, number: number) }
    var count = Count()
    for (number, fingerprint) in fingerprints.enumerated() {
      for copy in index.nearCopies(of: fingerprint) where copy.number > number {
        switch (copy.number / 3 == number / 3, copy.number % 3 + number % 3) {
        case (true, 1): count.found += 1
        case (true, _): count.wrongOfOneStory += 1
        default: count.wrongOfTwo += 1
        }
      }
    }
    return count
  }

  @Test func `rewrites are found among reports that share no phrases with them`() {
    let count = count(.dense, pairs: 500)
    #expect(count.found >= 485)
    #expect(count.wrongOfOneStory + count.wrongOfTwo == 0)
  }

  @Test func `rewrites are told from reports of the same statement that quote the same sentences`() {
    let count = count(.prose, pairs: 500)
    #expect(count.found >= 490)
    #expect(count.wrongOfOneStory + count.wrongOfTwo <= 5)
  }
}
