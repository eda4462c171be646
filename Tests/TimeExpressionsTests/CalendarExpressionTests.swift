import ModelFixture
import NewsModel
import Testing
import TimeExpressions

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct CalendarExpressionTests {
  @Test(arguments: [
    ("The vote was held on April 12.", "April 12", "2022-04-12"),
    ("The vote was held on 12 April 2019.", "12 April 2019", "2019-04-12"),
    ("The vote was held on Apr. 12, 2019, in Orle.", "Apr. 12, 2019", "2019-04-12"),
    ("The vote was held on the 12th of April.", "the 12th of April", "2022-04-12"),
    ("The vote was held on Tuesday, April 12.", "Tuesday, April 12", "2022-04-12"),
    ("The vote was held on 2019-04-12.", "2019-04-12", "2019-04-12"),
    ("The vote was held on 24/04/2019.", "24/04/2019", "2019-04-24"),
    ("The vote was held on 24.04.2019.", "24.04.2019", "2019-04-24"),
    ("The vote was held in April 2019.", "April 2019", "2019-04"),
    ("The vote was held in 2019.", "2019", "2019"),
    ("Rents were low in the 1990s.", "1990s", "199X"),
    ("The vote was held in mid-2019.", "2019", "2019"),
    ("The vote was held in March.", "March", "2022-03"),
    ("The vote was held last November.", "last November", "2021-11"),
    ("The vote was held in the summer of 2019.", "summer of 2019", "2019-SU"),
    ("Sales fell in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3"),
    ("The vote was held on Christmas Day 2019.", "Christmas Day 2019", "2019-12-25"),
    ("He visited Moscow on February 24.", "February 24", "2022-02-24"),
    ("She led after the Feb. 24 vote in Orle.", "Feb. 24", "2022-02-24"),
    ("The church is from the 18th century.", "the 18th century", "17"),
    ("It is a nineteenth-century church.", "nineteenth-century", "18"),
    ("The bank's fourth-quarter profit fell.", "fourth-quarter", "2021-Q4"),
    ("It expects to sell more in the third quarter.", "the third quarter", "2022-Q3"),
    ("The rent is below 2005 levels.", "2005", "2005"), ("The work goes on as early as 2024.", "2024", "2024"),
    ("The mayor asked for it in an August speech.", "August", "2021-08"),
    ("In August's debate she won.", "August", "2021-08"),
    ("She left at the end of May 2021.", "May 2021", "2021-05"), ("Prices rose 2 percent from May.", "May", "2021-05"),
    ("She left this past summer.", "this past summer", "2021-SU"),
    ("He rested on Juneteenth.", "Juneteenth", "2022-06-19"),
    ("The rate is the highest since at least 2005.", "2005", "2005"),
    ("He rested on Labor Day.", "Labor Day", "2021-09-06"),
    ("He rested on Memorial Day 2019.", "Day 2019", "2019-05-27"),
    ("The shop was shut in Easter week.", "Easter week", "2022-W15"),
  ])
  func `absolute dates of news prose are found and resolved`(text: String, words: String, value: String) {
    let all = found(in: text)
    #expect(all.count == 1)
    #expect(all.first?.value == value)
    #expect(all.first.map { words.hasSuffix($0.words) || $0.words.hasSuffix(words) } == true, "\(all)")
  }

  @Test(arguments: ["The vote was held on 04/05/2019.", "It is dated 13/13/2019.", "It is dated 31/02/2019."])
  func `a day and month that could be the other way round, or are none, give no date`(text: String) {
    #expect(found(in: text) == [])
  }

  @Test func `a day and month equal to each other are unambiguous`() {
    #expect(value(of: "The vote was held on 05/05/2019.") == "2019-05-05")
  }

  @Test func `a month and day without a year are the last ones before the publication date`() {
    #expect(value(of: "The bridge was damaged on November 20.") == "2021-11-20")
  }

  @Test func `a month ahead in a sentence that looks ahead is the next one`() {
    #expect(value(of: "The council will meet in October.") == "2022-10")
  }

  @Test func `a near day to come needs no verb`() {
    #expect(value(of: "The appeal must be filed before May 21.") == "2022-05-21")
  }

  @Test func `the second day of a pair is a date of its own`() {
    #expect(
      found(in: "The talks were held on April 12 and 13.") == [
        Found("April 12", "2022-04-12"), Found("13", "2022-04-13"),
      ])
  }

  @Test func `two days before their month are a date each`() {
    #expect(
      found(in: "The talks were held on 12-13 April 2019.") == [
        Found("12", "2019-04-12"), Found("13 April 2019", "2019-04-13"),
      ])
  }

  @Test func `a day known by its name keeps its own year`() {
    #expect(value(of: "Airports changed after the Sept. 11 attacks.") == "2001-09-11")
  }

  @Test func `both ends of a range of years are dates, also where the second is cut`() {
    #expect(found(in: "The war of 1950-53 was long.").map(\.value) == ["1950", "1953"])
    #expect(found(in: "It was built in the 1960s and 70s.").map(\.value) == ["196X", "197X"])
  }

  @Test(arguments: [
    ("The talks were held on April 12 and 13, 2019.", ["2019-04-12", "2019-04-13"]),
    ("The talks ran from April 30 to May 2, 2019.", ["2019-04-30", "2019-05-02"]),
    ("Talks were held in May and July of 2016.", ["2016-05", "2016-07"]),
  ])
  func `the year behind two dates is the first's as well`(text: String, values: [String]) {
    #expect(found(in: text).map(\.value) == values)
  }

  @Test func `what lasts since a day began in the past`() {
    #expect(value(of: "It has rained since July 1.") == "2021-07-01")
  }

  @Test func `years in a row are dates each`() {
    #expect(found(in: "Floods came in 1994, 1995 and 1997.").map(\.value) == ["1994", "1995", "1997"])
  }

  @Test func `without a publication date the year stays open and the reason says so`() {
    let all = expressions(in: "The vote was held on April 12.", published: nil)
    #expect(all.map(\.value) == ["XXXX-04-12"])
    #expect(all.first?.reason == "no year is stated")
  }

  @Test func `a stated year needs no reason`() {
    #expect(expressions(in: "The vote was held on April 12, 2019.").first?.reason == nil)
  }

  @Test func `a stated date wins over a weekday that does not agree, and the reason says so`() {
    let all = expressions(in: "The vote was held on Monday, April 12, 2022.")
    #expect(all.map(\.value) == ["2022-04-12"])
    #expect(all.first?.reason?.contains("does not agree") == true)
  }

  @Test(arguments: [
    "Profits rose in fiscal 2021.", "Profits rose in FY2021.", "Profits rose in the financial year 2021-22.",
  ])
  func `a fiscal year stays open`(text: String) {
    #expect(value(of: text) == "XXXX")
  }

  @Test func `a month whose publication date has no day is placed by months`() {
    let month = CalendarDate(year: 2022, month: 4, day: nil)
    #expect(value(of: "The vote was held on March 3.", published: month) == "2022-03-03")
  }
}
