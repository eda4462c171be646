#if ONEDNN
  import COneDNN

  /// How numbers lie in memory, in oneDNN's terms.
  enum OneDNNLayout {
    /// Rows of one kind of number, one after the other, or columns one after the other when `transposed`.
    static func matrix(
      _ rows: Int, _ columns: Int, _ kind: dnnl_data_type_t, transposed: Bool = false
    ) -> dnnl_memory_desc_t? {
      filled([rows, columns], kind, transposed ? dnnl_ba : dnnl_ab)
    }

    /// Rows in the order that oneDNN finds best.
    static func any(_ rows: Int, _ columns: Int, _ kind: dnnl_data_type_t) -> dnnl_memory_desc_t? {
      filled([rows, columns], kind, dnnl_format_tag_any)
    }

    static func vector(_ count: Int, _ kind: dnnl_data_type_t) -> dnnl_memory_desc_t? {
      filled([count], kind, dnnl_a)
    }

    private static func filled(
      _ sizes: [Int], _ kind: dnnl_data_type_t, _ order: dnnl_format_tag_t
    ) -> dnnl_memory_desc_t? {
      var layout = dnnl_memory_desc_t()
      let sizes = sizes.map { dnnl_dim_t($0) }
      let status = dnnl_memory_desc_init_by_tag(&layout, Int32(sizes.count), sizes, kind, order)
      return status == dnnl_success ? layout : nil
    }

    /// Attributes with functions applied to each number of the result, in order.
    static func attributes(
      _ functions: [(kind: dnnl_alg_kind_t, alpha: Float, beta: Float)]
    ) -> dnnl_primitive_attr_t? {
      var attributes: dnnl_primitive_attr_t?
      var steps: dnnl_post_ops_t?
      guard dnnl_primitive_attr_create(&attributes) == dnnl_success, let attributes else { return nil }
      guard !functions.isEmpty else { return attributes }
      guard dnnl_post_ops_create(&steps) == dnnl_success, let steps else { return nil }
      defer { dnnl_post_ops_destroy(steps) }
      for function in functions {
        dnnl_post_ops_append_eltwise(steps, 1, function.kind, function.alpha, function.beta)
      }
      dnnl_primitive_attr_set_post_ops(attributes, steps)
      return attributes
    }
  }
#endif
