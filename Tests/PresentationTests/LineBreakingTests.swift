import Testing

@testable import Presentation

@Suite struct LineBreakingTests {
  @Test func `lines break at spaces`() {
    #expect("the ferry will not run".wrapped(to: 9) == ["the ferry", "will not", "run"])
  }

  @Test func `a word longer than a line is cut`() {
    #expect("a lighthousekeeper".wrapped(to: 6) == ["a", "lighth", "ouseke", "eper"])
  }

  @Test func `a cut text ends with an ellipsis behind a whole word`() {
    #expect("the ferry will not run".truncated(to: 12) == "the ferry…")
    #expect("the ferry will not run".wrapped(to: 9, limit: 2) == ["the ferry", "will not…"])
  }

  @Test func `wide characters count twice`() {
    #expect("港の灯台".wrapped(to: 5) == ["港の", "灯台"])
  }

  @Test func `white space of a page becomes single spaces`() {
    #expect("a\n\tb\u{200B} c\u{7}".neutralized() == "a b c\u{FFFD}")
  }
}
