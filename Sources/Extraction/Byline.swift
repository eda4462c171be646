import NewsModel
import Patterns
import UTF8Text

/// The line that says who wrote an article, and the names in it.
///
/// Valid when: it opens with a word such as "By", and what follows reads like names. Roles, places and addresses behind
/// the names are left out. Cost: O(n).
enum Byline {
  /// Bytes beyond which a line is text.
  private static let limit = 160

  /// Bytes beyond which an author's tag holds no names.
  private static let namesLimit = 1000

  /// Whether a line is a byline: an opening word, then at least one name.
  static func isByline(_ line: String) -> Bool {
    guard line.utf8.count <= limit, let match = opening.firstMatch(in: line) else { return false }
    return !names(in: String(line[TextRange(match.range.end, line.utf8.count)])).isEmpty && !line.endsSentence
  }

  /// Whether a line says who wrote and edited the text above it: "(Reporting by …; editing by …)".
  static func isSignOff(_ line: String) -> Bool { line.utf8.count <= 300 && signOff.isFound(in: line) }

  /// The names in a byline or an author's tag, in order, none twice.
  static func names(in text: String) -> [String] {
    guard text.utf8.count <= namesLimit else { return [] }
    var text = text.collapsingWhiteSpace()
    if let match = opening.firstMatch(in: text) { text = String(text[TextRange(match.range.end, text.utf8.count)]) }
    if let match = date.firstMatch(in: text) { text = String(text[TextRange(0, match.range.start)]) }
    var names: [String] = []
    var start = 0
    for match in separator.matches(in: text) + [nil] {
      let piece = String(text[TextRange(start, match?.range.start ?? text.utf8.count)])
      start = match?.range.end ?? text.utf8.count
      guard let name = name(piece) else { continue }
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The one word of an author's link, whatever it looks like, behind a word such as "by".
  static func account(in text: String) -> [String] {
    let start = opening.firstMatch(in: text)?.range.end ?? 0
    let name = text[TextRange(start, text.utf8.count)].collapsingWhiteSpace()
    return name.wordCount == 1 && !role.isFound(in: name) ? [name] : []
  }

  /// A name without what stands behind it; nil for a role, a place or anything else that is no name.
  private static func name(_ piece: String) -> String? {
    var words = piece.collapsingWhiteSpace()
    if let match = tail.firstMatch(in: words) { words = String(words[TextRange(0, match.range.start)]) }
    while let last = words.last, ",.;:-–—|·→›»".contains(last), !words.hasSuffix("Jr.") { words.removeLast() }
    words = words.collapsingWhiteSpace()
    guard !words.isEmpty, words.utf8.count <= 60, words.wordCount <= 6 else { return nil }
    guard words.count > 1, !role.isFound(in: words), !words.utf8.contains(where: \.isASCIIDigit),
      nameForm.isFound(in: words)
    else {
      return nil
    }
    return words
  }

  private static let opening = Pattern(
    literal:
      #"""
      ^\s*(?: (?:(?:words|written|reported|story|report|text|edited|article|analysis|opinion)\s+by
        | (?:posted|published)\s+(?:(?:on\s)?[\p{L}\d\s,./]{4,25}\s)?by
        | (?:veröffentlicht\s+(?:am\s+)?[\p{L}\d\s,./]{0,25}|(?:ein|blog|gast)?\s?-?(?:artikel|beitrag)\s+|(?:geschrieben|verfasst|text)\s+)von
        | (?:zeige\s)?alle\s(?:beiträge|artikel)\svon | mehr\svon | (?:(?:show|view|see|read)\s)?(?:all|more)\s(?:(?:articles|posts|stories)\s)?(?:by|from|of)
        | (?:escrito|publicado)\spor | scritto\sda | by|von|par|por|di|af|av|door )[\s:]+ | (?:(?:post\s)?authors?\s+(?:by\s)? | autor(?:in|en|es|i)?\s?: | autor(?:in)?(?:/autor(?:in)?|:in)?\s+(?=\p{Lu}) | auteure?s?\s?: | text\s?: | authors?\s?: | reporter\s?:)\s* )
      """#,
    [.ignoresCase, .unicode, .extended])
  private static let signOff = Pattern(
    literal: #"^\(?(?:(?:additional )?reporting|writing|editing|compiled|edited) (?:and \w+ )?by \p{Lu}[^.]*\)?\.?$"#,
    [.ignoresCase])
  private static let date = Pattern(
    literal:
      #"\s+(?:\||on|•|·|-|/|am|vom|le|el|den|il)?\s*(?:published|updated|last updated|veröffentlicht|stand:|\d{1,2}[.:/ ]|\p{L}{3,9}\.? \d{1,2}, \d{4}).*$"#,
    [.ignoresCase, .unicode])
  private static let separator = Pattern(
    literal: #"\s*(?:[,;|•·]|\s/\s|&|\s(?:and|und|et|y|e|og|och|with|mit)\s)\s*"#, [.ignoresCase, .unicode])
  private static let tail = Pattern(
    literal: #"\s+(?:in|for|of|at|is|aus|für|-|–|—)\s.*$|\s*[(\[<].*$|\s*@.*$|\s+\S+@.*$|\s+https?:.*$"#, [.unicode])
  private static let role = Pattern(
    literal:
      #"^(?:by|von|par|por|di)$|\b(?:reporter|correspondent|editor|journalist|writer|producer|staff|columnist|contributor|freelance|published|updated|redakteur(?:in)?|redaktion$|korrespondent(?:in)?|agencies|read|share|comments?|min|http|www|posted|view all|no author|shares|jobs|redaktion|ph\.?d|msc|weitere artikel|archiv|alle artikel|veröffentlicht|follow|folgen|abbruch|abbrechen|themen|pressemitteilung|nachricht|im wortlaut|weitere|kommentar|interview)\b"#,
    [.ignoresCase, .unicode])
  private static let nameForm = Pattern(literal: #"^(?:\p{Lu}|\p{Lo}|d'|de |van |von |al-|el-|dpa|afp)[^!?"“”:]*$"#)
}
