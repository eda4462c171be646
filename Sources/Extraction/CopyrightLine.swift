import Patterns
import UTF8Text

/// The line at a page's foot that says whose the page is: "© 2024 Norholm News. All rights reserved."
///
/// Purpose: the outlet, where a page names it nowhere else. Valid when: the line is of a page's last ones, which the
/// caller picks and which keeps out pictures' credits, and a name in capitals follows the mark. Cost: O(1) a page.
enum CopyrightLine {
  /// Bytes beyond which a line is text.
  private static let limit = 300

  /// The name on the last such line of a page's foot; nil when there is none.
  static func outlet(in lines: some BidirectionalCollection<String>) -> String? {
    for line in lines.reversed() where line.utf8.count <= limit {
      guard let name = form.firstMatch(in: line)?["name"] else { continue }
      return line[name].collapsingWhiteSpace()
    }
    return nil
  }

  private static let form = Pattern(
    literal: #"""
      (?: © | \(c\)\ | \bCopyright\b ) [\s©]* (?: \d{4} (?:\s?[-–—/]\s?\d{2,4})? [\s,.|]* )? (?:by\s)?
      (?<name> (?!All\b|Getty\b) (?:The\s)? \p{Lu}[\p{L}’'&-]* (?:\s (?: of | the | and | & | \p{Lu}[\p{L}’'&-]* )){0,5}? )
      (?= \s*$ | \s*[.,;|©(] | \s+\d | \s+(?:Ltd|Limited|Inc|LLC|GmbH|plc|AG|All\ [Rr]ights)\b )
      """#, [.extended])
}
