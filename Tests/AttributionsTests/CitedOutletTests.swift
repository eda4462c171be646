import Attributions
import ModelFixture
import NewsModel
import Testing

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct CitedOutletTests {
  private func cited(_ text: String, outlet: String? = nil) -> [String] {
    CitedOutletFinder().citedOutlets(in: InstalledModel.analyze(text), outlet: outlet)
      .map { "\($0.name) \($0.kind.rawValue)" }
  }

  private func manner(_ text: String) -> CitedOutlet.Manner? {
    CitedOutletFinder().citedOutlets(in: InstalledModel.analyze(text), outlet: nil).first?.manner
  }

  @Test(arguments: [
    "The plan was first reported by the Norland Courier.",
    "If the Norland Courier reporting is right, the gate was open.",
    "The council confirmed a report in the Norland Courier that the gate was open.",
    "According to a report from the Norland Courier, the gate was open.",
    "The Norland Courier retracted its story about the gate on Friday.",
    "The records were obtained and released by the Norland Courier.",
  ])
  func `words beside a name say that its report counts`(_ text: String) {
    #expect(cited(text) == ["Norland Courier report"])
  }

  @Test(arguments: [
    "In an op-ed in the Norland Courier, Lind defended the dike.",
    "In a guest Norland Courier column, Lind defended the dike.",
    "Writing for the Norland Courier, Lind defended the dike.",
    "Lind was interviewed by the Norland Courier on Monday.",
  ])
  func `who writes or speaks in an outlet makes it a venue`(_ text: String) {
    #expect(cited(text) == ["Norland Courier venue"])
  }

  @Test(arguments: [
    "Prices fell, according to a new Norland Courier poll.",
    "Economists surveyed by the Norland Courier had expected more.",
    "The figure rose, a Norland Courier analysis of harbor data showed.",
  ])
  func `what an outlet asks or counts is a study`(_ text: String) {
    #expect(cited(text) == ["Norland Courier study"])
  }

  @Test func `names that stand side by side are cited alike`() {
    #expect(
      cited("The Norland Courier, the Ebb Tribune and the Sound Gazette retracted their stories.")
        == ["Norland Courier report", "Ebb Tribune report", "Sound Gazette report"])
  }

  @Test(arguments: [
    "Lind owned the Norland Courier for ten years.", "She sued the Norland Courier over the photographs.",
    "The storm hurt a Norland Courier reporter.",
  ])
  func `an outlet that nothing rests on is a mention`(_ text: String) {
    #expect(cited(text) == ["Norland Courier mention"])
  }

  @Test func `the article's own outlet is not cited`() {
    #expect(cited("The plan was first reported by the Norland Courier.", outlet: "Norland Courier").isEmpty)
  }

  @Test func `a podcast's name in quotation marks is a venue`() {
    #expect(cited("Lind spoke of it on the podcast \"Harbor Talk\" in May.") == ["Harbor Talk venue"])
    #expect(cited("During the \"Harbor Talk\" podcast, Lind spoke of it.") == ["Harbor Talk venue"])
  }

  @Test func `a name in quotation marks is no podcast by itself`() {
    #expect(cited("Lind called her boat \"Harbor Talk\" in May.").isEmpty)
    #expect(cited("\"\" \"").isEmpty)
  }

  @Test func `how a report comes in is told`() {
    #expect(manner("The plan was first reported by the Norland Courier.") == .first)
    #expect(manner("A memo obtained by the Norland Courier tells of the plan.") == .held)
    #expect(manner("The Norland Courier noted that the gate was old.") == .added)
    #expect(manner("The police confirmed a report in the Norland Courier that it rained.") == .followed)
    #expect(manner("The gate was shut after the Norland Courier reported the leak.") == .followed)
    #expect(manner("The Norland Courier reported the leak.") == .reported)
  }

  @Test func `a call sign that is called a station is an outlet`() {
    #expect(cited("Last week KXYZ, a local news outlet, published a story about the gate.") == ["KXYZ report"])
  }
}
