import HTTPTypes
import Hummingbird
import NIOCore
import Storage
import UTF8Text

/// What goes out for a request.
struct RoomAnswer: Sendable {
  var status = HTTPResponse.Status.ok
  let mediaType: String
  let body: ByteBuffer
  /// Names the body among all that stood and will stand at its address (RFC 9110, section 8.8.3).
  private let tag: String
  /// Where the page is instead.
  var location: String?
  /// What of it a browser may keep.
  var keeping = Keeping.askEachTime
  /// Whether parts of it may be asked for.
  var hasParts = false
  /// The version of the one record that it is made of; nil for what is made of more.
  var version: RecordVersion?

  init(status: HTTPResponse.Status = .ok, mediaType: String, contents: String, location: String? = nil) {
    (self.status, self.mediaType, self.location) = (status, mediaType, location)
    body = ByteBuffer(string: contents)
    tag = "\"\(Self.hash(of: contents))\""
  }

  enum Keeping: String, Sendable {
    /// It may be kept, and used again where it is still the same.
    case askEachTime = "no-cache"
    /// Its name changes with its contents.
    case forGood = "public, max-age=31536000, immutable"
    case not = "no-store"
  }

  /// - Parameter version: of the one record that the page is made of.
  static func page(
    _ html: String, status: HTTPResponse.Status = .ok, version: RecordVersion? = nil
  ) -> RoomAnswer {
    var answer = RoomAnswer(status: status, mediaType: "text/html; charset=utf-8", contents: html)
    answer.version = version
    return answer
  }

  /// - Parameter address: on this server.
  static func elsewhere(_ address: String, version: RecordVersion? = nil) -> RoomAnswer {
    var answer = RoomAnswer(
      status: .temporaryRedirect, mediaType: "text/plain; charset=utf-8", contents: "", location: address)
    answer.version = version
    return answer
  }

  /// The body as text.
  var contents: String { String(buffer: body) }

  /// What is sent: nothing but a head where the client has the same already (RFC 9110, section 13.1.2).
  func response(to request: Request) -> Response {
    var headers: HTTPFields = [.cacheControl: keeping.rawValue]
    if let location { headers[.location] = location }
    guard keeping != .not, status == .ok else { return full(headers) }
    headers[.eTag] = tag
    let known = request.headers[.ifNoneMatch]?.split(separator: ",").map { $0.drop { " W/".contains($0) } } ?? []
    if known.contains(where: { $0.filter { $0 != " " } == tag }) {
      return Response(status: .notModified, headers: headers)
    }
    return hasParts ? part(request, headers) : full(headers)
  }

  /// The part that was asked for, where the client's other parts are of the same body (RFC 9110, sections 13.1.5 and 14).
  private func part(_ request: Request, _ headers: HTTPFields) -> Response {
    var headers = headers
    headers[.acceptRanges] = "bytes"
    let isSame = request.headers[.ifRange].map { $0 == tag } ?? true
    let field = isSame && request.method == .get ? request.headers[.range] : nil
    let count = body.readableBytes
    switch WantedPart(field, of: count) {
    case .all: return full(headers)
    case .bytes(let range):
      headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(count)"
      headers[.contentType] = mediaType
      let part = body.getSlice(at: body.readerIndex + range.lowerBound, length: range.count) ?? ByteBuffer()
      return Response(status: .partialContent, headers: headers, body: ResponseBody(byteBuffer: part))
    case .none:
      var refusal = RoomAnswer.problem(.noSuchPart(of: count)).response(to: request)
      refusal.headers[.contentRange] = "bytes */\(count)"
      return refusal
    }
  }

  private func full(_ headers: HTTPFields) -> Response {
    var headers = headers
    headers[.contentType] = mediaType
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
  }

  private static func hash(of contents: String) -> String {
    var hash = StableHash()
    hash.combine(contents)
    return String(hash.value, radix: 36)
  }
}
