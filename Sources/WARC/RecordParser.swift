import UTF8Text

/// Reads the record at the start of a stream.
struct RecordParser {
  private let stream: ArchiveStream
  private let limits: WARCLimits
  /// Where the record begins.
  let position: WARCPosition
  /// The record's name, once its header is read.
  private(set) var recordID: String?
  /// How many bytes of the stream are certainly no other record's.
  private(set) var trusted = 1

  /// The line ends behind a record (ISO 28500, section 4).
  private static let lineEndBytes = 4

  init(stream: ArchiveStream, limits: WARCLimits) {
    self.stream = stream
    self.limits = limits
    position = stream.position
  }

  /// The record, which is then taken off the stream.
  /// - Throws: `WARCError`; nothing is taken off the stream then.
  mutating func record() throws(WARCError) -> WARCRecord {
    let header = try header()
    trusted = header.count
    let fields = try HeaderFields(parsing: header[lineEnd(in: header)...])
    recordID = fields["WARC-Record-ID"].map(WARCRecord.bare)
    let length = try Self.length(fields)
    guard length <= limits.recordBytes else { throw .recordTooLarge(limit: limits.recordBytes) }
    guard fields["WARC-Type"] != nil else { throw .missingField("WARC-Type") }
    let block = try block(from: header.count, length: length)
    let version = String(decoding: header.prefix(lineEnd(in: header)), as: UTF8.self).trimmed()
    stream.consume(header.count + length)
    return WARCRecord(position: position, version: version, fields: fields, block: block)
  }

  /// The bytes up to the empty line, which is the last of them.
  private mutating func header() throws(WARCError) -> [UInt8] {
    try stream.fill(RecordSearch.versionBytes)
    guard let version = RecordSearch.versionLine(in: stream.bytes(0..<stream.available)) else {
      throw stream.available < RecordSearch.versionBytes ? cutOff() : .notRecord
    }
    trusted = version
    var seen = 0
    while seen < stream.available {
      seen = min(stream.available, limits.headerBytes)
      let bytes = stream.bytes(0..<seen)
      if let end = try HeaderFields.end(in: bytes) { return Array(bytes.prefix(end)) }
      if seen == limits.headerBytes { throw .headerTooLarge(limit: limits.headerBytes) }
      // Twice as much each time, since all is looked through again.
      try stream.fill(min(seen * 2, limits.headerBytes))
    }
    throw cutOff()
  }

  /// The record's own bytes.
  private mutating func block(from start: Int, length: Int) throws(WARCError) -> [UInt8] {
    let end = start + length
    try stream.fill(end + 1)
    guard stream.recordStart(before: end) == nil, stream.available >= end else { throw cutOff() }
    guard try isEnd(end) else { throw .wrongLength }
    if stream.isInMember || stream.gap != nil { try checkMember(behind: end) }
    return Array(stream.bytes(start..<end))
  }

  /// Whether a record may end there: at the end of the archive or of a compressed member, before a line end, or before
  /// another record.
  private func isEnd(_ end: Int) throws(WARCError) -> Bool {
    guard stream.available > end, !stream.isMemberStart(end) else { return true }
    let next = stream.bytes(end..<end + 1).first
    if next == .newline || next == 0x0D { return true }
    guard next == RecordSearch.name.first else { return false }
    try stream.fill(end + RecordSearch.name.count)
    return stream.bytes(end..<stream.available).starts(with: RecordSearch.name)
  }

  /// Reads on to the end of the member, where it ends with this record, so that its check sum counts.
  private func checkMember(behind end: Int) throws(WARCError) {
    try stream.fill(end + Self.lineEndBytes + 1)
    guard let gap = stream.gap else { return }
    let rest = stream.bytes(end..<stream.available)
    if rest.allSatisfy({ $0 == .newline || $0 == 0x0D }) { throw gap.error }
  }

  /// Why the record is not complete.
  private mutating func cutOff() -> WARCError {
    if let next = stream.recordStart(before: stream.available) {
      trusted = next
      return .clipped
    }
    return stream.gap?.error ?? .clipped
  }

  private func lineEnd(in header: [UInt8]) -> Int {
    (header.firstIndex(of: .newline) ?? header.count - 1) + 1
  }

  /// The length of the block that the header states, in bytes.
  private static func length(_ fields: HeaderFields) throws(WARCError) -> Int {
    guard let text = fields["Content-Length"] else { throw .missingField("Content-Length") }
    guard text.utf8.allSatisfy(\.isASCIIDigit), let length = Int(text) else { throw .badLength(text) }
    return length
  }
}
