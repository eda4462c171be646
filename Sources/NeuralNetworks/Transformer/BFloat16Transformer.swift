#if ONEDNN
  import Synchronization

  /// The layers of a transformer with products in bfloat16: rows are rounded before each product, sums are `Float`.
  ///
  /// A class, since its rooms to work in are shared state: each run takes one and gives it back.
  final class BFloat16Transformer: Sendable {
    private let layers: [BFloat16Layer]
    private let engine: OneDNNEngine
    private let heads: Int
    private let width: Int
    private let idle = Mutex<[BFloat16Workspace]>([])

    /// - Returns: nil where oneDNN or the processor has no fast products of bfloat16.
    init?(_ weights: TransformerWeights) {
      MatrixProduct.useOneThread?(1)
      guard weights.width / weights.heads % 32 == 0, let engine = OneDNNEngine() else { return nil }
      var layers: [BFloat16Layer] = []
      for layer in weights.layers {
        guard let packed = BFloat16Layer(layer, heads: weights.heads, engine) else { return nil }
        layers.append(packed)
      }
      self.layers = layers
      self.engine = engine
      heads = weights.heads
      width = weights.width
      guard let workspace = makeWorkspace() else { return nil }
      idle.withLock { $0.append(workspace) }
    }

    /// Runs all layers over the rows of some windows, in place.
    /// - Parameter windows: how many of the rows each window has, in order: at least one
    ///   each, `TransformerEncoder.rowLimit` in all.
    /// - Returns: false when oneDNN fails, which leaves the rows as they are.
    func apply(to states: UnsafeMutablePointer<Float>, windows: [Int]) -> Bool {
      MatrixProduct.useOneThread?(1)
      guard let workspace = idle.withLock({ $0.popLast() }) ?? makeWorkspace() else { return false }
      defer { idle.withLock { $0.append(workspace) } }
      let rows = windows.reduce(0, +)
      guard workspace.prepare(layers, windows: windows) else { return false }
      workspace.begin(states, rows: rows)
      for layer in layers { workspace.run(layer, windows: windows) }
      states.update(from: workspace.states.floats, count: rows * width)
      return true
    }

    private func makeWorkspace() -> BFloat16Workspace? {
      layers.first.map { BFloat16Workspace($0, width: width, headWidth: width / heads, engine) }
    }
  }

  /// One layer's weights.
  struct BFloat16Layer: Sendable {
    let projection: PackedLinear
    let output: PackedLinear
    let attentionNorm: LayerNorm
    let expansion: PackedLinear
    let contraction: PackedLinear
    let outputNorm: LayerNorm

    init?(_ weights: TransformerWeights.Layer, heads: Int, _ engine: OneDNNEngine) {
      let headWidth = weights.output.outputs / heads
      guard let projection = PackedLinear(weights.projection(headWidth: headWidth), result: .bfloat16, engine),
        let output = PackedLinear(weights.output, result: .floats, engine),
        let expansion = PackedLinear(weights.expansion, result: .gelu, engine),
        let contraction = PackedLinear(weights.contraction, result: .floats, engine)
      else { return nil }
      self.projection = projection
      self.output = output
      attentionNorm = weights.attentionNorm
      self.expansion = expansion
      self.contraction = contraction
      outputNorm = weights.outputNorm
    }

    var products: [PackedLinear] { [projection, output, expansion, contraction] }
  }
#endif
