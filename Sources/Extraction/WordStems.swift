import UTF8Text

/// Words cut to their first letters, so that a word's forms and its spelling in an address are one.
enum WordStems {
  /// Letters of a stem, and the fewest letters of a word that has one.
  private static let length = 5
  private static let shortest = 4

  /// The stems of the longer words and numbers of a text, in order; of scripts that part no words each two neighboring
  /// characters.
  static func stems(of text: String) -> [String] {
    var stems: [String] = []
    for word in words(of: text) {
      guard let first = word.unicodeScalars.first else { continue }
      if first.isIdeograph {
        stems += zip(word, word.dropFirst()).map { String([$0, $1]) }
      } else if word.utf8.allSatisfy(\.isASCIIDigit) {
        if word.utf8.count > 1 { stems.append(word) }
      } else if word.count >= shortest {
        stems.append(String(word.prefix(length)))
      }
    }
    return stems
  }

  /// The words of a text in small letters without marks, as addresses spell them: "Größe" is "groesse".
  static func words(of text: String) -> [String] {
    plain(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Letters and digits alone, in small letters without marks.
  static func key(_ text: String) -> String {
    String(plain(text).filter { $0.isLetter || $0.isNumber })
  }

  private static func plain(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.folded().unicodeScalars {
      if scalar.isASCII { result.unicodeScalars.append(scalar) } else { result += spellings[scalar] ?? String(scalar) }
    }
    return result
  }

  /// The letters with marks of the languages of Europe; the umlauts as German addresses write them.
  private static let spellings: [Unicode.Scalar: String] = {
    var spellings: [Unicode.Scalar: String] = [:]
    for row in rows {
      let parts = row.split(separator: " ")
      for scalar in parts[1].unicodeScalars { spellings[scalar] = String(parts[0]) }
    }
    return spellings
  }()

  private static let rows = [
    "a àáâãåāăą", "ae äæ", "c çćčĉ", "d ďđð", "e èéêëēęěė", "g ğģ", "i ìíîïīıį", "k ķ", "l łľĺļ", "n ñńňņ", "o òóôõøōő",
    "oe öœ", "r řŕ", "s śšşș", "ss ß", "t ťțţ", "th þ", "u ùúûūůűų", "ue ü", "y ýÿ", "z źżž",
  ]
}

extension Unicode.Scalar {
  /// Of a script that parts no words: Chinese, Japanese; not the Korean syllables.
  var isIdeograph: Bool { value >= 0x2E80 && value < 0xFB00 && !(0xAC00...0xD7AF).contains(value) }
}
