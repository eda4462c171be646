import CAttributionWeights

extension LearnedSpans {
  /// The fast model, whose weights are a part of the program.
  /// - Throws: `WeightsError` when they were damaged before the program was built.
  static func bundled() throws(WeightsError) -> LearnedSpans {
    let bytes = UnsafeRawBufferPointer(start: fast_attribution_weights(), count: fast_attribution_weights_size())
    return try LearnedSpans(WeightsReader(bytes))
  }
}
