import ModelFiles
import ModelFixture
import NeuralNetworks
import Testing

@testable import TextVectors

@Suite(.enabled(if: InstalledEncoder.isThere, "\(InstalledEncoder.hint)")) struct TextEncoderTests {
  private static let name = "encoder.layer.2.output.dense"

  @Test func `a difference of low rank changes the rows, one of zeros does not`() throws {
    let down = [Float](repeating: 0.1, count: 1536)
    let plain = try states([:])
    let changed = try states([Self.name: difference(down, up: 0.2)])
    let none = try states([Self.name: difference(down, up: 0)])
    let (isChanged, isSame) = (plain != changed, plain == none)
    #expect(isChanged && isSame)
  }

  @Test func `a difference for no matrix, or of another size, is an error`() {
    let wrong = LowRankDifference(rank: 1, down: [1], up: [1])
    #expect(throws: ModelFilesError.damaged(file: "model.safetensors", place: "no matrix encoder.layer.9 to add to")) {
      try TextEncoder(differences: ["encoder.layer.9": wrong])
    }
    #expect(
      throws: ModelFilesError.damaged(
        file: "model.safetensors", place: "the difference for \(Self.name) has another size")
    ) { try TextEncoder(differences: [Self.name: wrong]) }
  }

  @Test func `a bias that is replaced changes the rows; one of no layer, or of another size, is an error`() throws {
    let bias = [Float](repeating: 0.3, count: 384)
    let plain = try states([:])
    let changed = try states([:], replacements: [Self.name + ".bias": bias])
    #expect(plain != changed)
    for (name, numbers) in [(Self.name + ".bias", [1]), ("encoder.layer.9.bias", bias)] {
      #expect(throws: ModelFilesError.damaged(file: "model.safetensors", place: "no array \(name) to replace")) {
        try TextEncoder(replacements: [name: numbers])
      }
    }
  }

  @Test func `the installed files are as they were installed`() throws { try InstalledEncoder.store.verify() }

  @Test func `each piece of a window has a row`() throws {
    let encoder = try TextEncoder()
    let window = encoder.window(of: encoder.tokenizer.pieces(of: "A short text."))
    #expect(window == [101, 1037, 2460, 3793, 1012, 102])
    let states = encoder.states(of: [window, window])
    #expect(states.rows == 12 && states.columns == 384 && encoder.width == 384)
  }

  private func difference(_ down: [Float], up: Float) -> LowRankDifference {
    LowRankDifference(rank: 1, down: down, up: [Float](repeating: up, count: 384))
  }

  private func states(
    _ differences: [String: LowRankDifference], replacements: [String: [Float]] = [:]
  ) throws -> [Float] {
    let encoder = try TextEncoder(precision: .exact, differences: differences, replacements: replacements)
    return Array(encoder.states(of: [[101, 1037, 102]]).elements)
  }
}
