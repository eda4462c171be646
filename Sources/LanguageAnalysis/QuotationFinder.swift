import UTF8Text

/// Finds what stands between double quotation marks, curly, straight or made of two single ones as typewriters do.
///
/// Single marks are not taken: in English news they are mostly apostrophes or quotations within quotations. A
/// quotation that is opened and not closed runs to the paragraph's end, as one that goes on in the next paragraph
/// does.
struct QuotationFinder {
  let bytes: [UInt8]

  private enum Mark { case opening, closing, either }

  func quotations(in paragraph: TextRange) -> [TextRange] {
    var found: [TextRange] = []
    var start: Int?
    var offset = paragraph.start
    while offset < paragraph.end {
      guard let (mark, length) = mark(at: offset, limit: paragraph.end) else {
        offset += 1
        continue
      }
      if let opened = start, mark != .opening {
        found.append(TextRange(opened, offset + length))
        start = nil
      } else if start == nil, mark != .closing {
        start = offset
      }
      offset += length
    }
    if let start { found.append(TextRange(start, paragraph.end)) }
    return found
  }

  /// The quotation mark that begins at a byte, and its length in bytes.
  private func mark(at offset: Int, limit: Int) -> (Mark, length: Int)? {
    switch bytes[offset] {
    case UInt8(ascii: "\""): return (.either, 1)
    case UInt8(ascii: "'") where offset + 1 < limit && bytes[offset + 1] == bytes[offset]: return (.either, 2)
    case 0xC2 where offset + 1 < limit:
      return bytes[offset + 1] == 0xAB ? (.opening, 2) : bytes[offset + 1] == 0xBB ? (.closing, 2) : nil
    case 0xE2 where offset + 2 < limit && bytes[offset + 1] == 0x80:
      let last = bytes[offset + 2]
      if last == 0x99, bytes[offset..<limit].starts(with: [0xE2, 0x80, 0x99, 0xE2, 0x80, 0x99]) { return (.either, 6) }
      return last == 0x9C || last == 0x9E ? (.opening, 3) : last == 0x9D ? (.closing, 3) : nil
    default: return nil
    }
  }
}
