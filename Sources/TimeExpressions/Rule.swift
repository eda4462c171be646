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
  ///     is an expression of its own, where the first is one.
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
    pattern.matches(in: text).flatMap { match -> [Candidate] in
      let words = MatchedWords(text: text, match: match)
      guard let meaning = read(words) else { return [] }
      var found = [Candidate(range: match["expression"] ?? match.range, meaning: meaning)]
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

  /// Whether the word before the match begins with a capital and ends with a letter: "Carlson Tonight".
  var followsName: Bool {
    let before = text[TextRange(0, match.range.start)].utf8.suffix(24)
    guard before.last == .space, let word = before.dropLast().split(separator: .space).last else { return false }
    return word.first?.isASCIIUppercase == true && word.last?.isASCIILowercase == true
  }

  /// Whether "5%" or "five percent" stands before the match.
  var followsPercentage: Bool {
    follows(["percent", "cent", "points"])
      || text[TextRange(0, match.range.start)].utf8.suffix(2).first == UInt8(ascii: "%")
  }

  /// Bytes on either side of a match that count as near it: about a sentence (2026-11-22).
  private static let reach = 160

  /// Whether a pattern matches within some words of the match.
  func isNear(_ pattern: Pattern) -> Bool {
    let bytes = text.utf8
    var (start, end) = (max(0, match.range.start - Self.reach), min(bytes.count, match.range.end + Self.reach))
    // Searches begin and end between characters.
    while start > 0, bytes.dropFirst(start).first.map({ $0 & 0xC0 == 0x80 }) == true { start -= 1 }
    while end < bytes.count, bytes.dropFirst(end).first.map({ $0 & 0xC0 == 0x80 }) == true { end += 1 }
    return pattern.firstMatch(in: text, range: TextRange(start, end)) != nil
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
