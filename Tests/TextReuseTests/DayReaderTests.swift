import NewsModel
import Testing

@testable import TextReuse

@Suite struct DayReaderTests {
  private func words(_ text: String) -> Int { DayReader(tokens: PlainText.analyzed(text).tokens).count(at: 0) }

  @Test(arguments: [
    ("Tuesday", 1), ("on Tuesday", 2), ("yesterday evening", 1), ("on 12 April", 3), ("April 12th, 2022", 4),
    ("Sunday (24)", 4), ("Tuesday, 12 April", 4), ("12th of April 2022", 4), ("on Tuesday, they", 2),
  ])
  func `words that name a day are counted`(text: String, count: Int) {
    #expect(words(text) == count)
  }

  @Test(arguments: ["on the bridge", "in April", "May they come", "12 people", "April 99", "on", ""])
  func `other words name none`(text: String) {
    #expect(words(text) == 0)
  }
}
