import UTF8Text

/// Finds where records begin.
enum RecordSearch {
  /// What every record begins with.
  static let name = Array("WARC/".utf8)
  /// The most bytes of a version's line, "WARC/1.1", spaces and the line's end.
  static let versionBytes = 16
  /// The most bytes of a field's name that may stand on the line behind.
  private static let fieldNameBytes = 64
  /// Bytes that are looked through at a time.
  private static let pieceBytes = 1 << 16

  /// The length of the line that says the version, its end included; nil where none stands.
  static func versionLine(in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.starts(with: name) else { return nil }
    var index = bytes.startIndex + name.count
    func digits() -> Bool {
      let first = index
      while index < bytes.endIndex, bytes[index].isASCIIDigit, index - first < 2 { index += 1 }
      return index > first
    }
    guard digits(), index < bytes.endIndex, bytes[index] == UInt8(ascii: ".") else { return nil }
    index += 1
    guard digits() else { return nil }
    while index < bytes.endIndex, index - bytes.startIndex < versionBytes {
      let byte = bytes[index]
      index += 1
      if byte == .newline { return index - bytes.startIndex }
      guard byte == .space || byte == 0x0D else { return nil }
    }
    return nil
  }

  /// Takes the line ends between two records off the stream.
  static func skipLineEnds(in stream: ArchiveStream) throws(WARCError) {
    while true {
      try stream.fill(1)
      let bytes = stream.bytes(0..<stream.available)
      let count = bytes.prefix { $0 == .newline || $0 == 0x0D }.count
      if count == 0 { return }
      stream.consume(count)
    }
  }

  /// Takes bytes off the stream until a record begins; to the end, or to a gap, when none does.
  ///
  /// A record is taken to begin with the line that says the version and a line with a field.
  static func skipToRecord(in stream: ArchiveStream) throws(WARCError) {
    while true {
      try stream.fill(pieceBytes, acrossRecords: true)
      let bytes = stream.bytes(0..<stream.available)
      let isLast = stream.isExhausted && stream.available < pieceBytes
      if let start = recordStart(in: bytes, isLast: isLast) { return stream.consume(start) }
      if isLast { return stream.consume(stream.available) }
      stream.consume(bytes.count - versionBytes - fieldNameBytes)
    }
  }

  /// Where in the bytes a record begins; of one that begins within the last bytes more must be seen.
  private static func recordStart(in bytes: ArraySlice<UInt8>, isLast: Bool) -> Int? {
    let last = isLast ? bytes.endIndex : bytes.endIndex - versionBytes - fieldNameBytes
    var index = bytes.startIndex
    while index < last {
      guard let found = bytes[index..<last].quickFirstIndex(of: name[0]) else { return nil }
      if let line = versionLine(in: bytes[found...]), isField(bytes[(found + line)...]) {
        return found - bytes.startIndex
      }
      index = found + 1
    }
    return nil
  }

  /// Whether a line with a field begins here.
  private static func isField(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.prefix(fieldNameBytes).prefix { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
    return !name.isEmpty && name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ":")
  }
}
