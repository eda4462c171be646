import ModelFiles
import Testing

@Suite struct ModelWeightsTests {
  /// A network of one layer with a matrix of 1 × 2; `data` is the parameter's bytes.
  private func file(data: [UInt8]) -> [UInt8] {
    let node = map([
      ("index", [0]), ("name", text("linear")), ("dims", map([("nO", [1]), ("nI", [0xC0])])), ("refs", map([])),
    ])
    let matrix =
      [0x85] + bytes("nd") + [0xC3] + bytes("type") + text("<f4") + bytes("kind") + bytes("") + bytes("shape") + [
        0x92, 1, 2,
      ]
      + bytes("data") + [0xC4, UInt8(data.count)] + data
    return map([
      ("nodes", [0x91] + node), ("attrs", [0x91] + map([("seed", [0xC4, 1, 8])])),
      ("params", [0x91] + map([("W", matrix)])),
      ("shims", [0x91, 0x90]),
    ])
  }

  private func text(_ text: String) -> [UInt8] { [0xA0 | UInt8(text.utf8.count)] + Array(text.utf8) }
  private func bytes(_ text: String) -> [UInt8] { [0xC4, UInt8(text.utf8.count)] + Array(text.utf8) }
  private func map(_ entries: [(String, [UInt8])]) -> [UInt8] {
    [0x80 | UInt8(entries.count)] + entries.flatMap { text($0.0) + $0.1 }
  }

  @Test func `a layer has its name, sizes, settings and numbers`() throws {
    let weights = try ModelWeights(file(data: [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0]), file: "model")
    let layer = try #require(weights.layers.first)
    #expect(layer.name == "linear")
    #expect(layer.dimensions == ["nO": 1])
    #expect(layer.settings == ["seed": 8])
    #expect(layer.parameters == ["W": WeightArray(shape: [1, 2], values: [1, -2])])
  }

  @Test func `numbers that do not fill the shape are an error`() {
    #expect(throws: ModelFilesError.damaged(file: "model", place: "parameter W has 4 bytes for 2 numbers")) {
      try ModelWeights(file(data: [0, 0, 0x80, 0x3F]), file: "model")
    }
  }

  @Test func `a file with any byte changed is read or is an error`() {
    let whole = file(data: [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0])
    for offset in whole.indices {
      for byte: UInt8 in [0, 0x7F, 0x80, 0x9F, 0xC1, 0xC6, 0xDD, 0xDF, 0xFF] {
        var bytes = whole
        bytes[offset] = byte
        #expect((try? ModelWeights(bytes, file: "model"))?.layers.count ?? 1 <= 15)
      }
    }
  }

  @Test func `a file of another kind is an error that names it`() {
    #expect(throws: ModelFilesError.damaged(file: "ner/model", place: "nodes is missing or no array")) {
      try ModelWeights([0x80], file: "ner/model")
    }
  }
}
