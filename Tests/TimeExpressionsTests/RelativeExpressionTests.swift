import ModelFixture
import NewsModel
import Testing
import TimeExpressions

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct RelativeExpressionTests {
  @Test(arguments: [
    ("It rained today.", "2022-04-24"), ("It rained yesterday.", "2022-04-23"), ("It may rain tomorrow.", "2022-04-25"),
    ("The play opens tonight.", "2022-04-24TNI"), ("It rained last night.", "2022-04-23TNI"),
    ("It rained this morning.", "2022-04-24TMO"), ("She won earlier this month.", "2022-04"),
    ("She won last month.", "2022-03"), ("She will run next year.", "2023"), ("She won this week.", "2022-W16"),
    ("She won last week.", "2022-W15"), ("She won two weeks ago.", "2022-W14"),
    ("She won three days ago.", "2022-04-21"),
    ("She won 10 years ago.", "2012"), ("She won two months ago.", "2022-02"), ("She won last summer.", "2021-SU"),
    ("She is now mayor.", "PRESENT_REF"), ("She recently won.", "PAST_REF"), ("Nobody knows the future.", "FUTURE_REF"),
    ("She won over the weekend.", "2022-W16-WE"), ("She won October last year.", "2021-10"),
    ("It was decided a long time back.", "PAST_REF"), ("She won years ago.", "PAST_REF"),
    ("She won half a century ago.", "1972"),
    ("It should be done by the end of the year.", "2022"), ("It rained earlier in the week.", "2022-W16"),
    ("It should be done by year-end.", "2022"), ("Sales may rise in the second half of the year.", "2022-H2"),
    ("She ends her term at the end of next month.", "2022-05"), ("Sales rose from the year-ago quarter.", "2021"),
  ])
  func `expressions are counted from the publication date`(text: String, expected: String) {
    #expect(value(of: text) == expected, "\(found(in: text))")
  }

  @Test func `on a Monday the weekend is the last one, or the next where the sentence looks ahead`() {
    let monday = CalendarDate(year: 2022, month: 4, day: 25)
    #expect(value(of: "The crew worked over the weekend.", published: monday) == "2022-W16-WE")
    #expect(value(of: "The crew will work over the weekend.", published: monday) == "2022-W17-WE")
  }

  @Test func `"today" of an age is no day`() {
    #expect(found(in: "The songs are too slow for today's youth.") == [])
  }

  @Test(arguments: [
    ("It rained today.", "XXXX-XX-XX"), ("She won last month.", "XXXX-XX"), ("She won this week.", "XXXX-WXX"),
    ("She won two years ago.", "XXXX"),
  ])
  func `without a publication date they stay open`(text: String, expected: String) {
    let all = expressions(in: text, published: nil)
    #expect(all.map(\.value) == [expected])
    #expect(all.first?.reason == "no publication date is given")
  }

  @Test(arguments: [
    ("He left on April 12. Three days later he was back.", "2022-04-15"),
    ("He left on April 12. The next day he was back.", "2022-04-13"),
    ("He left on April 12. He had packed the day before.", "2022-04-11"),
    ("He left on April 12. Later that day he was back.", "2022-04-12"),
    ("He left on April 12. The following morning he was back.", "2022-04-13TMO"),
    ("He left in 2019. He was back the following year.", "2020"),
    ("Claims fell last week. They had risen the prior week.", "2022-W14"),
    ("Claims fell last week. They had been higher a week earlier.", "2022-W14"),
    ("Prices rose in March 2022. They were lower a year prior.", "2021"),
  ])
  func `expressions of the story count from the date named last`(text: String, expected: String) {
    #expect(found(in: text).last?.value == expected, "\(found(in: text))")
  }

  @Test func `the same day as something in a month is a day of that month`() {
    #expect(found(in: "He left last October. She left that same day.").last?.value == "2021-10-XX")
  }

  @Test func `a year or day earlier counts from the publication date where the text names none`() {
    #expect(value(of: "Profit was up from a year earlier.") == "2021")
    #expect(value(of: "A day earlier he had left.") == "2022-04-23")
    #expect(value(of: "A day earlier he had left.", published: nil) == "XXXX-XX-XX")
  }

  @Test func `a day told by what it came before is not dated again`() {
    #expect(found(in: "He left on April 12, the day before the vote was held.") == [Found("April 12", "2022-04-12")])
  }

  @Test func `the story's count goes on where the year is open`() {
    #expect(
      found(in: "He left on April 12. Three days later he was back.", published: nil).map(\.value)
        == ["XXXX-04-12", "XXXX-04-15"])
  }

  @Test func `no day is counted over the end of February in an open year`() {
    #expect(found(in: "He left on February 28. The next day he was back.", published: nil).last?.value == "XXXX-XX-XX")
  }

  @Test func `a day after a date is that date's next day`() {
    #expect(found(in: "He left a day after April 12.") == [Found("a day after April 12", "2022-04-13")])
  }

  @Test(arguments: [
    ("He was shot on April 12 in Orle. She saw him 10 days before the murder.", "2022-04-02"),
    ("The vote was held on April 12. She left the day after the vote.", "2022-04-13"),
    ("The hall was bombed on April 12. She left two days after it was bombed.", "2022-04-14"),
    ("He was shot on April 12. She spoke on April 20. He was shot at 10 p.m. at home.", "2022-04-12T22:00"),
    ("He was shot on April 12. She saw him at 6 a.m. two days before the shooting.", "2022-04-10T06:00"),
  ])
  func `an expression counts from what the text dates elsewhere`(text: String, expected: String) {
    #expect(found(in: text).last?.value == expected, "\(found(in: text))")
  }

  @Test(arguments: [
    "The vote was held on April 12. She left less than two days after the vote.",
    "He was shot on April 12. Another was shot on April 14. She left two days after the shooting.",
    "The play was seen on April 12. She left two days after the vote.",
  ])
  func `a limit, or what happened twice or another thing, gives no such date`(text: String) {
    #expect(found(in: text).last == Found("two days", "P2D"), "\(found(in: text))")
  }

  @Test func `the break of a wrapped line parts no expression`() {
    let text =
      "The council of the old town said at a meeting in its hall last\nweek that the road had been shut since April\n12."
    #expect(found(in: text).map(\.value) == ["2022-W15", "2022-04-12"])
  }

  @Test func `a heading is not joined to the line below it`() {
    #expect(found(in: "Floods in May\n2016 houses were lost.").map(\.value) == ["2022-05"])
  }

  @Test func `two days after an event are a length that nothing dates`() {
    let all = expressions(in: "Two days after the vote he left.")
    #expect(all.map(\.value) == ["P2D"])
    #expect(all.first?.kind == .duration)
    #expect(all.first?.reason == "counted from an event that the text does not date")
  }

  @Test(arguments: [
    "A day after the vote he left.", "In the weeks before the vote he left.", "He left days after the vote.",
    "He came less than an hour after the vote.",
  ])
  func `what leads to an event without a number is neither a date nor a length`(text: String) {
    #expect(found(in: text).isEmpty, "\(found(in: text))")
  }

  @Test func `the same moment by another clock is not told twice`() {
    #expect(
      found(in: "It fell at 5:30 p.m. (1430 GMT) on April 12.").map(\.value) == ["2022-04-12T17:30", "2022-04-12"])
  }

  @Test func `what a condition supposes is not counted from the text's days`() {
    let text = "He left on April 12. If they refuse, he would be free to go three days later."
    #expect(found(in: text).map(\.value) == ["2022-04-12"])
    #expect(
      found(in: "He left on April 12. He was back three days later.").map(\.value) == ["2022-04-12", "2022-04-15"])
  }
}

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct DurationAndSetTests {
  @Test(arguments: [
    ("The talks lasted three days.", "P3D"), ("The talks lasted two hours.", "PT2H"), ("It was a two-year ban.", "P2Y"),
    ("The talks lasted 5 1/2 hours.", "PT5H30M"), ("The talks lasted half an hour.", "PT30M"),
    ("He waited for a month.", "P1M"), ("He waited for years.", "PXY"), ("He waited several weeks.", "PXW"),
    ("It fell over the past decade.", "P10Y"), ("It was a decades-long feud.", "PXY"),
    ("It was a six year process.", "P6Y"), ("He waited a year and a half.", "P1Y6M"),
    ("He was there for the last week.", "P1W"), ("It ended more than a century of rule.", "P100Y"),
    ("He paid nothing for 15-plus years.", "P15Y"), ("He spoke two hours after the vote.", "PT2H"),
    ("He waited the past several weeks.", "PXW"), ("They talked for a couple hours.", "PT2H"),
  ])
  func `durations have their length as value`(text: String, expected: String) {
    #expect(value(of: text) == expected, "\(found(in: text))")
    #expect(expressions(in: text).first?.kind == .duration)
  }

  @Test(arguments: [
    ("They meet every Monday.", "XXXX-WXX-1"), ("They meet on Sundays.", "XXXX-WXX-7"), ("They meet annually.", "P1Y"),
    ("They meet twice a week.", "P1W"), ("They meet every two weeks.", "P2W"), ("It costs $5 a day.", "P1D"),
  ])
  func `sets have their period as value`(text: String, expected: String) {
    #expect(value(of: text) == expected, "\(found(in: text))")
    #expect(expressions(in: text).first?.kind == .set)
  }

  @Test(arguments: [
    ("The bomb went off at 10:35 a.m. on Friday.", "2022-04-22T10:35"),
    ("The show starts at 9 p.m.", "2022-04-24T21:00"),
    ("On Saturday the gates opened at noon.", "2022-04-23T12:00"), ("It struck at 0735 GMT.", "2022-04-24T07:35Z"),
    ("The court sat until 9 a.m. EST Tuesday.", "2022-04-19T09:00"),
    ("He left early (4 a.m. EDT Thursday).", "2022-04-21T04:00"),
    ("The gate opened at 8:30 Friday night.", "2022-04-22T20:30"),
    ("The gate opened at 11:36 this morning.", "2022-04-24T11:36"),
    ("He called at three o'clock in the morning.", "2022-04-24T03:00"),
  ])
  func `a clock time takes the day its sentence names`(text: String, expected: String) {
    let times = expressions(in: text).filter { $0.kind == .time }
    #expect(times.map(\.value) == [expected])
  }
}
