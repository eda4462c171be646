/// Regular expressions over UTF-8 bytes.
///
/// The question answered: where in this text does a pattern stand? A pattern and a text go in, byte ranges come
/// out. PCRE2 does the work, compiled to machine code where the processor allows it; nothing else in Stemma
/// imports it. Not for: anything that depends on the locale, and no pattern that comes from a page.
import CPCRE2
package import UTF8Text

/// A compiled regular expression in PCRE2's syntax, in UTF mode.
package struct Pattern: Sendable {
  private let code: CompiledPattern

  /// Which ASCII-only habits of the syntax are changed.
  package struct Options: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    /// Letters match in either case.
    package static let ignoresCase = Options(rawValue: 1)
    /// White space and `#` comments in the pattern count for nothing.
    package static let extended = Options(rawValue: 2)
    /// `^` and `$` match at line ends too.
    package static let multiline = Options(rawValue: 4)
    /// `\w`, `\d`, `\b` follow Unicode's properties.
    package static let unicode = Options(rawValue: 8)
  }

  /// - Throws: `PatternError.syntax` with the byte offset in `source` where it breaks.
  package init(_ source: String, options: Options = []) throws(PatternError) {
    code = try CompiledPattern(source, options: options.pcre2)
  }

  /// A pattern written in Stemma's own source.
  /// - Precondition: the pattern compiles.
  package init(literal source: StaticString, _ options: Options = []) {
    do throws(PatternError) {
      try self.init("\(source)", options: options)
    } catch {
      preconditionFailure("A pattern in the source does not compile: \(error) in \(source)")
    }
  }

  /// The matches in `text` within `range` (the whole text by default), from left to right, none overlapping.
  ///
  /// Look-behind and look-ahead see the text outside the range before it, not after it. A match that PCRE2 gives
  /// up on (its limit of 1,000,000 steps) ends the search.
  /// - Complexity: O(n) for the patterns of this project; see PCRE2's `pcre2perform`.
  package func matches(in text: String, range: TextRange? = nil) -> [PatternMatch] {
    var found: [PatternMatch] = []
    code.search(text, range: range ?? text.textRange) { match in
      found.append(match)
      return true
    }
    return found
  }

  /// The leftmost match, as the first of `matches(in:range:)`.
  package func firstMatch(in text: String, range: TextRange? = nil) -> PatternMatch? {
    var first: PatternMatch?
    code.search(text, range: range ?? text.textRange) { match in
      first = match
      return false
    }
    return first
  }

  /// The leftmost match in valid UTF-8 that starts at `offset` or later; what stands before `offset` is seen by
  /// look-behind. For many short texts: no groups, and nothing is copied.
  /// - Precondition: `offset` is not inside a scalar and not above the count of bytes.
  package func firstRange(in bytes: Span<UInt8>, from offset: Int = 0) -> Range<Int>? {
    code.firstRange(in: bytes, from: offset)
  }

  /// Whether the pattern matches anywhere in `text`.
  package func isFound(in text: String) -> Bool { firstMatch(in: text) != nil }
}

/// Where a pattern and its groups matched.
package struct PatternMatch: Hashable, Sendable {
  /// The whole match.
  package let range: TextRange
  /// The capture groups by number, from 1 at index 0; nil for one that took no part.
  package let groups: [TextRange?]
  private let names: [String: Int]

  init(range: TextRange, groups: [TextRange?], names: [String: Int]) {
    self.range = range
    self.groups = groups
    self.names = names
  }

  /// The range of the group called `name`; nil when there is none or it took no part.
  package subscript(_ name: String) -> TextRange? {
    guard let number = names[name] else { return nil }
    return groups[number - 1]
  }
}

/// Why a pattern cannot be used.
package enum PatternError: Error, Hashable {
  /// The pattern breaks PCRE2's syntax at a byte offset; the message is PCRE2's.
  case syntax(offset: Int, message: String)
  case outOfMemory
}

extension Pattern.Options {
  fileprivate var pcre2: UInt32 {
    var flags = UInt32(PCRE2_UTF) | UInt32(PCRE2_NO_UTF_CHECK)
    if contains(.ignoresCase) { flags |= UInt32(PCRE2_CASELESS) }
    if contains(.extended) { flags |= UInt32(PCRE2_EXTENDED) }
    if contains(.multiline) { flags |= UInt32(PCRE2_MULTILINE) }
    if contains(.unicode) { flags |= UInt32(PCRE2_UCP) }
    return flags
  }
}
