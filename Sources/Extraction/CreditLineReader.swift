import NewsModel
import Patterns
import UTF8Text

/// Reads lines that say who supplied the text: "(PTI)", "This article was first published by …".
///
/// Purpose: to part them from the text they are printed under. Valid when: the line is short and has one of a few
/// forms; the form decides, so an outlet need not be in the table. Cost: O(n).
struct CreditLineReader {
  let outlets: OutletTable

  /// Bytes beyond which a line is text.
  private static let limit = 240

  /// The credits a line states; empty when it is something else. "(AP, Reuters)" states two.
  func credits(in line: String) -> [CreditLine] {
    guard line.utf8.count <= Self.limit else { return [] }
    for (form, kind) in Self.forms {
      guard let match = form.firstMatch(in: line), let range = match["names"] else { continue }
      let names = split(String(line[range])).filter {
        isName($0, bare: match["bare"] != nil) && (match["known"] == nil || isOutlet($0))
      }
      if !names.isEmpty { return names.map { CreditLine(text: line, outlet: name($0), kind: kind) } }
    }
    return []
  }

  /// The supplier that a tag behind a paragraph's last sentence names: "… he said. (PTI)".
  func tag(behind paragraph: String) -> CreditLine? {
    guard paragraph.utf8.last == UInt8(ascii: ")"), let open = paragraph.lastIndex(of: "("),
      let sentenceEnd = paragraph[..<open].last(where: { !$0.isWhitespace }), Self.sentenceEnds.contains(sentenceEnd)
    else { return nil }
    let name = String(paragraph[paragraph.index(after: open)...].dropLast())
    guard name.utf8.count <= Self.limit, isOutlet(name) else { return nil }
    return CreditLine(text: String(paragraph[open...]), outlet: self.name(name), kind: .wire)
  }

  /// The credit of a picture that a line of its own states: "Photo: Ana Lind/Northern Press Service".
  func pictureLine(_ line: String) -> CreditLine? {
    guard line.utf8.count <= Self.limit, let match = Self.pictureLine.firstMatch(in: line), let credit = match["credit"]
    else { return nil }
    return CreditLine(text: line, outlet: picture(String(line[credit])).outlet, kind: .photo)
  }

  /// A wire named in a dateline or byline.
  func wire(_ printed: String, in text: String) -> CreditLine {
    CreditLine(text: text, outlet: name(printed), kind: .wire)
  }

  /// A picture's credit: the outlet is the part of it that names one, without words such as "photos" and "File".
  func picture(_ credit: String) -> CreditLine {
    let parts = split(credit).map { Self.pictureWords.removingMatches(in: $0) }.filter { !$0.isEmpty }
    let outlet = parts.last { isOutlet($0) } ?? parts.last ?? credit
    return CreditLine(text: credit, outlet: name(outlet), kind: .photo)
  }

  /// Whether words that stand where a person's name is expected name an outlet: it is in the table, or ends in a word
  /// that mastheads end in.
  func isOutlet(_ words: String) -> Bool {
    outlets.outlet(named: words) != nil || Self.mastheadEnd.isFound(in: words)
  }

  /// Whether the table knows words as a wire's name.
  func isWire(_ words: String) -> Bool { outlets.outlet(named: words)?.kind == .wire }

  /// The table's name where it has one, else the name as printed.
  func name(_ printed: String) -> String { outlets.outlet(named: printed)?.name ?? printed }

  /// The name of a site that gives its host for one; any other name as it is.
  func nameOfHost(_ name: String) -> String {
    name.utf8.contains(UInt8(ascii: ".")) ? outlets.outlet(forHost: name)?.name ?? name : name
  }

  private func split(_ names: String) -> [String] {
    var parts: [String] = []
    var start = 0
    for match in Self.separator.matches(in: names) {
      parts.append(String(names[TextRange(start, match.range.start)]))
      start = match.range.end
    }
    parts.append(String(names[TextRange(start, names.utf8.count)]))
    return parts.map { Self.withoutFullStop($0.collapsingWhiteSpace()) }.filter { !$0.isEmpty }
  }

  /// A name at a sentence's end, without the full stop unless it is of an abbreviation such as "A.P.".
  private static func withoutFullStop(_ name: String) -> String {
    name.hasSuffix(".") && !name.dropLast().contains(".") ? String(name.dropLast()) : name
  }

  /// Bare names must be those of known wires, since a short line may be anything.
  private func isName(_ words: String, bare: Bool) -> Bool {
    if let outlet = outlets.outlet(named: words) { return !bare || outlet.kind == .wire }
    return !bare && (OutletTable.isAcronym(words) || Self.capitalized.isFound(in: words))
  }

