package import ModelFiles
package import UTF8Text

/// Cuts texts into the words that the model was trained on.
///
/// Follows the tokenizer of spaCy 3.8 with the tables of en_core_web_sm 3.8.0: text is cut at white space into chunks,
/// a chunk is cut by `ChunkSplitter`, and words that together make a special case are put together afterwards. One
/// space between two words belongs to neither; white space beyond it is a word of its own.
///
/// It remembers each distinct chunk, so it has state; copies share what they know until they learn more. One copy a
/// thread.
package struct WordTokenizer: Sendable {
  private let splitter: ChunkSplitter
  private var table: LexemeTable
  private var chunks = ChunkTable()
  private let lexemeLimit: Int

  /// Bytes of the longest chunk that is cut as one; a longer one is cut each so many bytes first. The longest chunks
  /// of news are addresses of pages, seldom over 300 bytes (2026-11-21).
  package static let chunkLimit = 512
  /// Words remembered from one text to the next; a text may bring as many as it has.
  package static let lexemeLimit = 200_000

  /// How often the words were forgotten because they had become too many: an index into `lexemes` means the same
  /// word as long as this number stays.
  package private(set) var generation = 0

  /// Reads the files `tokenizer` and `vocab/lookups.bin` of the model.
  /// - Throws: `ModelFilesError` when a file is missing or damaged.
  package init(_ folder: ModelFolder) throws(ModelFilesError) {
    let splitter = try ChunkSplitter(try folder.reader("tokenizer"))
    self.init(splitter: splitter, norms: try WordNorms(try folder.reader("vocab/lookups.bin")))
  }

  /// - Parameter lexemeLimit: see the type's constant.
  init(splitter: ChunkSplitter, norms: WordNorms, lexemeLimit: Int = WordTokenizer.lexemeLimit) {
    self.splitter = splitter
    self.lexemeLimit = lexemeLimit
    table = LexemeTable(norms: norms)
    table.setPhrases(Self.phrases(splitter))
  }

  /// The words seen so far, at the indices that tokens have.
  package var lexemes: [Lexeme] { table.lexemes }

  package subscript(_ token: WordToken) -> Lexeme { table.lexemes[Int(token.lexeme)] }

  /// The words of a text, in order; with the single spaces between them they make it up.
  /// - Complexity: O(n).
  package mutating func tokens(of text: String) -> [WordToken] {
    tokens(of: Array(text.utf8), in: text.textRange)
  }

  /// The words of a part of a text, as if nothing stood around it.
  ///
  /// Memory grows with the part, not with the text: cut long texts at their paragraphs.
  /// - Precondition: `bytes` are valid UTF-8 and `range` does not cut a scalar.
  package mutating func tokens(of bytes: [UInt8], in range: TextRange) -> [WordToken] {
    forgetIfFull()
    var tokens: [WordToken] = []
    tokens.reserveCapacity(range.count / 4)
    cutAtSpaces(bytes, range, into: &tokens)
    return SpecialCaseJoiner(bytes: bytes, cases: splitter.specialCases).joined(tokens, &table)
  }

  private mutating func forgetIfFull() {
    if table.lexemes.count >= lexemeLimit {
      table.removeAll()
      chunks.removeAll()
      generation += 1
    } else if chunks.isFull {
      chunks.removeAll()
    }
  }

  /// Alternates between runs of white space and chunks; a run's first byte is left out when it is a space.
  private mutating func cutAtSpaces(_ bytes: [UInt8], _ range: TextRange, into tokens: inout [WordToken]) {
    var offset = range.start
    let span = bytes.span
    while offset < range.end {
      let start = offset
      var spaceLength = span.spaceLength(at: offset)
      if spaceLength > 0 {
        repeat {
          offset += spaceLength
          spaceLength = offset < range.end ? span.spaceLength(at: offset) : 0
        } while spaceLength > 0
        let joins = !tokens.isEmpty && span[start] == .space
        if joins { tokens[tokens.count - 1] = tokens[tokens.count - 1].followedBySpace }
        appendSpace(bytes, from: joins ? start + 1 : start, to: offset, &tokens)
      } else {
        repeat {
          offset += 1
        } while offset < range.end && span.spaceLength(at: offset) == 0
        appendWords(bytes, from: start, to: offset, &tokens)
      }
    }
  }

  /// White space is a word whatever its length; no pattern cuts it.
  private mutating func appendSpace(_ bytes: [UInt8], from start: Int, to end: Int, _ tokens: inout [WordToken]) {
    if start == end { return }
    if end - start <= Self.chunkLimit { return appendChunk(bytes, from: start, to: end, &tokens) }
    let lexeme = table.index(of: String(decoding: bytes[start..<end], as: UTF8.self), norm: nil)
    tokens.append(WordToken(range: TextRange(start, end), lexeme: lexeme, isFollowedBySpace: false))
  }

  private mutating func appendWords(_ bytes: [UInt8], from start: Int, to end: Int, _ tokens: inout [WordToken]) {
    if end - start <= Self.chunkLimit { return appendChunk(bytes, from: start, to: end, &tokens) }
    var start = start
    while start < end {
      var cut = min(end, start + Self.chunkLimit)
      while cut < end && bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
      appendChunk(bytes, from: start, to: cut, &tokens)
      start = cut
    }
  }

  private mutating func appendChunk(_ bytes: [UInt8], from start: Int, to end: Int, _ tokens: inout [WordToken]) {
    let hash = bytes.span.chunkHash(from: start, to: end)
    if let pieces = chunks.pieces(of: bytes.span, from: start, to: end, hash: hash) {
      var offset = start
      for index in pieces { append(chunks.pieces[index], &offset, &tokens) }
    } else {
      let pieces = cut(bytes[start..<end])
      chunks.insert(bytes[start..<end], hash: hash, pieces)
      var offset = start
      for piece in pieces { append(piece, &offset, &tokens) }
    }
  }

  private func append(_ piece: ChunkTable.Piece, _ offset: inout Int, _ tokens: inout [WordToken]) {
    let end = offset + Int(piece.length)
    tokens.append(WordToken(range: TextRange(offset, end), lexeme: piece.lexeme, isFollowedBySpace: false))
    offset = end
  }

  private mutating func cut(_ chunk: ArraySlice<UInt8>) -> [ChunkTable.Piece] {
    var offset = chunk.startIndex
    return splitter.pieces(of: chunk).map { piece in
      defer { offset += piece.length }
      let text = String(decoding: chunk[offset..<(offset + piece.length)], as: UTF8.self)
      return ChunkTable.Piece(length: Int32(piece.length), lexeme: table.index(of: text, norm: piece.norm))
    }
  }

  /// The special cases that the patterns cut, as the words they cut them into.
  private static func phrases(_ splitter: ChunkSplitter) -> PhraseTable {
    var phrases = PhraseTable()
    for word in splitter.specialCases.words where splitter.isCutByPatterns(word[...]) {
      var offset = 0
      phrases.insert(
        splitter.pieces(of: word[...], usesSpecialCases: false).map { piece in
          defer { offset += piece.length }
          return String(decoding: word[offset..<(offset + piece.length)], as: UTF8.self)
        })
    }
    return phrases
  }
}

extension WordToken {
  fileprivate var followedBySpace: WordToken { WordToken(range: range, lexeme: lexeme, isFollowedBySpace: true) }
}

extension Span where Element == UInt8 {
  /// Bytes of the white space at `offset` (see `separatesWords`), 0 for any other scalar or the inside of one.
  func spaceLength(at offset: Int) -> Int {
    let first = self[offset]
    if first < 0x80 { return first <= 0x20 && (first >= 0x1C || (0x09...0x0D).contains(first)) ? 1 : 0 }
    switch first {
    case 0xC2: return self[offset + 1] == 0x85 || self[offset + 1] == 0xA0 ? 2 : 0
    case 0xE1, 0xE2, 0xE3: return isWideSpace(at: offset) ? 3 : 0
    default: return 0
    }
  }

  private func isWideSpace(at offset: Int) -> Bool {
    switch (self[offset], self[offset + 1], self[offset + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      true
    default: false
    }
  }

  /// A hash for the table of chunks; the same in every run, though nothing depends on that.
  fileprivate func chunkHash(from start: Int, to end: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in start..<end { hash = (hash ^ UInt64(self[offset])) &* 0x0000_0100_0000_01B3 }
    return hash ^ (hash >> 29)
  }
}
