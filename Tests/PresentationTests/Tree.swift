import FoundationEssentials

/// JSON as a tree.
indirect enum Tree: Decodable {
  case object([String: Tree])
  case list([Tree])
  case text(String)
  case number(Double)
  case truth(Bool)

  init(from decoder: any Decoder) throws {
    if let value = try? [String: Tree](from: decoder) {
      self = .object(value)
    } else if let value = try? [Tree](from: decoder) {
      self = .list(value)
    } else if let value = try? String(from: decoder) {
      self = .text(value)
    } else if let value = try? Bool(from: decoder) {
      self = .truth(value)
    } else {
      self = .number(try Double(from: decoder))
    }
  }

  subscript(_ key: String) -> Tree? {
    if case .object(let fields) = self { return fields[key] }
    guard case .list(let elements) = self, let index = Int(key), elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  subscript(pointer pointer: String) -> Tree? {
    pointer.split(separator: "/").reduce(self) { $0?[String($1)] }
  }

  /// The fields of an object.
  var fields: [String: Tree] { if case .object(let fields) = self { fields } else { [:] } }
  var elements: [Tree] { if case .list(let elements) = self { elements } else { [] } }
  var string: String? { if case .text(let text) = self { text } else { nil } }
  var integer: Int? { if case .number(let number) = self { Int(number) } else { nil } }

  /// All objects that look like excerpts, wherever they stand.
  var excerpts: [Tree] {
    switch self {
    case .object(let fields):
      (fields["in"] == nil ? [] : [self]) + fields.keys.sorted().flatMap { fields[$0]?.excerpts ?? [] }
    case .list(let elements): elements.flatMap(\.excerpts)
    default: []
    }
  }
}

extension Tree {
  /// A document or row, read.
  init(_ json: some StringProtocol) throws { self = try JSONDecoder().decode(Tree.self, from: Data(json.utf8)) }
}