  private static let sentenceEnds: Set<Character> = [".", "!", "?", "\"", "'", "”", "’", "»"]
  private static let pictureLine = Pattern(
    literal: #"^(?:photo|photograph|picture|image)s?(?: credit)?: (?<credit>\p{Lu}.{1,100})$"#,
    [.ignoresCase, .unicode])
  private static let separator = Pattern(literal: #"\s*(?:[,/;|+]|\band\b|\bund\b|&)\s*"#, [.ignoresCase])
  private static let capitalized = Pattern(
    literal: #"^(?:the )?\p{Lu}[\w.'’-]*(?: (?:of|the|de|\p{Lu}[\w.'’-]*)){0,5}$"#, [.unicode])
  private static let mastheadEnd = Pattern(
    literal:
      #"\b(?:Agency|Service|Press|News|Wire|Times|Post|Tribune|Herald|Journal|Gazette|Courier|Chronicle|Examiner|Observer|Guardian|Network|Media|Desk|Bureau|Staff|Agencies)$"#
  )

  private static let pictureWords = Pattern(
    literal: #"\s*\b(?:photos?|pictures? by|file|via|handout|archive)\b\s*"#, [.ignoresCase])

  private static let forms: [(Pattern, CreditLine.Kind)] = [
    (
      Pattern(literal: #"^\((?<names>\p{Lu}[\p{L}.&'’-]*(?:[ /,]+(?:of |and )?[\p{L}][\p{L}.&'’-]*){0,5})\)\.?$"#),
      .wire
    ),
    (Pattern(literal: #"^(?<bare>[—–-]+ ?)(?<names>\p{Lu}[\p{L}.&/, -]{1,50})$"#), .wire),
    (Pattern(literal: #"^(?<bare>)(?<names>\p{Lu}[\p{L}.&/, -]{1,50})$"#), .wire),
    // The desk's initials before known wires: "jm/kl (AFP, dpa)".
    (Pattern(literal: #"^(?<bare>[\p{Ll}/]{2,12}) \((?<names>\p{L}[\p{L}., /&-]{1,60})\)$"#, [.unicode]), .wire),
    (
      Pattern(
        literal:
          #"^(?<bare>copyright|©|\(c\)),? (?:\d{4} )?(?:by )?(?<names>(?:the )?\p{L}[\p{L}.&' -]{1,50}?)(?:, \d{4})?\. all rights reserved"#,
        [.ignoresCase, .unicode]), .wire
    ),
    (
      Pattern(
        literal: #"^\(?(?:source(?<known>)|quelle|agency|agencies|credit):? (?<names>\p{Lu}[^.:]{1,60})\)?\.?$"#,
        [.ignoresCase]), .wire
    ),
    (
      Pattern(
        literal:
          #"^\W*with (?:inputs?|reporting|files|agency inputs?) (?:from|by) (?<names>(?:the )?\p{Lu}[^.]{1,80})\)?\.?$"#,
        [.ignoresCase]), .wire
    ),
    (
      Pattern(
        literal: #"^\W*with (?<bare>)(?<names>\p{Lu}[\p{L}.&/, -]{1,50}) (?:agency )?inputs?\)?\.?$"#, [.ignoresCase]),
      .wire
    ),
    // What people report is theirs: "additional reporting by Ann Lind".
    (
      Pattern(
        literal:
          #"^\(?(?:with )?additional reporting (?<known>)(?:from|by) (?<names>(?:the )?\p{Lu}[^.]{1,80})\)?\.?$"#,
        [.ignoresCase]), .wire
    ),
    (
      Pattern(
        literal:
          #"^\W*(?:(?:this|the) (?:article|story|piece|report|post|column|essay|interview|version)\b.{0,60}?)?\b(?:originally|first) (?:published|appeared|ran|posted) (?:by|in|on|at) (?<names>(?:the )?\p{Lu}[\w.'’&-]*(?: \p{Lu}[\w.'’&-]*){0,5})"#,
        [.unicode, .ignoresCase]), .partner
    ),
    (
      Pattern(
        literal:
          #"^\W*read the original (?:article|story|post|version) (?:on|at|in) (?<names>(?:the )?\p{Lu}[\w.'’&-]*(?: \p{Lu}[\w.'’&-]*){0,5})"#,
        [.unicode, .ignoresCase]), .partner
    ),
    (
      Pattern(
        literal:
          #"\b(?:republished|reprinted|reproduced) (?:here )?(?:from|by|with permission (?:of|from)|courtesy of) (?<names>(?:the )?\p{Lu}[\w.'’&-]*(?: \p{Lu}[\w.'’&-]*){0,5})"#,
        [.unicode]), .partner
    ),
    (
      Pattern(
        literal:
          #"^(?<known>)(?<names>(?:The )?\p{Lu}[\w.'’&-]*(?:,? (?:and )?(?:the )?\p{Lu}[\w.'’&-]*){0,8}) (?:also )?contributed (?:to this|reporting)\b.{0,30}$"#,
        [.unicode]), .contributor
    ),
    // "Norland Wire reporters Ann Lind and Bo Ek contributed to this report.", "Norland Wire's Ann Lind contributed".
    (
      Pattern(
        literal:
          #"^(?<names>(?:The )?\p{Lu}[\w.&-]*(?: \p{Lu}[\w.&-]*){0,4}?)(?:['’]s?| (?:staff |news |business |sports |science |medical |political )?(?:writers?|reporters?|correspondents?|journalists?|producers?)) .{3,120}\bcontributed\b"#,
        [.unicode]), .contributor
    ),
    (
      Pattern(
        literal: #"\b(?:of|from|at|for) (?<names>(?:the )?\p{Lu}[\w.'’&-]*(?: \p{Lu}[\w.'’&-]*){0,4}) contributed\b"#,
        [.unicode]), .contributor
    ),
  ]
}

extension Pattern {
  /// `text` without what the pattern matches.
  fileprivate func removingMatches(in text: String) -> String {
    var result = ""
    var start = 0
    for match in matches(in: text) {
      result += text[TextRange(start, match.range.start)]
      start = match.range.end
    }
    return (result + text[TextRange(start, text.utf8.count)]).collapsingWhiteSpace()
  }
}
