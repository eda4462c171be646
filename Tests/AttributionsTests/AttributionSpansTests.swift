import Attributions
import ModelFixture
import NewsModel
import Testing
import UTF8Text

/// An attribution's words, for comparing.
struct Words: Equatable, CustomStringConvertible {
  var source: String
  var cue: String
  var content: String
  var description: String { "[\(source)] [\(cue)] [\(content)]" }

  init(_ source: String, _ cue: String, _ content: String) {
    self.source = source
    self.cue = cue
    self.content = content
  }

  init(_ attribution: Attribution, in text: String) {
    func words(_ ranges: [TextRange]) -> String { ranges.map { String(text[$0]) }.joined(separator: " … ") }
    self.init(words(attribution.source), words(attribution.cue), words(attribution.content))
  }
}

func attributions(in text: String, outlet: String? = nil) -> [Attribution] {
  do {
    return try AttributionFinder(mode: .rules).attributions(in: InstalledModel.analyze(text), outlet: outlet)
  } catch {
    Issue.record(error)
    return []
  }
}

func words(in text: String) -> [Words] { attributions(in: text).map { Words($0, in: text) } }

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct AttributionSpansTests {
  @Test func `a quotation before its cue is attributed with its marks`() {
    #expect(words(in: "“The dike will hold,” Mara Lind said.") == [Words("Mara Lind", "said", "“The dike will hold,”")])
  }

  @Test func `a quotation parted by its cue is one attribution`() {
    #expect(
      words(in: "\"We dig,\" said Lind, a mayor, \"and we wait.\"")
        == [Words("Lind, a mayor", "said", "\"We dig,\" … \"and we wait.\"")])
  }

  @Test func `a quotation in the next sentence goes on with the same source`() {
    #expect(
      words(in: "“We dig,” Lind said. “Nobody sleeps.”") == [Words("Lind", "said", "“We dig,” … “Nobody sleeps.”")])
  }

  @Test func `a clause with or without that is attributed up to the full stop`() {
    #expect(
      words(in: "The harbor office said that two cranes fell. Officials said nobody was hurt.") == [
        Words("The harbor office", "said", "that two cranes fell"), Words("Officials", "said", "nobody was hurt"),
      ])
  }

  @Test func `what was obtained and released is attributed, also by a clause that opens the sentence`() {
    #expect(
      words(in: "The files were obtained and released by the Harbor Tribune.")
        == [Words("the Harbor Tribune", "released", "The files")])
    #expect(
      words(in: "Seen by the Harbor Tribune, the new glasses have plastic frames.")
        == [Words("the Harbor Tribune", "Seen", "the new glasses")])
  }

  @Test func `a source and cue in the middle part the clause they report`() {
    #expect(
      words(in: "The work, engineers said, would go on for weeks.")
        == [Words("engineers", "said", "The work … would go on for weeks")])
  }

  @Test(arguments: [
    "According to the port, two cranes fell.", "Two cranes fell, according to the port.",
  ])
  func `according to is a cue on either side`(text: String) {
    let found = words(in: text)
    #expect(found.map { $0.source } == ["the port"])
    #expect(found.first?.content.lowercased() == "two cranes fell")
  }

  @Test func `whoever is told stands outside the content`() {
    #expect(
      words(in: "Lind told reporters that the dike would hold.")
        == [Words("Lind", "told", "that the dike would hold")])
  }

  @Test(arguments: [
    "The claims of the port were long.", "He read the report of the port.", "His call for calm was heard.",
  ])
  func `a noun that looks like a cue is none`(text: String) {
    #expect(words(in: text).isEmpty)
  }

  @Test func `kinds follow the quotation marks`() {
    let found = attributions(in: "“Yes,” Lind said. Orr said it was “wrong” to wait. Vance said it rained.")
    #expect(found.map(\.kind) == [.direct, .mixed, .indirect])
  }
}
