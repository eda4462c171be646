import Testing
import UTF8Text

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

  @Test func `plain text is left as it is, and every text comes out as scalar by scalar`() {
    let pieces = ["a", "word", " ", "  ", "\t", "\n", "é", "“", "\u{0}", "\u{202E}", "~", "港", "\u{7F}", ""]
    var random = Xorshift(state: 7)
    for _ in 0..<3_000 {
      let text = (0..<Int(random.next() % 9)).map { _ in pieces[Int(random.next() % 14)] }.joined()
      var slow = ""
      for scalar in text.collapsingWhiteSpace().unicodeScalars {
        if let shown = scalar.neutralized { slow.unicodeScalars.append(shown) }
      }
      #expect(text.neutralized() == slow)
      for limit in [2, 6, 40] { #expect(text.shortened(to: limit) == slow.truncated(to: limit)) }
    }
  }
}

/// Numbers that are the same in every run (Marsaglia, Xorshift RNGs, 2003).
private struct Xorshift {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
