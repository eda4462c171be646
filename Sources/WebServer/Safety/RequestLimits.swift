import HTTPTypes
import Hummingbird

/// Refuses what no browser asks: other methods than reading, and very long targets.
struct RequestLimits: RouterMiddleware {
  private let targetBytes: Int

  init(_ settings: RoomSettings) { targetBytes = settings.limits.targetBytes }

  func handle(
    _ request: Request, context: RoomContext, next: (Request, RoomContext) async throws -> Response
  ) async throws -> Response {
    guard request.uri.string.utf8.count <= targetBytes else {
      throw RoomFault(.uriTooLong, "The address is too long", "An address here has at most \(targetBytes) bytes.")
    }
    guard request.method == .get || request.method == .head else {
      throw RoomFault(.methodNotAllowed, "This room is for reading", "Nothing here can be changed from outside.")
    }
    return try await next(request, context)
  }
}
