import ModelFixture
import NewsModel
import Testing
import TimeExpressions
import UTF8Text

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct TrapTests {
  /// Numbers and words that look like dates in a page where nothing is dated.
  static let traps = [
    "The firm shipped version 2.0.19 and then build 2019.4.", "Orle beat Vant 3-2 and Selm 12-10.",
    "A ticket costs $2012, a box £1,998.", "Call 555-2012 or +44 20 7946 0958.", "They met in room 2022 of the annex.",
    "Flight 1999 to Orle was full.", "Corwin Hask, 71, sold the boat.", "The 44-year-old was alone.",
    "Some 2,000 people and 1998 dogs came.", "He may go and she may stay.", "Ilse May laughed at the joke.",
    "The soldiers march in step.", "It was an august body.", "The sun was hot.", "He came second and she was third.",
    "Prices fall and rise.", "A spring in the clock broke.", "He sat on the bench.", "Shares fell 12.4 percent.",
    "The road is 2019 meters long.", "The score was 21-19.", "The index closed at 2004.55.", "He weighs 90 kilograms.",
    "Route 66 runs past the door.", "The bill is numbered 2010/7.", "Her address is 1812 Cliff Road.",
    "Boeing built the 747 here.", "He drove a Model 2000.", "The bus has 50 seats.", "Nearly 1,900 houses burned.",
    "The law passed 219 to 206.", "It took 12 votes.", "The code is 2022-AB-17.", "Page 1984 is missing.",
    "Article 370 was cited.", "Chapter 11 saved the firm.", "The team won by 2012 points.", "There were 1945 refugees.",
    "He ranks 20th of 24.", "She scored 99 of 100.", "The ratio is 3:2.", "The verse is John 3:16.",
    "Take 12/7 of the sum.", "The IP is 10.12.20.22.", "Serial 20220424001 failed.", "The sign says 50 mph.",
    "Sat beside him was a dog.", "Mar the paint and you pay.", "Dec the halls, he joked.", "A jan of oil was found.",
    "Number 10 declined to comment.", "Group of 20 leaders came.", "Apollo 11 flew.", "iOS 15.4 is out.",
    "The Mail on Sunday was sold.", "The Sunday Times was sold.", "Sheffield Wednesday lost.", "USA Today was sold.",
    "The Daily Beacon was sold.", "Black Friday sales were poor.", "Catch-22 is a novel.", "Fahrenheit 451 is a novel.",
    "A size 12 dress hung there.", "Her number is 07700 900123.", "The gene is on chromosome 21.",
    "He owns 1999 shares.", "They sold 2,022 copies.", "The lake holds 1.9 billion liters.", "Unit 1970 is empty.",
    "He took the minutes of the meeting.", "The current flowed on.", "She may one day go.", "Futures traded low.",
    "He spoke on CBS This Morning.", "He spoke on The Tonight Show.", "Half of 9/11 is less than one.",
    "Mr March and Mrs August danced.", "April Jones said no.", "Craig and June Orr drove off.",
    "June Orr told them so.", "The car did 60 miles an hour.", "Eleven kilometers per second is fast.",
    "He was hurt in the fall.", "They drank spring water of the best kind.", "Four died in the morning raid.",
    "She lives at 12 March Road.", "He came from 1912 Cliff Road.", "He drove the 2008 Tesla.",
    "A second moon rose.", "The host of Orle Tonight spoke.", "A letter from May was read, and Theresa May wept.",
    "The crowd cheered for May and booed him.", "The Good Friday Agreement held.", "A Christmas tree fell.",
  ]

  @Test(arguments: traps)
  func `a number or word that is no date gives none`(text: String) {
    #expect(found(in: text) == [])
  }

  @Test func `a page of them gives none either`() {
    #expect(Self.traps.count >= 60)
    #expect(found(in: Self.traps.joined(separator: " ")) == [])
    #expect(found(in: Self.traps.joined(separator: "\n")) == [])
  }
}

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct HostileTextTests {
  @Test(arguments: [
    "", " ", "\u{0}", "Sunday", "Sunday (", "on Sunday (99)", "9999-99-99", "April 99", "é April 12 é",
    "999999999999 years ago", "9999 centuries ago", "9999 decades later", "two and a half", "a day after",
    "9,223,372,036,854,775,807 weeks ago", "9,223,372,036,854,775,807 centuries later than", "99,999 months ago",
    "every 9,223,372,036,854,775,807 decades", "12:99 p.m.", "99/99/2022", "the week of",
  ])
  func `any text is read without a trap`(text: String) {
    for published in [
      nil, sunday, CalendarDate(year: 1, month: 1, day: 1), CalendarDate(year: 9999, month: 12, day: 31),
    ] {
      let all = expressions(in: text, published: published)
      #expect(all.allSatisfy { $0.range.end <= text.utf8.count })
    }
  }

  @Test(arguments: [
    "It was on February 31, 2022.", "It was on 30 February.", "It was on April 31.", "It was in 1950-49.",
    "It was in the year 0000.", "It was on 0000-00-00.", "It was on 2022-13-45.", "It began at 25:00.",
    "It began at 24:61.", "It was in Q9 2022.", "It was in 20222022202220222022.", "It was on May 0.",
  ])
  func `a day, year or hour that is none gives none`(text: String) {
    #expect(found(in: text) == [])
  }

  @Test(arguments: [
    "It was on February 31, 2022.", "It was on 30 February.", "It was on February 29, 2021.", "It was in year 0.",
    "It was in the year 0000.", "It was on 0000-00-00.", "It was on 2022-13-45.", "It began at 25:00.",
    "It began at 24:61.", "It began at 13:75 p.m.", "It began at 99 p.m.", "It was on 32/13/2022.", "It was on May 0.",
    "It was on April 31 and 32.", "It was in the 99th century.", "It was in the 0th century.",
    "It was on Sunday (31).", "It was on Sunday (0).", "It was in 20222022202220222022.",
    "It lasted 99999999999999999999 days.", "99999999999999999999999999 years ago it began.",
    "It was on April 99999999999999999999.", "It was 99999999999999999999 a.m.", "It was in Q9 2022.",
    "It was in 1950-49.",
    "It was on February 29.", "A day after February 28, 1900 it began.", "It was in the 2020s and 90s.",
  ])
  func `impossible numbers give no impossible value`(text: String) {
    for published in [
      nil, sunday, CalendarDate(year: 2022, month: 1, day: 31), CalendarDate(year: 9999, month: 12, day: 31),
    ] {
      for expression in expressions(in: text, published: published) {
        #expect(Self.isPossible(expression.value), "\(expression.value) in \(text)")
      }
    }
  }

  /// A real day, week, quarter, season or clock time, a reference, or a length of at most six figures.
  private static func isPossible(_ value: String) -> Bool {
    let (day, time) = (value.prefix { $0 != "T" }, value.drop { $0 != "T" })
    if value.hasPrefix("P") { return value.hasSuffix("_REF") || value.filter(\.isNumber).count <= 6 }
    if value == "FUTURE_REF" { return true }
    if !time.isEmpty, let hour = Int(time.dropFirst().prefix(2)) {
      guard hour <= 24, let minute = Int(time.dropFirst(4).prefix(2)), minute < 60 else { return false }
    }
    if let week = day.firstRange(of: "-W").map({ Int(day[$0.upperBound...].prefix(2)) }) {
      return (1...53).contains(week ?? 1)
    }
    if let quarter = day.firstRange(of: "-Q").map({ Int(day[$0.upperBound...]) }) {
      return (1...4).contains(quarter ?? 1)
    }
    let parts = day.split(separator: "-").map { Int($0) }
    if parts.count == 1 { return (2...4).contains(day.count) }
    return CalendarDate(year: parts[0], month: parts[1], day: parts.count > 2 ? parts[2] : nil).isReal
  }

  @Test func `a count beyond the calendar names no year`() {
    #expect(value(of: "It was 99,999 months ago.") == "XXXX-XX")
    #expect(value(of: "It was 9,223,372,036,854,775,807 weeks ago.") == "PAST_REF")
  }

  @Test func `ranges count bytes`() {
    let text = "Éé “on April 12” é"
    #expect(expressions(in: text).map { String(text[$0.range]) } == ["April 12"])
  }

  @Test func `expressions are in order and do not overlap`() {
    let text =
      "On Sunday (24) at 9 a.m. EST Tuesday, two days after April 12 and 13, every Monday for two-year terms ago."
    let ranges = expressions(in: text).map(\.range)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start })
    #expect(ranges.count > 4)
  }

  @Test func `a long line of dates takes linear time`() {
    let text = String(repeating: "on April 12 and a day after the 3rd of May he ", count: 4000)
    #expect(expressions(in: text).count >= 8000)
  }
}
