/// A value that may be missing or of the wrong type, which both count as left out.
struct JSONField<Value: Decodable>: Decodable {
  var value: Value?

  init(value: Value?) { self.value = value }

  init(from decoder: any Decoder) throws {
    // One wrong field must not cost the feed its others.
    value = try? decoder.singleValueContainer().decode(Value.self)
  }
}

/// A list of which single elements may have the wrong type, nil in their place; empty when missing.
struct JSONList<Element: Decodable>: Decodable {
  var values: [Element?]

  init(values: [Element?]) { self.values = values }

  init(from decoder: any Decoder) throws {
    // As in `JSONField`.
    let fields = try? decoder.singleValueContainer().decode([JSONField<Element>].self)
    values = (fields ?? []).map(\.value)
  }
}

/// A name that some feeds write as a number.
struct JSONName: Decodable {
  var text: String

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Int.self) {
      text = String(number)
    } else {
      text = try value.decode(String.self)
    }
  }
}

extension KeyedDecodingContainer {
  func decode<Value>(_ type: JSONField<Value>.Type, forKey key: Key) throws -> JSONField<Value> {
    try decodeIfPresent(type, forKey: key) ?? JSONField(value: nil)
  }

  func decode<Element>(_ type: JSONList<Element>.Type, forKey key: Key) throws -> JSONList<Element> {
    try decodeIfPresent(type, forKey: key) ?? JSONList(values: [])
  }
}
