import NewsModel
import UTF8Text
import WARC

/// Reads the pages of a web archive as captures, one at a time.
///
/// Pages are the successful answers and the resources that are HTML, and texts that a crawler made of pages. Pictures,
/// requests, redirections, repetitions of earlier answers and the like are passed over.
struct RecordReader {
  private var records: WARCReader
  private let limits: WARCLimits

  init(records: WARCReader, limits: InputLimits) {
    self.records = records
    self.limits = limits.archive
  }

  /// The next page, or what is wrong in its place; nil at the end.
  mutating func next() -> Result<Capture, InputError>? {
    while let element = records.next() {
      switch element {
      case .failure(let failure): return .failure(.badRecord(failure))
      case .success(let record):
        do throws(WARCError) {
          if let capture = try capture(of: record) { return .success(capture) }
        } catch {
          return .failure(.badRecord(WARCFailure(position: record.position, recordID: record.id, error: error)))
        }
      }
    }
    return nil
  }

  /// The page that a record holds; nil for a record that holds none.
  private func capture(of record: WARCRecord) throws(WARCError) -> Capture? {
    guard record.kind == .response || record.kind == .resource || record.kind == .conversion else { return nil }
    let (mediaType, status) = try record.payloadType(limits: limits)
    guard Self.isPage(mediaType, of: record), record.kind != .response || (200..<300).contains(status ?? 0) else {
      return nil
    }
    let bytes = try record.payload(limits: limits).bytes
    guard !bytes.isEmpty else { return nil }
    let content: Capture.Content =
      record.kind == .conversion ? .plainText(String(decoding: bytes, as: UTF8.self)) : .html(Array(bytes))
    let id = record.id ?? record.position.description
    return Capture(
      id: Capture.ID(id), content: content, given: GivenFacts(url: record.targetURI, charset: mediaType?.charset))
  }

  /// Whether the payload is a page, by what the server says, or without its word by what the writer found.
  private static func isPage(_ mediaType: MediaType?, of record: WARCRecord) -> Bool {
    let name = (mediaType ?? record.identifiedPayloadType)?.name
    if record.kind == .conversion { return name == "text/plain" }
    return name == "text/html" || name == "application/xhtml+xml"
  }
}
