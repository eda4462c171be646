import Testing

@testable import UTF8Text

@Suite struct SpanSearchTests {
  private let bytes = Array("abc <!-- x -- --> --".utf8)

  @Test func `a byte is found from an offset on`() {
    let offsets = [
      bytes.span.offset(of: UInt8(ascii: "-"), from: 0), bytes.span.offset(of: UInt8(ascii: "-"), from: 8),
    ]
    #expect(offsets == [6, 11])
  }

  @Test func `what stands nowhere is found at the end`() {
    let offsets = [
      bytes.span.offset(of: UInt8(ascii: "z"), from: 0), bytes.span.offset(of: UInt8(ascii: "a"), from: 100),
      bytes.span.offset(of: "-->", from: 15),
    ]
    #expect(offsets == [bytes.count, bytes.count, bytes.count])
    let none: [UInt8] = []
    let inNone = none.span.offset(of: "-->", from: 0)
    #expect(inNone == 0)
  }

  @Test func `a word is found whole`() {
    let offset = bytes.span.offset(of: "-->", from: 0)
    #expect(offset == 14)
  }

  @Test func `a word that reaches over the end does not stand there`() {
    let fits = bytes.span.holds("--", at: bytes.count - 2)
    let reachesOver = bytes.span.holds("---", at: bytes.count - 2)
    let standsBefore = bytes.span.holds("a", at: -1)
    #expect((fits, reachesOver, standsBefore) == (true, false, false))
  }
}
