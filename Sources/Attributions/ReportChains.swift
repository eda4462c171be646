import NewsModel
import UTF8Text

/// Finds the reports that unnamed people's words came through.
///
/// Purpose: where the Courier is cited, "the gate was open, a diver told the newspaper" came through the Courier's report,
/// as does what the diver is said to have said later on. Valid when: the article gives something else to the outlet as its
/// report, and takes it up by a description; "a diver told the Courier" says no more than where. Named people speak to
/// many, and the article's own outlet is no report. Cost: O(attributions).
struct ReportChains {
  let text: AnalyzedText

  /// For each attribution the report that it came through, as an index; nil for none.
  /// - Parameter attributions: outermost ones, in text order.
  func reports(behind attributions: [Attribution]) -> [Int?] {
    var reports: [String: [Int]] = [:]
    for (index, attribution) in attributions.enumerated() {
      guard let source = attribution.resolved, source.kind.isOutlet, !source.isOwnOutlet
      else { continue }
      reports[OutletTable.key(source.name), default: []].append(index)
    }
    if reports.isEmpty { return attributions.map { _ in nil } }
    let outlets = outlets(told: attributions)
    return attributions.enumerated().map { index, attribution in
      guard let source = attribution.resolved, source.kind == .unnamed,
        let outlet = venue(of: attribution) ?? outlets[source.mention], let found = reports[outlet]
      else { return nil }
      return found.last { $0 < index } ?? found.first
    }
  }

  /// The outlets that unnamed people spoke to, by the words that introduce the people.
  private func outlets(told attributions: [Attribution]) -> [TextRange: String] {
    var outlets: [TextRange: String] = [:]
    for attribution in attributions {
      guard let source = attribution.resolved, source.kind == .unnamed, outlets[source.mention] == nil else { continue }
      outlets[source.mention] = venue(of: attribution)
    }
    return outlets
  }

  private func venue(of attribution: Attribution) -> String? {
    guard let venue = attribution.venue, venue.isOutlet, !venue.isOwnOutlet else { return nil }
    let isDescribed = text.tokenIndices(in: venue.mention).allSatisfy { !text.tokens[$0].isCapitalized }
    return isDescribed ? OutletTable.key(venue.name) : nil
  }
}
