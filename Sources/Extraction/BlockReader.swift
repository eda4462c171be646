import HTML
import NewsModel
import UTF8Text

/// Cuts a page's visible text into blocks, in reading order.
///
/// Purpose: paragraphs as a reader sees them, whatever elements make them. Action: one pass over the nodes; a
/// block-level element's start and end, `<hr>` and two `<br>` end a block, as does one `<br>` behind a run that is all
/// link. Code, controls, pictures' insides and what `hidden` or `display: none` takes away are left out. Cost: O(n).
struct BlockReader {
  private let document: HTMLDocument
  private var blocks: [Block] = []
  private var open: [(end: Int, node: HTMLNode)] = []
  private var text: [UInt8] = []
  private var start = 0
  private var linkBytes = 0
  private var linkEnd = 0
  private var link: (node: HTMLNode, start: Int, end: Int)?
  private var links: [BodyLink] = []
  private var pendingSpace = false
  private var breaks = 0

  /// Words from which what is marked as a heading is a paragraph. Chosen on 990 pages, 2026-11-21.
  private static let longHeadingWords = 25

  /// Words up to which what a cell or box holds beside a picture alone is its caption. Chosen as above.
  private static let captionWords = 25

  static func blocks(of document: HTMLDocument) -> [Block] {
    var reader = BlockReader(document)
    reader.read()
    return reader.blocks
  }

  private init(_ document: HTMLDocument) { self.document = document }

  private mutating func read() {
    var index = 0
    while index < document.count {
      closeElements(before: index)
      let node = HTMLNode(index)
      let tag = document.tag(of: node)
      if tag == .text {
        append(document.bytes(of: node), at: index)
      } else if tag.isNeverRead || isHidden(node, tag) {
        index = document.end(of: node)
        continue
      } else {
        enter(node, tag)
      }
      index += 1
    }
    flush()
  }

  private mutating func enter(_ node: HTMLNode, _ tag: HTMLTag) {
    switch tag {
    case .br: lineBreak()
    case .hr: flush()
    case .a:
      closeLink()
      linkEnd = document.end(of: node)
      link = (node, 0, 0)
    default:
      guard tag.isBlockLevel else { return }
      flush()
      open.append((document.end(of: node), node))
    }
  }

  private mutating func closeElements(before index: Int) {
    while let last = open.last, last.end <= index {
      flush()
      open.removeLast()
    }
  }

  private mutating func lineBreak() {
    breaks += 1
    if breaks >= 2 || linkBytes > 0 && linkBytes == text.count { return flush() }
    pendingSpace = !text.isEmpty
  }

  /// Appends a text with each run of white space as one space.
  private mutating func append(_ bytes: ArraySlice<UInt8>, at index: Int) {
    let before = text.count
    let source = bytes.span
    var offset = 0
    if index >= linkEnd { closeLink() }
    while offset < source.count {
      if let width = Self.spaceWidth(source, at: offset) {
        pendingSpace = pendingSpace || !text.isEmpty
        offset += width
        continue
      }
      let word = offset
      repeat { offset += 1 } while offset < source.count && Self.spaceWidth(source, at: offset) == nil
      if text.isEmpty { start = index }
      if pendingSpace { text.append(.space) }
      (pendingSpace, breaks) = (false, 0)
      if link?.end == 0 { link?.start = text.count }
      text += bytes[bytes.startIndex + word..<bytes.startIndex + offset]
      if link != nil { link?.end = text.count }
    }
    if index < linkEnd { linkBytes += text.count - before }
  }

  /// Bytes of a link's address, which is kept for each block that the link goes through (2026-11-22).
  private static let addressLimit = 2_048

  /// Keeps the link that was read, where it leads to another page.
  private mutating func closeLink() {
    defer { link = nil }
    guard let link, link.end > link.start, let bytes = document.attributeBytes("href", of: link.node) else { return }
    let address = bytes.drop(while: \.isASCIISpace)
    guard let first = address.first, first != UInt8(ascii: "#"), address.count <= Self.addressLimit else { return }
    guard !address.starts(with: "javascript:".utf8), !address.starts(with: "mailto:".utf8) else { return }
    links.append(BodyLink(range: TextRange(link.start, link.end), address: String(decoding: address, as: UTF8.self)))
  }

