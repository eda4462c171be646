import FoundationEssentials

/// What a safetensors file says of its arrays.
enum SafetensorsHeader {
  /// One array, its place counted from the header's end.
  struct Array: Sendable {
    let kindName: String
    let shape: [Int]
    /// How many numbers it has.
    let count: Int
    let start: Int
    let end: Int

    /// Nil for a kind that is not read, such as numbers of 64 bits.
    var kind: SafetensorsKind? { SafetensorsKind(rawValue: kindName) }

    /// Whether its place is in a file of so many bytes, and has the size that its numbers need.
    func lies(in size: Int) -> Bool {
      guard 0 <= start, start <= end, end <= size else { return false }
      guard let kind else { return true }
      let (bytes, overflow) = count.multipliedReportingOverflow(by: kind.byteCount)
      return !overflow && bytes == end - start
    }
  }

  /// Dimensions one array may have.
  private static let dimensionLimit = 8

  private struct Entry: Decodable {
    let dtype: String
    let shape: [Int]
    let offsets: [Int]

    private enum CodingKeys: String, CodingKey {
      case dtype, shape
      case offsets = "data_offsets"
    }
  }

  /// `__metadata__` holds texts, all else is an array.
  private enum Member: Decodable {
    case array(Entry)
    case texts

    init(from decoder: any Decoder) throws {
      let isMetadata = decoder.codingPath.last?.stringValue == "__metadata__"
      self = isMetadata ? .texts : .array(try Entry(from: decoder))
    }
  }

  /// - Throws: `ModelFilesError.damaged` when the header is no JSON of the format, or an array's shape is impossible.
  static func arrays(in header: Data, file: String) throws(ModelFilesError) -> [String: Array] {
    let members: [String: Member]
    do {
      members = try JSONDecoder().decode([String: Member].self, from: header)
    } catch {
      throw .damaged(file: file, place: "header: \(reason(error))")
    }
    var arrays: [String: Array] = [:]
    for (name, member) in members {
      guard case .array(let entry) = member else { continue }
      guard let array = array(entry) else { throw .damaged(file: file, place: "array \(name) has a broken shape") }
      arrays[name] = array
    }
    return arrays
  }

  private static func array(_ entry: Entry) -> Array? {
    guard entry.shape.count <= dimensionLimit, entry.offsets.count == 2 else { return nil }
    var count = 1
    for size in entry.shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard size >= 0, !overflow else { return nil }
      count = product
    }
    return Array(
      kindName: entry.dtype, shape: entry.shape, count: count, start: entry.offsets[0],
      end: entry.offsets[1])
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context):
      "\(context.codingPath.map(\.stringValue).joined(separator: ".")): \(context.debugDescription)"
    case .dataCorrupted, nil: "its syntax is wrong"
    @unknown default: "its syntax is wrong"
    }
  }
}

/// The kinds of numbers that are read, by the format's names.
enum SafetensorsKind: String {
  case float32 = "F32"
  case float16 = "F16"
  case bfloat16 = "BF16"
  case integer8 = "I8"

  var byteCount: Int {
    switch self {
    case .float32: 4
    case .float16, .bfloat16: 2
    case .integer8: 1
    }
  }

  /// Writes each number as `Float`.
  /// - Precondition: `bytes` has a number for each place of `target` in use.
  func read(_ bytes: UnsafeRawBufferPointer, into target: UnsafeMutableBufferPointer<Float>) {
    let count = bytes.count / byteCount
    switch self {
    case .float32:
      for index in 0..<count {
        target[index] = Float(bitPattern: UInt32(littleEndian: bytes.number(at: index)))
      }
    case .float16:
      for index in 0..<count { target[index] = Self.half(UInt16(littleEndian: bytes.number(at: index))) }
    case .bfloat16:
      for index in 0..<count {
        target[index] = Float(bitPattern: UInt32(UInt16(littleEndian: bytes.number(at: index))) << 16)
      }
    case .integer8:
      for index in 0..<count { target[index] = Float(bytes.number(at: index) as Int8) }
    }
  }

  /// A number of 16 bits (IEEE 754, binary16), by way of the one of 32 bits, since not every platform has `Float16`.
  private static func half(_ bits: UInt16) -> Float {
    let sign = UInt32(bits & 0x8000) << 16
    let exponent = UInt32(bits >> 10) & 0x1F
    let fraction = UInt32(bits & 0x3FF)
    switch exponent {
    case 0: return Float(sign: sign == 0 ? .plus : .minus, exponent: -24, significand: Float(fraction))
    case 0x1F: return Float(bitPattern: sign | 0x7F80_0000 | fraction << 13)
    default: return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
    }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func number<Number: BitwiseCopyable>(at index: Int) -> Number {
    loadUnaligned(fromByteOffset: index * MemoryLayout<Number>.size, as: Number.self)
  }
}
