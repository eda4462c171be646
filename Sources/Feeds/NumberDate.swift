import NewsModel
import UTF8Text

/// A date of numbers alone: `2022-04-24`, `2022/4/24`, `24.04.2022`, `4/24/2022`, `22-04-24`, `2022-04`, `2022-114`.
struct NumberDate {
  private let tokens: [FeedDateReader.Token]
  private let isMonthFirst: Bool

  init(tokens: [FeedDateReader.Token], isMonthFirst: Bool) {
    self.tokens = tokens
    self.isMonthFirst = isMonthFirst
  }

  /// Nil unless all tokens make a date that exists.
  var date: CalendarDate? {
    guard let (numbers, separator, startsOpen) = parts else { return nil }
    let date = startsOpen ? openCentury(numbers) : plain(numbers, separator)
    return date.flatMap { $0.isReal ? $0 : nil }
  }

  private struct Number {
    var value: Int
    var digits: Int
  }

  /// Numbers with one sign between each two, the same throughout; whether a hyphen stands before the first.
  private var parts: ([Number], separator: UInt8?, startsOpen: Bool)? {
    var rest = tokens[...]
    let startsOpen = rest.first == .sign(UInt8(ascii: "-"))
    if startsOpen { rest.removeFirst() }
    if rest.last == .sign(UInt8(ascii: ".")) || rest.last == .sign(UInt8(ascii: "-")), rest.count > 4 {
      rest.removeLast()
    }
    var numbers: [Number] = []
    var separator: UInt8?
    for (index, token) in rest.enumerated() {
      switch token {
      case .number(let value, let digits) where index % 2 == 0: numbers.append(Number(value: value, digits: digits))
      case .sign(let sign) where index % 2 == 1 && (separator ?? sign) == sign: separator = sign
      default: return nil
      }
    }
    return numbers.isEmpty || rest.count % 2 == 0 ? nil : (numbers, separator, startsOpen)
  }

  private func plain(_ numbers: [Number], _ separator: UInt8?) -> CalendarDate? {
    let first = numbers[0]
    switch numbers.count {
    case 1: return first.digits == 4 ? CalendarDate(year: first.value, month: nil, day: nil) : nil
    case 2 where first.digits == 4 && numbers[1].digits == 3: return ordinal(first.value, numbers[1].value)
    case 2 where first.digits == 4: return CalendarDate(year: first.value, month: numbers[1].value, day: nil)
    case 3 where first.digits == 4:
      return CalendarDate(year: first.value, month: numbers[1].value, day: numbers[2].value)
    case 3 where numbers[2].digits == 4: return yearLast(numbers, separator)
    case 3 where separator == UInt8(ascii: "-") && numbers.allSatisfy { $0.digits == 2 }:
      return CalendarDate(
        year: NamedDate.fullYear(first.value, digits: 2), month: numbers[1].value, day: numbers[2].value)
    case 3 where separator == UInt8(ascii: ".") && numbers[2].digits == 2:
      return CalendarDate(
        year: NamedDate.fullYear(numbers[2].value, digits: 2), month: numbers[1].value, day: first.value)
    default: return nil
    }
  }

  private func yearLast(_ numbers: [Number], _ separator: UInt8?) -> CalendarDate {
    let dayFirst = CalendarDate(year: numbers[2].value, month: numbers[1].value, day: numbers[0].value)
    let monthFirst = CalendarDate(year: numbers[2].value, month: numbers[0].value, day: numbers[1].value)
    if separator == UInt8(ascii: "."), dayFirst.isReal { return dayFirst }
    if isMonthFirst, monthFirst.isReal { return monthFirst }
    return dayFirst.isReal ? dayFirst : monthFirst
  }

  /// `-04-12` and `-0412`: the century is open (ISO 8601:1988).
  private func openCentury(_ numbers: [Number]) -> CalendarDate? {
    if numbers.count == 1, numbers[0].digits == 4 {
      let year = NamedDate.fullYear(numbers[0].value / 100, digits: 2)
      return CalendarDate(year: year, month: numbers[0].value % 100, day: nil)
    }
    guard numbers.count == 2, numbers.allSatisfy({ $0.digits == 2 }) else { return nil }
    return CalendarDate(
      year: NamedDate.fullYear(numbers[0].value, digits: 2), month: numbers[1].value, day: nil)
  }

  /// The so many-th day of a year.
  private func ordinal(_ year: Int, _ day: Int) -> CalendarDate? {
    let isLeap = CalendarDate.length(ofMonth: 2, year: year) == 29
    guard (1...(isLeap ? 366 : 365)).contains(day) else { return nil }
    return CalendarDate(year: year, month: 1, day: 1).adding(days: day - 1)
  }
}

/// A date with a month by its name: `24 Apr 2022`, `Apr 24 2022`, `2022 Apr 24`, `24-Apr-22`, `April 2022`.
struct NamedDate {
  private let tokens: [FeedDateReader.Token]

  init(tokens: [FeedDateReader.Token]) { self.tokens = tokens }

  /// Nil unless all tokens make a date that exists.
  var date: CalendarDate? {
    var month: Int?
    var numbers: [(value: Int, digits: Int)] = []
    for token in tokens {
      switch token {
      case .number(let value, let digits): numbers.append((value, digits))
      case .word(let word):
        guard month == nil, let number = MonthName.number(of: word) else { return nil }
        month = number
      case .sign(let sign): guard "-./".utf8.contains(sign) else { return nil }
      }
    }
    guard let month, let last = numbers.last else { return nil }
    var date = CalendarDate(year: nil, month: month, day: nil)
    switch numbers.count {
    case 1 where last.digits == 4: date.year = last.value
    case 2 where numbers[0].digits == 4:
      (date.year, date.day) = (numbers[0].value, last.value)
    case 2: (date.day, date.year) = (numbers[0].value, Self.fullYear(last.value, digits: last.digits))
    default: return nil
    }
    return date.isReal ? date : nil
  }

  /// The year of two or three digits (RFC 5322, section 4.3).
  static func fullYear(_ value: Int, digits: Int) -> Int {
    if digits == 3 { return value + 1900 }
    if digits > 3 { return value }
    return value < 50 ? value + 2000 : value + 1900
  }
}
