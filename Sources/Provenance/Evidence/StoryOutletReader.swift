import NewsModel
import UTF8Text

/// Reads citations of the outlets that are known from elsewhere in the story.
///
/// Purpose: a paper that no table knows is known where its own article stands beside, or another article credits or cites
/// it. Valid when: its name is subject of a verb of reporting ("the NAME, citing two officials, reported"; "the NAME
/// quoted the mayor as saying"), or stands behind "according to" or "a report by", or was told something by people
/// without a name. Cost: O(n) for n words, names having few words.
struct StoryOutletReader: Sendable {
  /// By the first word of their names, folded: the names' words, longest first.
  private let names: [String: [(words: [String], name: String)]]

  init(_ outlets: [String]) {
    var names: [String: [([String], String)]] = [:]
    for outlet in Set(outlets).sorted() {
      let words = outlet.folded().split(separator: " ").map(String.init).drop { $0 == "the" }
      guard words.count >= Self.leastWords, let first = words.first else { continue }
      names[first, default: []].append((Array(words), outlet))
    }
    self.names = names.mapValues { $0.sorted { ($1.0.count, $0.1) < ($0.0.count, $1.1) } }
  }

  /// Words that a name has at least: "Mirror" alone can be anything.
  private static let leastWords = 2

  /// Each naming of an outlet as reporting, in text order.
  func reports(in text: AnalyzedText) -> [(outlet: String, mention: TextRange)] {
    guard !names.isEmpty else { return [] }
    return text.sentences.flatMap { sentence in
      sentence.tokens.compactMap { start -> (outlet: String, mention: TextRange)? in
        guard let found = name(at: start, in: text, until: sentence.tokens.upperBound) else { return nil }
        guard isReporting(found.words, in: text, sentence) else { return nil }
        return (
          found.name, text.tokens[found.words.lowerBound].range.union(text.tokens[found.words.upperBound - 1].range)
        )
      }
    }
  }

  private func name(at start: Int, in text: AnalyzedText, until end: Int) -> (words: Range<Int>, name: String)? {
    guard text.tokens[start].isCapitalized, let candidates = names[text.tokens[start].folded] else { return nil }
    for (words, name) in candidates where start + words.count <= end {
      if words.indices.allSatisfy({ text.tokens[start + $0].folded == words[$0] }) {
        return (start..<(start + words.count), name)
      }
    }
    return nil
  }

  private func isReporting(_ name: Range<Int>, in text: AnalyzedText, _ sentence: Sentence) -> Bool {
    let words = text.tokens[sentence.tokens].map(\.folded)
    let (start, end) = (name.lowerBound - sentence.tokens.lowerBound, name.upperBound - sentence.tokens.lowerBound)
    let before = words[..<start].suffix(Self.reach).drop { _ in false }
    let after = words[end...]
    if isSubject(Array(after)) { return true }
    let behind = before.reversed().drop { Self.linking.contains($0) }
    if behind.first == "to", behind.dropFirst().first == "according" { return true }
    if behind.first == "reported" || behind.first == "revealed" {
      return words[..<start].last == "by" || before.suffix(2).first == "by"
    }
    guard behind.first == "told" || behind.first == "from" && words.contains("learned") else { return false }
    return !text.mentions.contains {
      $0.kind == .person && sentence.range.contains($0.range)
        && $0.range.end <= text.tokens[name.lowerBound].range.start
    }
  }

  /// "… reported", "… first reported", "…, citing two officials, reported", "… quoted the mayor as saying".
  private func isSubject(_ after: [String]) -> Bool {
    guard
      let next = after.first(where: {
        $0 != "has" && $0 != "first" && $0 != "also" && $0 != "was" && $0 != "the" && $0 != "had"
      })
    else { return false }
    if Self.verbs.contains(next) { return true }
    if next == "quoted" { return after.contains("saying") }
    if next == "to" { return after.prefix(6).contains("report") && after.contains("first") }
    guard next == ",", after.dropFirst().first == "citing" || after.dropFirst().first == "quoting" else { return false }
    return after.contains { Self.verbs.contains($0) }
  }

  private static let reach = 8
  private static let verbs: Set<String> = ["reported", "reports", "revealed", "learned", "broke"]
  private static let linking: Set<String> = ["the", "a", "report", "reports", "by", "in", "from", "of"]
}
