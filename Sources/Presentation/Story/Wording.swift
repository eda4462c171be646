import NewsModel

/// How numbers, dates and lists are put into words.
enum Wording {
  /// Numbers up to ten as words, larger ones as digits.
  static func number(_ value: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.indices.contains(value) ? words[value] : String(value)
  }

  /// "1 report", "2 reports".
  static func count(_ value: Int, _ noun: String) -> String { "\(value) \(noun)\(value == 1 ? "" : "s")" }

  /// "One report", "Twelve" as digits: "12 reports".
  static func spelledCount(_ value: Int, _ noun: String) -> String {
    capitalized(number(value)) + " \(noun)\(value == 1 ? "" : "s")"
  }

  /// "A", "A and B", "A, B and C"; beyond `limit` names "A, B and 4 others".
  static func list(_ names: [String], limit: Int = 4) -> String {
    guard names.count > 1 else { return names.first ?? "" }
    if names.count > limit {
      let others = names.count - limit + 1
      return names.prefix(limit - 1).joined(separator: ", ") + " and \(others) others"
    }
    return names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }

  /// "the Harbor Authority's statement", "Reuters' statement", "a statement by Ana Marsh, head of the Harbor Authority".
  static func statement(by name: String) -> String {
    if name.contains("statement") { return name }
    return name.contains(", ") ? "a statement by " + withArticle(name) : possessive(name) + " statement"
  }

  /// "the Harbor Authority's", "Reuters'".
  static func possessive(_ name: String) -> String {
    withArticle(name) + (name.hasSuffix("s") ? "'" : "'s")
  }

  /// The name with "the" where its last word, or that before an office, is a common noun for a body: "the Harbor Authority",
  /// "Ana Marsh", "Ana Marsh, head of the Harbor Authority".
  static func withArticle(_ name: String) -> String {
    let words = name.prefix { $0 != "," }.split(separator: " ")
    guard let last = words.last, words.count > 1, bodies.contains(last.lowercased()),
      !name.lowercased().hasPrefix("the ")
    else { return name }
    return "the " + name
  }

  /// "24 Apr 2022", "Apr 2022", "24 Apr", "2022".
  static func date(_ date: CalendarDate) -> String {
    let month = date.month.flatMap { (1...12).contains($0) ? months[$0 - 1] : nil }
    return [date.day.map(String.init), month, date.year.map(String.init)].compactMap { $0 }.joined(separator: " ")
  }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// Nouns that a body's proper name ends with and that take an article in running text.
  private static let bodies: Set<String> = Set(
    """
    administration agency army association authority bank board bureau cabinet club coalition commission committee
    company corporation council court department directorate embassy federation force foundation fund government hospital
    institute kremlin league ministry navy office organization parliament party police presidency senate service society
    tribunal union university
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
