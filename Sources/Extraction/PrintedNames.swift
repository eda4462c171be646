import Patterns
import UTF8Text

/// The names of people on a line that holds little else: "By ANN ORDE and Bo Lind", "Ann OrdePolitical reporter",
/// "Ann Orde | 3 March 2031".
///
/// Purpose: to read bylines of pages as plain text, where line breaks and spaces between a page's elements are lost.
/// Valid when: names are two to four words in capitals, or follow a word such as "By". Cost: O(n).
struct PrintedNames {
  /// What on the line itself says that the names are the author's.
  enum Sign {
    case opening, date, role, none
  }

  let names: [String]
  let sign: Sign

  /// Bytes beyond which a line is text.
  private static let limit = 200
  /// Dates a line may hold: when it was published and updated, each for the eye and for a screen's reader.
  private static let dates = 4

  /// Nil when the line holds other things than names.
  /// - Parameter above: the line above, which may hold nothing but "By".
  init?(_ line: Line, below above: Line?, credits: CreditLineReader) {
    guard line.text.utf8.count <= Self.limit, Self.kinds.contains(line.role) else { return nil }
    let undated = Self.withoutDates(line.text)
    let opening = Self.opening.firstMatch(in: undated)
    let pieces = Self.pieces(
      of: opening.map { String(undated[TextRange($0.range.end, undated.utf8.count)]) } ?? undated)
    let isBelowOpening = above.map { Self.bareOpening.isFound(in: $0.text) } ?? false
    if opening != nil {
      sign = .opening
    } else if isBelowOpening || pieces.contains(where: { PersonName.isRole($0) }) {
      sign = .role
    } else {
      sign = undated == line.text ? .none : .date
    }
    guard sign != .none || !line.text.endsSentence else { return nil }
    let persons = Self.persons(in: pieces, sign: sign, credits: credits)
    let isFirst = opening.map { $0["words"] == nil } ?? (line.role == .credit)
    let names = persons.isEmpty && isFirst ? Self.organization(in: pieces) : persons
    guard !names.isEmpty else { return nil }
    self.names = names
  }

  private static let kinds: [Line.Role] = [.short, .date, .byline, .bullet, .credit]

  /// The people among the parts of a line; none where the line holds other words too and nothing says that it is a
  /// byline.
  private static func persons(in pieces: [String], sign: Sign, credits: CreditLineReader) -> [String] {
    let isSigned = sign == .opening || sign == .date
    let people = pieces.map { PersonName.person($0, isSigned: sign != .none) }
    let isAll = zip(pieces, people).allSatisfy { piece, person in
      person != nil || PersonName.isRole(piece) || credits.isOutlet(piece) || piece.wordCount == 1
    }
    return isSigned || isAll ? people.compactMap(\.self).filter { !credits.isOutlet($0) } : []
  }

  /// A wire, a desk or a pen name behind "By".
  private static func organization(in pieces: [String]) -> [String] {
    pieces.prefix(1).map(PersonName.withoutPlace).filter { $0.wordCount <= 3 && body.isFound(in: $0) }
  }

  private static func withoutDates(_ text: String) -> String {
    var text = text
    for _ in 0..<Self.dates {
      guard let found = DateReader.firstDate(in: text) else { break }
      text =
        String(text[TextRange(0, found.range.start)]) + " | "
        + String(text[TextRange(found.range.end, text.utf8.count)])
    }
    for match in details.matches(in: text).reversed() {
      text =
        String(text[TextRange(0, match.range.start)]) + " | "
        + String(text[TextRange(match.range.end, text.utf8.count)])
    }
    return text
  }

  /// The parts between commas, bars and words for "and"; where a small letter meets a capital two elements meet.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var start = 0
    for match in separator.matches(in: text) + [nil] {
      let piece = String(text[TextRange(start, match?.range.start ?? text.utf8.count)]).collapsingWhiteSpace()
      start = match?.range.end ?? text.utf8.count
      let words = piece.drop { "/–—- ".contains($0) }
      if !words.isEmpty { pieces.append(String(words)) }
    }
    return pieces
  }

  private static let opening = Pattern(
    literal:
      #"(?:^|(?<words>^(?!illustration|photo|foto|video|music|grafik|image|bild)(?:\p{L}+ ){1,3})|[|·•/–-] +)(?:by|von|par|por|door|durch|av|af|(?:autor|redaktion|author|interview)(?:in)?:|text:|texto:|autorin/autor)(?:[\s:]+(?=[\p{Lu}\p{Lo}]|dpa\b)|(?<=by)(?=\p{Lu}\p{Ll}+ \p{Lu}))(?-i:(?=[\p{Lu}\p{Lo}]|dpa\b))|\| +(?:by|von|par|por) (?=[\p{L}\d_-]{2,20}$)"#,
    [.ignoresCase, .unicode])
  private static let bareOpening = Pattern(
    literal: #"^(?:by|von|par|por|door|durch|av|af|text|autor(?:in)?):?$"#, [.ignoresCase])
  private static let details = Pattern(
    literal:
      #"\b(?:last )?(?:updated?|published|posted|publiziert|veröffentlicht|erstellt|gespeichert|aktualisiert|aktualisierung|stand|heute|gestern|publicado|actualizado|publié|mis à jour|güncelleme|artikel|publisert|publicerad|offentliggjort)\b:?|\d{1,2}[:.]\d\d(?::\d\d)? ?(?:uhr|[ap]\.?m\.?|[A-Z]{2,4}\b)?|\b\d+ ?(?:s|m|h|d|sec|min|minutes?|hours?|days?|weeks?|months?|years?|minuten|stunden)\b(?: ago| read)?|\d{1,2} \p{Ll}{3,9},?|\b(?:lesezeit|lesedauer|follow|twitter|tips meg)\b.*$|\d+ (?:views|comments?|kommentare|ergänzungen)"#,
    [.ignoresCase, .unicode])
  private static let separator = Pattern(
    literal:
      #"\s*(?:[,;|•·]|//|\s/\s|/(?=\p{Lu})|\s[-–—]\s|&|\s(?:and|und|et|y|e|og|och|with|mit|en|i)\s(?=\p{Lu})|(?<=\p{Ll}{2})(?<!\bMac)(?<!\bFitz)(?<!\bVan)(?<!\bDel)(?=\p{Lu}\p{Ll}))\s*"#,
    [.unicode])
  private static let body = Pattern(literal: #"^\p{L}[\p{L}.&’' -]{1,40}$"#, [.unicode])
}
