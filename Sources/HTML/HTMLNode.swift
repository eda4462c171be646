/// A node of one `HTMLDocument`: its place in reading order.
package struct HTMLNode: Hashable, Comparable, Sendable {
  /// 0 for the root; a node's descendants follow it directly.
  package let index: Int

  package init(_ index: Int) { self.index = index }

  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

extension HTMLDocument {
  /// The node that holds the page's top elements; its tag is `other`.
  package var root: HTMLNode { HTMLNode(0) }

  /// The number of nodes, the root among them; at least 1.
  package var count: Int { nodes.count }

  package func tag(of node: HTMLNode) -> HTMLTag { nodes[node.index].tag }

  /// Nil for the root.
  package func parent(of node: HTMLNode) -> HTMLNode? {
    let parent = nodes[node.index].parent
    return parent < 0 ? nil : HTMLNode(Int(parent))
  }

  /// The index after the last descendant.
  package func end(of node: HTMLNode) -> Int { Int(nodes[node.index].end) }

  /// Whether `other` is `node` or stands inside it.
  package func contains(_ node: HTMLNode, _ other: HTMLNode) -> Bool {
    node.index <= other.index && other.index < end(of: node)
  }

  /// The elements and texts directly inside a node, in reading order.
  /// - Complexity: O(1) a child.
  package func children(of node: HTMLNode) -> some Sequence<HTMLNode> {
    let limit = end(of: node)
    return sequence(state: node.index + 1) { next in
      guard next < limit else { return nil }
      defer { next = Int(nodes[next].end) }
      return HTMLNode(next)
    }
  }

  /// Everything inside a node, in reading order, without the node itself.
  package func descendants(of node: HTMLNode) -> some Sequence<HTMLNode> {
    (node.index + 1..<max(node.index + 1, end(of: node))).lazy.map { HTMLNode($0) }
  }

  /// The elements inside a node that have a tag, in reading order.
  package func elements(_ tag: HTMLTag, in node: HTMLNode) -> [HTMLNode] {
    descendants(of: node).filter { self.tag(of: $0) == tag }
  }

  /// The bytes of a text node; empty for an element.
  package func bytes(of node: HTMLNode) -> ArraySlice<UInt8> {
    let record = nodes[node.index]
    guard record.tag == .text else { return [] }
    return text[Int(record.textStart)..<Int(record.textEnd)]
  }

  /// The name of an element in lower case; empty for texts and the root.
  package func name(of node: HTMLNode) -> String {
    let record = nodes[node.index]
    switch record.tag {
    case .text: return ""
    case .other: return String(decoding: text[Int(record.textStart)..<Int(record.textEnd)], as: UTF8.self)
    default: return record.tag.rawValue
    }
  }

  /// The text in a node, as written, with scripts, styles and templates left out unless the node is one of them.
  /// - Complexity: O(n) for the n nodes inside.
  package func textContent(of node: HTMLNode) -> String {
    var result: [UInt8] = Array(bytes(of: node))
    var index = node.index + 1
    let limit = end(of: node)
    while index < limit {
      let record = nodes[index]
      if record.tag.holdsNoProse {
        index = Int(record.end)
        continue
      }
      if record.tag == .text { result += text[Int(record.textStart)..<Int(record.textEnd)] }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The value of an attribute, named in lower case; nil when the element has none of that name.
  /// - Complexity: O(a) for the element's a attributes.
  package func attribute(_ name: StaticString, of node: HTMLNode) -> String? {
    attributeBytes(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute as bytes, for loops that look at many.
  package func attributeBytes(_ name: StaticString, of node: HTMLNode) -> ArraySlice<UInt8>? {
    let record = nodes[node.index]
    let first = Int(record.firstAttribute)
    for attribute in attributes[first..<first + Int(record.attributeCount)] where isNamed(attribute, name) {
      return text[Int(attribute.valueStart)..<Int(attribute.valueEnd)]
    }
    return nil
  }

  private func isNamed(_ attribute: AttributeRecord, _ name: StaticString) -> Bool {
    guard Int(attribute.valueStart - attribute.nameStart) == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { text[Int(attribute.nameStart)..<Int(attribute.valueStart)].elementsEqual($0) }
  }
}
