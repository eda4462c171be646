import NewsModel
import UTF8Text

/// A holiday whose day of the year is agreed.
///
/// Days that differ from country to country ("Independence Day", "Mother's Day") are left out; those of one country,
/// by a name that only it uses, are in.
enum Holiday: String, Sendable {
  case newYearsDay = "new year's day"
  case newYearsEve = "new year's eve"
  case martinLutherKingDay = "martin luther king"
  case valentinesDay = "valentine's day"
  case presidentsDay = "presidents' day"
  case saintPatricksDay = "st. patrick's day"
  case ashWednesday = "ash wednesday"
  case palmSunday = "palm sunday"
  case goodFriday = "good friday"
  case easter
  case easterMonday = "easter monday"
  case earthDay = "earth day"
  case juneteenth
  case memorialDay = "memorial day"
  case fourthOfJuly = "fourth of july"
  case laborDay = "labor day"
  case columbusDay = "columbus day"
  case halloween
  case electionDay = "election day"
  case veteransDay = "veterans day"
  case thanksgiving
  case christmasEve = "christmas eve"
  case christmas
  case boxingDay = "boxing day"

  /// How the patterns write it where they write more than the raw value.
  private static let others: [String: Holiday] = [
    "easter sunday": .easter, "easter day": .easter, "thanksgiving day": .thanksgiving, "christmas day": .christmas,
    "july fourth": .fourthOfJuly, "veterans' day": .veteransDay, "saint patrick's day": .saintPatricksDay,
    "presidents day": .presidentsDay,
  ]

  /// - Parameter words: folded, as the pattern found them.
  init?(words: String) {
    let name = words.collapsingWhiteSpace()
    let known = name.hasPrefix("martin luther king") ? .martinLutherKingDay : Self.others[name] ?? Self(rawValue: name)
    guard let known else { return nil }
    self = known
  }

  /// Its day in a year; for easter the Gregorian computus (Meeus, Jones, Butcher).
  func date(in year: Int) -> CalendarDate? {
    if let (month, day) = fixedDay { return CalendarDate(year: year, month: month, day: day) }
    switch self {
    case .easter: return Self.easter(year)
    case .ashWednesday: return Self.easter(year)?.adding(days: -46)
    case .palmSunday: return Self.easter(year)?.adding(days: -7)
    case .goodFriday: return Self.easter(year)?.adding(days: -2)
    case .easterMonday: return Self.easter(year)?.adding(days: 1)
    case .martinLutherKingDay: return Self.weekday(.monday, from: 15, 1, year)
    case .presidentsDay: return Self.weekday(.monday, from: 15, 2, year)
    case .memorialDay: return Self.weekday(.monday, from: 25, 5, year)
    case .laborDay: return Self.weekday(.monday, from: 1, 9, year)
    case .columbusDay: return Self.weekday(.monday, from: 8, 10, year)
    case .electionDay: return Self.weekday(.tuesday, from: 2, 11, year)
    case .thanksgiving: return Self.weekday(.thursday, from: 22, 11, year)
    default: return nil
    }
  }

  /// The day where the year is open; nil for movable ones.
  var openDate: CalendarDate? { fixedDay.map { CalendarDate(year: nil, month: $0.month, day: $0.day) } }

  private var fixedDay: (month: Int, day: Int)? {
    switch self {
    case .newYearsDay: (1, 1)
    case .valentinesDay: (2, 14)
    case .saintPatricksDay: (3, 17)
    case .earthDay: (4, 22)
    case .juneteenth: (6, 19)
    case .fourthOfJuly: (7, 4)
    case .halloween: (10, 31)
    case .veteransDay: (11, 11)
    case .christmasEve: (12, 24)
    case .christmas: (12, 25)
    case .boxingDay: (12, 26)
    case .newYearsEve: (12, 31)
    default: nil
    }
  }

  /// The first such weekday on or after a day of a month.
  private static func weekday(_ weekday: Weekday, from day: Int, _ month: Int, _ year: Int) -> CalendarDate? {
    let first = CalendarDate(year: year, month: month, day: day)
    return first.weekday.flatMap { first.adding(days: (weekday.rawValue - $0.rawValue + 7) % 7) }
  }

  private static func easter(_ year: Int) -> CalendarDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
