import HTTPTypes
import Hummingbird
import NIOPosix

/// Where groups of routes are put.
///
/// What answers a request may block: it runs on threads that wait for files, so that connections are served meanwhile.
struct RoomRoutes {
  private let router: Router<RoomContext>
  private let store: AnswerStore

  init(_ router: Router<RoomContext>, store: AnswerStore) { (self.router, self.store) = (router, store) }

  /// - Parameters:
  ///   - path: words, and names of parameters behind colons: "story/:number".
  ///   - answer: throws `RoomFault`, or `ArchiveError`.
  func get(_ path: String, _ answer: @escaping @Sendable (RoomRequest) throws -> RoomAnswer) {
    router.get(RouterPath(path)) { [store] request, context in
      let asked = try RoomRequest(request, context)
      let target = request.uri.string
      let answer = try await NIOThreadPool.singleton.runIfActive {
        try store.answer(to: target) { try answer(asked) }
      }
      return answer.response(to: request)
    }
  }
}
