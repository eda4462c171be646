import ModelFixture
import NewsModel
import Testing
import UTF8Text

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct UnnamedSourceTests {
  /// Role, number, terms and reason of each unnamed source.
  private func unnamed(in text: String) -> [String] {
    attributions(in: text).compactMap { attribution in
      attribution.resolved?.unnamed.map { unnamed in
        [
          unnamed.role ?? "-", unnamed.number.map(String.init) ?? "several",
          unnamed.terms.map { String(text[$0]) } ?? "-", unnamed.reason.map { String(text[$0]) } ?? "-",
        ].joined(separator: " | ")
      }
    }
  }

  @Test(arguments: [
    ("A senior harbor official said that it rained.", "senior harbor official | 1 | - | -"),
    ("Two engineers said that it rained.", "engineer | 2 | - | -"),
    ("Senior officials said that it rained.", "senior official | several | - | -"),
    ("Some of the divers said that it rained.", "diver | several | - | -"),
    ("Some say that it rained.", "- | several | - | -"),
    ("A family in the old town said that it rained.", "family | several | - | -"),
  ])
  func `an unnamed source has its role and number`(text: String, expected: String) {
    #expect(unnamed(in: text) == [expected])
  }

  @Test func `terms and reason of anonymity are those the sentence states`() {
    let text =
      "“The dike leaks,” said an engineer, who spoke on condition of anonymity because the report is not public."
    #expect(
      unnamed(in: text).first == "engineer | 1 | on condition of anonymity | because the report is not public")
  }

  @Test func `what is not to be said in public is a reason`() {
    let text = "An engineer who was not authorized to speak publicly said that the dike leaks."
    #expect(unnamed(in: text).first == "engineer | 1 | - | not authorized to speak publicly")
  }

  @Test func `the terms hold for all that the same source says`() {
    let text = """
      An engineer said that it leaks. The engineer spoke on condition of anonymity because the report is secret. \
      The engineer added that it rained.
      """
    let terms = unnamed(in: text).filter { $0.contains("on condition of anonymity | because the report is secret") }
    #expect(terms.count == unnamed(in: text).count && terms.count > 1)
  }

  @Test func `a name that somebody asks for is no term`() {
    #expect(unnamed(in: "A diver named in the report said that it rained.") == ["diver | 1 | - | -"])
  }
}

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct ChainTests {
  /// For each attribution its source words and those of its chain.
  private func chains(in text: String) -> [String] {
    let all = attributions(in: text)
    let names = all.map { $0.source.first.map { String(text[$0]) } ?? "-" }
    return zip(names, all).map { ([$0] + $1.chain.map { names[$0] }).joined(separator: " < ") }
  }

  @Test func `who is quoted inside a report stands inside it`() {
    #expect(
      chains(in: "“An engineer said that it held,” the Harbor Tribune reported.").contains(
        "An engineer < the Harbor Tribune"))
  }

  @Test func `whom an outlet cites stands inside it, not the other way round`() {
    let found = chains(in: "Quoting an unnamed engineer, the Harbor Tribune said the dike was weak.")
    #expect(found.contains("an unnamed engineer < the Harbor Tribune"))
    #expect(!found.contains { $0.hasPrefix("the Harbor Tribune <") })
  }

  @Test func `whom an outlet quotes as saying stands inside it`() {
    let found = chains(in: "“We hope for calm,” the Harbor Tribune quoted Anna Orr as saying.")
    #expect(found.contains("Anna Orr < the Harbor Tribune"))
    #expect(!found.contains { $0.hasPrefix("the Harbor Tribune <") })
  }

  @Test func `two sentences make no chain`() {
    #expect(chains(in: "Anna Orr said that it rained. Peter Lind said that it snowed.") == ["Anna Orr", "Peter Lind"])
  }
}
