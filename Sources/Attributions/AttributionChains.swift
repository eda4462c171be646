import NewsModel
import UTF8Text

/// Finds for each attribution those that it stands inside.
///
/// Purpose: in "the port had closed, an official said, the Courier reported" the official's words came through the Courier.
/// Valid when: the content of the outer one holds the cue of the inner, or the outer cites the inner for the same
/// content. Cost: O(a log a) to sort, O(a × depth) to nest.
struct AttributionChains {
  let reading: Reading

  /// The attributions with their chains; they are given in the order in which they will be told.
  func chained(_ attributions: [Attribution]) -> [Attribution] {
    let holders = attributions.indices.map { self.holders(of: $0, in: attributions) }
    var result = attributions
    for index in attributions.indices {
      let outer = holders[index].filter { !holders[$0].contains(index) || isCited(index, by: $0, attributions) }
      result[index].chain = outer.sorted { (-length(attributions[$0]), $0) < (-length(attributions[$1]), $1) }
    }
    return result
  }

  /// Attributions near enough in the text to stand around one.
  private static let window = 12

  private func holders(of index: Int, in all: [Attribution]) -> [Int] {
    let near = max(0, index - Self.window)..<min(all.count, index + Self.window + 1)
    return near.filter { $0 != index && (stands(all[index], inside: all[$0]) || isCited(index, by: $0, all)) }
  }

  private func stands(_ inner: Attribution, inside outer: Attribution) -> Bool {
    guard let cue = inner.cue.first, inner.source != outer.source else { return false }
    if let source = inner.resolved, source.mention == outer.resolved?.mention { return false }
    let holdsSource = inner.source.first.map { source in outer.content.contains { $0.contains(source) } } ?? true
    return holdsSource && outer.content.contains { $0.contains(cue) }
  }

  /// "The Courier said, citing an official": both have the same content, and the cue of the inner one cites.
  private func isCited(_ inner: Int, by outer: Int, _ all: [Attribution]) -> Bool {
    guard inner != outer, all[inner].content == all[outer].content, all[inner].source != all[outer].source,
      let cue = all[inner].cue.first, !all[inner].content.isEmpty
    else { return false }
    let words = reading.text.tokenIndices(in: cue)
    let isObject = all[inner].source.first.map { $0.start >= cue.end } ?? false
    let isCiting = isObject && words.contains { ["citing", "quoting", "cited", "quoted"].contains(reading.word($0)) }
    let isQuotedBy =
      words.contains { ["saying", "telling", "writing"].contains(reading.word($0)) }
      && reading.word(words.lowerBound - 1) == "as"
    return isCiting || isQuotedBy
  }

  private func length(_ attribution: Attribution) -> Int { attribution.content.reduce(0) { $0 + $1.count } }
}
