import UTF8Text

extension MarkupReader {
  /// The name at the offset, which moves behind it.
  mutating func readName() -> String {
    let start = offset
    while offset < bytes.count, !bytes[offset].endsName { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Reads the attributes of a start tag up to its end; returns whether the element is empty.
  mutating func readAttributes(from start: Int) throws(FeedError) -> Bool {
    while true {
      skipSpace()
      guard offset < bytes.count else {
        faults.add(.truncated(offset: offset))
        return false
      }
      switch bytes[offset] {
      case UInt8(ascii: ">"):
        offset += 1
        return false
      case UInt8(ascii: "/"):
        offset += 1
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ">") {
          offset += 1
          return true
        }
      case UInt8(ascii: "<"):
        faults.add(.malformedTag(offset: start))
        return false
      default: try readAttribute()
      }
    }
  }

  private mutating func readAttribute() throws(FeedError) {
    guard tree.records.count + tree.attributes.count <= limits.nodes else {
      throw .tooManyNodes(limit: limits.nodes, offset: offset)
    }
    let start = offset
    let name = readName()
    if offset == start { offset += 1 }  // a stray equals sign
    skipSpace()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
      faults.add(.malformedTag(offset: start))
      return
    }
    offset += 1
    skipSpace()
    let value = readValue()
    if !name.isEmpty { tree.attributes.append(.init(name: name, value: value)) }
  }

  private mutating func readValue() -> String {
    guard offset < bytes.count else { return "" }
    let quote = bytes[offset]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      faults.add(.malformedTag(offset: offset))
      let start = offset
      while offset < bytes.count, !bytes[offset].isASCIISpace, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
      return resolved(start..<offset)
    }
    let start = offset + 1
    let end = bytes[start...].firstIndex(of: quote) ?? bytes.count
    offset = min(end + 1, bytes.count)
    return resolved(start..<end)
  }

  private mutating func resolved(_ range: Range<Int>) -> String {
    let start = tree.text.count
    appendResolved(range)
    defer { tree.text.removeSubrange(start...) }
    return String(decoding: tree.text[start...], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset].isASCIISpace { offset += 1 }
  }

  /// Whether an ASCII text stands at the offset, letters in either case.
  func isAt(_ word: StaticString) -> Bool {
    guard offset + word.utf8CodeUnitCount <= bytes.count else { return false }
    return word.withUTF8Buffer { word in
      word.indices.allSatisfy { bytes[offset + $0].asciiLowercased == word[$0].asciiLowercased }
    }
  }

  /// The offset of the next `word`; nil when there is none.
  /// - Complexity: O(n) for the bytes passed over.
  func position(of word: StaticString, from start: Int) -> Int? {
    word.withUTF8Buffer { word in
      var offset = start
      while offset + word.count <= bytes.count {
        if bytes[offset] == word[0], bytes[offset..<(offset + word.count)].elementsEqual(word) { return offset }
        offset += 1
      }
      return nil
    }
  }
}

extension UInt8 {
  /// Whether a name of XML may start so, as far as one byte tells.
  var startsName: Bool { isASCIILetter || self == UInt8(ascii: "_") || self >= 0x80 }

  /// Whether a name of XML cannot go on with it.
  var endsName: Bool {
    switch self {
    case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "<"): true
    default: isASCIISpace
    }
  }
}
