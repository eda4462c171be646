/// HTML: what elements and texts does this page hold, and in which order?
///
/// The bytes of a page go in; a flat tree comes out, with every text as valid UTF-8.
///
///     bytes ─ CharacterDecoder ─▶ UTF-8 ─ MarkupReduction ─▶ libxml2 (SAX) ─ TreeBuilder ─▶ HTMLDocument
///
/// libxml2 reads pages as they are, not as they should be, and builds no tree of its own here: its events fill one
/// array of nodes in reading order, so that a subtree is a range of indices and nothing is ever walked recursively.
/// Nothing else in Stemma imports libxml2, nor uchardet, which guesses encodings. Comments, doctypes, processing
/// instructions, the text of scripts and styles other than JSON-LD, and long attributes for scripts and pictures
/// (`data-`, `on`, `src`, `srcset` and the like) are left out. Not for: what a page means, styles, scripts' effects, or
/// XML.
import UTF8Text

/// The tree of a page.
package struct HTMLDocument: Sendable {
  /// The name of the encoding the bytes were read in: the Encoding Standard's name, in lower case.
  package let encoding: String
  /// How many malformed sequences and NUL bytes became U+FFFD.
  package let repairs: Int
  let nodes: [Record]
  let attributes: [AttributeRecord]
  /// All texts, names of unknown elements, attribute names and values, one after the other.
  let text: [UInt8]

  /// One node: an element, or a text when its tag is `text`.
  struct Record {
    var tag: HTMLTag
    /// -1 for the root.
    var parent: Int32
    /// The index after the last descendant.
    var end: Int32
    /// A text's bytes, or an unknown element's name.
    var textStart: Int32
    var textEnd: Int32
    var firstAttribute: Int32
    var attributeCount: Int32
  }

  struct AttributeRecord {
    var nameStart: Int32
    var valueStart: Int32
    var valueEnd: Int32
  }

  /// Reads a page.
  ///
  /// Malformed markup is no error: what libxml2 makes of it is read.
  /// - Parameter charset: the label of the encoding that the HTTP header gives, where there is one.
  /// - Throws: the `HTMLError` of the first limit that the page exceeds.
  /// - Complexity: O(n) for n bytes.
  package init(
    parsing bytes: [UInt8], charset: String? = nil, limits: HTMLLimits = HTMLLimits()
  ) throws(HTMLError) {
    guard bytes.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes, size: bytes.count) }
    let decoded = CharacterDecoder.decode(bytes, charset: charset)
    encoding = decoded.encoding
    repairs = decoded.repairs
    let reduced = try MarkupReduction(decoded.bytes, attributeLimit: limits.attributesPerElement)
    let tree = try TreeBuilder.build(reduced.bytes, limits: limits, sourceOffset: reduced.sourceOffset)
    nodes = tree.nodes
    attributes = tree.attributes
    text = tree.text
  }
}

/// What a page may hold at most, so that reading it never takes 400 MB of memory, nor more than 60 MB and 30 times its
/// size. Chosen on 2026-11-22 on hostile pages; none of the 1,248 pages of two public corpora, which have 10,126 elements
/// and 10,164 attributes at most, comes near one.
package struct HTMLLimits: Sendable {
  /// Bytes of input.
  package var bytes = 32 << 20
  /// Elements inside each other; libxml2 searches the open elements at each end tag, so this bounds its time too.
  package var depth = 1024
  /// Elements and texts.
  package var nodes = 400_000
  /// Attributes of all elements.
  package var attributes = 500_000
  /// Attributes of one element; libxml2 compares each with each.
  package var attributesPerElement = 512

  package init() {}
}

/// Why a page is not read. Offsets count bytes of the page's text as UTF-8.
package enum HTMLError: Error, Hashable, Sendable {
  case tooLarge(limit: Int, size: Int)
  case tooDeep(limit: Int, offset: Int)
  case tooManyNodes(limit: Int, offset: Int)
  /// On one element.
  case tooManyAttributes(limit: Int, offset: Int)
  /// On all elements together.
  case tooManyAttributesInAll(limit: Int, offset: Int)
  case outOfMemory
}

extension HTMLError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooLarge(let limit, let size):
      "the page has \(size) bytes, more than \(limit >> 20) MiB; no article needs them"
    case .tooDeep(let limit, let offset):
      "its elements are nested deeper than \(limit), at byte \(offset); no article's page is"
    case .tooManyNodes(let limit, let offset):
      "it has more than \(limit) elements and texts, at byte \(offset); no article's page has"
    case .tooManyAttributes(let limit, let offset):
      "an element has more than \(limit) attributes, at byte \(offset); no article's page has"
    case .tooManyAttributesInAll(let limit, let offset):
      "its elements have more than \(limit) attributes, at byte \(offset); no article's page has"
    case .outOfMemory: "there was no memory to read it; try it alone"
    }
  }
}
