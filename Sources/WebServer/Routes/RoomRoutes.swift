import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOPosix
import Storage

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
    add(path, target: \.string, version: { _ in nil }, answer)
  }

  /// What is made of one record, and of nothing that stands behind a question mark.
  /// - Parameter version: of the record, as it is now.
  func get(
    _ path: String, version: @escaping @Sendable (RoomRequest) throws -> RecordVersion?,
    _ answer: @escaping @Sendable (RoomRequest) throws -> RoomAnswer
  ) {
    add(path, target: \.path, version: version, answer)
  }

  private func add(
    _ path: String, target: @escaping @Sendable (URI) -> String,
    version: @escaping @Sendable (RoomRequest) throws -> RecordVersion?,
    _ answer: @escaping @Sendable (RoomRequest) throws -> RoomAnswer
  ) {
    router.get(RouterPath(path)) { [store] request, context in
      let asked = try RoomRequest(request, context)
      let target = target(request.uri)
      let answer = try await NIOThreadPool.singleton.runIfActive {
        try store.answer(to: target, version: { try version(asked) }, making: { try answer(asked) })
      }
      return answer.response(to: request)
    }
  }
}
