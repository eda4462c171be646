import NewsModel
import Testing

@testable import TextReuse

@Suite struct NumberReaderTests {
  private func number(_ text: String) -> (value: NumberValue, tokens: Int)? {
    NumberReader(tokens: PlainText.analyzed(text).tokens).number(at: 0)
  }

  @Test(arguments: [
    "1,200", "1.2 thousand", "twelve hundred", "one thousand two hundred", "1.2k", "1200", "a thousand two hundred",
  ])
  func `1,200 is one value however it is written`(text: String) {
    #expect(number(text)?.value == NumberValue(1200))
  }

  @Test(arguments: [
    ("twenty-one", UInt64(21)), ("two hundred and fifty thousand", 250_000), ("a dozen", 12), ("5bn", 5_000_000_000),
    ("3 million", 3_000_000), ("12th", 12), ("nineteen", 19),
  ])
  func `digits and words are added up`(text: String, value: UInt64) throws {
    #expect(try #require(number(text)).value == NumberValue(value))
  }

  @Test func `a number ends where another begins`() {
    #expect(number("five six")?.tokens == 1)
    #expect(number("twenty thirty")?.tokens == 1)
    #expect(number("nineteen two")?.tokens == 1)
    #expect(number("two hundred and then")?.tokens == 2)
  }

  @Test(arguments: ["10:30", "1990s", "1.2.3", "people", "a house", "and five", "9999999999999999999999"])
  func `what is no amount is no number`(text: String) {
    let found = number(text)
    #expect(found == nil || text == "10:30" && found?.tokens == 1)
  }

  @Test func `a row of number words of any length is read in pieces and traps nowhere`() {
    let text = String(repeating: "hundred thousand million billion trillion ", count: 2_000)
    let tokens = PlainText.analyzed(text).tokens
    let reader = NumberReader(tokens: tokens)
    for index in tokens.indices { #expect((reader.number(at: index)?.tokens ?? 1) <= 12) }
  }
}
