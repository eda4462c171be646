import CAttributionWeights
import ModelFiles
import NeuralNetworks
import TextVectors

extension TransformerSpans {
  /// The best model: the installed text encoder with what the program carries in itself of changes to it and layers
  /// upon it.
  /// - Throws: `ModelFilesError` when the text encoder is not installed or damaged.
  /// - Complexity: some 0.2 s.
  static func bundled(
    _ store: ModelStore = .standard(.encoder), precision: TransformerEncoder.Precision = .fast
  ) throws(ModelFilesError) -> TransformerSpans {
    let (weights, changes) = intact { () throws(WeightsError) in
      let weights = try bundledWeights()
      return (weights, try weights.encoderChanges())
    }
    let encoder = try TextEncoder(
      store, precision: precision, differences: changes.differences, replacements: changes.replacements)
    return intact { () throws(WeightsError) in try TransformerSpans(weights, encoder) }
  }

  /// - Throws: `WeightsError` when they were damaged before the program was built.
  static func bundledWeights() throws(WeightsError) -> WeightsReader {
    try WeightsReader(
      UnsafeRawBufferPointer(start: best_attribution_weights(), count: best_attribution_weights_size()))
  }

  /// What is read of weights that are a part of the program.
  private static func intact<Result>(_ read: () throws(WeightsError) -> Result) -> Result {
    do throws(WeightsError) {
      return try read()
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
