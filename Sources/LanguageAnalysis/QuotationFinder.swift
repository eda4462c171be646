import UTF8Text

/// Finds what stands between double quotation marks, curly or straight.
///
/// Single marks are not taken: in English news they are mostly apostrophes or quotations within quotations. A
/// quotation that is opened and not closed runs to the paragraph's end, as one that goes on in the next paragraph
/// does.
struct QuotationFinder {
  let bytes: [UInt8]

  func quotations(in paragraph: TextRange) -> [TextRange] {
    var found: [TextRange] = []
    var start: Int?
    var offset = paragraph.start
    while offset < paragraph.end {
      let scalar = ScalarClass(bytes, at: offset, end: paragraph.end)
      let next = offset + scalar.length
      switch scalar.scalar {
      case "“", "«", "„": start = start ?? offset
      case "”", "»":
        if let opened = start { found.append(TextRange(opened, next)) }
        start = nil
      case "\"":
        if let opened = start {
          found.append(TextRange(opened, next))
          start = nil
        } else {
          start = offset
        }
      default: break
      }
      offset = next
    }
    if let start { found.append(TextRange(start, paragraph.end)) }
    return found
  }
}
