/// How many units an expression counts.
enum Amount: Sendable, Equatable {
  case whole(Int)
  /// Halves, as "two and a half": the whole part below.
  case andHalf(Int)
  /// In figures with a decimal point: "3.5".
  case decimal(String)
  /// "several", "a few".
  case vague

  /// Counts above this are not told; no calendar reaches so far (2026-11-21).
  private static let limit = 99_999

  /// - Parameter words: folded: "two", "1,000", "5 1/2", "a couple of", "several".
  init?(words: String) {
    if let number = Int(words.filter { $0 != "," }) {
      self = number <= Self.limit ? .whole(number) : .vague
    } else if words.hasPrefix("a couple") {
      self = .whole(2)
    } else if let number = Lexicon.number(words) {
      self = .whole(number)
    } else if ["a", "an", "the", "another", "per"].contains(words) {
      self = .whole(1)
    } else if let half = Self.withHalf(words) {
      self = half
    } else if Double(words) != nil {
      self = .decimal(words)
    } else {
      self = .vague
    }
  }

  private static func withHalf(_ words: String) -> Amount? {
    if words.hasPrefix("half") { return .andHalf(0) }
    guard words.hasSuffix("1/2") || words.hasSuffix("half") || words.hasSuffix("½") else { return nil }
    let first = words.prefix { $0 != " " && $0 != "½" && $0 != "\u{A0}" }
    return (Int(first) ?? Lexicon.number(String(first))).map(Amount.andHalf)
  }

  /// The number of whole units; nil when it is not told or not whole.
  var whole: Int? {
    guard case .whole(let number) = self else { return nil }
    return number
  }

  /// The TIMEX3 duration of so many units: `P3D`, `PT5H30M`, `PXY`.
  func duration(of unit: Unit) -> String {
    let code = unit.code
    let prefix = code.isClock ? "PT" : "P"
    switch self {
    case .whole(let number):
      return "\(prefix)\(number.multipliedReportingOverflow(by: code.multiple).partialValue)\(code.letter)"
    case .decimal(let text): return code.multiple == 1 ? prefix + text + code.letter : prefix + "X" + code.letter
    case .vague: return prefix + "X" + code.letter
    case .andHalf(let number): return prefix + Self.half(number, unit, code.letter)
    }
  }

  private static func half(_ number: Int, _ unit: Unit, _ letter: String) -> String {
    let whole = number == 0 ? "" : "\(number)\(letter)"
    switch unit {
    case .minute: return whole + "30S"
    case .hour: return whole + "30M"
    case .year: return whole + "6M"
    case .decade: return "\(number * 10 + 5)Y"
    case .century: return "\(number * 100 + 50)Y"
    default: return "\(number).5\(letter)"
    }
  }
}
