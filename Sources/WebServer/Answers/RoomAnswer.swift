import HTTPTypes
import Hummingbird
import NIOCore
import UTF8Text

/// What goes out for a request.
struct RoomAnswer: Sendable {
  var status = HTTPResponse.Status.ok
  let mediaType: String
  let contents: String
  /// Where the page is instead.
  var location: String?
  /// What of it a browser may keep.
  var keeping = Keeping.askEachTime

  enum Keeping: String, Sendable {
    /// It may be kept, and used again where it is still the same.
    case askEachTime = "no-cache"
    /// Its name changes with its contents.
    case forGood = "public, max-age=31536000, immutable"
    case not = "no-store"
  }

  static func page(_ html: String, status: HTTPResponse.Status = .ok) -> RoomAnswer {
    RoomAnswer(status: status, mediaType: "text/html; charset=utf-8", contents: html)
  }

  /// - Parameter address: on this server.
  static func elsewhere(_ address: String) -> RoomAnswer {
    RoomAnswer(
      status: .temporaryRedirect, mediaType: "text/plain; charset=utf-8", contents: "", location: address)
  }

  /// What is sent: nothing but a head where the client has the same already (RFC 9110, section 13.1.2).
  func response(to request: Request) -> Response {
    var headers: HTTPFields = [.cacheControl: keeping.rawValue]
    if let location { headers[.location] = location }
    guard keeping != .not, status == .ok else { return full(headers) }
    let tag = "\"\(Self.hash(of: contents))\""
    headers[.eTag] = tag
    let known = request.headers[.ifNoneMatch]?.split(separator: ",").map { $0.drop { " W/".contains($0) } } ?? []
    guard known.contains(where: { $0.filter { $0 != " " } == tag }) else { return full(headers) }
    return Response(status: .notModified, headers: headers)
  }

  private func full(_ headers: HTTPFields) -> Response {
    var headers = headers
    headers[.contentType] = mediaType
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: contents)))
  }

  private static func hash(of contents: String) -> String {
    var hash = StableHash()
    hash.combine(contents)
    return String(hash.value, radix: 36)
  }
}
