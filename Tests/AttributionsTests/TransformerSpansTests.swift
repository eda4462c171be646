import ModelFixture
import NeuralNetworks
import NewsModel
import Testing
import UTF8Text

@testable import Attributions

@Suite(.enabled(if: TransformerSteps.isThere, Comment(rawValue: InstalledEncoder.hint)))
struct TransformerSpansTests {
  /// Greatest difference of numbers from those of the training program, which adds in another order.
  private let tolerance: Float = 5e-3

  private func isClose(_ found: [Float], _ expected: [Float]) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < tolerance }
  }

  @Test func `there are texts to compare with`() {
    #expect(TransformerReference.all.count == 20)
  }

  @Test(arguments: TransformerReference.all)
  func `each token has the pieces and features that the training program gives it`(
    reference: TransformerReference
  ) throws {
    let steps = try #require(TransformerSteps.exact)
    let text = steps.pieces(InstalledModel.analyze(reference.text))
    #expect(text.tags == reference.tag)
    #expect(text.labels == reference.label)
    #expect(text.entities == reference.entity)
    #expect(text.heads == reference.head)
    #expect(text.windows() == reference.windows.map { $0.start..<$0.end })
    #expect(text.quotations.states == reference.windows.flatMap(\.quote))
    #expect(text.pieces.flatMap { $0 } == reference.windows.flatMap { $0.ids.dropFirst().dropLast() })
  }

  @Test(arguments: TransformerReference.all)
  func `each token's vector is that of the training program`(reference: TransformerReference) throws {
    let steps = try #require(TransformerSteps.exact)
    let text = steps.pieces(InstalledModel.analyze(reference.text))
    let units = steps.units.units(text.windows(), of: text)
    for (row, expected) in reference.windows.flatMap(\.unit).enumerated() {
      #expect(isClose((0..<4).map { units[row, $0] }, expected))
    }
  }

  @Test(arguments: TransformerReference.all)
  func `cues and the scores of the tokens around them are those of the training program`(
    reference: TransformerReference
  ) throws {
    let steps = try #require(TransformerSteps.exact)
    let text = steps.pieces(InstalledModel.analyze(reference.text))
    for window in reference.windows {
      let range = window.start..<window.end
      // The training program lists those whose pairs it scores at 0.25, a port those at 0.1.
      let found = steps.scorer.cues(steps.units.units([range], of: text), [range], of: text)
      for expected in window.cues {
        let cue = try #require(found.first { $0.cue.words == expected.first..<expected.end })
        #expect(abs(cue.cue.probability - expected.p) < tolerance)
        #expect(cue.tokens == expected.reach..<(expected.reach + expected.pairs.count))
        guard found.count == window.cues.count else { continue }
        #expect(isClose(cue.content, expected.pairs.map { $0[0] }))
        #expect(isClose(cue.sourceStart, expected.pairs.map { $0[1] }))
        #expect(isClose(cue.sourceEnd, expected.pairs.map { $0[2] }))
        #expect(isClose([cue.noSource], [expected.none.reduce(0, +)]))
      }
    }
  }

  @Test(arguments: TransformerReference.all)
  func `relations of tokens to cues are those of the training program`(reference: TransformerReference) throws {
    let steps = try #require(TransformerSteps.exact)
    let text = steps.pieces(InstalledModel.analyze(reference.text))
    for window in reference.windows {
      let range = window.start..<window.end
      let cues = window.cues.map {
        CueCandidate(words: $0.first..<$0.end, probability: $0.p, window: range, text: text)
      }
      var relations = PairRelations(text, tokens: range, candidates: cues, noLabel: 46)
      for (cue, expected) in zip(cues, window.cues) {
        relations.removeAll()
        relations.append(cue.reach(in: text), to: cue)
        #expect(relations.keys == PairRelations.names.map { expected.relation[$0] ?? [] })
      }
    }
  }

  @Test(arguments: TransformerReference.all)
  func `attributions are those of the training program`(reference: TransformerReference) throws {
    let steps = try #require(TransformerSteps.exact)
    let text = InstalledModel.analyze(reference.text)
    func span(_ words: Range<Int>) -> [Int] {
      [text.tokens[words.lowerBound].range.start, text.tokens[words.upperBound - 1].range.end].map { offset in
        reference.text.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 }
      }
    }
    let found = steps.spans.attributions(in: Reading(text)).map { words in
      TransformerReference.Found(
        source: words.source.map { [span($0)] } ?? [], cue: [span(words.cue)], content: words.content.map(span))
    }
    #expect(Set(found) == Set(reference.attributions))
  }

  @Test func `a paragraph that is too long for a window is cut at its sentences`() throws {
    let steps = try #require(TransformerSteps.exact)
    let analyzed = InstalledModel.analyze(
      String(repeating: "Orr said that the ferry had sunk in the harbor. ", count: 40) + "\nNobody was hurt.")
    let text = steps.pieces(analyzed)
    let windows = text.windows()
    #expect(windows.count > 2)
    #expect(windows.flatMap { $0 } == Array(analyzed.tokens.indices))
    let starts = Set(analyzed.sentences.map(\.tokens.lowerBound))
    #expect(windows.allSatisfy { starts.contains($0.lowerBound) })
    #expect(windows.allSatisfy { text.pieces[$0].reduce(0) { $0 + $1.count } <= PieceText.windowLimit })
  }

  @Test func `a sentence of thousands of cues and a token of thousands of letters are read`() throws {
    let steps = try #require(TransformerSteps.exact)
    var builder = TextBuilder()
    builder.append(String(repeating: "“ said ” , told ", count: 400))
    builder.append(String(repeating: "x", count: 20_000) + " \u{200B} \u{FFFD} ``")
    let text = builder.analyzedText()
    for words in steps.spans.attributions(in: Reading(text)) {
      #expect(words.content.allSatisfy { !$0.isEmpty && $0.upperBound <= text.tokens.count })
    }
  }

  @Test func `a text without tokens has no attributions`() throws {
    let steps = try #require(TransformerSteps.exact)
    let empty = AnalyzedText(text: "", tokens: [], sentences: [], paragraphs: [], quotations: [], mentions: [])
    #expect(steps.spans.attributions(in: Reading(empty)).isEmpty)
  }

  @Test func `the best mode finds who says what, and the same each time`() throws {
    let finder = try AttributionFinder(mode: .best)
    let text = InstalledModel.analyze("The ferry sank, Orr said. The mayor warned that the harbor would flood.")
    let found = finder.attributions(in: text, outlet: nil)
    #expect(found.flatMap(\.source).map { String(text[$0]) } == ["Orr", "The mayor"])
    #expect(finder.attributions(in: text, outlet: nil) == found)
  }
}
