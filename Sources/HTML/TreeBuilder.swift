import CXML2

/// Fills the flat tree from libxml2's SAX events.
struct TreeBuilder {
  private(set) var nodes: [HTMLDocument.Record] = []
  private(set) var attributes: [HTMLDocument.AttributeRecord] = []
  private(set) var text: [UInt8] = []
  private var open: [Int32] = [0]
  private var failure: HTMLError?
  private var tags = TagCache()
  private let limits: HTMLLimits
  private let parser: htmlParserCtxtPtr

  /// Sets up libxml2's own state, once, before any thread parses: two first parsers at a time can wait for each other
  /// for ever (libxml2's documentation, "Thread safety").
  private static let libraryIsReady: Void = xmlInitParser()

  /// Parses valid UTF-8 without NUL.
  /// - Parameter sourceOffset: where a byte stood before others were left out, for errors to tell.
  static func build(
    _ bytes: [UInt8], limits: HTMLLimits, sourceOffset: (Int) -> Int = { $0 }
  ) throws(HTMLError) -> TreeBuilder {
    libraryIsReady
    guard let parser = htmlNewParserCtxt() else { throw .outOfMemory }
    var builder = TreeBuilder(parser: parser, limits: limits, expected: bytes.count)
    builder.parse(bytes)
    htmlFreeParserCtxt(parser)
    if let failure = builder.failure { throw failure.moved(sourceOffset) }
    builder.close(downTo: 0)
    return builder
  }

  private init(parser: htmlParserCtxtPtr, limits: HTMLLimits, expected: Int) {
    self.parser = parser
    self.limits = limits
    text.reserveCapacity(expected)
    append(.other)
  }

  private mutating func parse(_ bytes: [UInt8]) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    parser.pointee.sax.pointee = Self.handler
    let parser = parser
    withUnsafeMutablePointer(to: &self) { builder in
      parser.pointee.userData = UnsafeMutableRawPointer(builder)
      bytes.withUnsafeBytes { buffer in
        let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        let document = htmlCtxtReadMemory(parser, start, Int32(buffer.count), nil, "UTF-8", Int32(options))
        xmlFreeDoc(document)
      }
    }
  }

  /// Handlers for elements and texts alone; errors go nowhere, since broken markup is what pages are made of.
  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { builder, name, attributes in
      guard let name else { return }
      TreeBuilder.at(builder)?.pointee.start(name, attributes)
    }
    handler.endElement = { builder, name in
      guard let name else { return }
      TreeBuilder.at(builder)?.pointee.end(name)
    }
    handler.characters = { builder, bytes, count in
      TreeBuilder.at(builder)?.pointee.add(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    return handler
  }

  private static func at(_ address: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TreeBuilder>? {
    address?.assumingMemoryBound(to: TreeBuilder.self)
  }

  private mutating func start(
    _ name: UnsafePointer<xmlChar>, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard failure == nil else { return }
    guard open.count <= limits.depth else { return stop(.tooDeep(limit: limits.depth, offset: offset)) }
    let tag = tags.tag(of: name)
    let index = append(tag)
    if tag == .other { appendCString(name) }
    nodes[index].textEnd = Int32(text.count)
    addAttributes(list, to: index)
    open.append(Int32(index))
  }

  private mutating func addAttributes(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, to index: Int
  ) {
    guard let list else { return }
    if attributes.count > limits.attributes {
      return stop(.tooManyAttributesInAll(limit: limits.attributes, offset: offset))
    }
    var position = 0
    while let name = list[position] {
      let nameStart = text.count
      appendCString(name)
      let valueStart = text.count
      if let value = list[position + 1] { appendCString(value) }
      attributes.append(
        .init(nameStart: Int32(nameStart), valueStart: Int32(valueStart), valueEnd: Int32(text.count)))
      nodes[index].attributeCount += 1
      position += 2
    }
  }

  private mutating func appendCString(_ start: UnsafePointer<xmlChar>) {
    text.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(xmlStrlen(start))))
  }

  /// Closes the innermost open element of that name with all inside it; libxml2 closes in order, so it is the last.
  private mutating func end(_ name: UnsafePointer<xmlChar>) {
    guard failure == nil else { return }
    let tag = tags.tag(of: name)
    guard let depth = open.lastIndex(where: { nodes[Int($0)].tag == tag }), depth > 0 else { return }
    close(downTo: depth)
  }

  private mutating func close(downTo depth: Int) {
    while open.count > depth {
      let index = Int(open.removeLast())
      nodes[index].end = Int32(nodes.count)
    }
  }

  /// Adds to the text before it where nothing stands between: libxml2 cuts long texts in pieces.
  private mutating func add(_ bytes: UnsafeBufferPointer<xmlChar>) {
    guard failure == nil, let parent = open.last else { return }
    let last = nodes.count - 1
    if nodes[last].tag != .text || nodes[last].parent != parent { append(.text) }
    text.append(contentsOf: bytes)
    nodes[nodes.count - 1].textEnd = Int32(text.count)
  }

  @discardableResult
  private mutating func append(_ tag: HTMLTag) -> Int {
    let index = nodes.count
    if index >= limits.nodes { stop(.tooManyNodes(limit: limits.nodes, offset: offset)) }
    let parent = nodes.isEmpty ? -1 : open.last ?? 0
    nodes.append(
      .init(
        tag: tag, parent: parent, end: Int32(index + 1), textStart: Int32(text.count), textEnd: Int32(text.count),
        firstAttribute: Int32(attributes.count), attributeCount: 0))
    return index
  }

  private mutating func stop(_ error: HTMLError) {
    failure = error
    xmlStopParser(parser)
  }

  /// How far libxml2 has read.
  private var offset: Int {
    guard let input = parser.pointee.input, let cursor = input.pointee.cur, let base = input.pointee.base else {
      return 0
    }
    return Int(input.pointee.consumed) + (cursor - base)
  }
}

/// The tags of libxml2's names, by the names' addresses: it keeps one copy of each for as long as it parses.
private struct TagCache {
  private var slots = [(address: UInt, tag: HTMLTag)](repeating: (0, .other), count: 256)

  /// - Complexity: O(1) for a name that was asked for shortly before.
  mutating func tag(of name: UnsafePointer<xmlChar>) -> HTMLTag {
    let address = UInt(bitPattern: name)
    let slot = Int(truncatingIfNeeded: (UInt64(address) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    if slots[slot].address == address { return slots[slot].tag }
    let tag = HTMLTag.byName[String(cString: name)] ?? .other
    slots[slot] = (address, tag)
    return tag
  }
}

extension HTMLError {
  /// The same with its offset moved.
  fileprivate func moved(_ move: (Int) -> Int) -> HTMLError {
    switch self {
    case .tooDeep(let limit, let offset): .tooDeep(limit: limit, offset: move(offset))
    case .tooManyNodes(let limit, let offset): .tooManyNodes(limit: limit, offset: move(offset))
    case .tooManyAttributes(let limit, let offset): .tooManyAttributes(limit: limit, offset: move(offset))
    case .tooManyAttributesInAll(let limit, let offset): .tooManyAttributesInAll(limit: limit, offset: move(offset))
    case .tooLarge, .outOfMemory: self
    }
  }
}
