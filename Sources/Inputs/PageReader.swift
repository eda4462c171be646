import NewsModel
import UTF8Text
import WARC

/// Opens a file and finds out what is in it.
struct PageReader {
  enum Opened {
    case page(Capture.Content)
    case rows(LineReader)
    case feed(EntryReader)
    case records(WARCReader)
  }

  let limits: InputLimits
  var meter: InputMeter?

  /// The content of a page, or the lines of a file of rows or the records of an archive, which are still to be read.
  /// - Throws: any `InputError` of a file, none of a row.
  func content(of file: InputFile) throws(InputError) -> Opened {
    let stream = try ByteStream(file, limit: limits.pageBytes, meter: meter)
    let kind = try kind(of: file, stream)
    if kind != .archive { stream.forgetStored() }
    switch kind {
    case .archive: return .records(WARCReader(limits: limits.archive, next: stream.storedBytes()))
    case .html: return .page(.html(try stream.rest()))
    case .plainText: return .page(.plainText(try plainText(try stream.rest())))
    case .rows:
      stream.limit = limits.rowFileBytes
      return .rows(LineReader(stream, limit: limits.rowBytes))
    case .feed: return .feed(try EntryReader(file: file, bytes: try stream.rest()))
    }
  }

  /// What a file is; one that is named as an archive is one even where its start cannot be decompressed.
  private func kind(of file: InputFile, _ stream: ByteStream) throws(InputError) -> ContentKind {
    do throws(InputError) {
      return try ContentKind(head: try head(of: stream), name: file.path)
    } catch .damaged where ContentKind.hasArchiveName(file.path) {
      return .archive
    }
  }

  /// The bytes that tell what a file is: more than the usual number when it begins with white space.
  private func head(of stream: ByteStream) throws(InputError) -> ArraySlice<UInt8> {
    var count = ContentKind.headBytes
    while count < limits.pageBytes {
      let head = try stream.peek(count)
      if head.count < count || !head.allSatisfy(\.isASCIISpace) { return head }
      count *= 4
    }
    return try stream.peek(limits.pageBytes)
  }

  /// The text of a page of plain text.
  private func plainText(_ bytes: [UInt8]) throws(InputError) -> String {
    let text = try String(inputBytes: bytes)
    try text.refuseLongLines(limit: limits.lineBytes)
    return text
  }
}

extension String {
  /// The text that UTF-8 bytes stand for, without a byte order mark.
  /// - Throws: `InputError.notUTF8` with the offset of the first wrong byte; `.binary` for a zero byte; `.empty` when
  ///   only white space stands there.
  /// - Complexity: O(n).
  init(inputBytes bytes: [UInt8]) throws(InputError) {
    if let zero = bytes.firstIndex(of: 0) { throw .binary(offset: zero) }
    do throws(Unicode.UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw .notUTF8(offset: error.byteOffsets.lowerBound)
    }
    let mark = bytes.starts(with: ContentKind.byteOrderMark) ? ContentKind.byteOrderMark.count : 0
    self.init(decoding: bytes[mark...], as: UTF8.self)
    if isBlank { throw .empty }
  }

  /// - Throws: `InputError.lineTooLong` for the first line of more than `limit` bytes.
  /// - Complexity: O(n).
  func refuseLongLines(limit: Int) throws(InputError) {
    for (index, line) in lineRanges().enumerated() where line.count > limit {
      throw .lineTooLong(line: index + 1, limit: limit)
    }
  }
}
