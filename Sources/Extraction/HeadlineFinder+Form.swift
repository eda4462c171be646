import Patterns
import UTF8Text

/// What the form of a line alone says for it and against it as a headline.
extension HeadlineFinder {
  func formPoints(_ line: Line) -> Double {
    var points = Self.rolePoints(line.role)
    if line.isRepeated && line.words >= 4 { points += Weight.repeated }
    points += Weight.missingWord * Double(max(0, 4 - line.words)) + Weight.longWord * Double(max(0, line.words - 20))
    if (5...18).contains(line.words) { points += Weight.usualLength }
    if Self.isLabel(line) { points += Weight.label }
    if line.words == 1 { points += Weight.single }
    if Self.credit.isFound(in: line.text) { points += Weight.credit }
    if Self.path.isFound(in: line.text) { points += Weight.path }
    if line.text.hasSuffix(".") { points += Weight.fullStop }
    if Self.isTimed(line) { points += Weight.clock }
    if Self.colon.isFound(in: line.text) { points += Weight.colon }
    return points
  }

  /// Whether a line has a time of day, or how long ago something was.
  static func isTimed(_ line: Line) -> Bool { clock.isFound(in: line.text) }

  /// Whether a line reads like a path of sections, an item of a numbered list, or the label of what follows.
  static func isLabel(_ line: Line) -> Bool { line.text.hasSuffix(":") || crumbs.isFound(in: line.text) }

  private static func rolePoints(_ role: Line.Role) -> Double {
    switch role {
    case .short: return Weight.short
    case .bullet: return Weight.bullet
    case .caption: return Weight.caption
    default: return 0
    }
  }

  /// A path of sections, or an item of a numbered list.
  private static let crumbs = Pattern(literal: #"^\d+\. |^[>»-]|[|»>]| / \p{L}+ / "#)
  /// A picture's credit at a caption's end.
  private static let credit = Pattern(
    literal: #"\(\p{Lu}[\p{L} ]+ ?/ ?[\p{L}. ]+\)$|\b(?:Fotos?|Photos?|Bild|Images?): ?\p{Lu}|©"#)
  private static let path = Pattern(literal: #" [»>›] "#)
  private static let clock = Pattern(literal: #"(?<!\d)\d{1,2}[:.]\d\d(?!\d)|\bago\b|\bUhr\b"#)
  private static let colon = Pattern(literal: #": "#)
}
