import Foundation
import ModelFiles
import ModelFixture
import Testing
import UTF8Text

@testable import TextVectors

@Suite struct WordPieceTokenizerTests {
  private let tokenizer: WordPieceTokenizer

  /// The numbers of the pieces are their places in this list.
  private static let vocabulary = [
    "[UNK]", "[CLS]", "[SEP]", "un", "##know", "##n", "unknown", "cafe", "##s", ",", "the", "北", "i", "##e", "#",
    "##", "said", "-",
  ]

  init() throws {
    tokenizer = WordPieceTokenizer(try PieceVocabulary(Array(Self.vocabulary.joined(separator: "\n").utf8)))
  }

  private func pieces(_ text: String) -> [String] {
    tokenizer.pieces(of: text).map { "\(Self.vocabulary[Int($0.number)]) \($0.range.start)-\($0.range.end)" }
  }

  @Test func `a word is cut into the longest pieces from its start`() {
    #expect(pieces("unknown unknows") == ["unknown 0-7", "un 8-10", "##know 10-14", "##s 14-15"])
  }

  @Test func `a word that no pieces make is one unknown piece`() {
    #expect(pieces("unx the") == ["[UNK] 0-3", "the 4-7"])
  }

  @Test func `accents and case do not count, however they are written`() {
    #expect(pieces("CAFÉ café Cafe\u{301}s") == ["cafe 0-5", "cafe 6-11", "cafe 12-16", "##s 18-19"])
    #expect(pieces("İ") == ["i 0-2"])
  }

  @Test func `punctuation and Chinese characters stand alone`() {
    #expect(pieces("the,the北the") == ["the 0-3", ", 3-4", "the 4-7", "北 7-10", "the 10-13"])
    #expect(pieces("##") == ["# 0-1", "# 1-2"])
  }

  @Test func `control characters and characters without width are left out`() {
    #expect(pieces("t\u{0}h\u{200B}e\u{FEFF} \u{7}the") == ["the 0-7", "the 12-15"])
    #expect(pieces("\u{AD}\u{FFFD}\u{E000}") == [])
  }

  @Test func `marks alone make no piece`() {
    #expect(pieces("\u{301}\u{302} \u{300}the") == ["the 7-10"])
  }

  @Test func `a name in brackets is text`() {
    #expect(pieces("[SEP]") == ["[UNK] 0-1", "[UNK] 1-4", "[UNK] 4-5"])
  }

  @Test(arguments: [(100, 51), (101, 1)])
  func `a word of more than a hundred characters is one unknown piece`(characters: Int, count: Int) {
    let word = String(repeating: "un", count: characters / 2) + (characters % 2 == 1 ? "u" : "")
    let vocabulary = ["[UNK]", "[CLS]", "[SEP]", "un", "##un", "the"]
    let tokenizer = (try? PieceVocabulary(Array(vocabulary.joined(separator: "\n").utf8))).map(WordPieceTokenizer.init)
    let pieces = tokenizer?.pieces(of: word + " the") ?? []
    #expect(pieces.count == count + (characters == 100 ? 0 : 1))
    #expect(pieces.last?.range == TextRange(characters + 1, characters + 4))
    #expect(characters == 100 || pieces.first == WordPiece(number: 0, range: TextRange(0, 101)))
  }

  @Test func `reading ends at the limit`() {
    #expect(tokenizer.pieces(of: "the the unknows", limit: 3).map(\.range.end) == [3, 7, 10])
    #expect(tokenizer.pieces(of: "the", limit: 0) == [])
  }

  @Test func `a vocabulary without the pieces that stand for no text is damaged`() {
    #expect(throws: ModelFilesError.damaged(file: "vocab.txt", place: "no [CLS]")) {
      try PieceVocabulary(Array("[UNK]\n[SEP]\n".utf8))
    }
    #expect(throws: ModelFilesError.damaged(file: "vocab.txt", place: "no [UNK]")) { try PieceVocabulary([]) }
    #expect(throws: ModelFilesError.damaged(file: "vocab.txt", place: "1000001 lines")) {
      try PieceVocabulary([UInt8](repeating: 0x0A, count: PieceVocabulary.limit + 1))
    }
  }

  @Test func `any characters are cut in order and within the text`() {
    var state: UInt64 = 5
    for _ in 0..<300 {
      let text = String(
        String.UnicodeScalarView(
          (0..<60).compactMap { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Unicode.Scalar(UInt32(state >> 40) % (state >> 63 == 0 ? 0x250 : 0x11_0000))
          }))
      var end = 0
      for piece in tokenizer.pieces(of: text) {
        #expect(piece.range.end > piece.range.start || piece.range.start >= end)
        #expect(piece.range.end <= text.utf8.count)
        end = piece.range.end
      }
    }
  }

  @Test(.enabled(if: InstalledEncoder.isThere, "\(InstalledEncoder.hint)"))
  func `pieces and ranges are those of the Python library`() throws {
    let tokenizer = try WordPieceTokenizer(InstalledEncoder.store.folder())
    let texts = try Reference.lines("pieces.txt").map { try JSONDecoder().decode(String.self, from: Data($0.utf8)) }
    for (text, wanted) in zip(texts, try Reference.lines("pieces.tsv")) {
      let pieces = tokenizer.pieces(of: text).map { "\($0.number):\($0.range.start):\($0.range.end)" }
      #expect(pieces.joined(separator: " ") == wanted, "\(text)")
    }
  }
}
