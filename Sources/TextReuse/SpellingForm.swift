import UTF8Text

/// The form that all spellings of a word share.
///
/// Purpose: "colour" and "color", "organise" and "organize", "Erdoğan" and "Erdogan", "U.S." and "US" are one word.
/// Valid when: the form is compared and never shown; that "prise" and "prize" become one does no harm between texts that
/// share the words around. Action: accents, apostrophes, points and hyphens go, then endings that British and American
/// English spell differently are put in one way. Cost: O(n) for n bytes.
enum SpellingForm {
  /// Bytes of a word beyond which it is taken as it is; no English word is as long.
  private static let longest = 48

  /// - Parameter word: folded.
  static func bytes(of word: String) -> [UInt8] {
    guard word.utf8.count <= longest else { return Array(word.utf8) }
    if let other = irregular[word] { return Array(other.utf8) }
    var bytes = plainLetters(of: word)
    if bytes.isEmpty { return Array(word.utf8) }
    if bytes.count > 3 { normalize(&bytes) }
    return bytes
  }

  /// The letters and digits without accents and the marks inside a word.
  private static func plainLetters(of word: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(word.utf8.count)
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x27, 0x2D, 0x2E, 0x2010: continue
      case 0..<0x80: bytes.append(UInt8(scalar.value))
      case 0xDF...0x17F: bytes += accented[Int(scalar.value) - 0xDF].utf8
      case 0x300..<0x370: continue
      default: bytes += Array(String(scalar).utf8)
      }
    }
    return bytes
  }

  private static func normalize(_ bytes: inout [UInt8]) {
    replaceAll(&bytes, "ll", by: "l")
    if bytes.count >= longDiphthong {
      replaceAll(&bytes, "ae", by: "e")
      replaceAll(&bytes, "oe", by: "e")
    }
    replaceAll(&bytes, "our", by: "or", behind: 2)
    for (ending, other) in endings where bytes.count > ending.utf8.count + 1 {
      guard bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) else { continue }
      bytes.replaceSubrange((bytes.count - ending.utf8.count)..., with: other.utf8)
      return
    }
  }

  /// Letters from which on a word with "ae" or "oe" has it for "e": "does" and "shoe" are words of their own.
  private static let longDiphthong = 7

  private static func replaceAll(
    _ bytes: inout [UInt8], _ part: StaticString, by other: StaticString, behind start: Int = 0
  ) {
    part.withUTF8Buffer { part in
      var place = start
      while place + part.count <= bytes.count {
        if bytes[place..<(place + part.count)].elementsEqual(part) {
          other.withUTF8Buffer { bytes.replaceSubrange(place..<(place + part.count), with: $0) }
        }
        place += 1
      }
    }
  }

  /// British endings and the American ones, the longest first where one ends on another.
  private static let endings: [(String, String)] = [
    ("isations", "izations"), ("isation", "ization"), ("isers", "izers"), ("iser", "izer"), ("ising", "izing"),
    ("ised", "ized"), ("ises", "izes"), ("ise", "ize"), ("ysing", "yzing"), ("ysed", "yzed"), ("yse", "yze"),
    ("tres", "ters"), ("tre", "ter"), ("bres", "bers"), ("bre", "ber"), ("vre", "ver"), ("ogues", "ogs"),
    ("ogue", "og"), ("ences", "enses"), ("ence", "ense"), ("wards", "ward"), ("gement", "gment"),
  ]

  /// The letters from U+00DF to U+017F (Latin-1 Supplement, Latin Extended-A) without accents.
  private static let accented: [String] =
    """
    ss a a a a a a ae c e e e e i i i i d n o o o o o / o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e
    g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r
    r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let irregular: [String: String] = [
    "n't": "not", "'ll": "will", "'ve": "have", "'re": "are", "'m": "am", "ca": "can", "wo": "will", "%": "percent",
    "grey": "gray", "tyre": "tire", "tyres": "tires", "cheque": "check", "cheques": "checks", "programme": "program",
    "programmes": "programs", "plough": "plow", "whilst": "while", "amongst": "among", "sceptical": "skeptical",
    "sceptics": "skeptics", "mould": "mold", "ageing": "aging", "learnt": "learned", "burnt": "burned",
    "spelt": "spelled", "dreamt": "dreamed", "kerb": "curb", "practise": "practice", "practised": "practiced",
    "practising": "practicing", "aluminium": "aluminum", "moustache": "mustache", "storey": "story",
    "jewellery": "jewelry", "pyjamas": "pajamas", "fulfil": "fulfill", "adviser": "advisor", "advisers": "advisors",
    "percentage": "percentage", "jan": "january", "feb": "february", "aug": "august", "sept": "september",
    "sep": "september", "oct": "october", "nov": "november", "dec": "december", "okay": "ok", "mister": "mr",
  ]
}
