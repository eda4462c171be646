import Attributions
import ModelFixture
import NewsModel
import Testing

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct OutletRecognizerTests {
  private func outlets(in text: String, outlet: String? = nil) -> [String] {
    OutletRecognizer().mentions(in: InstalledModel.analyze(text), outlet: outlet)
      .map { "\($0.name) \($0.kind.rawValue) \($0.basis.rawValue)" }
  }

  @Test func `a listed name is known by the table`() {
    #expect(outlets(in: "Lind told The Washington Post it rained.") == ["The Washington Post newspaper table"])
  }

  @Test func `an unlisted name is known by its form`() {
    #expect(
      outlets(in: "Lind told the Norland News Agency it rained. She had told the Norland Gazette before.")
        == ["Norland News Agency wire form", "Norland Gazette newspaper form"])
  }

  @Test func `a common word is an outlet only where it reports or is told`() {
    #expect(
      outlets(in: "The Morning Star rose. Lind told the Norland Star it rained.") == ["Norland Star newspaper form"])
  }

  @Test func `a listed ordinary word counts where it is cited`() {
    #expect(outlets(in: "Time passed. Lind told Time it rained.") == ["Time magazine table"])
    #expect(outlets(in: "It was seen by Time. It was seen by Lind.") == ["Time magazine table"])
  }

  @Test func `a listed word that needs its article counts only with it`() {
    #expect(
      outlets(in: "Lind told Hindu voters it rained. She had told The Hindu before.") == ["The Hindu newspaper table"])
  }

  @Test func `a listed name within a longer name is no outlet`() {
    #expect(
      outlets(in: "The Ministry of Foreign Affairs said it rained. Lind told the Atlantic Harbor Council.").isEmpty)
  }

  @Test func `a listed name of two words is capitalized`() {
    #expect(outlets(in: "Foreign policy said little. Business insider trading rose.").isEmpty)
  }

  @Test func `the newspaper is the one named before`() {
    #expect(
      outlets(in: "The Norland Gazette was there. Lind told the newspaper it rained.")
        == ["Norland Gazette newspaper form", "Norland Gazette newspaper description"])
  }

  @Test func `an acronym that the text defines otherwise is no outlet`() {
    #expect(outlets(in: "The Port Transport Institute (PTI) grew. PTI said it rained.").isEmpty)
  }

  @Test func `a short form is the article's own outlet`() {
    #expect(
      outlets(in: "Lind told the Post that it rained.", outlet: "Norland Post") == [
        "Norland Post newspaper description"
      ])
  }
}
