import Feeds
import NewsModel
import Testing

@Suite struct FeedDateTests {
  private func described(_ text: String) -> String? {
    guard let moment = FeedDate(text).moment else { return nil }
    let time = moment.secondOfDay.map { second in
      " "
        + [second / 3600, second / 60 % 60, second % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(
          separator: ":")
    }
    return moment.date.description + (time ?? "") + (moment.offset.map { " \($0)" } ?? "")
  }

  @Test(arguments: [
    ("Sun, 24 Apr 2022 10:15:30 GMT", "2022-04-24 10:15:30 0"),
    ("Sun, 24 Apr 2022 10:15 +0530", "2022-04-24 10:15:00 330"),
    ("24 Apr 2022 10:15:30 -03:30", "2022-04-24 10:15:30 -210"),
    ("Sun,24 Apr 22 10:15:30 EST", "2022-04-24 10:15:30 -300"),
    ("Sunday, April 24, 2022 10:15:30 PM PDT", "2022-04-24 22:15:30 -420"),
    ("Sun Apr 24 10:15:30 2022", "2022-04-24 10:15:30"),
    ("Sun Apr 24 10:15:30 UTC 2022", "2022-04-24 10:15:30 0"), ("Sun, 24 April 2022", "2022-04-24"),
    ("Sun, 24 Apr 2022 10:15:30 GMT+2", "2022-04-24 10:15:30 120"),
    ("24-Apr-2022 10:15:30 Etc/GMT", "2022-04-24 10:15:30 0"),
    ("Sun, 24 Apr 122 10:15:30 GMT", "2022-04-24 10:15:30 0"), ("Mon, 3 Jan 94 10:15:30 GMT", "1994-01-03 10:15:30 0"),
    ("Sun, 24 Apr 2022 10:15:30 +0000 (UTC)", "2022-04-24 10:15:30 0"),
    ("Sun Apr 24 2022 10:15:30 GMT+0200 (Central European Summer Time)", "2022-04-24 10:15:30 120"),
    ("April 24, 2022 at 10:15 am ET", "2022-04-24 10:15:00 -300"),
    ("Sun, 24 Apr 2022 24:00:00 GMT", "2022-04-25 00:00:00 0"),
    ("Sun, 24 Apr 2022 10:15:60 GMT", "2022-04-24 10:15:59 0"),
    ("Sun, 24 Apr 2022 10:15:30 XQZ", "2022-04-24 10:15:30"),
  ])
  func `dates of RFC 822 are read with their sins`(text: String, described: String) {
    #expect(self.described(text) == described)
  }

  @Test(arguments: [
    ("2022-04-24T10:15:30Z", "2022-04-24 10:15:30 0"), ("2022-04-24T10:15:30.125+05:30", "2022-04-24 10:15:30 330"),
    ("2022-04-24 10:15", "2022-04-24 10:15:00"), ("2022-04-24T10:15:30−03:00", "2022-04-24 10:15:30 -180"),
    ("2022-04-24T10:15:30.000-04:00[America/New_York]", "2022-04-24 10:15:30 -240"),
    ("20220424T101530Z", "2022-04-24 10:15:30 0"), ("20220424", "2022-04-24"), ("2022-04-24", "2022-04-24"),
    ("2022-04", "2022-04"), ("2022", "2022"), ("2022-114", "2022-04-24"), ("22-04-24", "2022-04-24"),
    ("2022-4-4T9:05-05", "2022-04-04 09:05:00 -300"), ("2022/04/24 10:15:30", "2022-04-24 10:15:30"),
    ("2022-004-24T10:15:30Z", "2022-04-24 10:15:30 0"), ("1650795330", "2022-04-24 10:15:30 0"),
    ("1650795330000", "2022-04-24 10:15:30 0"),
  ])
  func `dates of ISO 8601 and their kin are read`(text: String, described: String) {
    #expect(self.described(text) == described)
  }

  @Test(arguments: [
    ("24.04.2022 10:15", "2022-04-24 10:15:00"), ("4/24/2022 10:15:30 AM", "2022-04-24 10:15:30"),
    ("3/4/2022 1:05 PM", "2022-03-04 13:05:00"), ("3/4/2022", "2022-04-03"),
    ("12:05 AM, 24 April 2022", "2022-04-24 00:05:00"),
  ])
  func `dates of numbers go by their order`(text: String, described: String) {
    #expect(self.described(text) == described)
  }

  @Test(arguments: [
    "So, 24 Apr 2022", "Dim, 24 avr 2022", "dom, 24 abril 2022", "24 de abril de 2022", "24. April 2022",
    "24 aprile 2022",
    "24 апреля 2022 г.", "Κυρ, 24 Απρ 2022", "24 kwietnia 2022", "24 nisan 2022", "2022. április 24.",
    "2022-április-24",
    "2022年4月24日", "2022年4月24日(日)", "2022年4月24日 星期日", "24 April 2022, Sunday", "2022년 04월 24일", "24 квітня 2022",
    "24 avril 2022", "zo, 24 april 2022",
  ])
  func `months have names in many languages`(text: String) {
    #expect(FeedDate(text).moment?.date.description == "2022-04-24")
  }

  @Test func `halves of the day have names in East Asia`() {
    #expect(described("2022-04-24 오후 3:05:00") == "2022-04-24 15:05:00")
  }

  @Test(arguments: [
    "", "yesterday", "31 Apr 2022", "2022-13-01", "24 Foo 2022 10:15 GMT", "Sun, 24 Apr 2022 25:15:30 GMT",
    "24 Apr 2022 1:2:3:4 GMT", "2022-04-24T10:61:00Z", "2022-04-24T10:15:00+99:99", "2022-04-24-05", "22013", "013",
    "2022-xx-24", "24 Apr zz", "2022-04-24T10:15:30+00:xx", "99 Jun 2022", ":", "::", "24:", "1 2 3 4 5 6 7",
    "99999999999999999999", "Apr Apr 2022", "0000-00-00T00:00:00Z",
  ])
  func `what nobody can tell is no date`(text: String) {
    #expect(FeedDate(text).moment == nil)
    #expect(FeedDate(text).text == text)
  }

  @Test func `seconds count from 1970 in Greenwich`() {
    #expect(FeedDate("2022-04-24T10:15:30+05:30").moment?.secondsSince1970 == 1_650_775_530)
    #expect(FeedDate("2022-04").moment?.secondsSince1970 == nil)
  }

  @Test func `an endless date is none`() {
    #expect(FeedDate("24 Apr 2022" + String(repeating: " ", count: 1000)).moment == nil)
  }
}
