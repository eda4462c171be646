/// The learned numbers of a model, by name.
///
/// The layout, little-endian: four bytes `SAW1`, the number of arrays (4 bytes), then each array: the length of its name
/// (1) and the name in ASCII, its kind (1), rows (4), columns (4), its numbers row by row. An array of kind 2 has a scale
/// of 32 bits for each row before its numbers. `Tools/attribution` writes it.
struct WeightsReader {
  /// The kinds of numbers.
  private enum Kind: UInt8 {
    case float32 = 0
    /// The upper half of a float32.
    case bfloat16 = 1
    /// Whole numbers of 8 bits, to be multiplied by their row's scale.
    case scaledInteger8 = 2
    case unsigned32 = 3
    /// IEEE 754's binary16.
    case float16 = 4

    var byteCount: Int {
      switch self {
      case .float32, .unsigned32: 4
      case .bfloat16, .float16: 2
      case .scaledInteger8: 1
      }
    }
  }

  private struct Entry {
    let kind: Kind
    let rows: Int
    let columns: Int
    /// Where its scales or numbers begin.
    let start: Int
  }

  private let bytes: UnsafeRawBufferPointer
  private var entries: [String: Entry] = [:]

  /// - Parameter bytes: must outlive the reader.
  /// - Throws: `WeightsError` when an array does not lie in the bytes or is of an unknown kind.
  init(_ bytes: UnsafeRawBufferPointer) throws(WeightsError) {
    self.bytes = bytes
    guard bytes.count >= 8, bytes[..<4].elementsEqual("SAW1".utf8) else { throw WeightsError(reason: "no such file") }
    var place = 8
    for _ in 0..<unsigned(at: 4) {
      let (name, entry, end) = try entry(at: place)
      entries[name] = entry
      place = end
    }
  }

  private func entry(at place: Int) throws(WeightsError) -> (name: String, Entry, end: Int) {
    guard place < bytes.count, place + 10 + Int(bytes[place]) <= bytes.count else {
      throw WeightsError(reason: "cut at byte \(place)")
    }
    let nameEnd = place + 1 + Int(bytes[place])
    let name = String(decoding: bytes[(place + 1)..<nameEnd], as: UTF8.self)
    guard let kind = Kind(rawValue: bytes[nameEnd]) else { throw WeightsError(reason: "\(name) is of no known kind") }
    let rows = Int(unsigned(at: nameEnd + 1))
    let columns = Int(unsigned(at: nameEnd + 5))
    let entry = Entry(kind: kind, rows: rows, columns: columns, start: nameEnd + 9)
    let scales = kind == .scaledInteger8 ? rows * 4 : 0
    // Neither product overflows: both factors are less than 2³².
    guard rows <= bytes.count, columns <= bytes.count,
      entry.start + scales + rows * columns * kind.byteCount <= bytes.count
    else { throw WeightsError(reason: "\(name) does not lie in the file") }
    return (name, entry, entry.start + scales + rows * columns * kind.byteCount)
  }

  private func unsigned(at place: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  private func entry(_ name: String, _ kinds: [Kind]) throws(WeightsError) -> Entry {
    guard let entry = entries[name] else { throw WeightsError(reason: "no array \(name)") }
    guard kinds.contains(entry.kind) else { throw WeightsError(reason: "\(name) is of another kind") }
    return entry
  }

  func has(_ name: String) -> Bool { entries[name] != nil }

  /// An array of floating-point numbers with its columns.
  func floats(_ name: String) throws(WeightsError) -> (numbers: [Float], rows: Int, columns: Int) {
    let entry = try entry(name, [.float32, .bfloat16, .float16])
    let numbers = (0..<(entry.rows * entry.columns)).map { index in
      if entry.kind == .float32 { return Float(bitPattern: unsigned(at: entry.start + 4 * index)) }
      let half = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: entry.start + 2 * index, as: UInt16.self))
      return entry.kind == .bfloat16 ? Float(bitPattern: UInt32(half) << 16) : Self.float(binary16: half)
    }
    return (numbers, entry.rows, entry.columns)
  }

  /// The number that 16 bits stand for; exponents become those of `Float` by a factor, which is right for the smallest
  /// numbers, too. Infinities are not expected.
  private static func float(binary16 bits: UInt16) -> Float {
    let size = Float(bitPattern: UInt32(bits & 0x7FFF) << 13) * 0x1p112
    return bits & 0x8000 == 0 ? size : -size
  }

  /// An array of whole numbers of 8 bits, and a scale for each row.
  func scaledIntegers(_ name: String) throws(WeightsError) -> (numbers: [Int8], scales: [Float]) {
    let entry = try entry(name, [.scaledInteger8])
    let scales = (0..<entry.rows).map { Float(bitPattern: unsigned(at: entry.start + 4 * $0)) }
    let start = entry.start + 4 * entry.rows
    let numbers = bytes[start..<(start + entry.rows * entry.columns)].map { Int8(bitPattern: $0) }
    return (numbers, scales)
  }

  /// An array of whole numbers of 32 bits.
  func unsigned(_ name: String) throws(WeightsError) -> [UInt32] {
    let entry = try entry(name, [.unsigned32])
    return (0..<(entry.rows * entry.columns)).map { unsigned(at: entry.start + 4 * $0) }
  }
}

/// Weights that are damaged or do not fit the model.
struct WeightsError: Error, CustomStringConvertible {
  let reason: String
  var description: String { "The weights of the attribution model are damaged: \(reason)." }
}
