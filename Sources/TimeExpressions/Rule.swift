import NewsModel
import Patterns
import UTF8Text

/// A pattern and how its words are read.
struct Rule: Sendable {
  private let pattern: Pattern
  private let read: @Sendable (MatchedWords) -> Meaning?
  private let readSecond: @Sendable (MatchedWords) -> Meaning?

  /// - Parameters:
  ///   - source: put together from `Lexicon`'s fragments; a group `expression` cuts the range down, a group `second`
  ///     is an expression of its own.
  ///   - read: nil when the words name no time after all.
  init(
    _ source: String, _ options: Pattern.Options = [],
    second: @escaping @Sendable (MatchedWords) -> Meaning? = { _ in nil },
    read: @escaping @Sendable (MatchedWords) -> Meaning?
  ) {
    pattern = Self.compiled(source, options)
    self.read = read
    readSecond = second
  }

  func candidates(in text: String) -> [Candidate] {
    pattern.matches(in: text).flatMap { match in
      let words = MatchedWords(text: text, match: match)
      var found: [Candidate] = []
      if let meaning = read(words) {
        found.append(Candidate(range: match["expression"] ?? match.range, meaning: meaning))
      }
      if let range = match["second"], let meaning = readSecond(words) {
        found.append(Candidate(range: range, meaning: meaning))
      }
      return found
    }
  }

  /// - Precondition: the pattern compiles; it stands in this module's source.
  private static func compiled(_ source: String, _ options: Pattern.Options) -> Pattern {
    do throws(PatternError) {
      return try Pattern(source, options: options)
    } catch {
      preconditionFailure("A pattern in the source does not compile: \(error) in \(source)")
    }
  }
}

/// The words of a match by group name.
struct MatchedWords {
  let text: String
  let match: PatternMatch

  /// The folded words of a group, nil when it took no part.
  subscript(_ name: String) -> String? { match[name].map { text[$0].folded() } }

  /// The first word of the whole match, folded.
  var firstWord: String { String(text[match.range].folded().prefix { $0.isLetter }) }
  /// The match begins with a capital.
  var isCapitalized: Bool { text[match.range].utf8.first?.isASCIIUppercase == true }

  /// A group with a capital and small letters, as in the name of a program: "This Morning".
  func isTitle(_ name: String) -> Bool {
    guard let range = match[name], let first = text[range].utf8.first, let last = text[range].utf8.last else {
      return false
    }
    return first.isASCIIUppercase && last.isASCIILowercase
  }

  /// Whether the word before the match is one of `words`, folded.
  func follows(_ words: [String]) -> Bool {
    let before = text[TextRange(0, match.range.start)].utf8.suffix(16)
    let word = before.split(separator: .space).last.map { String(decoding: $0, as: UTF8.self).folded() }
    return word.map(words.contains) ?? false
  }

  /// The byte behind the match, nil at the text's end.
  var nextByte: UInt8? { text.utf8.dropFirst(match.range.end).first }

  /// A group of digits.
  func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }
  func month(_ name: String = "month") -> Int? { self[name].flatMap(Lexicon.month) }
  func weekday(_ name: String = "weekday") -> Weekday? { self[name].flatMap(Lexicon.weekday) }
  func part(_ name: String = "part") -> PartOfDay? { self[name].flatMap(Lexicon.partOfDay) }
  func unit(_ name: String = "unit") -> Unit? { self[name].flatMap(Lexicon.unit) }
  func shift(_ name: String = "shift") -> Shift? { self[name].flatMap { Shift(words: $0) } }
  func amount(_ name: String = "count") -> Amount? { self[name].flatMap { Amount(words: $0) } }
}
