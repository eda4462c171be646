import LanguageAnalysis
import Testing
import UTF8Text

@Suite struct TextPiecesTests {
  private func pieces(_ text: String, size: Int) -> [String] {
    TextPieces.ranges(of: Array(text.utf8), size: size).map { String(text[$0]) }
  }

  @Test func `a short text is one piece and an empty one none`() {
    #expect(pieces("One line.\nAnother.", size: 100) == ["One line.\nAnother."])
    #expect(pieces("", size: 100) == [])
  }

  @Test func `a piece ends after the white space of a line end`() {
    #expect(pieces("aaa bbb\n \u{a0}\nccc\nddd", size: 5) == ["aaa bbb\n \u{a0}\n", "ccc\nddd"])
  }

  @Test func `without line ends a piece ends at a space`() {
    #expect(pieces("aaaaa bbb ccc ddd eee fff ggg hhh", size: 5) == ["aaaaa ", "bbb ccc ", "ddd eee fff ggg hhh"])
  }

  @Test func `without spaces a piece ends between scalars`() {
    #expect(pieces(String(repeating: "é€", count: 8), size: 5).map(\.utf8.count) == [20, 20])
    #expect(pieces(String(repeating: "€", count: 10), size: 5).map(\.utf8.count) == [18, 12])
  }
}
