import NewsModel
import UTF8Text

/// A number that words or digits say, exactly: `digits` · 10^`exponent`, without zeros at the end of the digits.
package struct NumberValue: Hashable, Sendable {
  package let digits: UInt64
  package let exponent: Int

  package init(_ digits: UInt64, exponent: Int = 0) {
    var (digits, exponent) = (digits, digits == 0 ? 0 : exponent)
    while digits != 0, digits % 10 == 0 { (digits, exponent) = (digits / 10, exponent + 1) }
    (self.digits, self.exponent) = (digits, exponent)
  }

  func scaled(by power: Int) -> NumberValue { NumberValue(digits, exponent: exponent + power) }
}

/// Reads numbers off the words of a text: "1,200", "1.2 thousand", "twelve hundred" and "£1.2k" are one value.
///
/// Purpose: numbers are compared by value. Valid when: English words, digits with commas between thousands, a point before
/// decimals. Action: digits may have a scale behind them; words are added up as far as they make one number ("two hundred
/// and fifty thousand"). Cost: O(tokens of the number), at most `longest` tokens.
struct NumberReader {
  let tokens: [Token]

  /// Tokens of a number written in words, hyphens counted.
  private static let longest = 12

  /// The number that begins at a token, and how many tokens say it; nil where none begins.
  func number(at index: Int) -> (value: NumberValue, tokens: Int)? {
    if tokens[index].kind == .number { return digits(at: index) }
    return words(at: index)
  }

  // MARK: Digits

  private func digits(at index: Int) -> (value: NumberValue, tokens: Int)? {
    guard let (value, scale) = Self.parsed(tokens[index].folded) else { return nil }
    guard scale.isEmpty else {
      return Self.scales[scale].map { (value.scaled(by: $0), 1) } ?? (Self.isOrdinal(scale) ? (value, 1) : nil)
    }
    if let next = word(index + 1), let power = Self.scales[next] { return (value.scaled(by: power), 2) }
    return (value, 1)
  }

  private static func isOrdinal(_ ending: String) -> Bool { ["st", "nd", "rd", "th"].contains(ending) }

  /// "1,200.5bn" as its number and the letters behind it; nil for "10:30", "2.0.1" and numbers of more than 18 digits.
  private static func parsed(_ word: String) -> (NumberValue, String)? {
    var digits: UInt64 = 0
    var (count, decimals, isDecimal) = (0, 0, false)
    var rest = word.utf8[...]
    while let byte = rest.first {
      if byte.isASCIIDigit {
        guard count < 18 else { return nil }
        (digits, count) = (digits * 10 + UInt64(byte - UInt8(ascii: "0")), count + 1)
        if isDecimal { decimals += 1 }
      } else if byte == UInt8(ascii: "."), !isDecimal, rest.dropFirst().first?.isASCIIDigit == true {
        isDecimal = true
      } else if byte != UInt8(ascii: ",") || isDecimal {
        break
      }
      rest = rest.dropFirst()
    }
    guard count > 0, rest.allSatisfy(\.isASCIILowercase) else { return nil }
    return (NumberValue(digits, exponent: -decimals), String(Substring(rest)))
  }

  // MARK: Words

  /// Adds up the words of one number: units behind tens, those behind hundreds, these before thousands.
  private func words(at start: Int) -> (value: NumberValue, tokens: Int)? {
    var (total, part, smallest) = (UInt64(0), UInt64(0), UInt64.max)
    var (index, end, lastScale) = (start, start, UInt64.max)
    while index < min(tokens.count, start + Self.longest), let word = word(index) {
      if index == start, word == "a", let next = self.word(index + 1), Self.multiples[next] != nil {
        (part, smallest) = (1, 1)
      } else if let value = Self.small[word], value < 10 ? smallest >= 10 && smallest != 11 : smallest >= 100 {
        part += value
        smallest = value < 10 ? 1 : value < 20 ? 11 : 10
      } else if let multiple = Self.multiples[word], multiple < 1_000, part < 100 {
        (part, smallest) = (max(part, 1) * multiple, 100)
      } else if let multiple = Self.multiples[word], multiple >= 1_000, multiple < lastScale {
        (total, part, smallest, lastScale) = (total + max(part, 1) * multiple, 0, .max, multiple)
      } else if (word == "and" && smallest == 100 || word == "\u{2010}" && smallest == 10), index > start {
        index += 1
        continue
      } else {
        break
      }
      index += 1
      end = index
    }
    return end == start ? nil : (NumberValue(total + part), end - start)
  }

  private func word(_ index: Int) -> String? { tokens.indices.contains(index) ? tokens[index].folded : nil }

  private static let small: [String: UInt64] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  private static let multiples: [String: UInt64] = [
    "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
  ]

  /// What stands behind digits, as powers of ten.
  private static let scales: [String: Int] = [
    "hundred": 2, "thousand": 3, "k": 3, "lakh": 5, "million": 6, "m": 6, "mn": 6, "mln": 6, "crore": 7, "billion": 9,
    "bn": 9, "trillion": 12, "tn": 12, "trn": 12,
  ]
}
