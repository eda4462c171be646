import HTTPTypes
import Hummingbird

/// Refuses requests that name another host than this machine, where only this machine may ask.
///
/// A page of a stranger whose name is made to lead to 127.0.0.1 (DNS rebinding) would else read the archive through the
/// reader's browser.
struct HostCheck: RouterMiddleware {
  private let isLoopback: Bool
  private let own: Set<String>

  init(_ settings: RoomSettings) {
    isLoopback = settings.isLoopback
    own = ["localhost", "127.0.0.1", "[::1]", settings.host.lowercased(), "[\(settings.host.lowercased())]"]
  }

  func handle(
    _ request: Request, context: RoomContext, next: (Request, RoomContext) async throws -> Response
  ) async throws -> Response {
    guard !isLoopback || own.contains(Self.name(in: request.head.authority ?? "")) else {
      throw RoomFault(
        .misdirectedRequest, "Another host was meant",
        "This reading room is open to this machine alone. Open it by the address that stemma serve told.")
    }
    return try await next(request, context)
  }

  /// The host without its port.
  private static func name(in authority: String) -> String {
    let host = authority.lowercased()
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return String(host[...end]) }
    return String(host.prefix { $0 != ":" })
  }
}
