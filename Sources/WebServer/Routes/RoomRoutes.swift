import HTTPTypes
import Hummingbird
import NIOPosix

/// Where groups of routes are put.
///
/// What answers a request may block: it runs on threads that wait for files, so that connections are served meanwhile.
struct RoomRoutes {
  private let router: Router<RoomContext>

  init(_ router: Router<RoomContext>) { self.router = router }

  /// - Parameters:
  ///   - path: words, and names of parameters behind colons: "story/:number".
  ///   - answer: throws `RoomFault`, or `ArchiveError`.
  func get(_ path: String, _ answer: @escaping @Sendable (RoomRequest) throws -> RoomAnswer) {
    router.get(RouterPath(path)) { request, context in
      let asked = try RoomRequest(request, context)
      let answer = try await NIOThreadPool.singleton.runIfActive { try answer(asked) }
      return answer.response(to: request)
    }
  }
}
