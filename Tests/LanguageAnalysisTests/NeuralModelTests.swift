import ModelFixture
import Testing

@testable import LanguageAnalysis

/// The published model on sentences of our own; expected values by spaCy 3.8.
@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct NeuralModelTests {
  private func analyze(_ text: String) throws -> (NeuralAnalyzer, NeuralAnnotations) {
    let folder = try #require(InstalledModel.folder)
    var tokenizer = try WordTokenizer(folder)
    let tokens = tokenizer.tokens(of: text)
    var analyzer = try NeuralAnalyzer(folder)
    let features = tokens.map { TokenFeatures(tokenizer[$0].features, isFollowedBySpace: $0.isFollowedBySpace) }
    let result = analyzer.analyze([features])
    return (analyzer, try #require(result.first))
  }

  private static let text =
    "The mayor of Ashford told the Valley Courier on Tuesday that the old bridge will close."
    + " \"We had no choice,\" she said."

  @Test func `words get the tags of the reference`() throws {
    let (analyzer, result) = try analyze(Self.text)
    #expect(
      result.tags.map { analyzer.tags[Int($0)] }.joined(separator: " ")
        == "DT NN IN NNP VBD DT NNP NNP IN NNP IN DT JJ NN MD VB . `` PRP VBD DT NN , '' PRP VBD .")
  }

  @Test func `words get the heads, labels and sentence starts of the reference`() throws {
    let (analyzer, result) = try analyze(Self.text)
    #expect(
      result.heads == [
        1, 4, 1, 2, 4, 7, 7, 4, 4, 8, 15, 13, 13, 15, 15, 4, 4, 25, 19, 25, 21, 19, 25, 25, 25, 25, 25,
      ])
    #expect(
      result.labels.map { analyzer.dependencyLabels[Int($0)] }.joined(separator: " ")
        == """
        det nsubj prep pobj ROOT det compound dobj prep pobj mark det amod nsubj aux ccomp punct punct nsubj ccomp det \
        dobj punct punct nsubj ROOT punct
        """)
    #expect(result.sentenceStarts.indices.filter { result.sentenceStarts[$0] } == [0, 17])
  }

  @Test func `names and amounts are the reference's entities`() throws {
    let (analyzer, result) = try analyze(
      "A report was published yesterday that the committee had asked for."
        + " What did Marta Ilves say she would do with $3.2 million?")
    #expect(
      result.entities.map { "\($0.tokens) \(analyzer.entityLabels[$0.label])" } == [
        "4..<5 DATE", "14..<16 ORG", "21..<24 MONEY",
      ])
  }
}
