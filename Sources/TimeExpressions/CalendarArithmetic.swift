import NewsModel

extension CalendarDate {
  /// The day `days` later where that can be told: with the year open, only when every year gives the same day.
  func shifted(days: Int) -> CalendarDate? {
    if let day = adding(days: days) { return day }
    guard year == nil, month != nil, day != nil, abs(days) < 300 else { return days == 0 ? self : nil }
    // One common and one leap year stand for all.
    let shifted = [2001, 2004].compactMap { CalendarDate(year: $0, month: month, day: day).adding(days: days) }
    guard shifted.count == 2, shifted[0].month == shifted[1].month, shifted[0].day == shifted[1].day else { return nil }
    return CalendarDate(year: nil, month: shifted[0].month, day: shifted[0].day)
  }

  /// The month `months` later, with the year as far as it is known; nil without a month.
  func monthShifted(by months: Int) -> CalendarDate? {
    guard let month else { return nil }
    let count = month - 1 + months
    let years = count >= 0 ? count / 12 : (count - 11) / 12
    return CalendarDate(year: year.map { $0 + years }, month: count - years * 12 + 1, day: nil)
  }

  /// The same month and day so many years later.
  func shifted(years: Int) -> CalendarDate {
    CalendarDate(year: year.map { $0 + years }, month: month, day: day)
  }

  /// The TIMEX3 value of the week that holds the day, `2022-W16` (ISO 8601: weeks begin on Monday, the first holds 4 January).
  var isoWeek: String? {
    guard let weekday, let thursday = adding(days: 3 - weekday.rawValue), let days = thursday.daysSince1970,
      let year = thursday.year, let first = CalendarDate(year: year, month: 1, day: 1).daysSince1970
    else { return nil }
    let week = (days - first) / 7 + 1
    return CalendarDate(year: year, month: nil, day: nil).description + (week < 10 ? "-W0\(week)" : "-W\(week)")
  }

  /// Year, month and day without the day, and so on: what a value of that unit shows.
  var yearOnly: CalendarDate { CalendarDate(year: year, month: nil, day: nil) }
  var monthOnly: CalendarDate { CalendarDate(year: year, month: month, day: nil) }
}
