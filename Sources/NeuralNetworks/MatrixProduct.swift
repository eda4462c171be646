#if ONEDNN
  import COneDNN
  import Glibc
#endif

/// Products of matrices: C = A · B, or C = C + A · B.
///
/// One thread each: a caller that wants both cores analyzes two texts at once, and threads inside such small
/// products cost more than they bring.
enum MatrixProduct {
  /// Rows in memory: where they start and how far apart they lie, in elements.
  struct Rows {
    let start: UnsafePointer<Float>
    let stride: Int
  }

  /// Writes A · B to `result`, or adds it there.
  ///
  /// A is rows × inner, B is inner × columns, both row-major; the rows of A may overlap.
  static func multiply(
    _ a: Rows, by b: UnsafePointer<Float>, rows: Int, inner: Int, columns: Int,
    into result: UnsafeMutablePointer<Float>,
    stride: Int, adding: Bool = false
  ) {
    guard rows > 0 else { return }
    #if ONEDNN
      oneDNN(a, by: b, rows: rows, inner: inner, columns: columns, into: result, stride: stride, adding: adding)
    #else
      plain(a, by: b, rows: rows, inner: inner, columns: columns, into: result, stride: stride, adding: adding)
    #endif
  }

  #if ONEDNN
    /// Through oneDNN's `dnnl_sgemm`, which makes machine code for the processor it finds.
    static func oneDNN(
      _ a: Rows, by b: UnsafePointer<Float>, rows: Int, inner: Int, columns: Int,
      into result: UnsafeMutablePointer<Float>, stride: Int, adding: Bool
    ) {
      guard rows > 1 else {
        return single(a, by: b, inner: inner, columns: columns, into: result, adding: adding)
      }
      useOneThread?(1)
      let status = dnnl_sgemm(
        CChar(UInt8(ascii: "N")), CChar(UInt8(ascii: "N")), dnnl_dim_t(rows), dnnl_dim_t(columns), dnnl_dim_t(inner),
        1, a.start, dnnl_dim_t(a.stride), b, dnnl_dim_t(columns), adding ? 1 : 0, result, dnnl_dim_t(stride))
      if status != dnnl_success {
        plain(a, by: b, rows: rows, inner: inner, columns: columns, into: result, stride: stride, adding: adding)
      }
    }

    /// A single row as the first of two: for one alone oneDNN sums in another order, and a row's result should not
    /// depend on which rows stand beside it.
    private static func single(
      _ a: Rows, by b: UnsafePointer<Float>, inner: Int, columns: Int, into result: UnsafeMutablePointer<Float>,
      adding: Bool
    ) {
      withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * (inner + columns)) { room in
        guard let pair = room.baseAddress else { return }
        let sums = pair + 2 * inner
        for row in 0..<2 {
          (pair + row * inner).update(from: a.start, count: inner)
          (sums + row * columns).update(from: result, count: columns)
        }
        oneDNN(
          Rows(start: pair, stride: inner), by: b, rows: 2, inner: inner, columns: columns, into: sums, stride: columns,
          adding: adding)
        result.update(from: sums, count: columns)
      }
    }

    /// OpenMP's `omp_set_num_threads`, looked up because only oneDNN links to its library; it counts for the
    /// calling thread alone, hence the call before each product.
    static let useOneThread: (@convention(c) (Int32) -> Void)? =
      dlsym(nil, "omp_set_num_threads").map { unsafeBitCast($0, to: (@convention(c) (Int32) -> Void).self) }
  #endif

  /// In Swift: tiles of four rows by eight columns, summed over `inner` in order.
  static func plain(
    _ a: Rows, by b: UnsafePointer<Float>, rows: Int, inner: Int, columns: Int,
    into result: UnsafeMutablePointer<Float>,
    stride: Int, adding: Bool
  ) {
    let tiledRows = rows / 4 * 4
    let tiledColumns = columns / 8 * 8
    for row in Swift.stride(from: 0, to: tiledRows, by: 4) {
      for column in Swift.stride(from: 0, to: tiledColumns, by: 8) {
        tile(
          Rows(start: a.start + row * a.stride, stride: a.stride), b + column, inner: inner, columns: columns,
          into: result + row * stride + column, stride: stride, adding: adding)
      }
    }
    for row in 0..<rows {
      for column in (row < tiledRows ? tiledColumns : 0)..<columns {
        var sum: Float = 0
        for index in 0..<inner { sum += a.start[row * a.stride + index] * b[index * columns + column] }
        // Added last, as in the tiles, so that a row's result does not depend on how many stand beside it.
        result[row * stride + column] = adding ? result[row * stride + column] + sum : sum
      }
    }
  }

  private static func tile(
    _ a: Rows, _ b: UnsafePointer<Float>, inner: Int, columns: Int, into result: UnsafeMutablePointer<Float>,
    stride: Int,
    adding: Bool
  ) {
    var sums = (SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero)
    for index in 0..<inner {
      let weights = UnsafeRawPointer(b + index * columns).loadUnaligned(as: SIMD8<Float>.self)
      sums.0 += weights * a.start[index]
      sums.1 += weights * a.start[a.stride + index]
      sums.2 += weights * a.start[2 * a.stride + index]
      sums.3 += weights * a.start[3 * a.stride + index]
    }
    store(sums.0, result, adding)
    store(sums.1, result + stride, adding)
    store(sums.2, result + 2 * stride, adding)
    store(sums.3, result + 3 * stride, adding)
  }

  @inline(__always)
  private static func store(_ sums: SIMD8<Float>, _ target: UnsafeMutablePointer<Float>, _ adding: Bool) {
    let raw = UnsafeMutableRawPointer(target)
    let old = adding ? raw.loadUnaligned(as: SIMD8<Float>.self) : .zero
    raw.storeBytes(of: old + sums, as: SIMD8<Float>.self)
  }
}
