import HTTPTypes
import Hummingbird

/// Refuses what no browser asks: other methods than reading, and very long targets.
///
/// Without a token the room only reads. With one, a request that would change something must carry it as
/// `Authorization: Bearer …`; there is nothing to change yet.
struct RequestLimits: RouterMiddleware {
  private let token: String?
  private let targetBytes: Int

  init(_ settings: RoomSettings) {
    token = settings.token
    targetBytes = settings.limits.targetBytes
  }

  func handle(
    _ request: Request, context: RoomContext, next: (Request, RoomContext) async throws -> Response
  ) async throws -> Response {
    guard request.uri.string.utf8.count <= targetBytes else {
      throw RoomFault(.uriTooLong, "The address is too long", "An address here has at most \(targetBytes) bytes.")
    }
    if request.method != .get, request.method != .head { try refuse(request) }
    return try await next(request, context)
  }

  private func refuse(_ request: Request) throws(RoomFault) {
    guard let token else {
      throw RoomFault(.methodNotAllowed, "This room is for reading", "Nothing here can be changed from outside.")
    }
    let given = request.headers[.authorization] ?? ""
    guard Self.isSame(Array("Bearer \(token)".utf8), Array(given.utf8)) else {
      throw RoomFault(
        .unauthorized, "A token is needed", "What changes something must carry the token of stemma serve.")
    }
  }

  /// Takes as long for any two of one length, so that the time tells nothing of how much of it is right.
  private static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
