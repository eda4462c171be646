#if ONEDNN
  import COneDNN

  /// Self-attention over one window in bfloat16, head by head; for one thread at a time.
  ///
  /// The softmax is taken apart: oneDNN applies the exponential to the scores as it writes them, and a column of ones
  /// beside the values makes the second product give their sum, by which each row is divided. Rows that fill the
  /// window up are zeros there, ones included, so that they count for nothing. No row's greatest score is taken away
  /// first, which would cost a pass over them; instead the same number is taken from all, and what is left is held
  /// within bounds that keep all sums finite.
  final class PackedAttention {
    private let places: Int
    private let headWidth: Int
    private let gatheredWidth: Int
    private let scoring: OneDNNProgram
    private let gathering: OneDNNProgram
    private let queries: AlignedMemory
    private let keys: AlignedMemory
    private let values: AlignedMemory
    private let shares: AlignedMemory
    private let gathered: AlignedMemory

    /// What is taken from each score. The greatest ones of the rows lay between -2 and 85 for all-MiniLM-L6-v2, over
    /// news, Chinese signs and repeated words (2026-11-22); this is their middle.
    private static let middleScore: Float = 40
    /// How far from the middle scores count; e to this power is far from the ends of `Float`.
    private static let scoreReach: Float = 75
    /// Columns beside the values: one for the sums, the others so that the width is one that processors like.
    private static let extraColumns = 32

    /// - Parameters:
    ///   - places: rows of the longest window, a multiple of 32.
    /// - Returns: nil where oneDNN has no such products for this processor.
    init?(places: Int, headWidth: Int, _ engine: OneDNNEngine) {
      self.places = places
      self.headWidth = headWidth
      gatheredWidth = headWidth + Self.extraColumns
      let exponential = [
        (dnnl_eltwise_linear, 1, -Self.middleScore), (dnnl_eltwise_clip, -Self.scoreReach, Self.scoreReach),
        (dnnl_eltwise_exp, Float(0), Float(0)),
      ]
      guard
        let scoring = Self.program(
          places, headWidth, places, transposed: true, dnnl_bf16, exponential, engine),
        let gathering = Self.program(places, places, gatheredWidth, transposed: false, dnnl_f32, [], engine)
      else { return nil }
      self.scoring = scoring
      self.gathering = gathering
      queries = AlignedMemory(bytes: places * headWidth * 2)
      keys = AlignedMemory(bytes: places * headWidth * 2)
      values = AlignedMemory(bytes: places * gatheredWidth * 2)
      shares = AlignedMemory(bytes: places * places * 2)
      gathered = AlignedMemory(bytes: places * gatheredWidth * 4)
    }

    /// Writes what each row of a window gathers.
    /// - Parameters:
    ///   - projected: the window's first row of queries, keys and values side by side, each `width` wide.
    ///   - count: the window's rows.
    ///   - result: the window's first row, `width` wide.
    func run(
      _ projected: UnsafePointer<UInt16>, count: Int, width: Int, into result: UnsafeMutablePointer<UInt16>
    ) {
      prepareValues(count)
      for head in stride(from: 0, to: width, by: headWidth) {
        let start = projected + head
        copy(start, stride: 3 * width, count, to: queries, stride: headWidth)
        copy(start + width, stride: 3 * width, count, to: keys, stride: headWidth)
        copy(start + 2 * width, stride: 3 * width, count, to: values, stride: gatheredWidth)
        scoring.run(queries.start, by: keys.start, into: shares.start)
        gathering.run(shares.start, by: values.start, into: gathered.start)
        divide(count, into: result + head, stride: width)
      }
    }

    /// Ones beside the rows that the window has, zeros in all of the others.
    private func prepareValues(_ count: Int) {
      for row in 0..<count { values.halves[row * gatheredWidth + headWidth] = BFloat16.one }
      (values.halves + count * gatheredWidth).update(repeating: 0, count: (places - count) * gatheredWidth)
    }

    private func copy(
      _ source: UnsafePointer<UInt16>, stride: Int, _ count: Int, to target: AlignedMemory, stride targetStride: Int
    ) {
      for row in 0..<count {
        let from = UnsafeRawPointer(source + row * stride)
        let to = UnsafeMutableRawPointer(target.halves + row * targetStride)
        for offset in Swift.stride(from: 0, to: headWidth * 2, by: 32) {
          to.storeBytes(
            of: from.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt16>.self), toByteOffset: offset,
            as: SIMD16<UInt16>.self)
        }
      }
    }

    private func divide(_ count: Int, into result: UnsafeMutablePointer<UInt16>, stride: Int) {
      for row in 0..<count {
        let source = gathered.floats + row * gatheredWidth
        let share = 1 / source[headWidth]
        for index in Swift.stride(from: 0, to: headWidth, by: 16) {
          BFloat16.store(Rows.load(source, index) * share, result + row * stride, index)
        }
      }
    }

    private static func program(
      _ rows: Int, _ inner: Int, _ columns: Int, transposed: Bool, _ kind: dnnl_data_type_t,
      _ functions: [(dnnl_alg_kind_t, Float, Float)], _ engine: OneDNNEngine
    ) -> OneDNNProgram? {
      guard var source = OneDNNLayout.matrix(rows, inner, dnnl_bf16),
        var weights = OneDNNLayout.matrix(inner, columns, dnnl_bf16, transposed: transposed),
        var result = OneDNNLayout.matrix(rows, columns, kind), let attributes = OneDNNLayout.attributes(functions)
      else { return nil }
      var operation = dnnl_matmul_desc_t()
      guard dnnl_matmul_desc_init(&operation, &source, &weights, nil, &result) == dnnl_success else { return nil }
      return OneDNNProgram(&operation, attributes, bias: false, engine)
    }
  }
#endif
