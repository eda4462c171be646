import UTF8Text

/// A day of the Gregorian calendar of which year, month or day may be open.
///
/// Written as TIMEX3 writes it (TimeML 1.2.1, section on `value`): `2022-04-24`, `2022-04`, `2022`, `XXXX-04-24`.
package struct CalendarDate: Hashable, Sendable, Codable {
  /// 1 to 9999, nil when open.
  package var year: Int?
  /// 1 to 12, nil when open.
  package var month: Int?
  /// 1 to 31, nil when open.
  package var day: Int?

  package init(year: Int?, month: Int?, day: Int?) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day so many days after 1 January 1970.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  package init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.month = month
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
  }

  /// Days after 1 January 1970; nil while year, month or day is open or names no real day.
  ///
  /// Hinnant's `days_from_civil`.
  package var daysSince1970: Int? {
    guard let year, let month, let day, isReal else { return nil }
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Year, month and day are all known.
  package var isComplete: Bool { year != nil && month != nil && day != nil }

  /// Whether some real day fits: no 30 February, no 29 February in a known common year.
  package var isReal: Bool {
    if let year, !(1...9999).contains(year) { return false }
    guard let month else { return day.map { (1...31).contains($0) } ?? true }
    guard (1...12).contains(month) else { return false }
    guard let day else { return true }
    return (1...Self.length(ofMonth: month, year: year)).contains(day)
  }

  package var weekday: Weekday? {
    daysSince1970.flatMap { Weekday(rawValue: (($0 + 3) % 7 + 7) % 7) }
  }

  /// The day `days` later (earlier when negative); nil unless the date is complete.
  package func adding(days: Int) -> CalendarDate? {
    daysSince1970.map { CalendarDate(daysSince1970: $0 + days) }
  }

  /// The number of days in a month, 29 for February when the year is open.
  package static func length(ofMonth month: Int, year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }
}

/// A day of the week; Monday is 0, as in ISO 8601's order.
package enum Weekday: Int, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension CalendarDate: CustomStringConvertible {
  /// The TIMEX3 value, cut after the last known part.
  package var description: String {
    let year = Self.padded(year, width: 4)
    if month == nil && day == nil { return year }
    let yearAndMonth = year + "-" + Self.padded(month, width: 2)
    return day == nil ? yearAndMonth : yearAndMonth + "-" + Self.padded(day, width: 2)
  }

  private static func padded(_ number: Int?, width: Int) -> String {
    guard let number else { return String(repeating: "X", count: width) }
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The date at the start of an ISO 8601 text (`2022-04-24T10:00:00Z`), or a TIMEX3 value with `X` for what is open.
  ///
  /// The day is the one written: a time zone moves nothing. Nil when the text does not start so or no such day exists.
  package init?(iso8601 text: some StringProtocol) {
    let parts = text.utf8.prefix(10).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4 else { return nil }
    guard parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return nil }
    if parts.count < 3, text.utf8.count != parts.map(\.count).reduce(parts.count - 1, +) { return nil }
    var numbers: [Int?] = []
    for part in parts {
      if part.allSatisfy({ $0 == UInt8(ascii: "X") }) {
        numbers.append(nil)
      } else if part.allSatisfy(\.isASCIIDigit), let number = Int(String(decoding: part, as: UTF8.self)) {
        numbers.append(number)
      } else {
        return nil
      }
    }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    guard isReal, year != nil || month != nil || day != nil else { return nil }
  }
}
