import UTF8Text

/// Refuses elements with too many attributes before libxml2 sees them.
///
/// libxml2 compares each attribute of an element with each other, so a tag of a million attributes would run for
/// hours. This reads tags as HTML's tokenizer does, comments and scripts left out. Cost: O(n).
struct AttributeLimit {
  let limit: Int

  func check(_ bytes: [UInt8]) throws(HTMLError) {
    var offset = 0
    while let tag = Self.nextTag(bytes, from: offset) {
      let (count, end) = Self.attributes(bytes, from: tag.end)
      if count > limit { throw .tooManyAttributes(limit: limit, offset: tag.start) }
      offset = Self.rawTextEnd(bytes, tag, from: end) ?? end
    }
  }

  /// The name of the next start tag, as a range that starts at its `<`.
  private static func nextTag(_ bytes: [UInt8], from start: Int) -> TextRange? {
    var offset = start
    while offset + 1 < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else {
        offset += 1
        continue
      }
      if bytes[offset...].starts(with: "<!--".utf8) {
        offset = position(of: "-->", in: bytes, from: offset + 4)
      } else if bytes[offset + 1].isASCIILetter {
        var end = offset + 1
        while end < bytes.count, !endsName(bytes[end]) { end += 1 }
        return TextRange(offset, end)
      } else {
        offset += 1
      }
    }
    return nil
  }

  /// The number of attributes, and the offset behind the tag.
  private static func attributes(_ bytes: [UInt8], from start: Int) -> (count: Int, end: Int) {
    var count = 0
    var offset = start
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
      if bytes[offset].isASCIISpace || bytes[offset] == UInt8(ascii: "/") {
        offset += 1
        continue
      }
      count += 1
      offset = attributeEnd(bytes, from: offset)
    }
    return (count, min(bytes.count, offset + 1))
  }

  private static func attributeEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var offset = start + 1
    while offset < bytes.count, !endsName(bytes[offset]), bytes[offset] != UInt8(ascii: "=") { offset += 1 }
    let nameEnd = offset
    while offset < bytes.count, bytes[offset].isASCIISpace { offset += 1 }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { return nameEnd }
    offset += 1
    while offset < bytes.count, bytes[offset].isASCIISpace { offset += 1 }
    guard offset < bytes.count else { return offset }
    let quote = bytes[offset]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return (bytes[(offset + 1)...].firstIndex(of: quote) ?? bytes.count - 1) + 1
    }
    while offset < bytes.count, !bytes[offset].isASCIISpace, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
    return offset
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isASCIISpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  /// Where the text of a script or style ends, at its end tag; nil for other elements.
  private static func rawTextEnd(_ bytes: [UInt8], _ tag: TextRange, from start: Int) -> Int? {
    let name = bytes[(tag.start + 1)..<tag.end].map(\.asciiLowercased)
    guard name == Array("script".utf8) || name == Array("style".utf8) else { return nil }
    var offset = position(of: "</", in: bytes, from: start)
    while offset < bytes.count {
      if bytes[(offset + 2)...].prefix(name.count).lazy.map(\.asciiLowercased).elementsEqual(name) { return offset }
      offset = position(of: "</", in: bytes, from: offset + 2)
    }
    return bytes.count
  }

  /// The offset of `word`, or the end.
  private static func position(of word: StaticString, in bytes: [UInt8], from start: Int) -> Int {
    word.withUTF8Buffer { word in
      var offset = start
      while offset + word.count <= bytes.count {
        guard let next = bytes[offset...].firstIndex(of: word[0]) else { break }
        if bytes[next...].starts(with: word) { return next }
        offset = next + 1
      }
      return bytes.count
    }
  }
}
