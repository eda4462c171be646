#if ONEDNN
  import Synchronization

  /// Tree layers with products in bfloat16: rows are rounded before each product, sums are `Float`.
  ///
  /// A class, since its rooms to work in are shared state: each run takes one and gives it back.
  final class BFloat16Trees: Sendable {
    /// One layer's weights.
    struct Layer: Sendable {
      let norm: LayerNorm
      let gates: PackedLinear
      let mix: PackedLinear
    }

    private let layers: [Layer]
    private let engine: OneDNNEngine
    private let idle = Mutex<[BFloat16TreeWorkspace]>([])

    /// Rows of one run at most; more are done without.
    static let rowLimit = 512

    /// - Returns: nil where oneDNN or the processor has no fast products of bfloat16.
    init?(_ layers: [TreeLayer]) {
      MatrixProduct.useOneThread?(1)
      guard let engine = OneDNNEngine() else { return nil }
      var packed: [Layer] = []
      for layer in layers {
        guard let gates = PackedLinear(layer.gates, result: .logistic, engine),
          let mix = PackedLinear(layer.mix, result: .floats, engine)
        else { return nil }
        packed.append(Layer(norm: layer.norm, gates: gates, mix: mix))
      }
      self.layers = packed
      self.engine = engine
    }

    /// Runs all layers over the rows, in place.
    /// - Returns: false when oneDNN fails or there are too many rows, which leaves the rows as they are.
    func apply(to rows: UnsafeMutablePointer<Float>, _ trees: SentenceTrees) -> Bool {
      MatrixProduct.useOneThread?(1)
      guard trees.rows <= Self.rowLimit, let first = layers.first else { return false }
      let workspace = idle.withLock { $0.popLast() } ?? BFloat16TreeWorkspace(first, engine)
      defer { idle.withLock { $0.append(workspace) } }
      guard workspace.prepare(first, rows: trees.rows) else { return false }
      for layer in layers { workspace.run(layer, rows, trees) }
      return true
    }
  }
#endif
