import ModelFixture
import NewsModel
import Testing

@testable import Attributions

/// The fast model on sentences that no corpus has.
@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct LearnedSpansTests {
  private func found(in text: String) -> [Words] {
    AttributionFinder().attributions(in: InstalledModel.analyze(text), outlet: nil).map {
      Words($0, in: text)
    }
  }

  @Test func `a quotation, its cue and its source are one attribution`() {
    #expect(found(in: "“The dike will hold,” Mara Lind said.") == [Words("Mara Lind", "said", "“The dike will hold,”")])
  }

  @Test func `a source and cue in the middle part what they report`() {
    let attributions = found(in: "The work, engineers said, would go on for weeks.")
    #expect(attributions.map(\.source) == ["engineers"])
    #expect(attributions.first?.content.contains("would go on for weeks") == true)
    #expect(attributions.first?.content.hasPrefix("The work") == true)
  }

  @Test func `reported speech without that is found`() {
    let attributions = found(in: "Officials said nobody was hurt.")
    #expect(attributions == [Words("Officials", "said", "nobody was hurt")])
  }

  @Test func `two cues may share a source`() {
    let attributions = found(in: "Lind said the dike would hold, adding that the harbor would flood.")
    #expect(attributions.map(\.source) == ["Lind", "Lind"])
  }

  @Test func `rules add who published something`() {
    let attributions = found(in: "The message was made public by the harbor press office on Monday.")
    #expect(attributions == [Words("the harbor press office", "was made public", "The message")])
  }

  @Test func `a text without attributions has none`() {
    #expect(found(in: "Two cranes fell into the harbor on Monday. Nobody was hurt.") == [])
  }

  @Test func `every text gives the same attributions each time`() {
    let text = InstalledModel.analyze(
      String(repeating: "Lind said it rained. “We dig,” he told the Harbor Tribune.\n", count: 40))
    let finder = AttributionFinder()
    #expect(finder.attributions(in: text, outlet: nil) == finder.attributions(in: text, outlet: nil))
  }
}
