import UTF8Text

/// A part of a line, and where it stands.
struct SearchToken: Equatable {
  enum Kind: Equatable {
    case open, close, or, and, not
    case words(SearchWords)
    case condition(SearchCondition)
  }

  let kind: Kind
  let range: TextRange
}

/// Cuts a line into its parts.
struct SearchTokenizer {
  private let line: String
  private let bytes: [UInt8]

  /// Bytes of a line, and its words, operators and brackets: far more than anybody types (2026-11-22).
  private static let (byteLimit, tokenLimit) = (4_000, 200)

  init(_ line: String) {
    self.line = line
    bytes = Array(line.utf8)
  }

  /// - Throws: `SearchQueryError`.
  func tokens() throws(SearchQueryError) -> [SearchToken] {
    guard bytes.count <= Self.byteLimit else {
      throw error(TextRange(Self.byteLimit, bytes.count), "a query has at most \(Self.byteLimit) bytes")
    }
    var (tokens, place): ([SearchToken], Int) = ([], 0)
    while let start = bytes[place...].firstIndex(where: { !$0.isASCIISpace }) {
      let token = try token(at: start)
      guard tokens.count < Self.tokenLimit else {
        throw error(token.range, "a query has at most \(Self.tokenLimit) words, operators and brackets")
      }
      tokens.append(token)
      place = token.range.end
    }
    return tokens
  }

  private func error(_ range: TextRange, _ reason: String) -> SearchQueryError { SearchQueryError(line, range, reason) }

  private func token(at start: Int) throws(SearchQueryError) -> SearchToken {
    let one = TextRange(start, start + 1)
    switch bytes[start] {
    case 0: throw error(one, "this is no character of a text")
    case UInt8(ascii: "("): return SearchToken(kind: .open, range: one)
    case UInt8(ascii: ")"): return SearchToken(kind: .close, range: one)
    case UInt8(ascii: "-"): return SearchToken(kind: .not, range: one)
    case UInt8(ascii: "\""):
      let end = try phraseEnd(start)
      return try words(TextRange(start + 1, end - 1), in: TextRange(start, end))
    default: return try word(at: start)
    }
  }

  /// Where a phrase ends, its mark included.
  private func phraseEnd(_ start: Int) throws(SearchQueryError) -> Int {
    guard let end = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "\"")) else {
      throw error(TextRange(start, start + 1), "this quotation mark has no second one")
    }
    if let zero = bytes[start..<end].firstIndex(of: 0) {
      throw error(TextRange(zero, zero + 1), "this is no character of a text")
    }
    return end + 1
  }

  private func words(_ range: TextRange, in whole: TextRange) throws(SearchQueryError) -> SearchToken {
    SearchToken(kind: .words(SearchWords(try text(range, whole))), range: whole)
  }

  /// The text of a range.
  /// - Throws: `SearchQueryError` where there is no word in it.
  private func text(_ range: TextRange, _ whole: TextRange) throws(SearchQueryError) -> String {
    let text = line[range]
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { throw error(whole, "there is no word here") }
    return String(text)
  }

  /// A word, or an operator with its value, which may be a phrase.
  private func word(at start: Int) throws(SearchQueryError) -> SearchToken {
    let end = wordEnd(start)
    let range = TextRange(start, end)
    if let zero = bytes[start..<end].firstIndex(of: 0) {
      throw error(TextRange(zero, zero + 1), "this is no character of a text")
    }
    switch line[range] {
    case "OR": return SearchToken(kind: .or, range: range)
    case "AND": return SearchToken(kind: .and, range: range)
    case "NOT": return SearchToken(kind: .not, range: range)
    default: break
    }
    let name = TextRange(start, bytes[start..<end].firstIndex { !$0.isASCIILetter } ?? end)
    if !name.isEmpty, name.end < end, ":<>=".utf8.contains(bytes[name.end]) { return try condition(name, range) }
    let isBeginning = bytes[end - 1] == UInt8(ascii: "*")
    let text = try text(isBeginning ? TextRange(start, end - 1) : range, range)
    return SearchToken(kind: .words(SearchWords(text, isBeginning: isBeginning)), range: range)
  }

  private func wordEnd(_ start: Int) -> Int {
    bytes[start...].firstIndex { $0.isASCIISpace || "()\"".utf8.contains($0) } ?? bytes.count
  }

  private func condition(_ name: TextRange, _ range: TextRange) throws(SearchQueryError) -> SearchToken {
    var (whole, value) = (range, TextRange(name.end, range.end))
    if range.count == name.count + 1, range.end < bytes.count, bytes[range.end] == UInt8(ascii: "\"") {
      let end = try phraseEnd(range.end)
      (whole, value) = (TextRange(range.start, end), TextRange(range.end + 1, end - 1))
      guard bytes[name.end] == UInt8(ascii: ":") else { throw error(whole, "a count is a number, such as origins>1") }
    } else if bytes[name.end] == UInt8(ascii: ":") {
      value = TextRange(name.end + 1, range.end)
    }
    do throws(ConditionError) {
      let condition = try SearchCondition(name: line[name].lowercased(), value: String(line[value]))
      return SearchToken(kind: .condition(condition), range: whole)
    } catch {
      throw self.error(error.isAboutName ? name : value.isEmpty ? whole : value, error.reason)
    }
  }
}
