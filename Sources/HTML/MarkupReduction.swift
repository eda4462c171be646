import UTF8Text

/// A page without what the tree has no use for, so that libxml2 need not read it byte by byte.
///
/// Purpose: code and comments are most of a page's bytes. Valid when: scripts and comments are told from text as
/// libxml2 tells them. Action: one pass over the tags; the text of a script or style becomes one space, so that the tree
/// has the same nodes, except of a script whose tag says JSON-LD; what stands in a comment is left out, and so are long
/// attributes that only scripts and pictures use. Elements with
/// too many attributes are refused, since libxml2 compares each attribute of an element with each other. Cost: O(n).
struct MarkupReduction {
  private(set) var bytes: [UInt8] = []
  /// Where bytes were left out: offsets here, and how many bytes are missing before each.
  private var cuts: [(offset: Int, missing: Int)] = []
  private let limit: Int
  private var kept = 0

  init(_ source: [UInt8], attributeLimit: Int) throws(HTMLError) {
    limit = attributeLimit
    bytes.reserveCapacity(source.count)
    try read(source.span)
    append(source.span, to: source.count)
  }

  /// The offset in the whole page of a byte that is still there.
  /// - Complexity: O(log n).
  func sourceOffset(of offset: Int) -> Int {
    var (low, high) = (0, cuts.count)
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return offset + (low > 0 ? cuts[low - 1].missing : 0)
  }

  private mutating func read(_ source: borrowing Span<UInt8>) throws(HTMLError) {
    var offset = source.offset(of: Self.less, from: 0)
    while offset + 1 < source.count {
      if source[offset + 1].isASCIILetter {
        let tag = StartTag(source, at: offset)
        if tag.attributes > limit { throw .tooManyAttributes(limit: limit, offset: offset) }
        offset = tag.end
        for range in tag.unread { cut(source, range.lowerBound, range.upperBound, for: []) }
        if let word = tag.rawTextWord, !tag.isClosed {
          offset = source.rawTextEnd(word, from: tag.end)
          if !tag.saysLinkedData, offset > tag.end, offset < source.count {
            cut(source, tag.end, offset, for: [.space])
          }
        }
      } else if source.holds("<!--", at: offset) {
        offset = skipComment(source, from: offset + 4)
      } else {
        offset += 1
      }
      offset = source.offset(of: Self.less, from: offset)
    }
  }

  private static let less = UInt8(ascii: "<")

  /// Passes over a comment, without its text where it ends as comments should.
  private mutating func skipComment(_ source: borrowing Span<UInt8>, from start: Int) -> Int {
    let end = source.offset(of: "-->", from: start)
    guard end < source.count else { return end }
    let text = source.extracting(start..<end)
    let endsEarly = text.holds(">", at: 0) || text.holds("->", at: 0) || text.offset(of: "--!>", from: 0) < text.count
    if !endsEarly, start < end { cut(source, start, end, for: []) }
    return end
  }

  /// Leaves out the bytes from one offset to another, and puts others in their place.
  private mutating func cut(_ source: borrowing Span<UInt8>, _ start: Int, _ end: Int, for replacement: [UInt8]) {
    append(source, to: start)
    bytes += replacement
    kept = end
    cuts.append((bytes.count, end - bytes.count))
  }

  private mutating func append(_ source: borrowing Span<UInt8>, to end: Int) {
    source.extracting(kept..<end).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    kept = end
  }
}
