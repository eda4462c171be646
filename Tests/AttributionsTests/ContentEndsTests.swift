import NewsModel
import Testing
import UTF8Text

@testable import Attributions

@Suite struct ContentEndsTests {
  private func corrected(
    _ found: [AttributedWords], in text: AnalyzedText, completesClauses: Bool = true
  ) -> [AttributedWords] {
    ContentEnds(reading: Reading(text), completesClauses: completesClauses).corrected(found)
  }

  @Test func `commas and stops at the ends of a content are left out, and a content of marks alone is none`() {
    var builder = TextBuilder()
    builder.append(", it rained , Orr said .")
    let found = [
      AttributedWords(source: 4..<5, cue: 5..<6, content: [0..<4]),
      AttributedWords(source: 4..<5, cue: 5..<6, content: [6..<7]),
    ]
    #expect(corrected(found, in: builder.analyzedText()).map(\.content) == [[1..<3]])
  }

  /// "Orr said it rained since clouds had come", where "come" depends on "rained" or, with `apart`, on itself.
  private func rain(apart: Bool = false) -> AnalyzedText {
    var builder = TextBuilder()
    builder.append(
      "Orr said it rained since clouds had come", heads: [1, 1, 3, 1, 7, 7, 7, apart ? 7 : 3],
      labels: ["nsubj", "ROOT", "nsubj", "ccomp", "mark", "nsubj", "aux", "advcl"])
    return builder.analyzedText()
  }
  private let rained = AttributedWords(source: 0..<1, cue: 1..<2, content: [2..<4])

  @Test func `a content goes on to the end of its clause`() {
    #expect(corrected([rained], in: rain()).map(\.content) == [[2..<8]])
    #expect(corrected([rained], in: rain(), completesClauses: false) == [rained])
  }

  @Test func `a content does not take what depends on another word, or what another cue has`() {
    #expect(corrected([rained], in: rain(apart: true)) == [rained])
    let other = AttributedWords(source: 5..<6, cue: 4..<5, content: [6..<8])
    #expect(corrected([rained, other], in: rain()) == [rained, other])
  }

  @Test func `what stands behind a cue at the end of a content is a part of it`() {
    var builder = TextBuilder()
    builder.append("work is due she said and is expected to take weeks")
    let said = AttributedWords(source: 3..<4, cue: 4..<5, content: [0..<3, 5..<8])
    let expected = AttributedWords(source: nil, cue: 7..<8, content: [8..<11])
    let found = corrected([said, expected], in: builder.analyzedText())
    #expect(found.map(\.content) == [[0..<3, 5..<11], [8..<11]])
  }
}

@Suite struct JoinedVerbsTests {
  /// "the port thanked Orr and hoped for rain", where "hoped" is joined to "thanked".
  private func port(label: String = "conj") -> Reading {
    var builder = TextBuilder()
    builder.append(
      "the port thanked Orr and hoped for rain", heads: [1, 2, 2, 2, 2, 2, 5, 6],
      labels: ["det", "nsubj", "ROOT", "dobj", "cc", label, "prep", "pobj"])
    return Reading(builder.analyzedText())
  }
  private let hoped = AttributedWords(source: 3..<4, cue: 5..<6, content: [6..<8])

  @Test func `a joined verb has the subject of the first, not its object`() {
    #expect(JoinedVerbs(reading: port()).corrected([hoped]).map(\.source) == [0..<2])
  }

  @Test func `a source that is no object, and a verb that is not joined, stay as they are`() {
    let own = AttributedWords(source: 1..<2, cue: 5..<6, content: [6..<8])
    #expect(JoinedVerbs(reading: port()).corrected([own]) == [own])
    #expect(JoinedVerbs(reading: port(label: "advcl")).corrected([hoped]) == [hoped])
  }
}
