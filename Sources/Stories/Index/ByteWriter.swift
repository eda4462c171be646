import UTF8Text

/// Writes numbers and texts one behind the other.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// LEB128: seven bits a byte, the lowest first.
  mutating func write(_ number: some BinaryInteger) {
    var rest = UInt64(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Eight bytes, the lowest first.
  mutating func writeWhole(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }
}

/// Reads what a `ByteWriter` wrote.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  var isAtEnd: Bool { place == bytes.endIndex }
  /// Bytes that are left: no list has more elements.
  var rest: Int { bytes.endIndex - place }

  mutating func byte() throws(StoryIndexError) -> UInt8 {
    guard place < bytes.endIndex else { throw .damaged(offset: place) }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func number() throws(StoryIndexError) -> UInt64 {
    let start = place
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), through: 63, by: 7) {
      let byte = try byte()
      number |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return number }
    }
    throw .damaged(offset: start)
  }

  /// A number below a limit.
  mutating func number(below limit: Int) throws(StoryIndexError) -> Int {
    let start = place
    let number = try number()
    guard number < UInt64(limit) else { throw .damaged(offset: start) }
    return Int(number)
  }

  /// How many elements a list has.
  mutating func count() throws(StoryIndexError) -> Int { try number(below: rest + 1) }

  mutating func whole() throws(StoryIndexError) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) { number |= UInt64(try byte()) << shift }
    return number
  }

  mutating func text() throws(StoryIndexError) -> String {
    let start = place
    let count = try count()
    place += count
    guard let text = String(validating: bytes[start...].dropFirst(place - count - start).prefix(count), as: UTF8.self)
    else {
      throw .damaged(offset: start)
    }
    return text
  }
}

/// Why saved stories cannot be read.
package enum StoryIndexError: Error, Equatable, CustomStringConvertible {
  /// The file does not start as one of Stemma's.
  case notSavedStories
  /// It was saved by another version.
  case version(UInt64)
  /// Words were weighed by another table when it was saved.
  case otherFrequencies
  /// Something else stands where this many bytes are before it.
  case damaged(offset: Int)

  package var description: String {
    switch self {
    case .notSavedStories: "these are no stories that stemma saved"
    case .version(let version):
      "these stories were saved in form \(version), and this version of stemma reads \(StoryIndex.savedVersion)"
    case .otherFrequencies: "these stories were grouped by other word frequencies; group the articles anew"
    case .damaged(let offset): "these saved stories are damaged at byte \(offset)"
    }
  }
}
