package import Patterns

/// Regular expressions of the model's files, which are written for Python's module `re`.
package enum PythonPattern {
  /// Compiles such an expression with PCRE2.
  ///
  /// The two dialects agree on all that the model's expressions use, but for two things: scalars by number (`\u00A6`,
  /// `\U0001F000` become `\x{A6}`, `\x{1F000}`), and the flag `(?u)`, which is dropped since classes follow Unicode
  /// anyway. What `\w` and `\d` hold differs in a few scalars by the version of Unicode alone.
  /// - Throws: `PatternError.syntax` when PCRE2 does not take the result.
  package static func compile(_ source: String) throws(PatternError) -> Pattern {
    try Pattern(translated(source), options: .unicode)
  }

  static func translated(_ source: String) -> String {
    let source = Array((source.hasPrefix("(?u)") ? source.dropFirst(4) : source[...]).utf8)
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let escape = index + 1 < source.count && source[index] == UInt8(ascii: "\\")
      let digits = escape ? scalarDigits(after: source[index + 1]) : nil
      if let digits, index + 2 + digits <= source.count {
        result += Array("\\x{".utf8) + source[(index + 2)..<(index + 2 + digits)] + [UInt8(ascii: "}")]
        index += 2 + digits
      } else {
        result += source[index..<(index + (escape ? 2 : 1))]
        index += escape ? 2 : 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func scalarDigits(after letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "u"): 4
    case UInt8(ascii: "U"): 8
    default: nil
    }
  }
}
