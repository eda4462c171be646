import NewsModel

/// Days as articles put them, seen from the day they are written on.
enum DayPhrase {
  /// "on Sunday" within six days, else "on April 24"; within six days that, too, at times, as the choices say.
  static func words(day: Int, written: Int, _ choices: inout Choices) -> String {
    let isFar = choices.next(4) == 0
    let date = CalendarDate(daysSince1970: day)
    guard abs(day - written) <= 6, !isFar, let weekday = date.weekday else { return "on " + monthAndDay(day) }
    return "on " + weekdays[weekday.rawValue]
  }

  /// "April 24".
  static func monthAndDay(_ day: Int) -> String {
    let date = CalendarDate(daysSince1970: day)
    return months[(date.month ?? 1) - 1] + " " + String(date.day ?? 1)
  }

  /// "21st".
  static func ordinal(_ number: Int) -> String {
    let endings = [1: "st", 2: "nd", 3: "rd"]
    return String(number) + ((11...13).contains(number % 100) ? "th" : endings[number % 10] ?? "th")
  }

  private static let weekdays = InventedNames.words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
  private static let months = InventedNames.words(
    "January February March April May June July August September October November December")
}
