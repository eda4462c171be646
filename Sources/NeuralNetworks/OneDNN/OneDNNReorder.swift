#if ONEDNN
  import COneDNN

  /// Numbers written anew in another order, of another kind, or both.
  enum OneDNNReorder {
    /// - Returns: false where oneDNN cannot do it.
    static func run(
      _ source: [Float], _ sourceLayout: dnnl_memory_desc_t, into target: AlignedMemory,
      _ targetLayout: dnnl_memory_desc_t, _ engine: OneDNNEngine
    ) -> Bool {
      source.withUnsafeBytes { bytes in
        // oneDNN asks for an address that it may write to, and does not write to a source.
        var from = memory(UnsafeMutableRawPointer(mutating: bytes.baseAddress), sourceLayout, engine)
        var to = memory(target.start, targetLayout, engine)
        defer { for memory in [from, to] { dnnl_memory_destroy(memory) } }
        return run(&from, sourceLayout, &to, targetLayout, engine)
      }
    }

    private static func memory(
      _ start: UnsafeMutableRawPointer?, _ layout: dnnl_memory_desc_t, _ engine: OneDNNEngine
    ) -> dnnl_memory_t? {
      var memory: dnnl_memory_t?
      var layout = layout
      return dnnl_memory_create(&memory, &layout, engine.handle, start) == dnnl_success ? memory : nil
    }

    private static func run(
      _ from: inout dnnl_memory_t?, _ sourceLayout: dnnl_memory_desc_t, _ to: inout dnnl_memory_t?,
      _ targetLayout: dnnl_memory_desc_t, _ engine: OneDNNEngine
    ) -> Bool {
      var (sourceLayout, targetLayout) = (sourceLayout, targetLayout)
      var description: dnnl_primitive_desc_t?
      var primitive: dnnl_primitive_t?
      var stream: dnnl_stream_t?
      defer {
        dnnl_primitive_desc_destroy(description)
        dnnl_primitive_destroy(primitive)
        dnnl_stream_destroy(stream)
      }
      let arguments = [
        dnnl_exec_arg_t(arg: DNNL_ARG_FROM, memory: from), dnnl_exec_arg_t(arg: DNNL_ARG_TO, memory: to),
      ]
      return from != nil && to != nil
        && dnnl_reorder_primitive_desc_create(
          &description, &sourceLayout, engine.handle, &targetLayout, engine.handle, nil) == dnnl_success
        && dnnl_primitive_create(&primitive, description) == dnnl_success
        && dnnl_stream_create(&stream, engine.handle, dnnl_stream_default_flags.rawValue) == dnnl_success
        && dnnl_primitive_execute(primitive, stream, 2, arguments) == dnnl_success
    }
  }
#endif
