import NewsModel
import UTF8Text

/// One line of a page that came as plain text, with what it looks like.
struct Line {
  enum Role: Equatable {
    /// Whole sentences.
    case prose
    /// A few words without an end: a headline, a subheading, a menu's word.
    case short
    /// A list's item.
    case bullet
    case furniture
    case sectionHeading
    case moreLink
    case date
    case byline
    /// A picture's words with its credit.
    case caption
    /// A picture's credit alone; the line before it is the picture's caption.
    case pictureCredit
    /// Who supplied the text.
    case credit
  }

  /// White space collapsed, a bullet's mark left out.
  var text: String
  var role: Role
  var words: Int
  /// By which repeated lines are found.
  var key: String
  /// The same line stands elsewhere on the page.
  var isRepeated = false

  /// Words from which a line with a sentence's end is prose, and from which it is prose without one. Chosen on
  /// 258 pages as plain text, 2026-11-21.
  private static let sentenceWords = 8
  private static let proseWords = 24
  /// The share of words with a capital from which a line without a sentence's end is a menu. Chosen on 258 pages as plain
  /// text, 2026-11-22.
  private static let menuShare = 0.7

  init?(_ raw: Substring, credits: CreditLineReader) {
    var text = raw.collapsingWhiteSpace()
    let isBullet = text.hasPrefix("• ")
    if isBullet { text = String(text.dropFirst(2)) }
    guard !text.isEmpty else { return nil }
    self.text = text
    words = text.wordCount
    key = text.folded()
    role = Self.role(of: text, words: words, isBullet: isBullet, credits: credits)
  }

  private static func role(of text: String, words: Int, isBullet: Bool, credits: CreditLineReader) -> Role {
    if PageCue.isMoreLink(text) { return .moreLink }
    if PageCue.isSectionHeading(text) { return .sectionHeading }
    if PageCue.isFurniture(text) { return .furniture }
    if PictureCredit.isAlone(text) { return .pictureCredit }
    if PictureCredit.caption(in: text) != nil { return .caption }
    if DateLine(text) != nil { return .date }
    if Byline.isByline(text) { return .byline }
    if !credits.credits(in: text).isEmpty { return .credit }
    if isBullet { return .bullet }
    if text.endsSentence { return words >= sentenceWords ? .prose : .short }
    guard words >= proseWords else { return .short }
    return isMenu(text, words: words) ? .furniture : .prose
  }

  /// Whether of many words without a sentence's end most begin with a capital: names of sections in a row.
  private static func isMenu(_ text: String, words: Int) -> Bool {
    let capitals = text.split(separator: " ").count { $0.unicodeScalars.first?.properties.isUppercase ?? false }
    return Double(capitals) >= menuShare * Double(words)
  }
}
