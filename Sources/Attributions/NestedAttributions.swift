import NewsModel
import UTF8Text

/// Finds attributions inside quotations of reports.
///
/// Purpose: in `“The official said it rained,” the newspaper reported` the official is a source too. Valid when: what
/// is quoted is itself a report; in quoted speech, "I think" and "they say" attribute nothing worth telling.
/// Cost: O(tokens of the quotations).
struct NestedAttributions {
  private let reading: Reading
  private let sentences: SentenceAttribution

  init(reading: Reading, lexicon: CueLexicon) {
    self.reading = reading
    sentences = SentenceAttribution(reading: Reading(reading.text, quotations: []), lexicon: lexicon)
  }

  /// The attributions in the quotations that the given ones have as content.
  func attributions(in reports: [AttributedWords]) -> [AttributedWords] {
    var seen: Set<Int> = []
    return reports.flatMap(\.content).compactMap { reading.quotation(at: $0.lowerBound) }
      .filter { seen.insert($0.lowerBound).inserted }.flatMap(attributions(inQuotation:))
  }

  private func attributions(inQuotation words: Range<Int>) -> [AttributedWords] {
    let inner = words.dropFirst().filter { reading.word($0) != "\"" }
    guard let first = inner.first, let last = inner.last else { return [] }
    return reading.sentences(in: first..<(last + 1)).flatMap { sentences.attributions(in: $0) }
  }
}

extension Source {
  /// An outlet, wire or document: what it says may be the words of others.
  var isReport: Bool { kind == .outlet || kind == .wire || kind == .document }
}
