import NewsModel
import UTF8Text

/// Words that a rule reads as a time, before the anchor is known.
struct Candidate: Sendable {
  /// The words of the expression.
  var range: TextRange
  var meaning: Meaning
}

/// What the words of an expression say by themselves.
indirect enum Meaning: Sendable, Equatable {
  /// A day, month or year of the calendar; open parts are for the resolver to fill.
  case calendar(CalendarDate, weekday: Weekday? = nil, shift: Shift? = nil)
  /// "April next year": a month, and years counted from the publication date.
  case month(Int, yearOffset: Int)
  /// A value that needs no anchor: durations, sets, references.
  case fixed(TimeExpression.Kind, String, reason: String? = nil)
  /// "last Friday", "Sunday (24)", "Monday night".
  case weekday(Weekday, dayNumber: Int?, shift: Shift?, part: PartOfDay?)
  /// "yesterday", "tomorrow morning": days counted from the publication date.
  case day(offset: Int, part: PartOfDay?)
  /// "last month", "two weeks ago": units counted from the publication date.
  case fromPublication(Int, Unit)
  /// "the weekend": the one that the tense of its sentence allows.
  case weekend
  /// "three days later", "the same year": units counted from the day the text last named.
  case fromText(Int, Unit, part: PartOfDay? = nil)
  /// "a day after …": units counted from the expression that follows, or from an event.
  case fromNext(Int, Unit, EventDistance)
  /// The same with the expression it counts from.
  case from(Int, Unit, Meaning)
  /// "last summer", "the spring of 2019".
  case season(Season, year: Int?, shift: Shift?)
  /// "the third quarter of 2022"; the code is `Q3` or `H1`.
  case yearPart(String, year: Int?)
  /// "10:35 a.m.": a clock time, of the day that follows or of one the sentence names.
  case clock(String, of: Meaning?)
  case holiday(Holiday, year: Int?, shift: Shift?)
}

/// What a distance from an event says where the text does not date the event.
enum EventDistance: Sendable {
  /// "the day before the vote": a day that stays open.
  case point
  /// "two weeks after the vote": a length.
  case length
  /// "a week after the vote": no day, and no length to reckon with.
  case nothing
}

/// Which of several days of one name is meant, where the words say it.
enum Shift: String, Sendable {
  case last, this, next

  /// - Parameter words: folded: "last", "this past", "the coming".
  init?(words: String) {
    if ["last", "past", "previous"].contains(where: words.contains) {
      self = .last
    } else if ["next", "coming", "following"].contains(where: words.contains) {
      self = .next
    } else if words.contains("this") || words.contains("current") {
      self = .this
    } else {
      return nil
    }
  }

  var offset: Int { self == .last ? -1 : self == .next ? 1 : 0 }
}

/// A length of calendar or clock.
enum Unit: Sendable {
  case second, minute, hour, day, week, weekend, month, quarter, year, decade, century

  /// Its letter in a TIMEX3 duration and whether it stands behind `T`; decades and centuries count in years.
  var code: (letter: String, isClock: Bool, multiple: Int) {
    switch self {
    case .second: ("S", true, 1)
    case .minute: ("M", true, 1)
    case .hour: ("H", true, 1)
    case .day: ("D", false, 1)
    case .week: ("W", false, 1)
    case .weekend: ("D", false, 2)
    case .month: ("M", false, 1)
    case .quarter: ("M", false, 3)
    case .year: ("Y", false, 1)
    case .decade: ("Y", false, 10)
    case .century: ("Y", false, 100)
    }
  }
}

/// A part of the day by its TIMEX3 code.
enum PartOfDay: String, Sendable {
  case dawn = "TDA"
  case morning = "TMO"
  case afternoon = "TAF"
  case evening = "TEV"
  case night = "TNI"
}

/// A season of the northern year by its TIMEX3 code; the winter belongs to the year of its December.
enum Season: String, Sendable {
  case spring = "SP"
  case summer = "SU"
  case fall = "FA"
  case winter = "WI"

  /// The month it begins.
  var firstMonth: Int {
    switch self {
    case .spring: 3
    case .summer: 6
    case .fall: 9
    case .winter: 12
    }
  }
}
