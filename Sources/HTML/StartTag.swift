import UTF8Text

/// A start tag as libxml2 reads it: how many attributes it has, and where it ends.
struct StartTag {
  private(set) var attributes = 0
  /// The offset behind its `>`, or the page's end.
  private(set) var end: Int
  /// Whether it ends in `/>`, behind which libxml2 reads no text even of a script.
  private(set) var isClosed = false
  /// The name of an element whose text holds no tags; nil for others.
  private(set) var rawTextWord: StaticString?
  /// Whether its attributes speak of JSON-LD, however its plus sign is written.
  private(set) var saysLinkedData = false
  /// Where attributes stand that are long and that no reader of pages asks for.
  private(set) var unread: [Range<Int>] = []

  /// - Parameter start: the offset of a `<` that a letter follows.
  /// - Complexity: O(n) in the tag's length.
  init(_ source: borrowing Span<UInt8>, at start: Int) {
    end = start + 1
    while end < source.count, !source[end].endsName { end += 1 }
    let name = end
    readAttributes(source)
    guard name - start == 7 || name - start == 6 else { return }
    rawTextWord = ["script", "style"].first {
      $0.utf8CodeUnitCount == name - start - 1 && source.holdsLetters($0, at: start + 1)
    }
    if rawTextWord != nil { saysLinkedData = Self.saysLinkedData(source, name, end) }
  }

  private mutating func readAttributes(_ source: borrowing Span<UInt8>) {
    while end < source.count, source[end] != UInt8(ascii: ">") {
      if source[end].isASCIISpace || source[end] == UInt8(ascii: "/") {
        isClosed = source[end] == UInt8(ascii: "/")
        end += 1
        continue
      }
      attributes += 1
      isClosed = false
      readAttribute(source)
    }
    end = min(source.count, end + 1)
  }

  private mutating func readAttribute(_ source: borrowing Span<UInt8>) {
    let start = end
    end += 1
    while end < source.count, !source[end].endsName, source[end] != UInt8(ascii: "=") { end += 1 }
    let name = start..<end
    var next = end
    while next < source.count, source[next].isASCIISpace { next += 1 }
    guard next < source.count, source[next] == UInt8(ascii: "=") else { return }
    next += 1
    while next < source.count, source[next].isASCIISpace { next += 1 }
    end = next
    guard next < source.count else { return }
    let quote = source[next]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      end = min(source.count, source.offset(of: quote, from: next + 1) + 1)
      if end - start >= Self.longAttribute, end < source.count, source[end].endsName, source.isUnread(name) {
        unread.append(start..<end)
      }
    } else {
      while end < source.count, !source[end].isASCIISpace, source[end] != UInt8(ascii: ">") { end += 1 }
    }
  }

  /// Bytes from which an attribute costs libxml2 more than it costs to leave it out (2026-11-22).
  private static let longAttribute = 16

  private static func saysLinkedData(_ source: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var offset = start + 1
    while offset < end {
      let before = source[offset - 1]
      if before == UInt8(ascii: "+") || before == UInt8(ascii: ";"), source.holdsLetters("json", at: offset) {
        return true
      }
      offset += 1
    }
    return false
  }
}

extension UInt8 {
  fileprivate var endsName: Bool { isASCIISpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") }
}

extension Span<UInt8> {
  /// Whether the letters of a word, which is in lower case, stand at an offset in either case.
  func holdsLetters(_ word: StaticString, at start: Int) -> Bool {
    word.withUTF8Buffer { word in
      guard start + word.count <= count else { return false }
      for index in word.indices where self[start + index].asciiLowercased != word[index] { return false }
      return true
    }
  }

  /// Whether a name is one of an attribute for scripts or pictures: `data-`, `on`, `src`, `srcset`, `sizes`, and the `d`
  /// and `points` of drawings. Odd names, which libxml2 may cut elsewhere, are none.
  func isUnread(_ name: Range<Int>) -> Bool {
    guard self[name.lowerBound - 1].isASCIISpace else { return false }
    switch self[name.lowerBound].asciiLowercased {
    case UInt8(ascii: "d"): guard name.count == 1 || holdsLetters("data-", at: name.lowerBound) else { return false }
    case UInt8(ascii: "o"): guard holdsLetters("on", at: name.lowerBound) else { return false }
    case UInt8(ascii: "p"): guard isWord("points", name) else { return false }
    case UInt8(ascii: "s"):
      guard isWord("src", name) || isWord("srcset", name) || isWord("sizes", name) else { return false }
    default: return false
    }
    for index in name where !(self[index].isASCIILetter || self[index].isASCIIDigit || self[index] == UInt8(ascii: "-"))
    {
      return false
    }
    return true
  }

  private func isWord(_ word: StaticString, _ range: Range<Int>) -> Bool {
    range.count == word.utf8CodeUnitCount && holdsLetters(word, at: range.lowerBound)
  }

  /// Where the text of a script or style ends, at its end tag; the span's count where it does not.
  /// - Complexity: O(n).
  func rawTextEnd(_ word: StaticString, from start: Int) -> Int {
    var offset = offset(of: "</", from: start)
    while offset < count, !holdsLetters(word, at: offset + 2) { offset = self.offset(of: "</", from: offset + 2) }
    return offset
  }
}
