import UTF8Text

// How values are written where their parts alone would say too much, or could make a wrong value: names as their text,
// fields as the JSON Pointers that evidence has in output rows.

extension Article.ID: Codable {
  package init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }

  package func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(description)
  }
}

extension Capture.ID: Codable {
  package init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }

  package func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(description)
  }
}

extension Witness.ID: Codable {
  package init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }

  package func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(description)
  }
}

extension ArticleField: Codable {
  /// The field whose `pointer` this is; nil where no field has it.
  package init?(pointer: String) {
    let parts = pointer.split(separator: "/")
    let number = parts.count > 1 ? Int(parts[1]).flatMap { $0 < 0 ? nil : $0 } : nil
    switch (parts.first, number) {
    case ("body", nil): self = .body
    case ("title", nil): self = .headline
    case ("byline", nil): self = .byline
    case ("dateline", nil): self = .dateline
    case ("published", nil): self = .published
    case ("updated", nil): self = .updated
    case ("standfirst", let number?): self = .standfirst(number)
    case ("credit", let number?): self = .credit(number)
    case ("facts", let number?): self = .fact(number)
    default: return nil
    }
    if self.pointer != pointer { return nil }
  }

  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    guard let field = Self(pointer: try value.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "No article has such a field.")
    }
    self = field
  }

  package func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(pointer)
  }
}

extension ParagraphKind: Codable {
  /// "h1" to "h6" for headings.
  private var name: String {
    switch self {
    case .paragraph: "p"
    case .heading(let level): "h\(level)"
    case .listItem: "li"
    case .quotation: "blockquote"
    case .tableCell: "td"
    }
  }

  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    let name = try value.decode(String.self)
    let kinds = [.paragraph, .listItem, .quotation, .tableCell] + (1...6).map { Self.heading(level: $0) }
    guard let kind = kinds.first(where: { $0.name == name }) else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "There is no such kind of paragraph.")
    }
    self = kind
  }

  package func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(name)
  }
}
