/// Steps on rows that several layers share, sixteen numbers at a time.
enum Rows {
  @inline(__always)
  static func load(_ row: UnsafePointer<Float>, _ index: Int) -> SIMD16<Float> {
    UnsafeRawPointer(row + index).loadUnaligned(as: SIMD16<Float>.self)
  }

  @inline(__always)
  static func store(_ values: SIMD16<Float>, _ row: UnsafeMutablePointer<Float>, _ index: Int) {
    UnsafeMutableRawPointer(row + index).storeBytes(of: values, as: SIMD16<Float>.self)
  }

  @inline(__always)
  static func greater(_ left: SIMD16<Float>, _ right: SIMD16<Float>) -> SIMD16<Float> {
    left.replacing(with: right, where: right .> left)
  }

  /// The sum of sixteen numbers, by halves; the library's `sum` adds one after the other.
  @inline(__always)
  static func sum(_ values: SIMD16<Float>) -> Float {
    let eight = values.lowHalf + values.highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }

  /// Adds one row to another.
  @inline(__always)
  static func add(_ row: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, count: Int) {
    var index = 0
    while index + 16 <= count {
      store(load(target, index) + load(row, index), target, index)
      index += 16
    }
    while index < count {
      target[index] += row[index]
      index += 1
    }
  }
}
