/// Reads one value after another from MessagePack bytes.
struct MessagePackReader {
  private(set) var offset = 0
  private let bytes: [UInt8]
  private var valuesLeft = MessagePack.valueLimit

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The value at `offset`, with all that it holds.
  mutating func value(depth: Int) throws(MessagePackError) -> MessagePackValue {
    guard depth <= MessagePack.depthLimit else { throw error(.tooDeep(limit: MessagePack.depthLimit)) }
    guard valuesLeft > 0 else { throw error(.tooManyValues(limit: MessagePack.valueLimit)) }
    valuesLeft -= 1
    let first = Int(try number(byteCount: 1))
    switch first {
    case 0x00...0x7F: return .integer(Int64(first))
    case 0x80...0x8F: return try map(count: first & 0x0F, depth)
    case 0x90...0x9F: return try array(count: first & 0x0F, depth)
    case 0xA0...0xBF: return .string(try range(count: first & 0x1F))
    case 0xE0...0xFF: return .integer(Int64(first) - 0x100)
    default: return try marked(by: first, depth)
    }
  }

  /// The value after a marker byte from 0xC0 to 0xDF.
  private mutating func marked(by marker: Int, _ depth: Int) throws(MessagePackError) -> MessagePackValue {
    switch marker {
    case 0xC0: return .null
    case 0xC2, 0xC3: return .boolean(marker == 0xC3)
    case 0xC4...0xC6: return .binary(try range(count: try size(marker - 0xC4)))
    case 0xC7...0xC9: return try extended(count: try size(marker - 0xC7))
    case 0xCA: return .floating(Double(Float(bitPattern: UInt32(try number(byteCount: 4)))))
    case 0xCB: return .floating(Double(bitPattern: try number(byteCount: 8)))
    case 0xCC...0xCF: return unsigned(try number(byteCount: 1 << (marker - 0xCC)))
    case 0xD0...0xD3: return try signed(byteCount: 1 << (marker - 0xD0))
    case 0xD4...0xD8: return try extended(count: 1 << (marker - 0xD4))
    case 0xD9...0xDB: return .string(try range(count: try size(marker - 0xD9)))
    case 0xDC, 0xDD: return try array(count: try size(marker - 0xDC + 1), depth)
    case 0xDE, 0xDF: return try map(count: try size(marker - 0xDE + 1), depth)
    default: throw error(.unusedByte)
    }
  }

  /// A count in 1, 2 or 4 bytes, for powers 0, 1 and 2.
  private mutating func size(_ power: Int) throws(MessagePackError) -> Int {
    Int(try number(byteCount: 1 << power))
  }

  private mutating func number(byteCount: Int) throws(MessagePackError) -> UInt64 {
    guard byteCount <= bytes.count - offset else { throw error(.clipped) }
    var number: UInt64 = 0
    for index in offset..<(offset + byteCount) { number = number << 8 | UInt64(bytes[index]) }
    offset += byteCount
    return number
  }

  private func unsigned(_ number: UInt64) -> MessagePackValue {
    if let small = Int64(exactly: number) { .integer(small) } else { .unsigned(number) }
  }

  private mutating func signed(byteCount: Int) throws(MessagePackError) -> MessagePackValue {
    let shift = 64 - 8 * byteCount
    return .integer(Int64(bitPattern: try number(byteCount: byteCount) << UInt64(shift)) >> Int64(shift))
  }

  private mutating func range(count: Int) throws(MessagePackError) -> Range<Int> {
    guard count <= bytes.count - offset else { throw error(.clipped) }
    defer { offset += count }
    return offset..<(offset + count)
  }

  private mutating func extended(count: Int) throws(MessagePackError) -> MessagePackValue {
    let type = Int8(bitPattern: UInt8(try number(byteCount: 1)))
    return .extension(type: type, try range(count: count))
  }

  /// Each element takes a byte at least, so a count that the rest of the file cannot hold reserves nothing.
  private mutating func array(count: Int, _ depth: Int) throws(MessagePackError) -> MessagePackValue {
    guard count <= bytes.count - offset else { throw error(.clipped) }
    var elements: [MessagePackValue] = []
    elements.reserveCapacity(min(count, valuesLeft))
    for _ in 0..<count { elements.append(try value(depth: depth + 1)) }
    return .array(elements)
  }

  private mutating func map(count: Int, _ depth: Int) throws(MessagePackError) -> MessagePackValue {
    guard count <= (bytes.count - offset) / 2 else { throw error(.clipped) }
    var entries: [(key: MessagePackValue, value: MessagePackValue)] = []
    entries.reserveCapacity(min(count, valuesLeft))
    for _ in 0..<count {
      let key = try value(depth: depth + 1)
      entries.append((key, try value(depth: depth + 1)))
    }
    return .map(entries)
  }

  private func error(_ reason: MessagePackError.Reason) -> MessagePackError {
    MessagePackError(offset: offset, reason: reason)
  }
}
