import NewsModel
import Testing
import UTF8Text

@testable import Attributions

@Suite struct TextStructureTests {
  private func structure(ofParagraphs lengths: [Int]) -> TextStructure {
    var builder = TextBuilder()
    for length in lengths { builder.append(Array(repeating: "word", count: length).joined(separator: " ")) }
    return TextStructure(builder.analyzedText())
  }

  @Test func `windows hold whole paragraphs up to the limit`() {
    #expect(structure(ofParagraphs: [100, 100, 100, 30]).windows() == [0..<200, 200..<330])
  }

  @Test func `a sentence longer than a window is cut`() {
    #expect(structure(ofParagraphs: [10, 300, 20]).windows() == [0..<10, 10..<266, 266..<330])
  }

  @Test func `a text without words has no window`() {
    #expect(TextStructure(TextBuilder().analyzedText()).windows() == [])
  }

  @Test func `a token whose head stands in another sentence is a root`() {
    var builder = TextBuilder()
    builder.append("It rained", heads: [1, 1])
    builder.append("He left", heads: [-2, 1])
    #expect(TextStructure(builder.analyzedText()).heads == [1, 1, 2, 3])
  }

  @Test func `tokens know the quotation they stand in`() {
    var builder = TextBuilder()
    builder.append("She said “ we dig ” again")
    let quotation = TextRange(9, 23)
    #expect(TextStructure(builder.analyzedText(quotations: [quotation])).quotations == [0, 0, 1, 1, 1, 1, 0])
  }
}
