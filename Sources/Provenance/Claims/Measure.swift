import NewsModel
import TextReuse
import UTF8Text

/// A number with what it counts: "at least 12 people were killed".
struct Measure: Sendable {
  /// How the words bound the number.
  enum Bound: Sendable {
    case exact, about, least, most
  }

  let value: NumberValue
  let bound: Bound
  /// The class of the verb that it has a part in; empty where none says much by itself.
  let predicate: String
  /// What is counted, "bridge"; "person" for people without a trade, empty where nothing is.
  let unit: String
  /// The number with its bound and the thing counted.
  let range: TextRange

  /// Whether two count the same things of the same happening, so far as their own words say.
  func isSameThing(as other: Measure) -> Bool {
    guard predicate == other.predicate else { return false }
    if unit == other.unit, !unit.isEmpty { return true }
    guard Self.harms.contains(predicate) else { return false }
    return Self.isAnybody(unit) && (Self.isAnybody(other.unit) || Self.people.contains(other.unit))
      || Self.isAnybody(other.unit) && Self.people.contains(unit)
  }

  /// Whether both numbers can be right at once.
  func canAgree(with other: Measure) -> Bool {
    if value == other.value { return true }
    let (one, two) = (number, other.number)
    if bound == .about || other.bound == .about {
      return min(one, two) >= Self.nearness * max(one, two)
    }
    switch (bound, other.bound) {
    case (.least, .exact): return two >= one || isRounded(to: other)
    case (.exact, .least): return one >= two || isRounded(to: other)
    case (.most, .exact): return two <= one || isRounded(to: other)
    case (.exact, .most): return one <= two || isRounded(to: other)
    case (.least, .most): return one <= two
    case (.most, .least): return two <= one
    default: return isRounded(to: other)
    }
  }

  /// Whether one number is the other with fewer digits: "1.2 million" and "1,234,000".
  private func isRounded(to other: Measure) -> Bool {
    let coarse = max(value.exponent, other.value.exponent)
    guard coarse >= Self.leastRounded else { return false }
    return abs(number - other.number) <= 0.5 * Self.power(coarse)
  }

  private var number: Double { Double(value.digits) * Self.power(value.exponent) }

  private static func power(_ exponent: Int) -> Double {
    let ten = exponent < 0 ? 0.1 : 10
    return (0..<min(abs(exponent), maximumExponent)).reduce(1) { product, _ in product * ten }
  }

  private static func isAnybody(_ unit: String) -> Bool { unit == "person" || unit.isEmpty }

  private static let maximumExponent = 40
  /// The part of the greater number from which on a smaller one is "about" it. Chosen with the next, 2026-11-22.
  private static let nearness = 0.8
  /// The zeros from which on a number may be a rounded one: "300", not "30".
  private static let leastRounded = 2

  /// Classes of verbs that happen to people, who need not be named: "killing two and wounding 120".
  private static let harms: Set<String> = ["kill", "injure", "arrest", "rescue", "evacuate", "displace"]

  /// People that news counts, as stems.
  private static let people: Set<String> = [
    "person", "man", "woman", "child", "boy", "girl", "civilian", "victim", "passenger", "resident", "worker",
    "migrant",
    "student", "protester", "soldier", "officer", "tourist", "body", "fatality", "casualty",
  ]
}
