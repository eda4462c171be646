import Patterns
import Testing
import UTF8Text

@Suite struct PatternTests {
  @Test func `named groups give byte ranges`() throws {
    let pattern = try Pattern(#"(?<day>\d+) (?<month>April|May)"#)
    let text = "é on 24 April"
    let match = try #require(pattern.firstMatch(in: text))
    let day = try #require(match["day"])
    #expect(text[day] == "24")
    #expect(match["year"] == nil)
  }

  @Test func `all matches are found from left to right`() throws {
    let pattern = try Pattern(#"\d+"#)
    #expect(pattern.matches(in: "1 22 333").map(\.range) == [TextRange(0, 1), TextRange(2, 4), TextRange(5, 8)])
  }

  @Test func `an empty match moves on by a scalar`() throws {
    let pattern = try Pattern("x*")
    #expect(pattern.matches(in: "éx").map(\.range) == [TextRange(0, 0), TextRange(2, 3)] + [TextRange(3, 3)])
  }

  @Test func `a range is searched from an offset, and what stands before it is seen`() throws {
    let pattern = try Pattern(#"(?<=\d)(km|m)"#)
    let bytes = Array("é 3km 4m".utf8)
    #expect(pattern.firstRange(in: bytes.span) == 4..<6)
    #expect(pattern.firstRange(in: bytes.span, from: 5) == 8..<9)
    #expect(pattern.firstRange(in: bytes.span, from: 9) == nil)
    #expect(pattern.firstRange(in: [UInt8]().span) == nil)
  }

  @Test func `a broken pattern names the place`() {
    #expect(throws: PatternError.self) { try Pattern("a(b") }
  }

  @Test func `a pattern that would run for ever gives up`() throws {
    let pattern = try Pattern("(a+)+$")
    #expect(pattern.firstMatch(in: String(repeating: "a", count: 60) + "b") == nil)
  }
}
