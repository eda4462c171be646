import NewsModel

/// The dates a text has named so far: what "three days later" and "that year" count from.
struct TimeLine {
  private(set) var day: CalendarDate?
  /// A day of the week named last.
  private(set) var week: CalendarDate?
  private(set) var month: CalendarDate?
  private(set) var year: Int?
  /// The date named last, to whatever part it is known.
  private(set) var latest: CalendarDate?

  /// "last week": any day of it.
  mutating func noteWeek(_ day: CalendarDate) { week = day }

  mutating func note(_ date: CalendarDate) {
    latest = date
    if date.day != nil { (day, week) = (date, date) }
    if date.month != nil { month = date.monthOnly }
    if let known = date.year { year = known }
  }
}

/// Infers the month of a day that has only a number, from the days of the same text that have a month.
///
/// Purpose: "Sunday (24)" in a text without publication date. Valid when: the text's past days without a year lie
/// within half a year, so that one of them is the latest. Action: the next day of that number after the latest, if
/// it comes within 31 days. Cost: O(n log n).
struct MonthInference {
  private let latest: CalendarDate?

  /// - Parameter days: month and day, the year open, in any order.
  init(pastDays days: [CalendarDate]) {
    // A leap year's days; the order of days is the same in all years.
    let numbers = days.compactMap { CalendarDate(year: 2000, month: $0.month, day: $0.day).daysSince1970 }.sorted()
    latest = Self.lastBeforeGap(numbers).map(CalendarDate.init(daysSince1970:))
  }

  /// The day before the longest stretch of the year without any; nil when that is shorter than half a year.
  private static func lastBeforeGap(_ days: [Int]) -> Int? {
    guard let first = days.first else { return nil }
    let gaps = zip(days, days.dropFirst() + [first + 366]).map { (day: $0, length: $1 - $0) }
    guard let widest = gaps.max(by: { $0.length < $1.length }), widest.length >= 183 else { return nil }
    return widest.day
  }

  func day(_ number: Int) -> CalendarDate? {
    guard let latest else { return nil }
    for days in 0...31 {
      if let day = latest.adding(days: days), day.day == number {
        return CalendarDate(year: nil, month: day.month, day: number)
      }
    }
    return nil
  }
}
