#if ONEDNN
  import COneDNN

  /// A linear layer in bfloat16, its weights in the order that oneDNN finds best: rows of bfloat16 go in; the sums are
  /// `Float`.
  final class PackedLinear: @unchecked Sendable {
    // Sendable: nothing is changed once it is made.
    /// What becomes of the sums.
    enum Result: Hashable {
      case floats
      case bfloat16
      /// Through the Gaussian error linear unit, then rounded.
      case gelu
      /// Through the logistic function.
      case logistic
    }

    /// What a program is made for, with a number of rows.
    struct Shape: Hashable {
      let inputs: Int
      let outputs: Int
      let result: Result
    }

    let shape: Shape
    private let layout: dnnl_memory_desc_t
    private let weights: AlignedMemory
    private let bias: AlignedMemory

    /// Rows for which the order of the weights is chosen; it serves other numbers of rows, too.
    private static let usualRows = 256

    /// - Returns: nil where oneDNN has no such product for this processor.
    init?(_ product: TransformerWeights.Product, result: Result, _ engine: OneDNNEngine) {
      shape = Shape(inputs: product.inputs, outputs: product.outputs, result: result)
      guard let free = OneDNNLayout.any(product.outputs, product.inputs, dnnl_bf16),
        let program = Self.program(shape, rows: Self.usualRows, weights: free, engine)
      else { return nil }
      layout = program.weightsLayout
      bias = AlignedMemory(bytes: product.outputs * 4)
      bias.floats.update(from: product.bias, count: product.outputs)
      guard let packed = Self.packed(product, layout, engine) else { return nil }
      weights = packed
    }

    /// A program for so many rows.
    func program(rows: Int, _ engine: OneDNNEngine) -> OneDNNProgram? {
      Self.program(shape, rows: rows, weights: layout, engine)
    }

    /// - Parameter program: one that a layer of the same shape made.
    func run(_ program: OneDNNProgram, _ source: AlignedMemory, into result: AlignedMemory) {
      program.run(source.start, by: weights.start, bias: bias.start, into: result.start)
    }

    private static func program(
      _ shape: Shape, rows: Int, weights: dnnl_memory_desc_t, _ engine: OneDNNEngine
    ) -> OneDNNProgram? {
      guard var source = OneDNNLayout.matrix(rows, shape.inputs, dnnl_bf16),
        var bias = OneDNNLayout.vector(shape.outputs, dnnl_f32),
        var result = OneDNNLayout.matrix(rows, shape.outputs, shape.result.isFloats ? dnnl_f32 : dnnl_bf16),
        let attributes = OneDNNLayout.attributes(shape.result.functions)
      else { return nil }
      var weights = weights
      var operation = dnnl_inner_product_desc_t()
      let status = dnnl_inner_product_forward_desc_init(
        &operation, dnnl_forward_inference, &source, &weights, &bias, &result)
      guard status == dnnl_success else { return nil }
      return OneDNNProgram(&operation, attributes, bias: true, engine)
    }

    /// The weights rounded and in the order of `layout`.
    private static func packed(
      _ product: TransformerWeights.Product, _ layout: dnnl_memory_desc_t, _ engine: OneDNNEngine
    ) -> AlignedMemory? {
      guard let plain = OneDNNLayout.matrix(product.outputs, product.inputs, dnnl_f32) else { return nil }
      var layout = layout
      let target = AlignedMemory(bytes: dnnl_memory_desc_get_size(&layout))
      return OneDNNReorder.run(product.weights, plain, into: target, layout, engine) ? target : nil
    }
  }

  extension PackedLinear.Result {
    var isFloats: Bool { self == .floats || self == .logistic }

    /// What oneDNN applies to each sum.
    var functions: [(kind: dnnl_alg_kind_t, alpha: Float, beta: Float)] {
      switch self {
      case .floats, .bfloat16: []
      case .gelu: [(dnnl_eltwise_gelu_erf, 0, 0)]
      case .logistic: [(dnnl_eltwise_logistic, 0, 0)]
      }
    }
  }
#endif
