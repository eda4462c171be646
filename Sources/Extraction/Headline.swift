import Patterns
import UTF8Text

/// Titles without what sites hang on them.
enum Headline {
  /// Bytes beyond which a title is left as it is.
  private static let limit = 600

  /// The title without a leading or trailing site name behind a dash, bar or dot.
  ///
  /// What stands behind the last such mark is left out where it is one of `siteNames`, and with `isPageTitle` also
  /// where the headline in front is longer; with a site's name between two marks all behind the first of them.
  static func withoutSiteName(_ title: String, siteNames: [String], isPageTitle: Bool) -> String {
    let title = title.collapsingWhiteSpace()
    guard title.utf8.count <= limit else { return title }
    let marks = separator.matches(in: title).map(\.range)
    guard let mark = marks.last else { return title }
    let keys = siteNames.map(key)
    if let front = beforeSite(in: title, marks: marks, keys) {
      return withoutSiteName(front, siteNames: siteNames, isPageTitle: isPageTitle)
    }
    let front = String(title[TextRange(0, mark.start)])
    let back = String(title[TextRange(mark.end, title.utf8.count)])
    if isSite(key(back), keys) { return withoutSiteName(front, siteNames: siteNames, isPageTitle: isPageTitle) }
    if let first = separator.firstMatch(in: title) {
      let front = key(String(title[TextRange(0, first.range.start)]))
      let isBar = title[first.range].contains("|")
      if keys.contains(front) || isBar && isSite(front, keys) {
        return String(title[TextRange(first.range.end, title.utf8.count)])
      }
    }
    guard isPageTitle, back.wordCount <= 5, front.wordCount >= max(3, back.wordCount) else { return title }
    return withoutSiteName(front, siteNames: siteNames, isPageTitle: isPageTitle)
  }

  /// Whether a part of a title is a name of the site: the same as one, or one with its first words more or less.
  private static func isSite(_ part: String, _ names: [String]) -> Bool {
    names.contains { name in
      part == name
        || min(part.utf8.count, name.utf8.count) >= nameLength && (part.hasPrefix(name) || name.hasPrefix(part))
    }
  }

  /// What stands before a name of the site that has a mark on both sides: "Ferry stops | Norholm News | by Ann Orde".
  private static func beforeSite(in title: String, marks: [TextRange], _ names: [String]) -> String? {
    let mark = zip(marks, marks.dropFirst()).first { mark, next in
      let part = key(String(title[TextRange(mark.end, next.start)]))
      return names.contains { part == $0 || $0.utf8.count >= nameLength && part.hasPrefix($0) }
    }
    return mark.map { String(title[TextRange(0, $0.0.start)]) }
  }

  /// Bytes from which a name of the site may have other words behind it, or lack some.
  private static let nameLength = 4

  /// Letters and digits alone, so that "Example.com" and "example.COM " are one.
  static func key(_ text: String) -> String {
    var key = ""
    key.reserveCapacity(text.utf8.count)
    for scalar in text.folded().unicodeScalars {
      if scalar.value < 0x80 {
        let byte = UInt8(scalar.value)
        if byte.isASCIILetter || byte.isASCIIDigit { key.unicodeScalars.append(scalar) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        key.unicodeScalars.append(scalar)
      }
    }
    return key
  }

  private static let separator = Pattern(literal: #"\s+[-–—|•·»:/]+\s+"#)
}
