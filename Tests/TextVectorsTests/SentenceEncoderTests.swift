import ModelFiles
import ModelFixture
import NeuralNetworks
import Testing

@testable import TextVectors

@Suite struct SentenceEncoderTests {
  @Test(.enabled(if: InstalledEncoder.isThere, "\(InstalledEncoder.hint)"))
  func `the vectors of fifty sentences agree with the Python library's to a thousandth`() throws {
    let sentences = try Reference.lines("sentences.txt")
    let wanted = try Reference.lines("vectors.tsv").map { $0.split(separator: " ").compactMap { Float($0) } }
    let vectors = try SentenceEncoder().vectors(of: sentences)
    #expect(vectors.rows == 50 && wanted.count == 50)
    for (row, numbers) in wanted.enumerated() {
      let differences = numbers.enumerated().map { abs($1 / 10_000 - vectors[row, $0]) }
      #expect(differences.count == 384 && differences.allSatisfy { $0 < 1e-3 }, "\(sentences[row])")
    }
  }

  @Test(.enabled(if: InstalledEncoder.isThere, "\(InstalledEncoder.hint)"))
  func `a paraphrase is nearer than another claim, in either precision`() throws {
    let claims = [
      "The two leaders exchanged letters, a senior official said.",
      "Both presidents wrote to each other, according to an aide.", "Prices of bread rose between May and June.",
    ]
    for precision in [TransformerEncoder.Precision.exact, .fast] {
      let vectors = try SentenceEncoder(precision: precision).vectors(of: claims)
      #expect(product(vectors, 0, 1) > 0.4)
      #expect(product(vectors, 0, 2) < 0.2)
      #expect(abs(product(vectors, 0, 0) - 1) < 1e-5)
    }
  }

  @Test(.enabled(if: InstalledEncoder.isThere, "\(InstalledEncoder.hint)"))
  func `a text beyond the window counts by its start, and an empty one has a vector`() throws {
    let encoder = try SentenceEncoder()
    let long = String(repeating: "word ", count: 254)
    let vectors = encoder.vectors(of: [long, long + "and much more", "", String(repeating: "\u{FFFD}\u{0}", count: 99)])
    #expect((0..<384).allSatisfy { abs(vectors[0, $0] - vectors[1, $0]) < 1e-5 })
    #expect((0..<384).allSatisfy { abs(vectors[2, $0] - vectors[3, $0]) < 1e-5 })
    #expect(encoder.vectors(of: []).rows == 0)
  }

  @Test func `without the model one sentence says what to run`() {
    let error = #expect(throws: ModelFilesError.self) {
      try SentenceEncoder(ModelStore(.encoder, path: "/nowhere/encoder"))
    }
    #expect(
      error?.description
        == "The text encoder is not installed (looked in /nowhere/encoder); run: stemma model install")
  }

  private func product(_ vectors: Matrix, _ one: Int, _ other: Int) -> Float {
    (0..<vectors.columns).reduce(0) { $0 + vectors[one, $1] * vectors[other, $1] }
  }
}
