import NewsModel

/// Why an operator and its value are no condition.
struct ConditionError: Error {
  let reason: String
  /// Whether the operator is wrong, rather than its value.
  var isAboutName = false
}

extension SearchCondition {
  private static let names =
    "outlet: source: cites: origin: kind: after: before: lang: unnamed:yes origins>1 reports>3"

  /// - Parameters:
  ///   - name: the operator in lower case.
  ///   - value: what stands behind the colon; or from the sign of comparison on.
  init(name: String, value: String) throws(ConditionError) {
    switch name {
    case "outlet": self = .outlet(try Self.words(value))
    case "source": self = .source(try Self.words(value))
    case "cites": self = .cites(try Self.words(value))
    case "origin": self = .origin(try Self.words(value))
    case "kind": self = .kind(try SearchKind(value.lowercased()))
    case "after": self = .after(try Self.day(value))
    case "before": self = .before(try Self.day(value))
    case "lang": self = .language(try Self.language(value))
    case "origins": self = .origins(try CountComparison(value))
    case "reports": self = .reports(try CountComparison(value))
    case "unnamed": self = .unnamed(try Self.answer(value))
    default:
      throw ConditionError(
        reason:
          "there is no operator of this name; put words with a colon in quotation marks, or use one of \(Self.names)",
        isAboutName: true)
    }
  }

  private static func words(_ value: String) throws(ConditionError) -> String {
    guard value.contains(where: { $0.isLetter || $0.isNumber }), !isComparison(value) else {
      throw ConditionError(reason: "a name belongs here, in quotation marks where it has several words")
    }
    return value
  }

  private static func isComparison(_ value: String) -> Bool {
    CountComparison.Relation.allCases.contains { value.hasPrefix($0.rawValue) }
  }

  /// The first day of a year, month or day.
  private static func day(_ value: String) throws(ConditionError) -> Int {
    let date = [value, value + "-01", value + "-01-01"].compactMap { CalendarDate(iso8601: $0) }
    guard value.utf8.count <= 10, let day = date.compactMap(\.daysSince1970).first else {
      throw ConditionError(reason: "a date belongs here: 2024, 2024-05 or 2024-05-13")
    }
    return day
  }

  private static func language(_ value: String) throws(ConditionError) -> String {
    let isTag = (2...20).contains(value.utf8.count) && value.utf8.allSatisfy { $0.isTagCharacter }
    guard isTag else { throw ConditionError(reason: "the tag of a language belongs here, such as en or pt-BR") }
    return value.lowercased()
  }

  private static func answer(_ value: String) throws(ConditionError) -> Bool {
    switch value.lowercased() {
    case "yes": return true
    case "no": return false
    default: throw ConditionError(reason: "yes or no belongs here")
    }
  }
}

extension UInt8 {
  fileprivate var isTagCharacter: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension SearchKind {
  private static let pages = ["article", "live-blog", "gallery", "video", "teaser"]
  private static let derivations = ["republication", "revision", "rewrite", "citation"]
  private static let origins = ["outlet", "statement", "document", "event"]

  init(_ value: String) throws(ConditionError) {
    if Self.pages.contains(value) {
      self = .page(value)
    } else if Self.derivations.contains(value) {
      self = .derivation(value)
    } else if Self.origins.contains(value) {
      self = .origin(value)
    } else {
      let kinds = Self.pages + Self.derivations + Self.origins
      throw ConditionError(reason: "one of these belongs here: \(kinds.joined(separator: ", "))")
    }
  }
}

extension CountComparison {
  /// Reads ">1", "<=3" and "2".
  init(_ text: String) throws(ConditionError) {
    let relation = Relation.allCases.first { text.hasPrefix($0.rawValue) }
    let digits = text.dropFirst(relation?.rawValue.count ?? 0)
    guard (1...6).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits)
    else { throw ConditionError(reason: "a number belongs here, such as >1, <=3 or =2") }
    self.init(relation ?? .equal, number)
  }
}
