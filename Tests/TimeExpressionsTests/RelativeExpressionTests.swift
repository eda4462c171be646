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
    ("It was decided a long time back.", "PAST_REF"),
  ])
  func `expressions are counted from the publication date`(text: String, expected: String) {
    #expect(value(of: text) == expected, "\(found(in: text))")
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
  ])
  func `expressions of the story count from the date named last`(text: String, expected: String) {
    #expect(found(in: text).last?.value == expected, "\(found(in: text))")
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

  @Test func `a day after an event is a length that nothing dates`() {
    let all = expressions(in: "A day after the vote he left.")
    #expect(all.map(\.value) == ["P1D"])
    #expect(all.first?.kind == .duration)
    #expect(all.first?.reason == "counted from an event that the text does not date")
  }
}

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct DurationAndSetTests {
  @Test(arguments: [
    ("The talks lasted three days.", "P3D"), ("The talks lasted two hours.", "PT2H"), ("It was a two-year ban.", "P2Y"),
    ("The talks lasted 5 1/2 hours.", "PT5H30M"), ("The talks lasted half an hour.", "PT30M"),
    ("He waited for a month.", "P1M"), ("He waited for years.", "PXY"), ("He waited several weeks.", "PXW"),
    ("It fell over the past decade.", "P10Y"), ("It was a decades-long feud.", "PXY"),
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
  ])
  func `a clock time takes the day its sentence names`(text: String, expected: String) {
    let times = expressions(in: text).filter { $0.kind == .time }
    #expect(times.map(\.value) == [expected])
  }
}
