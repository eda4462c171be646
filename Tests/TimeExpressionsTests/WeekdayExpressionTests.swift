import ModelFixture
import NewsModel
import Testing
import TimeExpressions

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct WeekdayExpressionTests {
  @Test(arguments: [
    ("The paper reported on Sunday (24) that it rained.", "2022-04-24"),
    ("On Saturday (23), she spoke again.", "2022-04-23"),
    ("The mayor said on Sunday it had rained.", "2022-04-24"),
    ("The mayor resigned on Monday.", "2022-04-18"),
    ("The court will rule on Monday.", "2022-04-25"),
    ("The court is expected to rule on Tuesday.", "2022-04-26"),
    ("They plan to vote on Wednesday.", "2022-04-27"),
    ("The mayor said on Friday the court will rule soon.", "2022-04-22"),
    ("The hearing was put off until last Friday.", "2022-04-22"),
    ("The court sits next Monday.", "2022-04-25"),
    ("The road is expected to remain closed on Monday.", "2022-04-25"),
    ("She revealed her plans late Friday.", "2022-04-22"),
    ("The team could arrive as early as Tuesday.", "2022-04-26"),
    ("The road was shut on Friday night.", "2022-04-22TNI"),
    ("The road will be closed from Wednesday (27).", "2022-04-27"),
    ("The road closed on Monday the 18th.", "2022-04-18"), ("The deadline is Friday.", "2022-04-29"),
    ("The play opens on Tuesday in Orle.", "2022-04-26"),
  ])
  func `a weekday is placed by its day number, its words and the tense`(text: String, value: String) {
    #expect(found(in: text).map(\.value).contains(value), "\(found(in: text))")
  }

  @Test func `"starting" does not look ahead behind what was`() {
    #expect(value(of: "Four were shot in the three nights starting Friday.") != "2022-04-29")
  }

  @Test func `prepositions stand outside the range`() {
    #expect(found(in: "It rained on Sunday (24).").map(\.words) == ["Sunday (24)"])
  }

  @Test func `the reason names the weekday and the agreement of its number`() {
    let all = expressions(in: "The paper reported on Sunday (24) that it rained.")
    #expect(all.first?.reason == "the Sunday on or before the publication date, its day number agrees")
  }

  @Test func `a number that no near weekday has is followed, and the reason says so`() {
    let all = expressions(in: "The paper reported on Sunday (20) that it rained.")
    #expect(all.map(\.value) == ["2022-03-20"])
    let disagreeing = expressions(in: "The paper reported on Sunday (19) that it rained.")
    #expect(disagreeing.map(\.value) == ["2022-04-19"])
    #expect(disagreeing.first?.reason?.contains("does not agree") == true)
  }

  @Test func `without a publication date the month comes from the text's latest day`() {
    let text = "The paper reported on Sunday (24) that he met her on February 24 and wrote to her on April 12."
    let all = expressions(in: text, published: nil)
    #expect(all.map(\.value) == ["XXXX-04-24", "XXXX-02-24", "XXXX-04-12"])
    #expect(all.first?.reason?.contains("latest day the text names") == true)
  }

  @Test func `with no month in the text the month stays open`() {
    #expect(value(of: "The paper reported on Sunday (24) that it rained.", published: nil) == "XXXX-XX-24")
  }

  @Test func `days spread over the whole year give no latest one`() {
    let text = "It rained on January 5, on May 3 and on September 9. He left on Sunday (24)."
    #expect(expressions(in: text, published: nil).last?.value == "XXXX-XX-24")
  }

  @Test func `a bare weekday without a publication date is only a weekday`() {
    #expect(value(of: "It rained on Sunday.", published: nil) == "XXXX-WXX-7")
  }

  @Test func `a possessive weekday whose verb looks ahead is to come`() {
    #expect(value(of: "Monday's debate in Orle will be long.") == "2022-04-25")
  }

  @Test func `a possessive weekday looks back in a sentence that looks ahead`() {
    #expect(value(of: "Lawyers will study Wednesday's ruling.") == "2022-04-20")
  }
}
