/// WARC: which records does this web archive hold, and what did the servers answer?
///
/// The bytes of an archive go in, piece by piece; records come out one by one, in order, with a failure in the place
/// of each that cannot be read, which says where it stands and why. After a failure the next record is looked for.
///
///     bytes as stored ─ StoredBytes ─ ArchiveStream (gzip, zstd undone) ─ WARCReader ─▶ WARCRecord ─ payload ─▶
///       HTTP headers read, chunks joined, compression undone
///
/// Read are versions 0.17 to 1.1 (ISO 28500), plain, gzip by record and as a whole, and zstd with or without the
/// dictionary that the archive may begin with. Archives come from strangers and are often cut off: every size has a
/// limit in `WARCLimits`, memory holds a record at a time, and the time is linear in what is stored and what comes out
/// of it. Not for: writing, the older ARC format, what stands in a page.
import UTF8Text

/// Records and failures, one at a time, in the order of the archive; to be gone through once.
package struct WARCReader: Sequence, IteratorProtocol {
  package typealias Element = Result<WARCRecord, WARCFailure>

  private let stream: ArchiveStream
  private let limits: WARCLimits
  /// Whether the next record's place is not known, after a failure.
  private var isSearching = false
  private var isAtEnd = false

  /// - Parameter next: the archive's next bytes as they are stored, at most as many as it is asked for; none at the end.
  package init(
    limits: WARCLimits = WARCLimits(), next: @escaping (_ most: Int) throws(WARCError) -> [UInt8]
  ) {
    self.limits = limits
    stream = ArchiveStream(StoredBytes(next: next), limits: limits)
  }

  /// The next record, or what is wrong in its place; nil at the end.
  /// - Complexity: O(bytes of the record), and after a failure O(bytes to the next record).
  package mutating func next() -> Element? {
    while !isAtEnd {
      do throws(WARCError) {
        if isSearching { try RecordSearch.skipToRecord(in: stream) } else { try RecordSearch.skipLineEnds(in: stream) }
        let wasSearching = isSearching
        isSearching = false
        if stream.available == 0, let gap = stream.gap {
          if let failure = try pass(gap, isReported: !wasSearching) { return .failure(failure) }
        } else if stream.available == 0 {
          isAtEnd = true
        } else {
          return try record()
        }
      } catch {
        isAtEnd = true
        return .failure(WARCFailure(position: stream.position, error: error))
      }
    }
    return nil
  }

  /// Goes on behind a place where the stored data cannot be decompressed.
  private mutating func pass(_ gap: ArchiveStream.Gap, isReported: Bool) throws(WARCError) -> WARCFailure? {
    try stream.resume()
    isSearching = true
    return isReported ? WARCFailure(position: gap.position, error: gap.error) : nil
  }

  /// The record that begins here.
  /// - Throws: `WARCError.unreadable`; what is wrong with the record itself is the result's.
  private mutating func record() throws(WARCError) -> Element {
    var parser = RecordParser(stream: stream, limits: limits)
    do throws(WARCError) {
      return .success(try parser.record())
    } catch {
      if case .unreadable = error { throw error }
      let failure = WARCFailure(position: parser.position, recordID: parser.recordID, error: error)
      try leave(parser)
      return .failure(failure)
    }
  }

  /// Goes to where the search for the next record begins: behind the part of the record that can be trusted.
  private mutating func leave(_ parser: RecordParser) throws(WARCError) {
    isSearching = true
    stream.consume(Swift.min(parser.trusted, stream.available))
  }
}
