import NewsModel
import Patterns
import UTF8Text

/// Reads the dateline that opens a body: "ISLAMABAD: ", "LONDON (Reuters) - ", "PARIS, April 3 (AFP) — ".
///
/// Purpose: to part where and by whom a text was filed from the text. Valid when: the place is in capitals, or a wire
/// stands in brackets, and a colon or dash ends it. Cost: O(1), as only the first bytes are looked at.
struct DatelineReader {
  /// A dateline, the wire named in it, and the offset at which the text proper starts.
  struct Found {
    var dateline: Dateline
    var wire: String?
    var end: Int
  }

  /// Bytes in which a dateline must end: room for two places, a date and a wire.
  private static let limit = 100

  static func read(_ paragraph: String) -> Found? {
    guard let match = pattern.firstMatch(in: paragraph), match.range.end <= limit else { return nil }
    guard let text = match["text"], match.range.end < paragraph.utf8.count else { return nil }
    let place = match["capitals"] ?? match["place"]
    return Found(
      dateline: Dateline(text: String(paragraph[text]), place: place.map { paragraph[$0].collapsingWhiteSpace() }),
      wire: (match["wire"] ?? match["agency"]).map { String(paragraph[$0]) }, end: match.range.end)
  }

  private static let pattern = Pattern(
    literal: #"""
      ^(?<text>
        (?: (?<capitals> \p{Lu}[\p{Lu}.'’\ -]{2,30} (?:,\ [\p{Lu}][\p{L}.\ ]{1,20})? ) (?:,?\ (?&date))? (?:\ ?\((?<wire>(?&name))\))?
          | (?<place> \p{Lu}[\p{L}.'’-]+ (?:\ \p{Lu}[\p{L}.'’-]+){0,3} (?:,\ \p{Lu}[\p{L}.]+(?:\ \p{Lu}\p{L}+)?)? )
            (?:,?\ (?&date))? \ ?\((?<agency>(?&name))\) )
      )
      (?: \ ?: | \ ?[–—] | \ -{1,2} | (?<=\))\ ?- ) \ +
      (?(DEFINE)
        (?<date> (?: \p{Lu}\p{L}{2,8}\.?\ \d{1,2} | \d{1,2}\.?\ \p{Lu}\p{L}{2,8}\.? ) (?:,?\ \d{4})? )
        (?<name> \p{Lu}[\p{L}&./\ -]{1,40} )
      )
      """#, [.extended])
}
