import ModelFiles
import Patterns

/// Cuts a chunk, a stretch of text between white space, into words.
///
/// Follows spaCy 3.8's tokenizer: marks are taken off both ends by the patterns for prefixes and suffixes until a
/// special case or nothing is left to take; the rest is a special case, a URL, or is cut at infixes. Differs in one
/// point: a suffix is looked for in the last `suffixWindow` bytes and the full stops that end the chunk, not in the
/// whole of it, which makes long chunks cost time in proportion to their length.
struct ChunkSplitter: Sendable {
  /// A word of a chunk.
  struct Piece: Hashable, Sendable {
    /// In bytes, from the end of the piece before.
    let length: Int
    /// See `SpecialCases.Part`.
    let norm: String?
  }

  let specialCases: SpecialCases
  private let prefix: Pattern
  private let suffix: Pattern
  private let infix: Pattern
  private let url: Pattern?

  /// The longest suffix of the model's pattern, but for a run of full stops, has 10 bytes (2026-11-21).
  private static let suffixWindow = 16

  init(prefix: Pattern, suffix: Pattern, infix: Pattern, url: Pattern?, specialCases: SpecialCases) {
    (self.prefix, self.suffix, self.infix, self.url) = (prefix, suffix, infix, url)
    self.specialCases = specialCases
  }

  /// Reads the model's file `tokenizer`.
  /// - Throws: `ModelFilesError.damaged` when a table is missing or a pattern does not compile.
  init(_ reader: ModelFileReader) throws(ModelFilesError) {
    specialCases = try SpecialCases(reader)
    prefix = try Self.pattern("prefix_search", reader)
    suffix = try Self.pattern("suffix_search", reader)
    infix = try Self.pattern("infix_finditer", reader)
    url = try Self.pattern("url_match", reader)
    if case .null? = reader.member("token_match", of: reader.root) { return }
    throw reader.damaged("a pattern token_match, which no published model of this kind has")
  }

  private static func pattern(_ name: String, _ reader: ModelFileReader) throws(ModelFilesError) -> Pattern {
    let source = try reader.text(name, of: reader.root)
    do throws(PatternError) {
      return try PythonPattern.compile(source)
    } catch {
      throw reader.damaged("\(name): \(error)")
    }
  }

  /// The words of a chunk, in order; their lengths make up its length.
  /// - Parameter usesSpecialCases: false to see how the patterns alone would cut it.
  func pieces(of chunk: ArraySlice<UInt8>, usesSpecialCases: Bool = true) -> [Piece] {
    var state = Affixes(rest: chunk)
    while !state.rest.isEmpty, takeAffixes(&state, usesSpecialCases) {}
    var pieces = state.prefixes.map { Piece(length: $0, norm: nil) }
    if !state.rest.isEmpty { pieces += innerPieces(of: state.rest, usesSpecialCases) }
    pieces += state.suffixes.reversed().map { Piece(length: $0, norm: nil) }
    return pieces
  }

  /// Whether a pattern would cut the word anywhere, so that its parts may stand in a text as words of their own.
  func isCutByPatterns(_ word: ArraySlice<UInt8>) -> Bool {
    prefixLength(word) > 0 || suffixLength(word) > 0 || infix.firstRange(in: word.span) != nil
  }

  /// What has been taken off a chunk so far.
  private struct Affixes {
    var rest: ArraySlice<UInt8>
    /// Lengths, from the outside.
    var prefixes: [Int] = []
    var suffixes: [Int] = []
  }

  /// One step; whether there may be another.
  private func takeAffixes(_ state: inout Affixes, _ usesSpecialCases: Bool) -> Bool {
    func isSpecial(_ word: ArraySlice<UInt8>) -> Bool {
      usesSpecialCases && !word.isEmpty && specialCases.parts(of: word) != nil
    }
    let word = state.rest
    if isSpecial(word) { return false }
    let prefix = prefixLength(word)
    if prefix > 0, isSpecial(word.dropFirst(prefix)) {
      state.prefixes.append(prefix)
      state.rest = word.dropFirst(prefix)
      return false
    }
    let suffix = suffixLength(word.dropFirst(prefix))
    if suffix > 0, isSpecial(word.dropLast(suffix)) {
      state.suffixes.append(suffix)
      state.rest = word.dropLast(suffix)
      return false
    }
    if prefix > 0 { state.prefixes.append(prefix) }
    if suffix > 0 { state.suffixes.append(suffix) }
    state.rest = word.dropFirst(prefix).dropLast(suffix)
    return prefix + suffix > 0
  }

  private func prefixLength(_ word: ArraySlice<UInt8>) -> Int {
    prefix.firstRange(in: word.span)?.count ?? 0
  }

  private func suffixLength(_ word: ArraySlice<UInt8>) -> Int {
    if word.isEmpty { return 0 }
    var start = max(word.startIndex, word.endIndex - Self.suffixWindow)
    while start > word.startIndex && word[start] == UInt8(ascii: ".") { start -= 1 }
    while start > word.startIndex && word[start] & 0xC0 == 0x80 { start -= 1 }
    return suffix.firstRange(in: word.span, from: start - word.startIndex)?.count ?? 0
  }

  /// The words of what is left when marks are off both ends.
  private func innerPieces(of word: ArraySlice<UInt8>, _ usesSpecialCases: Bool) -> [Piece] {
    if usesSpecialCases, let parts = specialCases.parts(of: word) {
      return parts.map { Piece(length: $0.length, norm: $0.norm) }
    }
    if isURL(word) { return [Piece(length: word.count, norm: nil)] }
    return cutAtInfixes(word)
  }

  /// The pattern for URLs needs a full stop, which few words that come here have inside.
  private func isURL(_ word: ArraySlice<UInt8>) -> Bool {
    guard let url, word.contains(UInt8(ascii: ".")) else { return false }
    return url.firstRange(in: word.span) != nil
  }

  /// An infix at the very start cuts nothing: it stays with what follows.
  private func cutAtInfixes(_ word: ArraySlice<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var offset = 0
    let span = word.span
    while let match = infix.firstRange(in: span, from: offset), !match.isEmpty {
      offset = match.upperBound
      if match.lowerBound == 0 { continue }
      if match.lowerBound > start { pieces.append(Piece(length: match.lowerBound - start, norm: nil)) }
      pieces.append(Piece(length: match.count, norm: nil))
      start = match.upperBound
    }
    if start < word.count { pieces.append(Piece(length: word.count - start, norm: nil)) }
    return pieces
  }
}
