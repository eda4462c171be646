import NewsModel
import Testing
import TextReuse

@Suite struct ReuseClassifierTests {
  private func kind(_ left: String, _ right: String) -> Reuse.Kind {
    let texts = (IndexedText(PlainText.analyzed(left)), IndexedText(PlainText.analyzed(right)))
    return ReuseClassifier().kind(texts.0, texts.1, passages: PassageFinder().passages(texts.0, texts.1))
  }

  /// Sentences of ten words of their own each.
  private func sentences(_ numbers: Range<Int>) -> String {
    numbers.map { number in (0..<10).map { "w\(number)x\($0)" }.joined(separator: " ") + "." }.joined(separator: " ")
  }

  @Test func `the same words are an exact copy, whatever the marks`() {
    #expect(kind(sentences(0..<5), "“" + sentences(0..<5) + "”") == .exactCopy)
  }

  @Test func `a credit line at the end does not make it less of a copy`() {
    #expect(kind(sentences(0..<5), sentences(0..<5) + " With inputs from the Harbor Wire") == .exactCopy)
    #expect(kind("TAVRING, May 4 - " + sentences(0..<5), sentences(0..<5)) == .exactCopy)
  }

  @Test func `another day makes a near-copy of a copy`() {
    let text = sentences(0..<5)
    #expect(kind(text + " It closed on Tuesday for good.", text + " It closed on Monday for good.") == .nearCopy)
  }

  @Test func `a text with a tenth more is a near-copy`() {
    #expect(kind(sentences(0..<20), sentences(0..<22)) == .nearCopy)
  }

  @Test func `a text that stands whole in one twice as long is an excerpt`() {
    #expect(kind(sentences(0..<10), sentences(0..<20)) == .excerpt)
    #expect(kind(sentences(0..<20), sentences(0..<10)) == .excerpt)
  }

  @Test func `half of the sentences in both make a rewrite`() {
    #expect(kind(sentences(0..<10), sentences(5..<16)) == .rewrite)
  }

  @Test func `a shared quotation makes shared passages only`() {
    let quotation = "“" + sentences(0..<4) + "”"
    #expect(kind("\(quotation) \(sentences(10..<15))", "\(sentences(20..<25)) \(quotation)") == .sharedPassages)
  }

  @Test func `one sentence among many is a shared passage only`() {
    #expect(kind(sentences(0..<10), sentences(9..<20)) == .sharedPassages)
  }

  @Test(arguments: ["", "Nothing of it stands there."])
  func `texts without a passage share none`(text: String) {
    #expect(kind(sentences(0..<10), text) == .none)
  }
}
