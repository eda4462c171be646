import Patterns
import UTF8Text

/// The words of a headline whose line is found: with its kicker or without, as the page writes it elsewhere.
///
/// Where a page's elements run together the mark between kicker and headline is lost; the same words elsewhere on the
/// page have it. The words in the page's address tell whether the kicker belongs to the headline. Cost: O(n).
struct HeadlineWording {
  let lines: [Line]
  let address: PageAddress

  func words(at index: Int) -> String {
    let line = Self.tidied(lines[index].pathWords ?? lines[index].text)
    let text = withoutGluedKicker(line) ?? line
    let key = WordStems.key(text)
    if let joined = joined(text, key, at: index) { return joined }
    return withoutKicker(withMostColons(text, key))
  }

  /// The words behind a kicker that runs into them without a mark, where both are lines of their own as well.
  private func withoutGluedKicker(_ text: String) -> String? {
    let whole = Array(text.folded().utf8)
    return lines.first { line in
      let length = whole.count - line.key.utf8.count - 1
      guard length > 0, line.words >= Self.shortestGlued, whole[length] == UInt8(ascii: " "),
        whole[(length + 1)...].elementsEqual(line.key.utf8), whole[length - 1] != UInt8(ascii: ":")
      else { return false }
      return lines.contains { $0.words <= Self.longestKicker && $0.key.utf8.elementsEqual(whole[..<length]) }
    }?.text
  }

  /// The line above and the line, where the address holds the words of both.
  private func joined(_ text: String, _ key: String, at index: Int) -> String? {
    guard index > 0, !address.words.isEmpty, lines[index - 1].role == .short else { return nil }
    let kicker = Self.tidied(lines[index - 1].text)
    guard !kicker.isEmpty, WordStems.key(kicker) + key == address.words.joined() else { return nil }
    return kicker + ": " + text
  }

  /// The same words as the page writes them with the most colons, which stand behind kickers.
  private func withMostColons(_ text: String, _ key: String) -> String {
    var best = (text: text, colons: Self.colon.matches(in: text).count)
    for line in lines where line.words <= Self.longestWords {
      let colons = Self.colon.matches(in: line.text).count
      guard colons > best.colons, case let other = Self.tidied(line.pathWords ?? line.text), WordStems.key(other) == key
      else { continue }
      best = (other, colons)
    }
    return best.text
  }

  /// The words behind a kicker, where the address begins with them.
  private func withoutKicker(_ text: String) -> String {
    guard address.words.count >= Self.fewestWords else { return text }
    let start = address.words.prefix(Self.fewestWords).joined()
    for match in Self.colon.matches(in: text) {
      let rest = String(text[TextRange(match.range.end, text.utf8.count)])
      guard text[TextRange(0, match.range.start)].wordCount <= Self.longestKicker else { break }
      if WordStems.key(rest).hasPrefix(start) { return rest }
    }
    return text
  }

  /// White space as around the colons of running text, and none of them first.
  private static func tidied(_ text: String) -> String {
    var result = ""
    var start = 0
    for match in tightColon.matches(in: text) {
      result += text[TextRange(start, match.range.start)] + ": "
      start = match.range.end
    }
    result += text[TextRange(start, text.utf8.count)]
    return String(result.drop { ":›» ".contains($0) })
  }

  /// Words of a headline, and of a kicker in it, at most (2026-11-22).
  private static let longestWords = 45
  private static let longestKicker = 5
  /// Words behind a kicker at least.
  private static let shortestGlued = 4
  /// Words of an address that must agree.
  private static let fewestWords = 4
  private static let colon = Pattern(literal: #": "#)
  /// A colon between a word and the next that no space follows: two elements met there.
  private static let tightColon = Pattern(literal: #"(?<=[\p{L}\p{M}”“"»?!]) ?:(?=[\p{L}„“"«»])(?!//)"#)
}

extension Line {
  /// The words of an item of a numbered list: "4. Ferry stops for a week".
  var pathWords: String? {
    guard let match = Self.number.firstMatch(in: text) else { return nil }
    return String(text[TextRange(match.range.end, text.utf8.count)])
  }

  private static let number = Pattern(literal: #"^\d\. (?=\S)"#)
}