  /// The bytes of the white space that stands at an offset; nil where none stands. No-break and zero-width spaces and
  /// byte order marks count as white space.
  private static func spaceWidth(_ bytes: borrowing Span<UInt8>, at offset: Int) -> Int? {
    let first = bytes[offset]
    if first < 0xC2 { return first.isASCIISpace ? 1 : nil }
    switch first {
    case 0xC2: return offset + 1 < bytes.count && bytes[offset + 1] == 0xA0 ? 2 : nil
    case 0xE2 where offset + 2 < bytes.count:
      return bytes[offset + 1] == 0x80 && (bytes[offset + 2] == 0x8B || bytes[offset + 2] == 0xAF) ? 3 : nil
    case 0xEF where offset + 2 < bytes.count:
      return bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF ? 3 : nil
    default: return nil
    }
  }

  private mutating func flush() {
    defer {
      text.removeAll(keepingCapacity: true)
      (linkBytes, pendingSpace, breaks) = (0, false, 0)
      links.removeAll()
    }
    let unfinished = link
    closeLink()
    // A link may go on behind a block's end.
    if let unfinished, document.end(of: unfinished.node) == linkEnd { link = (unfinished.node, 0, 0) }
    guard !text.isEmpty else { return }
    let string = String(decoding: text, as: UTF8.self)
    var block = Block(
      node: open.last?.node ?? document.root, start: start, kind: kind(), text: string, words: string.wordCount,
      linkShare: Double(linkBytes) / Double(text.count), links: links, endsSentence: string.endsSentence)
    if block.kind == .paragraph, block.words <= Self.captionWords, standsUnderPicture(block) { block.kind = .caption }
    if block.isHeading, block.words >= Self.longHeadingWords { block.kind = .paragraph }
    blocks.append(block)
  }

  /// By the innermost element that says what it is; a heading in a figure is its caption.
  private func kind() -> Block.Kind {
    let kind = innermostKind()
    guard case .heading = kind else { return kind }
    return open.contains { [.figure, .figcaption].contains(document.tag(of: $0.node)) } ? .caption : kind
  }

  private func innermostKind() -> Block.Kind {
    for (_, node) in open.reversed() {
      switch document.tag(of: node) {
      case .h1: return .heading(1)
      case .h2: return .heading(2)
      case .h3: return .heading(3)
      case .h4: return .heading(4)
      case .h5, .h6: return .heading(5)
      case .li, .dd, .dt: return .listItem
      case .figcaption, .figure, .caption: return .caption
      case .div, .p, .section: continue
      default: return .paragraph
      }
    }
    return .paragraph
  }

  /// Whether the block is the first below a picture in an element that holds little else.
  private func standsUnderPicture(_ block: Block) -> Bool {
    guard block.linkShare == 0, let last = open.last, [.td, .div, .center].contains(document.tag(of: last.node)) else {
      return false
    }
    let inside = last.node.index + 1..<block.start
    return inside.count <= 12 && inside.contains { document.tag(of: HTMLNode($0)) == .img }
      && last.end - block.start <= 3
  }

  /// Whether a style holds `display: none`, white space aside.
  private static func takesAway(_ style: ArraySlice<UInt8>) -> Bool {
    let declaration = Array("display:none".utf8)
    var matched = 0
    for byte in style where !byte.isASCIISpace {
      matched = byte == declaration[matched] ? matched + 1 : byte == declaration[0] ? 1 : 0
      if matched == declaration.count { return true }
    }
    return false
  }

  private func isHidden(_ node: HTMLNode, _ tag: HTMLTag) -> Bool {
    guard tag != .html, tag != .body else { return false }
    if document.attributeBytes("hidden", of: node) != nil { return true }
    guard let style = document.attributeBytes("style", of: node) else { return false }
    return Self.takesAway(style)
  }
}

extension HTMLTag {
  /// Code, controls and what shows no text of the article.
  var isNeverRead: Bool {
    switch self {
    case .script, .style, .template, .head, .svg, .math, .canvas, .video, .audio, .iframe, .object, .embed, .map,
      .button, .select, .textarea, .datalist, .input, .label, .dialog, .menu:
      return true
    default: return false
    }
  }

  var isBlockLevel: Bool {
    switch self {
    case .html, .body, .main, .article, .section, .header, .footer, .nav, .aside, .address, .div, .p, .pre,
      .blockquote, .center, .details, .summary, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .table,
      .caption, .thead, .tbody, .tfoot, .tr, .th, .td, .figure, .figcaption, .form, .fieldset, .legend, .noscript:
      return true
    default: return false
    }
  }
}
