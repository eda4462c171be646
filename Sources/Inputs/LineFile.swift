import NewsModel

/// The lines of a file, gzip undone, one at a time.
package struct LineFile: Sequence, IteratorProtocol {
  private let path: String
  private var lines: LineReader
  private var number = 0
  private var isAtEnd = false

  /// - Parameters:
  ///   - path: a file, or - for standard input.
  ///   - limit: the most bytes of a line.
  /// - Throws: `InputFailure`.
  package init(path: String, limit: Int) throws(InputFailure) {
    self.path = path
    do throws(InputError) {
      let stream = try ByteStream(InputFile(path: path, id: .init(path)), limit: .max)
      stream.forgetStored()
      lines = LineReader(stream, limit: limit)
    } catch {
      throw InputFailure(input: path, error: error)
    }
  }

  /// The next line without its line feed, or why there is none, which is the last; nil at the end.
  package mutating func next() -> Result<[UInt8], InputFailure>? {
    guard !isAtEnd else { return nil }
    number += 1
    do throws(InputError) {
      let line = try lines.next()
      isAtEnd = line == nil
      return line.map { .success($0) }
    } catch {
      isAtEnd = true
      return .failure(InputFailure(input: path, line: number, error: error))
    }
  }
}
