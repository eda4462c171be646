import UTF8Text

extension MarkupTree {
  /// What stands inside a node, as markup: texts escaped, elements of XHTML without their prefix.
  /// - Complexity: O(n) for the n bytes and nodes inside.
  func innerMarkup(of node: Node) -> String {
    var result: [UInt8] = []
    var open: [Int] = []
    let limit = records[node.index].end
    for index in (node.index + 1)..<max(limit, node.index + 1) {
      closeElements(&open, before: index, in: &result)
      if records[index].isText {
        appendEscaped(text[records[index].content], to: &result)
      } else {
        writeStartTag(index, to: &result)
        open.append(index)
      }
    }
    closeElements(&open, before: limit, in: &result)
    return String(decoding: result, as: UTF8.self).trimmedText
  }

  private func closeElements(_ open: inout [Int], before index: Int, in result: inout [UInt8]) {
    while let last = open.last, records[last].end <= index {
      open.removeLast()
      let name = writtenName(last)
      if records[last].end == last + 1, Self.emptyElements.contains(name) { continue }
      result += "</\(name)>".utf8
    }
  }

  private func writeStartTag(_ index: Int, to result: inout [UInt8]) {
    result += "<\(writtenName(index))".utf8
    for attribute in attributes[records[index].content] {
      let isDeclaration = attribute.name == "xmlns" || attribute.name.hasPrefix("xmlns:")
      if isDeclaration, records[index].vocabulary == .xhtml { continue }
      result += " \(attribute.name)=\"".utf8
      appendEscaped(Array(attribute.value.utf8)[...], to: &result)
      result.append(UInt8(ascii: "\""))
    }
    let isEmpty = records[index].end == index + 1 && Self.emptyElements.contains(writtenName(index))
    result += (isEmpty ? " />" : ">").utf8
  }

  private func writtenName(_ index: Int) -> String {
    records[index].vocabulary == .xhtml ? String(records[index].name.localName) : records[index].name
  }

  /// HTML's elements that never have content (HTML Standard, section 13.1.2).
  private static let emptyElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  private func appendEscaped(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      default: result.append(byte)
      }
    }
  }
}
