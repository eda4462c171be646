#if ONEDNN
  import COneDNN

  /// A product of two matrices that oneDNN made machine code for; for one thread at a time.
  final class OneDNNProgram {
    private let primitive: dnnl_primitive_t
    private let stream: dnnl_stream_t
    /// Source, weights, result, then bias and scratch memory where there are such.
    private let arguments: [dnnl_exec_arg_t]
    private let hasBias: Bool
    private let scratch: AlignedMemory
    /// How the weights must lie in memory.
    let weightsLayout: dnnl_memory_desc_t

    /// - Parameters:
    ///   - operation: a filled descriptor of oneDNN.
    ///   - attributes: what else the program does; destroyed here.
    /// - Returns: nil where oneDNN cannot do it.
    init?(_ operation: UnsafeRawPointer, _ attributes: dnnl_primitive_attr_t, bias: Bool, _ engine: OneDNNEngine) {
      defer { dnnl_primitive_attr_destroy(attributes) }
      var description: dnnl_primitive_desc_t?
      dnnl_primitive_attr_set_scratchpad_mode(attributes, dnnl_scratchpad_mode_user)
      guard dnnl_primitive_desc_create(&description, operation, attributes, engine.handle, nil) == dnnl_success,
        let description
      else { return nil }
      defer { dnnl_primitive_desc_destroy(description) }
      let memory = ProgramMemory(description, bias: bias, engine)
      var primitive: dnnl_primitive_t?
      var stream: dnnl_stream_t?
      guard let memory, dnnl_primitive_create(&primitive, description) == dnnl_success, let primitive,
        dnnl_stream_create(&stream, engine.handle, dnnl_stream_default_flags.rawValue) == dnnl_success, let stream
      else { return nil }
      self.primitive = primitive
      self.stream = stream
      hasBias = bias
      scratch = memory.scratch
      arguments = memory.arguments
      weightsLayout = memory.weightsLayout
    }

    deinit {
      for argument in arguments { dnnl_memory_destroy(argument.memory) }
      dnnl_primitive_destroy(primitive)
      dnnl_stream_destroy(stream)
    }

    /// Writes source · weights, plus the bias, to `result`; all sizes are those that the program was made for.
    func run(
      _ source: UnsafeMutableRawPointer, by weights: UnsafeMutableRawPointer, bias: UnsafeMutableRawPointer? = nil,
      into result: UnsafeMutableRawPointer
    ) {
      dnnl_memory_set_data_handle(arguments[0].memory, source)
      dnnl_memory_set_data_handle(arguments[1].memory, weights)
      dnnl_memory_set_data_handle(arguments[2].memory, result)
      if hasBias { dnnl_memory_set_data_handle(arguments[3].memory, bias) }
      let status = dnnl_primitive_execute(primitive, stream, Int32(arguments.count), arguments)
      precondition(status == dnnl_success, "oneDNN runs a program that it made.")
    }
  }

  /// What a program reads and writes; each memory's address is set before a run.
  private struct ProgramMemory {
    var arguments: [dnnl_exec_arg_t] = []
    let scratch: AlignedMemory
    let weightsLayout: dnnl_memory_desc_t

    init?(_ description: dnnl_primitive_desc_t, bias: Bool, _ engine: OneDNNEngine) {
      guard let weights = dnnl_primitive_desc_query_md(description, dnnl_query_weights_md, 0) else { return nil }
      weightsLayout = weights.pointee
      let scratchLayout = dnnl_primitive_desc_query_md(description, dnnl_query_scratchpad_md, 0)
      let scratchSize = scratchLayout.map { dnnl_memory_desc_get_size($0) } ?? 0
      scratch = AlignedMemory(bytes: scratchSize)
      var wanted = [
        (DNNL_ARG_SRC, dnnl_primitive_desc_query_md(description, dnnl_query_src_md, 0)),
        (DNNL_ARG_WEIGHTS, UnsafePointer(weights)),
        (DNNL_ARG_DST, dnnl_primitive_desc_query_md(description, dnnl_query_dst_md, 0)),
      ]
      if bias { wanted.append((DNNL_ARG_BIAS, dnnl_primitive_desc_query_md(description, dnnl_query_weights_md, 1))) }
      if scratchSize > 0 { wanted.append((DNNL_ARG_SCRATCHPAD, scratchLayout)) }
      for (kind, layout) in wanted where !append(kind, layout, engine) {
        for argument in arguments { dnnl_memory_destroy(argument.memory) }
        return nil
      }
    }

    private mutating func append(_ kind: Int32, _ layout: UnsafePointer<dnnl_memory_desc_t>?, _ engine: OneDNNEngine)
      -> Bool
    {
      var memory: dnnl_memory_t?
      guard let layout, dnnl_memory_create(&memory, layout, engine.handle, scratch.start) == dnnl_success else {
        return false
      }
      arguments.append(dnnl_exec_arg_t(arg: kind, memory: memory))
      return true
    }
  }
#endif
