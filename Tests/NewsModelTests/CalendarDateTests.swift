import NewsModel
import Testing

@Suite struct CalendarDateTests {
  @Test func `days since 1970 and back are the same day over 400 years`() {
    for days in stride(from: -80_000, to: 80_000, by: 97) {
      #expect(CalendarDate(daysSince1970: days).daysSince1970 == days)
    }
  }

  @Test func `24 April 2022 was a Sunday`() {
    #expect(CalendarDate(year: 2022, month: 4, day: 24).weekday == .sunday)
  }

  @Test(arguments: [
    ("2022-04-24T09:12:00+05:00", "2022-04-24"), ("2022-04", "2022-04"), ("XXXX-04-24", "XXXX-04-24"),
    ("2022", "2022"), ("2024-02-29", "2024-02-29"),
  ])
  func `ISO dates are read and written`(text: String, expected: String) {
    #expect(CalendarDate(iso8601: text)?.description == expected)
  }

  @Test(arguments: ["2022-02-30", "2023-02-29", "24-04-2022", "2022-13-01", "", "yesterday", "2022x", "XXXX"])
  func `what is no date is refused`(text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }
}
