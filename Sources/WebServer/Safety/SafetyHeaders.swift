import HTTPTypes
import Hummingbird

/// Tells the browser what no page here ever needs, on every answer.
///
/// The policy allows style, script and icon of our own files alone, and fetching from this server, which only reads: even markup
/// that got into a page could run nothing, and load nothing from elsewhere.
struct SafetyHeaders: RouterMiddleware {
  private static let fields: [(HTTPField.Name, String)] = [
    (
      .contentSecurityPolicy,
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'"
    ),
    (.xContentTypeOptions, "nosniff"),
  ]

  /// Fields without a name of their own in the library.
  private static let others = [
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  ]

  private static let all =
    fields
    + others.sorted { $0.key < $1.key }.compactMap { name, value in
      HTTPField.Name(name).map { ($0, value) }
    }

  func handle(
    _ request: Request, context: RoomContext, next: (Request, RoomContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in Self.all { response.headers[name] = value }
    return response
  }
}
