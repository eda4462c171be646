import UTF8Text

/// Cuts a stream into lines, of which it holds one at a time.
struct LineReader {
  private let stream: ByteStream
  private let limit: Int
  private var piece: ArraySlice<UInt8> = []
  private var atEnd = false

  /// - Parameter limit: the most bytes of a line, its line feed left out.
  init(_ stream: ByteStream, limit: Int) {
    self.stream = stream
    self.limit = limit
  }

  /// The next line without its line feed; nil at the end.
  /// - Throws: `InputError.tooLarge` for a line past the limit, after which the next line can be read; what the
  ///   stream throws, after which there are no more lines.
  mutating func next() throws(InputError) -> [UInt8]? {
    var line: [UInt8] = []
    var isTooLong = false
    while try fill() {
      let end = piece.firstIndex(of: .newline)
      let part = piece[..<(end ?? piece.endIndex)]
      isTooLong = isTooLong || line.count + part.count > limit
      if isTooLong { line = [] } else { line += part }
      piece = piece[(end.map { $0 + 1 } ?? piece.endIndex)...]
      if end != nil { return try finished(line, isTooLong) }
    }
    return line.isEmpty && !isTooLong ? nil : try finished(line, isTooLong)
  }

  private func finished(_ line: [UInt8], _ isTooLong: Bool) throws(InputError) -> [UInt8] {
    if isTooLong { throw .tooLarge(limit: limit) }
    return line
  }

  /// Whether there are bytes to read, which are then in `piece`.
  private mutating func fill() throws(InputError) -> Bool {
    guard piece.isEmpty else { return true }
    guard !atEnd else { return false }
    atEnd = true  // stays so when the stream throws
    guard let next = try stream.next() else { return false }
    (piece, atEnd) = (next[...], false)
    return true
  }
}
