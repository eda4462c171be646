import Compression
import UTF8Text

/// A request or an answer as it went over the line (RFC 9112).
struct HTTPMessage {
  /// What an answer begins with.
  static let name = Array("HTTP/".utf8)

  /// Nil for a request.
  let status: Int?
  let fields: HeaderFields
  private let body: ArraySlice<UInt8>
  private let limits: WARCLimits
  /// Whether the end of the body may be missing.
  private let isClipped: Bool

  /// Content codings one inside the other; more are an attack.
  private static let mostCodings = 4

  /// - Throws: `WARCError.notHTTP`, `.headerTooLarge`.
  init(_ message: [UInt8], limits: WARCLimits, isClipped: Bool) throws(WARCError) {
    let head = message.prefix(limits.headerBytes)
    guard let end = try HeaderFields.end(in: head, isLenient: true) else {
      throw message.count > limits.headerBytes ? .headerTooLarge(limit: limits.headerBytes) : .notHTTP
    }
    guard let line = head.firstIndex(of: .newline), line > 0 else { throw .notHTTP }
    let words = head[..<line].split(separator: .space)
    guard words.count >= 2 else { throw .notHTTP }
    status = words[0].starts(with: Self.name) ? Int(String(decoding: words[1], as: UTF8.self).trimmed()) : nil
    guard status != nil || words.last?.starts(with: Self.name) == true else { throw .notHTTP }
    fields = try HeaderFields(parsing: head[(line + 1)..<end], isLenient: true)
    body = message[end...]
    self.limits = limits
    self.isClipped = isClipped
  }

  /// - Throws: `WARCError.badChunk`, `.unknownCoding`, `.payload`.
  func payload() throws(WARCError) -> WARCPayload {
    var bytes = body
    if transferCodings.contains("chunked"), let joined = try ChunkedBody(bytes).joined(isClipped: isClipped) {
      bytes = joined[...]
    }
    let codings = contentCodings
    guard codings.count <= Self.mostCodings else { throw .unknownCoding(codings.joined(separator: ", ")) }
    // The last one named was applied last (RFC 9110, section 8.4).
    for coding in codings.reversed() where !bytes.isEmpty { bytes = try decoded(bytes, coding) }
    guard bytes.count <= limits.payloadBytes else { throw .payload(.tooLarge(limit: limits.payloadBytes)) }
    return WARCPayload(bytes: bytes, mediaType: mediaType, status: status)
  }

  var mediaType: MediaType? { fields["Content-Type"].flatMap { MediaType($0) } }

  private var transferCodings: [String] { Self.list(fields["Transfer-Encoding"]) }

  /// Compression over the line counts like compression of the page.
  private var contentCodings: [String] {
    (Self.list(fields["Content-Encoding"]) + transferCodings.filter { $0 != "chunked" }).filter { $0 != "identity" }
  }

  private static func list(_ value: String?) -> [String] {
    (value ?? "").split(separator: ",").map { String($0).trimmed().lowercased() }.filter { !$0.isEmpty }
  }

  private func decoded(_ bytes: ArraySlice<UInt8>, _ coding: String) throws(WARCError) -> ArraySlice<UInt8> {
    guard let format = CompressionFormat(contentCoding: coding) else { throw .unknownCoding(coding) }
    do throws(DecompressionError) {
      return try format.decompress(bytes, limit: limits.payloadBytes, mayBeClipped: isClipped)[...]
    } catch {
      if Self.looksLikeText(bytes) { return bytes }
      throw .payload(error)
    }
  }

  /// How many bytes from the start decide.
  private static let textBytes = 512

  /// Whether a body whose header says that it is compressed is a page that the writer decompressed.
  private static func looksLikeText(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = bytes.prefix(textBytes)
    let first = head.first { !$0.isASCIISpace && ![0xEF, 0xBB, 0xBF].contains($0) }
    return (first == UInt8(ascii: "<") || first == UInt8(ascii: "{"))
      && head.allSatisfy { $0 >= 0x20 || $0.isASCIISpace }
  }
}
