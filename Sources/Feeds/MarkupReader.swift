import UTF8Text

/// Reads markup as a tree, whatever is wrong with it.
///
/// Purpose: what an XML parser gives for well-formed files, and all that can be had of others. Action: one pass; an
/// end tag closes the innermost element of its name, or counts for nothing; a file that ends early ends all that is
/// open. Cost: O(n) for n bytes.
struct MarkupReader {
  let bytes: [UInt8]
  let limits: FeedLimits
  var offset = 0
  var tree = MarkupTree()
  var faults: FaultList
  private var open: [OpenElement] = []
  /// The vocabularies that each prefix stands for, the innermost last.
  private var bindings: [String: [Vocabulary]] = [:]

  /// How many elements of each name are open, names in lower case.
  private var openNames: [String: Int] = [:]
  /// The last record is a text to which what follows belongs.
  private var isInText = false
  /// A declaration without an end was met, so that none is looked for again.
  private var hasUnendedDeclaration = false

  private struct OpenElement {
    var index: Int
    /// In lower case.
    var name: String
    /// What it declares.
    var prefixes: [String]
    /// Where it starts.
    var offset: Int
  }

  /// - Parameter bytes: valid UTF-8.
  static func read(_ bytes: [UInt8], limits: FeedLimits, faults: inout FaultList) throws(FeedError) -> MarkupTree {
    var reader = MarkupReader(bytes: bytes, limits: limits, faults: faults)
    try reader.readAll()
    faults = reader.faults
    return reader.tree
  }

  private init(bytes: [UInt8], limits: FeedLimits, faults: FaultList) {
    self.bytes = bytes
    self.limits = limits
    self.faults = faults
  }

