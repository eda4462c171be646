import Patterns
import UTF8Text

/// Titles without what sites hang on them.
enum Headline {
  /// Bytes beyond which a title is left as it is.
  private static let limit = 600

  /// The title without a leading or trailing site name behind a dash, bar or dot.
  ///
  /// What stands behind the last such mark is left out where it is one of `siteNames`, and with `isPageTitle` also
  /// where the headline in front is longer.
  static func withoutSiteName(_ title: String, siteNames: [String], isPageTitle: Bool) -> String {
    let title = title.collapsingWhiteSpace()
    guard title.utf8.count <= limit, let match = separator.matches(in: title).last else { return title }
    let front = String(title[TextRange(0, match.range.start)])
    let back = String(title[TextRange(match.range.end, title.utf8.count)])
    let keys = siteNames.map(key)
    if keys.contains(key(back)) { return withoutSiteName(front, siteNames: siteNames, isPageTitle: isPageTitle) }
    if keys.contains(key(front)) { return back }
    guard isPageTitle, back.wordCount <= 5, front.wordCount >= max(3, back.wordCount) else { return title }
    return withoutSiteName(front, siteNames: siteNames, isPageTitle: isPageTitle)
  }

  /// Letters and digits alone, so that "Example.com" and "example.COM " are one.
  static func key(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.folded().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  private static let separator = Pattern(literal: #"\s+[-–—|•·»:/]+\s+"#)
}
