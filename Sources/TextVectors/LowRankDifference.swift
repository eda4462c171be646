package import ModelFiles

/// What a training of low rank adds to one matrix of the encoder: `up` · `down`.
///
/// Edward Hu and others, "LoRA: Low-Rank Adaptation of Large Language Models" (2021), with their scale within `up`.
package struct LowRankDifference: Sendable, Hashable {
  package let rank: Int
  /// Rank × inputs, row-major.
  package let down: [Float]
  /// Outputs × rank, row-major.
  package let up: [Float]

  package init(rank: Int, down: [Float], up: [Float]) {
    self.rank = rank
    self.down = down
    self.up = up
  }

  /// The highest rank read.
  static let rankLimit = 1024

  /// The differences in a file, by the names of the matrices they are added to: of each pair `NAME.down` and
  /// `NAME.up`, where `NAME.weight` is a matrix of the encoder. Other arrays are left alone.
  /// - Throws: `ModelFilesError.damaged` when one of a pair is missing or they do not fit each other.
  package static func all(in file: Safetensors) throws(ModelFilesError) -> [String: LowRankDifference] {
    var all: [String: LowRankDifference] = [:]
    for array in file.names where array.hasSuffix(".down") {
      let name = String(array.dropLast(".down".count))
      guard let down = file.shape(array), let up = file.shape(name + ".up"), down.count == 2, up.count == 2,
        down[0] == up[1], 1...rankLimit ~= down[0]
      else { throw .damaged(file: file.file, place: "\(name).down and .up do not fit each other") }
      all[name] = LowRankDifference(
        rank: down[0], down: try file.floats(array, shape: down), up: try file.floats(name + ".up", shape: up))
    }
    return all
  }
}
