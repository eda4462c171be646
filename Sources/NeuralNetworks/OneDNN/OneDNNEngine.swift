#if ONEDNN
  import COneDNN

  /// oneDNN's handle of the processor, for programs that are made once and run often.
  final class OneDNNEngine: @unchecked Sendable {
    // Sendable: oneDNN's engines may be used by all threads at once, and this one is never changed.
    let handle: dnnl_engine_t

    /// - Returns: nil where oneDNN cannot work, or the processor has no products of bfloat16.
    init?() {
      let wanted = dnnl_cpu_isa_avx512_core_bf16.rawValue
      guard dnnl_get_effective_cpu_isa().rawValue & wanted == wanted else { return nil }
      var engine: dnnl_engine_t?
      guard dnnl_engine_create(&engine, dnnl_cpu, 0) == dnnl_success, let engine else { return nil }
      handle = engine
    }

    deinit { dnnl_engine_destroy(handle) }
  }

  /// Memory that starts where the processor reads it fastest; zeros at first.
  final class AlignedMemory: @unchecked Sendable {
    // Sendable: whoever shares it among threads does not write to it any more.
    let start: UnsafeMutableRawPointer

    init(bytes: Int) {
      start = .allocate(byteCount: max(64, bytes), alignment: 64)
      start.initializeMemory(as: UInt8.self, repeating: 0, count: max(64, bytes))
    }

    deinit { start.deallocate() }

    var floats: UnsafeMutablePointer<Float> { start.assumingMemoryBound(to: Float.self) }
    var halves: UnsafeMutablePointer<UInt16> { start.assumingMemoryBound(to: UInt16.self) }
  }
#endif
