import UTF8Text

/// The elements and texts of a file of XML, in the order of the file, so that a subtree is a range of indices.
struct MarkupTree: Sendable {
  /// A place in the tree.
  struct Node: Hashable, Sendable {
    let index: Int

    static let root = Node(index: 0)
  }

  struct Record {
    /// As written, with its prefix; empty for a text and for the root.
    var name: String
    var vocabulary: Vocabulary
    /// The index after the last descendant.
    var end: Int
    /// The bytes of a text, the attributes of an element.
    var content: Range<Int>

    var isText: Bool { name.isEmpty }
  }

  struct Attribute {
    /// As written, with its prefix.
    var name: String
    var value: String
  }

  /// The first is the root, around all elements.
  var records: [Record] = [Record(name: "", vocabulary: .other, end: 1, content: 0..<0)]
  var attributes: [Attribute] = []
  /// All texts, one after the other, with their references resolved; valid UTF-8.
  var text: [UInt8] = []

  /// The elements and texts directly inside.
  /// - Complexity: O(1) a child.
  func children(of node: Node) -> some Sequence<Node> {
    let limit = records[node.index].end
    return sequence(state: node.index + 1) { next in
      guard next < limit else { return nil }
      defer { next = records[next].end }
      return Node(index: next)
    }
  }

  /// The elements directly inside.
  func elements(of node: Node) -> some Sequence<Node> { children(of: node).filter { !records[$0.index].isText } }

  /// As written, with its prefix; empty for a text.
  func name(of node: Node) -> String { records[node.index].name }

  func vocabulary(of node: Node) -> Vocabulary { records[node.index].vocabulary }

  /// Without its prefix, in lower case.
  func localName(of node: Node) -> String { records[node.index].name.localName.lowercased() }

  /// The value of an attribute, trimmed, by its name in lower case as written; nil where it is missing or empty.
  func attribute(_ name: String, of node: Node) -> String? {
    attributes(of: node).first { $0.name.isLowercase(name) }?.value.trimmed
  }

  /// The value of an attribute, trimmed, by its name without prefix.
  func attribute(local name: String, of node: Node) -> String? {
    attributes(of: node).first { $0.name.localName.isLowercase(name) }?.value.trimmed
  }

  func attributes(of node: Node) -> ArraySlice<Attribute> {
    let record = records[node.index]
    return record.isText ? [] : attributes[record.content]
  }

  /// All text inside, trimmed.
  /// - Complexity: O(n) for the n bytes and nodes inside.
  func text(of node: Node) -> String {
    var bytes: [UInt8] = []
    for record in records[node.index..<records[node.index].end] where record.isText { bytes += text[record.content] }
    return String(decoding: bytes, as: UTF8.self).trimmedText
  }

  func holdsElements(_ node: Node) -> Bool { elements(of: node).contains { _ in true } }

  /// The first element of that local name directly inside.
  func element(_ name: String, of node: Node) -> Node? { elements(of: node).first { localName(of: $0) == name } }
}

extension StringProtocol {
  /// Whether the text is `name` when its ASCII letters are in lower case.
  func isLowercase(_ name: String) -> Bool {
    utf8.count == name.utf8.count && zip(utf8, name.utf8).allSatisfy { $0.asciiLowercased == $1 }
  }
}

extension String {
  /// What follows the prefix of a name of XML.
  var localName: Substring {
    utf8.lastIndex(of: UInt8(ascii: ":")).map { self[utf8.index(after: $0)...] } ?? self[...]
  }

  /// What precedes the colon in a name of XML; empty without one.
  var namePrefix: Substring { utf8.lastIndex(of: UInt8(ascii: ":")).map { self[..<$0] } ?? "" }
}
