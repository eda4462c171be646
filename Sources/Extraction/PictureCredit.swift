import NewsModel
import Patterns
import UTF8Text

/// Tells a picture's caption and its credit from text: "… in 2019. (Photo: Getty Images)", "(AFP photos/File)".
///
/// Valid when: a word for a picture, or a picture service, stands with the credit; the credit ends the line. Cost:
/// O(n).
enum PictureCredit {
  /// The caption and credit of a line that ends in a picture credit; nil when it ends in none.
  static func caption(in line: String) -> Caption? {
    for form in forms {
      guard let match = form.firstMatch(in: line), let credit = match["credit"] else { continue }
      let text = line[TextRange(0, match.range.start)].collapsingWhiteSpace()
      return Caption(text: text, credit: line[credit].collapsingWhiteSpace())
    }
    return nil
  }

  /// Whether the line is a credit and nothing else: "Getty Images".
  static func isAlone(_ line: String) -> Bool {
    line.utf8.count <= 80 && (alone.isFound(in: line) || caption(in: line)?.text.isEmpty == true)
  }

  private static let forms: [Pattern] = [
    Pattern(
      literal:
        #"[(\[](?:photos?|pictures?|images?|photographs?|foto|bild|credits?)(?: credits?| by| courtesy)?:? (?<credit>[^()]{2,80})[)\]]\.?$"#,
      [.ignoresCase]),
    Pattern(
      literal:
        #"[(\[](?<credit>[^()]{0,40}\b(?:photos?|images?|pictures|file|getty)\b[^()]{0,40})[)\]]\.?$"#, [.ignoresCase]),
    Pattern(
      literal:
        #"(?:^|(?<=[.!?”"\s]))(?:photos?|pictures?|images?|photographs?|photo credits?|image credits?|picture credits?|foto|fotos|bild|credit|copyright|©)(?: credits?| by)? ?[:©] ?(?<credit>\p{Lu}[^:.]{1,60})\.?$"#,
      [.ignoresCase]),
    Pattern(
      literal: #"(?:^|(?<=[.!?”"] ))(?<credit>(?:AP|AFP|Reuters|EPA) (?:photo|via Getty)[^.]{0,40})$"#),
  ]

  private static let alone = Pattern(
    literal:
      #"^(?:[\p{L}.'’ -]+ ?[/|,] ?)?(?:[\p{L}.]+ (?:via )?)?(?:getty(?: images)?|shutterstock|istock|imago(?: images)?|alamy|adobe stock|dpa picture alliance|unsplash|[\p{L}]+ (?:images|pictures|photos?))(?: ?/ ?[\p{L}. ]+| via getty images)?$"#,
    [.ignoresCase])
}
