import NewsModel
import Patterns
import UTF8Text

/// A short line that says when the article was published or updated: "Updated 24 April 2022", "Published 9 min ago".
struct DateLine {
  enum Kind {
    case published, updated
  }

  /// Nil where the line states a time only by the clock: "9 sec ago".
  var date: CalendarDate?
  var kind: Kind
  /// Bytes of the line beside the date.
  var otherBytes: Int

  /// Words a line may hold beside its date, and still be about the date.
  private static let otherWordsLimit = 12

  /// Bytes beside its date with which a line that ends a sentence is still about the date.
  private static let sentenceRest = 35

  /// Nil when the line is something else.
  init?(_ line: String) {
    guard line.utf8.count <= 120, line.utf8.contains(where: \.isASCIIDigit) else { return nil }
    let found = DateReader.firstDate(in: line)
    guard found != nil || Self.relative.isFound(in: line) else { return nil }
    let rest = found.map { line.utf8.count - $0.range.count } ?? 0
    guard rest <= Self.otherWordsLimit * 7, !line.endsSentence || line.hasSuffix("Min.") || rest < Self.sentenceRest
    else { return nil }
    date = found?.date
    otherBytes = rest
    kind =
      Self.updatedCue.firstMatch(in: line).map { $0.range.start <= found?.range.start ?? 0 } == true
      ? .updated : .published
  }

  private static let relative = Pattern(
    literal: #"^(?:\w+:? )?\d+ ?(?:s|m|h|d|sec|min|hr|second|minute|hour|day|week)s? ago$"#, [.ignoresCase])
  private static let updatedCue = Pattern(
    literal:
      #"\b(?:updated?|modified|revised|aktualisiert|geändert|stand:|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt)"#,
    [.ignoresCase])
}

extension StringProtocol {
  /// The last mark, closing quotation marks and brackets aside, ends a sentence.
  var endsSentence: Bool {
    for scalar in unicodeScalars.reversed() {
      switch scalar {
      case "\"", "'", "”", "’", "“", "»", "«", ")", "]", " ": continue
      case ".", "!", "?", "…", "。", "！", "？", "।", ":", ";": return true
      default: return false
      }
    }
    return false
  }

  /// Words parted by white space; letters of scripts that part none count for a third of a word each.
  var wordCount: Int {
    var words = 0
    var ideographs = 0
    var inWord = false
    for scalar in unicodeScalars {
      if scalar.value >= 0x2E80 && scalar.value < 0xFB00 && !(0xAC00...0xD7AF).contains(scalar.value) {
        ideographs += 1
      } else if scalar.isPageSpace {
        inWord = false
      } else if !inWord {
        inWord = true
        words += 1
      }
    }
    return words + ideographs / 3
  }
}