  private mutating func readAll() throws(FeedError) {
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "<") { try readMarkup() } else { try readText() }
    }
    if let innermost = open.last {
      faults.add(.truncated(offset: bytes.count))
      close(from: 0, expecting: innermost.index)
    }
    tree.records[0].end = tree.records.count
  }

  private mutating func readMarkup() throws(FeedError) {
    if isAt("<![CDATA[") { return try readCharacterData() }
    if isAt("<!--") { return skip(to: "-->", from: offset + 4) }
    if isAt("<?") { return skip(to: "?>", from: offset + 2) }
    if isAt("</") { return readEndTag() }
    if isAt("<!") { return skipDeclaration() }
    if offset + 1 < bytes.count, bytes[offset + 1].startsName { return try readStartTag() }
    faults.add(.malformedTag(offset: offset))
    try addText { reader in
      reader.tree.text.append(UInt8(ascii: "<"))
      reader.offset += 1
    }
  }

  private mutating func readCharacterData() throws(FeedError) {
    try addText { reader in
      let start = reader.offset + 9
      reader.skip(to: "]]>", from: start)
      let isWhole = reader.bytes[..<reader.offset].suffix(3).elementsEqual("]]>".utf8) && reader.offset >= start + 3
      reader.tree.text += reader.bytes[min(start, reader.offset)..<(isWhole ? reader.offset - 3 : reader.offset)]
    }
  }

  /// Moves behind `mark`, or to the end where it is missing.
  private mutating func skip(to mark: StaticString, from start: Int) {
    if let found = position(of: mark, from: start) {
      offset = found + mark.utf8CodeUnitCount
    } else {
      offset = bytes.count
      faults.add(.truncated(offset: bytes.count))
    }
  }

  /// Moves behind a document type or the like, with the declarations inside it.
  private mutating func skipDeclaration() {
    let start = offset
    var isInside = false
    var quote: UInt8?
    while offset < bytes.count, !hasUnendedDeclaration {
      let byte = bytes[offset]
      if isAt("<!ENTITY") { faults.add(.entityDeclarations(offset: offset)) }
      offset += 1
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if isInside, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        isInside = true
      } else if byte == UInt8(ascii: "]") {
        isInside = false
      } else if byte == UInt8(ascii: ">"), !isInside {
        return
      }
    }
    // Without an end it is no declaration; only its first bytes are passed over.
    hasUnendedDeclaration = true
    faults.add(.malformedTag(offset: start))
    offset = bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
  }

  private mutating func readText() throws(FeedError) {
    let end = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    if open.isEmpty {
      if let first = bytes[offset..<end].firstIndex(where: { !$0.isASCIISpace }) {
        faults.add(.textBeforeMarkup(offset: first))
      }
      offset = end
      return
    }
    try addText { reader in
      reader.appendResolved(reader.offset..<end)
      reader.offset = end
    }
  }

  /// Adds to the text before it where nothing stands between.
  private mutating func addText(_ append: (inout Self) -> Void) throws(FeedError) {
    let start = tree.text.count
    append(&self)
    guard !open.isEmpty, tree.text.count > start else { return }
    if isInText {
      let last = tree.records.count - 1
      tree.records[last].content = tree.records[last].content.lowerBound..<tree.text.count
    } else {
      try addRecord(name: "", vocabulary: .other, content: start..<tree.text.count)
      isInText = true
    }
  }

  private mutating func addRecord(name: String, vocabulary: Vocabulary, content: Range<Int>) throws(FeedError) {
    guard tree.records.count + tree.attributes.count <= limits.nodes else {
      throw .tooManyNodes(limit: limits.nodes, offset: offset)
    }
    tree.records.append(
      .init(name: name, vocabulary: vocabulary, end: tree.records.count + 1, content: content))
  }

  private mutating func readStartTag() throws(FeedError) {
    let start = offset
    offset += 1
    let name = readName()
    let first = tree.attributes.count
    let isEmpty = try readAttributes(from: start)
    isInText = false
    guard open.count < limits.depth else { throw .tooDeep(limit: limits.depth, offset: start) }
    let prefixes = bindNamespaces(tree.attributes[first...])
    let vocabulary = vocabulary(of: name, declaring: prefixes, at: start)
    let index = tree.records.count
    try addRecord(name: name, vocabulary: vocabulary, content: first..<tree.attributes.count)
    open.append(OpenElement(index: index, name: name.lowercased(), prefixes: prefixes, offset: start))
    openNames[name.lowercased(), default: 0] += 1
    if isEmpty || Self.emptyElements.contains(name) { close(from: open.count - 1, expecting: index) }
  }

  /// HTML's elements without content that stand in unescaped descriptions without an end.
  private static let emptyElements: Set<String> = ["br", "hr", "img", "wbr"]

  private mutating func bindNamespaces(_ attributes: ArraySlice<MarkupTree.Attribute>) -> [String] {
    var prefixes: [String] = []
    for attribute in attributes where attribute.name.hasPrefix("xmlns") {
      guard attribute.name == "xmlns" || attribute.name.namePrefix == "xmlns" else { continue }
      let prefix = attribute.name == "xmlns" ? "" : String(attribute.name.localName)
      bindings[prefix, default: []].append(Vocabulary(namespace: attribute.value))
      prefixes.append(prefix)
    }
    return prefixes
  }

  private mutating func vocabulary(of name: String, declaring prefixes: [String], at start: Int) -> Vocabulary {
    let prefix = String(name.namePrefix)
    if let vocabulary = bindings[prefix]?.last {
      // A feed's own elements keep their meaning in a namespace that nobody knows.
      guard vocabulary == .other, prefix.isEmpty, open.isEmpty else { return vocabulary }
      bindings[prefix] = [.core]
      return .core
    }
    if prefix.isEmpty { return .core }
    if prefix != "xml" { faults.add(.undeclaredPrefix(prefix, offset: start)) }
    return Vocabulary(undeclaredPrefix: prefix) ?? .other
  }

  private mutating func readEndTag() {
    let start = offset
    offset += 2
    let name = readName()
    offset = bytes[offset...].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") } ?? bytes.count
    if offset == bytes.count {
      faults.add(.truncated(offset: offset))
    } else if bytes[offset] == UInt8(ascii: ">") {
      offset += 1
    } else {
      faults.add(.malformedTag(offset: start))
    }
    let key = name.lowercased()
    // The count spares the search, which would take as long as elements are deep for each stray tag.
    if openNames[key] ?? 0 > 0, let depth = open.lastIndex(where: { $0.name == key }) {
      close(from: depth, expecting: open[depth].index)
    } else {
      faults.add(.strayEndTag(name: name, offset: start))
    }
  }

  /// Closes the open elements from a depth inward; all but the one expected were never ended.
  private mutating func close(from depth: Int, expecting index: Int) {
    isInText = false
    while open.count > depth {
      let element = open.removeLast()
      openNames[element.name, default: 1] -= 1
      tree.records[element.index].end = tree.records.count
      if element.index != index {
        faults.add(.unclosedElement(name: tree.records[element.index].name, offset: element.offset))
      }
      for prefix in element.prefixes { _ = bindings[prefix]?.popLast() }
      for prefix in element.prefixes where bindings[prefix]?.isEmpty == true { bindings[prefix] = nil }
    }
  }
}
