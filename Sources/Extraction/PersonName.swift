import Patterns
import UTF8Text

/// Tells a person's name from other capitalized words.
///
/// Valid when: two to four words in capitals with small particles between them; a role behind the name is left out.
/// Words of menus that look the same are known by a list, which covers English and German best. Cost: O(n).
enum PersonName {
  /// Whether a part of a line holds a word for what its writer is: "Political reporter".
  static func isRole(_ piece: String) -> Bool { role.isFound(in: piece) }

  /// A part of a line without the place, address or day behind a name.
  static func withoutPlace(_ piece: String) -> String {
    guard let match = place.firstMatch(in: piece) else { return piece }
    return String(piece[TextRange(0, match.range.start)])
  }

  /// The name in a part, without a role behind it; nil when there is none.
  static func person(_ piece: String, isSigned: Bool) -> String? {
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

  private static let place = Pattern(
    literal:
      #"\s+(?:in|for|of|at|is|on|am|aus|für|For|In)\s.*$|\s*[(\[<].*$|\s*@.*$|\s+\S+@.*$|[,.:]+$|\s+(?i:on|am|le|el|il|den|um|at|vom|the)$"#,
    [.unicode])
  private static let tail = Pattern(
    literal: #"\s*[(\[<].*$|\s*@.*$|\s+\S+@.*$|(?<=\p{Ll})\d+$|[,.:]+$|\s+(?i:on|am|le|el|il|den|um|at|vom|the)$"#,
    [.unicode])
  private static let role = Pattern(
    literal:
      #"\b(?:reporters?|correspondent|editor|journalist\p{L}*|writer|producer|staff|columnist|contributor|redakteur(?:in)?|redaktor(?:in)?|korrespondent(?:in)?|\p{L}+(?:redakteur|korrespondent|reporter)(?:in)?|redactor\p{L}*|periodista|chef|director|manager|fotograf|volontär(?:in)?|autor(?:in)?|kolumnist(?:in)?)\b"#,
    [.ignoresCase, .unicode])
  /// A name printed twice, for the eye and for a reader of screens.
  private static let repeated = Pattern(literal: #"^(?<name>.{4,40}) \k<name>$"#)
  /// Two to four capitalized words, small particles between them.
  private static let form = Pattern(
    literal:
      #"^(?:(?:Dr|Prof)\. )?(?=\p{Lu})(?:[\p{L}\p{M}'’-]{2,20}(?: \p{Lu}\.?)?|\p{Lu}\.(?: ?\p{Lu}\.){0,2})(?: (?:(?:de|del|de la|de los|da|dos|do|van|von|der|den|ten|zu|di|du|la|le|al|el|bin|ibn|y|af) ){0,3}(?:\p{Lu}|d[’']\p{Lu}|al-)[\p{L}\p{M}'’.-]{1,24}){1,3}$"#,
    [.unicode])
  /// Names in scripts without capitals, with the Korean or Japanese word for a reporter.
  private static let east = Pattern(
    literal: #"^(?:[가-힣]{2,4} 기자|[\p{Han}]{1,3}[ 　]?[\p{Han}\p{Hiragana}]{1,3}記者)$"#, [.unicode])
  /// Words of menus and labels that look like names.
  private static let label = Pattern(
    literal:
      #"[’']s\b|^(?:Previous|Next|Last|Recent|Related|Vorherige[rs]?|Nächste[rs]?|Neueste[rs]?|Letzte[rs]?|Unser[e]?|Teilen|Create|Últimas|The|Der|Die|Das|El|La|Le|Les|Los|Il|In|Im|Am|Mehr|More|Latest|Top|Read|Breaking|Our|Your|My|Zum|Zur|All|Alle|No|Not|How|Why|What|Who|When|Share|Watch|Listen|Get|Sign|Log|Join|See|View|Show|Add|About|Contact|Follow|From|New|Photo|Foto|Image|Bild|Best|Live|Real|Key|Weitere|Mehrere|E-Mail|WhatsApp|Weiterer|Aktuelle|Download|Local|Lesen|Hier|Jetzt|Neue|Neu)\b|\b(?:Beitrag|Beiträge|Teilen|Twittern|Senden|Drucken|Impressum|Datenschutz|License|LICENSE|Recipes?|Noticias|FEATURE|News|Sports?|Politics|Politik|World|Business|Culture|Kultur|Video|Videos|Podcasts?|Newsletters?|Abo|Login|Images|Media|Press|Group|Shop|Services?|Stories|Story|Articles?|Artikel|Comments?|Kommentare|Policy|Privacy|Cookies?|Terms|Home|Menu|Search|Account|Subscribe|Radio|Weather|Wetter|Life|Lifestyle|Style|Health|Travel|Science|Tech|Technology|Opinion|Games|Link|Links|University|Posts?|Times|Editorial|Today|Magazin|Magazine|League|Cup|Games|Jobs|Reisen|Leben|Panorama|Wirtschaft|Sport|Welt|Deutschland|Europe|Europa|Ukraine|Trump|Israel|Gaza|House|Street|City|Council|Party|Court|War|Krieg)\b"#,
    [.unicode])
}

extension String {
  fileprivate func withoutEnd(_ end: String) -> String { hasSuffix(end) ? String(dropLast(end.count)) : self }
}
