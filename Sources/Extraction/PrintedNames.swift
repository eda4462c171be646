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

  /// Nil when the line holds other things than names.
  /// - Parameter above: the line above, which may hold nothing but "By".
  init?(_ line: Line, below above: Line?, credits: CreditLineReader) {
    guard line.text.utf8.count <= Self.limit, Self.kinds.contains(line.role) else { return nil }
    let opening = Self.opening.firstMatch(in: line.text)?.range
    let text = opening.map { String(line.text[TextRange($0.end, line.text.utf8.count)]) } ?? line.text
    let undated = Self.withoutDates(text)
    let pieces = Self.pieces(of: undated)
    let isBelowOpening = above.map { Self.bareOpening.isFound(in: $0.text) } ?? false
    if opening != nil {
      sign = .opening
    } else if isBelowOpening || pieces.contains(where: { Self.role.isFound(in: $0) }) {
      sign = .role
    } else {
      sign = undated == text ? .none : .date
    }
    guard sign != .none || !line.text.endsSentence else { return nil }
    let persons = Self.persons(in: pieces, sign: sign, credits: credits)
    let isFirst = opening?.start == 0 || line.role == .credit
    let names = persons.isEmpty && isFirst ? Self.organization(in: pieces) : persons
    guard !names.isEmpty else { return nil }
    self.names = names
  }

  private static let kinds: [Line.Role] = [.short, .date, .byline, .bullet, .credit]

  /// The people among the parts of a line; none where the line holds other words too and nothing says that it is a
  /// byline.
  private static func persons(in pieces: [String], sign: Sign, credits: CreditLineReader) -> [String] {
    let isSigned = sign == .opening || sign == .date
    let people = pieces.map { person($0, isSigned: sign != .none) }
    let isAll = zip(pieces, people).allSatisfy { piece, person in
      person != nil || role.isFound(in: piece) || credits.isOutlet(piece) || piece.wordCount == 1
    }
    return isSigned || isAll ? people.compactMap(\.self).filter { !credits.isOutlet($0) } : []
  }

  /// A wire, a desk or a pen name behind "By".
  private static func organization(in pieces: [String]) -> [String] {
    pieces.prefix(1).filter { $0.wordCount <= 3 && body.isFound(in: $0) }
  }

  private static func withoutDates(_ text: String) -> String {
    var text = text
    if let found = DateReader.firstDate(in: text) {
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

  /// The name in a part, without a role behind it; nil when there is none.
  private static func person(_ piece: String, isSigned: Bool) -> String? {
    var name = piece
    if let match = (isSigned ? place : tail).firstMatch(in: name) {
      name = String(name[TextRange(0, match.range.start)])
    }
    if role.isFound(in: name) {
      let words = name.split(separator: " ")
      guard words.count > 2 else { return nil }
      name = words.prefix(2).joined(separator: " ")
      guard !role.isFound(in: name) else { return nil }
    }
    if let once = repeated.firstMatch(in: name)?["name"] { name = String(name[once]) }
    guard form.isFound(in: name) || east.isFound(in: name), !label.isFound(in: name) else { return nil }
    return name.withoutEnd(" 기자").withoutEnd("記者")
  }

  private static let opening = Pattern(
    literal:
      #"(?:^|^(?!illustration|photo|foto|video|music|grafik|image|bild)[\p{L} ]{1,30} |[|·•/–-] )(?:by|von|par|por|door|av|af|autor(?:in)?:|text:|texto:|autorin/autor)(?:[\s:]+(?=[\p{Lu}\p{Lo}]|dpa\b)|(?<=by)(?=\p{Lu}\p{Ll}+ \p{Lu}))(?-i:(?=[\p{Lu}\p{Lo}]|dpa\b))"#,
    [.ignoresCase, .unicode])
  private static let bareOpening = Pattern(
    literal: #"^(?:by|von|par|por|door|av|af|text|autor(?:in)?):?$"#, [.ignoresCase])
  private static let details = Pattern(
    literal:
      #"\b(?:last )?(?:updated?|published|posted|publiziert|veröffentlicht|aktualisiert|aktualisierung|stand|heute|gestern|publicado|actualizado|publié|mis à jour|güncelleme|artikel|publisert|publicerad|offentliggjort)\b:?|\d{1,2}[:.]\d\d(?::\d\d)? ?(?:uhr|[ap]\.?m\.?|[A-Z]{2,4}\b)?|\b\d+ ?(?:s|m|h|d|sec|min|minutes?|hours?|days?|weeks?|months?|years?|minuten|stunden)\b(?: ago| read)?|\d{1,2} \p{Ll}{3,9},?|\b(?:lesezeit|lesedauer|follow|twitter|tips meg)\b.*$|\d+ (?:views|comments?|kommentare|ergänzungen)"#,
    [.ignoresCase, .unicode])
  private static let separator = Pattern(
    literal:
      #"\s*(?:[,;|•·]|\s/\s|/(?=\p{Lu})|\s[-–—]\s|&|\s(?:and|und|et|y|e|og|och|with|mit|en|i)\s(?=\p{Lu})|(?<=\p{Ll}{2})(?<!\bMac)(?<!\bFitz)(?<!\bVan)(?<!\bDel)(?=\p{Lu}\p{Ll}))\s*"#,
    [.unicode])
  private static let place = Pattern(
    literal: #"\s+(?:in|for|of|at|is|aus|für|For|In)\s.*$|\s*[(\[<].*$|\s*@.*$|\s+\S+@.*$|[,.:]+$"#, [.unicode])
  private static let tail = Pattern(
    literal: #"\s*[(\[<].*$|\s*@.*$|\s+\S+@.*$|[,.:]+$"#, [.unicode])
  private static let role = Pattern(
    literal:
      #"\b(?:reporters?|correspondent|editor|journalist\p{L}*|writer|producer|staff|columnist|contributor|redakteur(?:in)?|redaktor(?:in)?|korrespondent(?:in)?|\p{L}+(?:redakteur|korrespondent|reporter)(?:in)?|redactor\p{L}*|periodista|chef|director|manager|fotograf|volontär(?:in)?|autor(?:in)?|kolumnist(?:in)?)\b"#,
    [.ignoresCase, .unicode])
  /// A name printed twice, for the eye and for a reader of screens.
  private static let repeated = Pattern(literal: #"^(?<name>.{4,40}) \k<name>$"#)
  /// Two to four capitalized words, small particles between them.
  private static let form = Pattern(
    literal:
      #"^(?:(?:Dr|Prof)\. )?(?=\p{Lu})[\p{L}\p{M}'’-]{2,20}(?: \p{Lu}\.?)?(?: (?:(?:de|del|de la|de los|da|dos|do|van|von|der|den|ten|zu|di|du|la|le|al|el|bin|ibn|y|af) ){0,3}(?:\p{Lu}|d[’']\p{Lu}|al-)[\p{L}\p{M}'’.-]{1,24}){1,3}$"#,
    [.unicode])
  /// Names in scripts without capitals, with the Korean or Japanese word for a reporter.
  private static let east = Pattern(
    literal: #"^(?:[가-힣]{2,4} 기자|[\p{Han}]{1,3}[ 　]?[\p{Han}\p{Hiragana}]{1,3}記者)$"#, [.unicode])
  private static let body = Pattern(literal: #"^\p{L}[\p{L}.&’' -]{1,40}$"#, [.unicode])
  /// Words of menus and labels that look like names.
  private static let label = Pattern(
    literal:
      #"[’']s\b|^(?:The|Der|Die|Das|El|La|Le|Les|Los|Il|In|Im|Am|Mehr|More|Latest|Top|Read|Breaking|Our|Your|My|Zum|Zur|All|Alle|No|Not|How|Why|What|Who|When|Share|Watch|Listen|Get|Sign|Log|Join|See|View|Show|Add|About|Contact|Follow|From|New|Photo|Foto|Image|Bild|Best|Live|Real|Key|Weitere|Mehrere|E-Mail|WhatsApp|Weiterer|Aktuelle|Download|Local|Lesen|Hier|Jetzt|Neue|Neu)\b|\b(?:News|Sports?|Politics|Politik|World|Business|Culture|Kultur|Video|Videos|Podcasts?|Newsletters?|Abo|Login|Images|Media|Press|Group|Shop|Services?|Stories|Story|Articles?|Artikel|Comments?|Kommentare|Policy|Privacy|Cookies?|Terms|Home|Menu|Search|Account|Subscribe|Radio|Weather|Wetter|Life|Lifestyle|Style|Health|Travel|Science|Tech|Technology|Opinion|Games|Link|Links|University|Posts?|Times|Editorial|Today|Magazin|Magazine|League|Cup|Games|Jobs|Reisen|Leben|Panorama|Wirtschaft|Sport|Welt|Deutschland|Europe|Europa|Ukraine|Trump|Israel|Gaza|House|Street|City|Council|Party|Court|War|Krieg)\b"#,
    [.unicode])
}

extension String {
  fileprivate func withoutEnd(_ end: String) -> String { hasSuffix(end) ? String(dropLast(end.count)) : self }
}
