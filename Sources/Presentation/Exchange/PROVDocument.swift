import NewsModel

/// A PROV-JSON document in the making: records by kind and name.
///
/// See <https://www.w3.org/submissions/prov-json/>. Relations are blank nodes, numbered by kind in the order in which
/// they come.
struct PROVDocument {
  /// The parts of a document that Stemma writes.
  enum Kind: String {
    case entity, agent, wasDerivedFrom, wasAttributedTo, hadMember
  }

  typealias Attributes = [String: JSONValue]

  private var records: [Kind: [String: JSONValue]] = [:]

  /// Adds an entity or agent; a later one of the same name is the same one, and left out.
  /// - Returns: whether it was new.
  @discardableResult
  mutating func add(_ kind: Kind, _ name: [String], _ attributes: Attributes) -> Bool {
    let key = Self.name(name)
    guard records[kind]?[key] == nil else { return false }
    records[kind, default: [:]][key] = .object(attributes)
    return true
  }

  /// Adds a relation.
  mutating func relate(_ kind: Kind, _ attributes: Attributes) {
    let key = "_:\(kind.rawValue)\((records[kind]?.count ?? 0) + 1)"
    records[kind, default: [:]][key] = .object(attributes)
  }

  /// Ascribes an entity to an agent in a role of ours: "Outlet", "Author", "Source".
  mutating func attribute(_ entity: [String], to agent: [String], as role: String) {
    relate(
      .wasAttributedTo,
      ["prov:entity": Self.reference(entity), "prov:agent": Self.reference(agent), "prov:type": Self.term(role)])
  }

  /// The whole, with the namespace that all names are in.
  var value: JSONValue {
    var fields: Attributes = ["prefix": .object(["stemma": .text(ResourceName.namespace)])]
    for (kind, entries) in records { fields[kind.rawValue] = .object(entries) }
    return .object(fields)
  }

  // MARK: Values

  /// The name of an entity or agent, as other records refer to it.
  static func reference(_ name: [String]) -> JSONValue { .text(Self.name(name)) }

  /// A type of ours as a qualified name.
  static func term(_ name: String) -> JSONValue { typed("stemma:" + name, "prov:QUALIFIED_NAME") }

  /// A type of PROV: "Revision", "Quotation", "PrimarySource", "Person", "Organization", "Collection".
  static func standard(_ name: String) -> JSONValue { typed("prov:" + name, "prov:QUALIFIED_NAME") }

  static func address(_ address: String) -> JSONValue { typed(address, "xsd:anyURI") }

  /// As XML Schema has it, by what is known; text where the year is open.
  static func date(_ date: CalendarDate) -> JSONValue {
    switch (date.year, date.month, date.day) {
    case (.some, .some, .some): typed(date.description, "xsd:date")
    case (.some, .some, nil): typed(date.description, "xsd:gYearMonth")
    case (.some, nil, nil): typed(date.description, "xsd:gYear")
    default: .text(date.description)
    }
  }

  private static func name(_ parts: [String]) -> String { "stemma:" + ResourceName.local(parts) }

  private static func typed(_ value: String, _ type: String) -> JSONValue {
    .object(["$": .text(value), "type": .text(type)])
  }
}
