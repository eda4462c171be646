import NewsModel
import UTF8Text

/// Carries an attribution on over the quotations that follow it.
///
/// Purpose: `“Yes,” he said. “We go.”` is one attribution, and so is a quotation that goes on in the next paragraph.
/// Valid when: a following sentence of the same paragraph is all quotation and has no source of its own, or a
/// paragraph opens with a mark while the one before closes none. Cost: O(quotations + attributions).
struct QuotationContinuation {
  let reading: Reading

  func extended(_ found: [AttributedWords]) -> [AttributedWords] {
    var result = found
    var owners = owners(of: found)
    for (index, quotation) in reading.quotations.enumerated() where owners[index] == nil && index > 0 {
      guard let owner = owners[index - 1], continues(quotation, after: index - 1, of: result[owner]) else { continue }
      result[owner].content.append(quotation)
      owners[index] = owner
    }
    return result
  }

  /// For each quotation the attribution whose content holds it.
  private func owners(of found: [AttributedWords]) -> [Int: Int] {
    let starts = Dictionary(
      reading.quotations.enumerated().map { ($1.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    var owners: [Int: Int] = [:]
    for (index, attribution) in found.enumerated() {
      for token in attribution.content.joined() {
        if let quotation = starts[token] { owners[quotation] = owners[quotation] ?? index }
      }
    }
    return owners
  }

  private func continues(_ quotation: Range<Int>, after previous: Int, of attribution: AttributedWords) -> Bool {
    let earlier = reading.quotations[previous]
    guard reading.sentence(at: quotation.lowerBound).lowerBound == quotation.lowerBound,
      let paragraph = reading.paragraph(at: quotation.lowerBound),
      let before = reading.paragraph(at: earlier.lowerBound)
    else { return false }
    if before == paragraph { return isAllQuotation(quotation) && follows(quotation, attribution) }
    return before + 1 == paragraph && isOpen(earlier)
  }

  /// Whether a sentence ends where the quotation does.
  private func isAllQuotation(_ quotation: Range<Int>) -> Bool {
    reading.sentence(at: quotation.upperBound - 1).upperBound == quotation.upperBound
  }

  /// Whether nothing but the attribution's own sentence stands between it and the quotation.
  private func follows(_ quotation: Range<Int>, _ attribution: AttributedWords) -> Bool {
    let last = max(
      attribution.content.last?.upperBound ?? 0, attribution.cue.upperBound, attribution.source?.upperBound ?? 0)
    guard last <= quotation.lowerBound else { return false }
    let ends = (last..<quotation.lowerBound).count { [".", "!", "?"].contains(reading.word($0)) }
    return ends <= 1
  }

  private func isOpen(_ quotation: Range<Int>) -> Bool {
    quotation.count == 1 || !["\"", "'", "''"].contains(reading.word(quotation.upperBound - 1))
  }
}
