import UTF8Text

/// The named fields of a header, of a record or of an HTTP message (ISO 28500, section 4; RFC 9112, section 5).
package struct HeaderFields: Sendable {
  /// Ranges of bytes in `bytes`.
  private struct Field {
    let name: Range<Int>
    var value: Range<Int>
  }

  private let bytes: [UInt8]
  private var fields: [Field] = []

  /// How many fields there are.
  package var count: Int { fields.count }

  /// Reads the lines behind a header's first one.
  ///
  /// Lines may end with LF alone; a line that begins with white space goes on with the value before.
  /// - Parameter isLenient: whether lines that are no fields are left out, as browsers do with those of servers.
  /// - Throws: `WARCError.badField`, unless lenient.
  /// - Complexity: O(n).
  init(parsing lines: some Sequence<UInt8>, isLenient: Bool = false) throws(WARCError) {
    bytes = Array(lines)
    var (start, number) = (0, 1)
    while start < bytes.count {
      let end = bytes[start...].quickFirstIndex(of: .newline) ?? bytes.count
      guard add(start..<end) || isLenient else { throw .badField(line: number) }
      start = end + 1
      number += 1
    }
  }

  /// The value of the first field of a name, whose case counts for nothing, without white space at its ends.
  /// - Complexity: O(fields).
  package subscript(name: String) -> String? {
    let wanted = name.utf8.span
    for field in fields where matches(field.name, wanted) { return text(field.value) }
    return nil
  }

  private func matches(_ name: Range<Int>, _ wanted: Span<UInt8>) -> Bool {
    guard name.count == wanted.count else { return false }
    for offset in wanted.indices
    where bytes[name.lowerBound + offset].asciiLowercased != wanted[offset].asciiLowercased { return false }
    return true
  }

  /// The length of a header, its closing empty line included; nil when none stands in the bytes.
  /// - Throws: `WARCError.badField`, unless lenient, for the first line behind the header's own first one that is no field, so that no
  ///   record is looked through for the sake of another one.
  static func end(in bytes: ArraySlice<UInt8>, isLenient: Bool = false) throws(WARCError) -> Int? {
    var (start, number) = (bytes.startIndex, 0)
    while let end = bytes[start...].quickFirstIndex(of: .newline) {
      let line = bytes[start..<end]
      if line.isEmpty || (line.count == 1 && line.first == 0x0D) { return end + 1 - bytes.startIndex }
      if number > 0, !isLenient, !mayBeField(line) { throw .badField(line: number) }
      start = end + 1
      number += 1
    }
    return nil
  }

  private static func mayBeField(_ line: ArraySlice<UInt8>) -> Bool {
    line.first?.isASCIISpace == true || line.quickFirstIndex(of: UInt8(ascii: ":")) != nil
  }

  /// Takes in a line without its line feed; false when it is no field.
  private mutating func add(_ line: Range<Int>) -> Bool {
    let range = trimmed(line)
    if range.isEmpty { return true }
    if bytes[line.lowerBound] == .space || bytes[line.lowerBound] == 0x09 {
      guard let last = fields.indices.last else { return false }
      fields[last].value = fields[last].value.lowerBound..<range.upperBound
      return true
    }
    guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")), colon > range.lowerBound else { return false }
    fields.append(Field(name: trimmed(range.lowerBound..<colon), value: trimmed(colon + 1..<range.upperBound)))
    return true
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first].isASCIISpace { range = first + 1..<range.upperBound }
    while let last = range.last, bytes[last].isASCIISpace { range = range.lowerBound..<last }
    return range
  }

  /// The text of a value; where it goes over several lines, with a space for each of their ends.
  private func text(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return bytes[range].contains(.newline) ? text.collapsingWhiteSpace() : text
  }
}

extension String {
  /// Without ASCII white space at its ends.
  func trimmed() -> String {
    let start = utf8.firstIndex { !$0.isASCIISpace } ?? endIndex
    let end = utf8.lastIndex { !$0.isASCIISpace }.map { utf8.index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
