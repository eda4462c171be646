import NewsModel
import Testing
import UTF8Text

@testable import Attributions

@Suite struct ContentTextTests {
  private func reading(
    _ words: String, heads: [Int] = [], labels: [String] = [], quotations: [TextRange] = [], mentions: [Mention] = []
  ) -> Reading {
    var builder = TextBuilder()
    builder.append(words, heads: heads, labels: labels)
    return Reading(builder.analyzedText(quotations: quotations, mentions: mentions))
  }

  @Test func `each content is a paragraph of its own`() {
    let text = ContentText([[0..<2], [4..<7]], of: reading("it rained Orr said the dike held")).text
    #expect(text.text == "it rained\nthe dike held")
    #expect(text.sentences.map(\.tokens) == [0..<2, 2..<5])
    #expect(text.sentences.map(\.paragraph) == [0, 1])
  }

  @Test func `that and commas around a content are left out`() {
    #expect(ContentText([[2..<7]], of: reading("Orr said that it rained , later")).text.text == "it rained , later")
    #expect(ContentText([[2..<6]], of: reading("Orr said that it rained , later")).text.text == "it rained")
  }

  @Test func `a word that depends on one outside becomes a root, and the others keep their heads`() {
    let whole = reading(
      "Orr said it rained", heads: [1, 1, 3, 1], labels: ["nsubj", "ROOT", "nsubj", "ccomp"])
    let tokens = ContentText([[2..<4]], of: whole).text.tokens
    #expect(tokens.map(\.head) == [1, 1])
    #expect(tokens.map(\.label) == ["nsubj", "ROOT"])
  }

  @Test func `the pieces of a content are one sentence where they were one`() {
    let text = ContentText([[0..<2, 4..<6]], of: reading("the work Orr said goes on")).text
    #expect(text.text == "the work goes on")
    #expect(text.sentences.map(\.tokens) == [0..<4])
  }

  @Test func `a content that shares words with an earlier one is left out`() {
    #expect(ContentText([[0..<4], [2..<5]], of: reading("a b c d e")).text.text == "a b c d")
  }

  @Test func `a name within a content is one there, and one across its end is none`() {
    let mentions = [
      Mention(range: TextRange(0, 3), tokens: 0..<2, kind: .place),
      Mention(range: TextRange(6, 9), tokens: 3..<5, kind: .person),
    ]
    let text = ContentText([[1..<5]], of: reading("a b c d e", mentions: mentions)).text
    #expect(text.mentions == [Mention(range: TextRange(4, 7), tokens: 2..<4, kind: .person)])
  }

  @Test func `a quotation that holds all of a content is none there, one within it is`() {
    let words = "\" Orr said \" yes"
    let whole = reading(words, quotations: [TextRange(0, 12)])
    #expect(ContentText([[0..<4]], of: whole).text.text == "Orr said")
    #expect(ContentText([[0..<4]], of: whole).text.quotations == [])
    #expect(ContentText([[0..<5]], of: whole).text.quotations == [TextRange(0, 12)])
  }

  @Test func `what is found goes back to the words of the whole text`() {
    let content = ContentText([[3..<9]], of: reading("the Courier wrote divers said it was open now"))
    let words = content.inWholeText(AttributedWords(source: 0..<1, cue: 1..<2, content: [2..<6]))
    #expect(words?.source == 3..<4)
    #expect(words?.cue == 4..<5)
    #expect(words?.content == [5..<9])
  }

  @Test func `content goes on over a gap, and a source over one is none`() {
    let content = ContentText([[0..<2, 4..<8]], of: reading("the gate Orr wrote a diver said opened"))
    let words = content.inWholeText(AttributedWords(source: 2..<4, cue: 4..<5, content: [0..<2, 5..<6]))
    #expect(words?.source == 4..<6)
    #expect(words?.content == [0..<2, 7..<8])
    #expect(content.inWholeText(AttributedWords(source: 1..<3, cue: 4..<5, content: [5..<6])) == nil)
  }
}
