import UTF8Text

/// Cuts a date into numbers, words and signs; white space parts them and is left out.
enum DateTokenizer {
  static func tokens(in text: String) -> [FeedDateReader.Token] {
    var tokens: [FeedDateReader.Token] = []
    var word = ""
    var digits = ""
    func finish() {
      if !word.isEmpty { tokens.append(.word(word)) }
      // More digits than a date can have are no number of one.
      if let value = Int(digits) { tokens.append(.number(value, digits: digits.utf8.count)) }
      (word, digits) = ("", "")
    }
    for scalar in text.folded().unicodeScalars {
      if let sign = sign(for: scalar) {
        finish()
        tokens.append(.sign(sign))
      } else if scalar.isPageSpace {
        finish()
      } else if scalar.value < 0x80, UInt8(scalar.value).isASCIIDigit {
        if !word.isEmpty { finish() }
        digits.unicodeScalars.append(scalar)
      } else {
        if !digits.isEmpty { finish() }
        word.unicodeScalars.append(scalar)
      }
    }
    finish()
    return tokens
  }

  /// East Asian marks for year, month and day part numbers as hyphens do; the one for the day ends the date.
  private static func sign(for scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "年", "月", "년", "월": UInt8(ascii: "-")
    case "−": UInt8(ascii: "-")
    case "日", "일": UInt8(ascii: ",")
    case "[": UInt8(ascii: "(")
    case "]": UInt8(ascii: ")")
    case ":", "-", "+", "/", ".", ",", "(", ")": UInt8(scalar.value)
    default: nil
    }
  }
}
