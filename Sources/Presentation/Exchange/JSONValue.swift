/// A value of JSON, for formats whose keys are not known beforehand.
enum JSONValue: Encodable, Sendable, Equatable {
  case text(String)
  case integer(Int)
  /// Infinities and what is no number are written as 0.
  case number(Double)
  case truth(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .number(let number): try container.encode(number.isFinite ? number : 0)
    case .truth(let truth): try container.encode(truth)
    case .list(let values): try container.encode(values)
    case .object(let fields): try container.encode(fields)
    }
  }
}
