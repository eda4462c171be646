import Testing
import WARC

/// A record as a writer would store it.
func record(
  _ kind: String = "resource", id: String = "urn:test:1", type: String = "text/plain", fields: [String] = [],
  version: String = "WARC/1.1", length: Int? = nil, _ block: String
) -> [UInt8] {
  let lines =
    [
      version, "WARC-Type: \(kind)", "WARC-Record-ID: <\(id)>", "WARC-Date: 2026-11-20T08:00:00Z",
      "WARC-Target-URI: https://harbor.example/\(id)", "Content-Type: \(type)",
      "Content-Length: \(length ?? block.utf8.count)",
    ] + fields
  return Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + block + "\r\n\r\n").utf8)
}

/// A response record around an HTTP message.
func response(_ head: [String], _ body: [UInt8], fields: [String] = []) -> [UInt8] {
  let head = Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  let lines =
    [
      "WARC/1.1", "WARC-Type: response", "WARC-Record-ID: <urn:test:1>", "Content-Type: application/http",
      "Content-Length: \(head.count + body.count)",
    ] + fields
  return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + head + body + Array("\r\n\r\n".utf8)
}

/// All that an archive gives.
func read(
  _ archive: [UInt8], limits: WARCLimits = WARCLimits(), piece: Int = 1 << 20
) -> [Result<WARCRecord, WARCFailure>] {
  var rest = archive[...]
  return Array(
    WARCReader(limits: limits) { (most: Int) throws(WARCError) in
      defer { rest = rest.dropFirst(min(most, piece)) }
      return Array(rest.prefix(min(most, piece)))
    })
}

/// What an archive gives in short: the names of its records, and for each failure its place and reason.
func outline(_ archive: [UInt8], limits: WARCLimits = WARCLimits(), piece: Int = 1 << 20) -> [String] {
  read(archive, limits: limits, piece: piece).map { element in
    switch element {
    case .success(let record): record.id ?? "no name"
    case .failure(let failure): "\(failure)"
    }
  }
}

/// The payload of an archive's only record.
func payload(_ archive: [UInt8], limits: WARCLimits = WARCLimits()) throws -> WARCPayload {
  let elements = read(archive, limits: limits)
  try #require(elements.count == 1)
  return try elements[0].get().payload(limits: limits)
}

extension WARCPayload {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
