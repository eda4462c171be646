import ModelFixture
import NewsModel
import Testing
import TextReuse
import UTF8Text

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct ParaphraseFinderTests {
  private func paraphrases(_ left: String, _ right: String) -> [(left: String, right: String)] {
    ParaphraseFinder().paraphrases(InstalledModel.analyze(left), InstalledModel.analyze(right))
      .map { (String(left[$0.left]), String(right[$0.right])) }
  }

  /// What both articles have beside the sentences that matter, so that rare words are rare.
  private let others = """
    The harbor is old. Boats come every summer. Nobody knows what the next year brings. The market was full of people.
    """

  private func isParaphrase(_ one: String, _ other: String) -> Bool {
    paraphrases("\(others) \(one)", "\(other) \(others)").contains { $0 == (one, other) }
  }

  @Test(arguments: [
    (
      "The police in Lisbon arrested three men on charges of smuggling gold.",
      "Three men were detained in Lisbon by the police for smuggling gold."
    ),
    (
      "Twelve hundred workers of the Volvo plant in Ghent were dismissed.",
      "The Volvo plant in Ghent has fired 1,200 workers."
    ),
    (
      "A fire killed two sailors on a ferry near Oslo.",
      "Two sailors died in a fire on a ferry near Oslo."
    ),
  ])
  func `the same happening with another verb of its class`(pair: (String, String)) {
    #expect(isParaphrase(pair.0, pair.1))
  }

  @Test func `who does it to whom must not be turned round`() {
    let one = "Mario Rossi attacked Peter Brandt outside the court in Berlin."
    #expect(isParaphrase(one, "Outside the Berlin court, Peter Brandt was assaulted by Mario Rossi."))
    #expect(!isParaphrase(one, "Outside the Berlin court, Peter Brandt assaulted Mario Rossi."))
  }

  @Test func `what one denies and the other tells is not the same`() {
    let one = "The government of Norway approved the pipeline to Denmark."
    #expect(isParaphrase(one, "Norway's government has approved the pipeline to Denmark."))
    #expect(!isParaphrase(one, "Norway's government has not approved the pipeline to Denmark."))
  }

  @Test func `another number of the same things speaks against it`() {
    let one = "A bomb killed 12 people at the station in Madrid."
    #expect(isParaphrase(one, "At the station in Madrid a bomb has killed twelve people."))
    #expect(!isParaphrase(one, "At the station in Madrid a bomb has killed nine people."))
  }

  @Test func `another weekday speaks against it`() {
    let one = "France won the final against Brazil in Rome on Sunday."
    #expect(isParaphrase(one, "On Sunday in Rome, the final against Brazil was won by France."))
    #expect(!isParaphrase(one, "On Friday in Rome, the final against Brazil was won by France."))
  }

  @Test func `a question is not what answers it`() {
    #expect(!isParaphrase("Spain sold the islands to Portugal.", "Has Spain sold the islands to Portugal?"))
  }

  @Test func `a title stands for the one person who has it`() {
    let left = "French President Emmanuel Macron spoke. \(others) Macron visited the flooded town of Arles."
    let right =
      "The flooded town of Arles was visited by the French president. \(others) Emmanuel Macron is the French president."
    #expect(paraphrases(left, right).contains { $0.left.hasPrefix("Macron visited") })
  }

  @Test func `two things that one person said are two`() {
    #expect(
      !isParaphrase(
        "Ana Costa, who runs a bakery in Porto, said the noise was hard to bear.",
        "Bread would cost more next year, said Ana Costa, who runs a bakery in Porto."))
  }

  @Test func `sentences that lie in passages are left aside`() {
    let text = "The police in Lisbon arrested three men on charges of smuggling gold."
    #expect(ReuseFinder().reuse(InstalledModel.analyze(text), InstalledModel.analyze(text)).paraphrases.isEmpty)
  }

  @Test func `texts of one sentence a thousand times are compared in bounded time`() {
    let text = String(repeating: "The police in Lisbon arrested three men for smuggling gold. ", count: 1_000)
    let other = String(repeating: "Three men were detained in Lisbon for smuggling much gold. ", count: 1_000)
    #expect(paraphrases(text, other).count <= 1_000)
  }
}
