/// WebServer: how is an archive read in a browser?
///
/// Requests come in over HTTP; pages, and later rows and feeds, go out, each made of what the archive holds at that moment:
///
///     request ─ ConnectionGuard ─ SafetyHeaders ─ HostCheck ─ RequestRate ─ RequestLimits ─▶ RoomRoutes ─┐
///     answer ◀─ RoomAnswer ◀─ Presentation's pages ◀─ Storage's named reads ◀────────────────────────────┘
///
/// Routes stand in a file a group, in `Routes`; each is a function from a `RoomRequest` to a `RoomAnswer` that may block and
/// throws a `RoomFault`. Nothing here writes, and no word of a request is ever the name of a file. Not for: drawing, which is
/// Presentation's work; and finding anything, which is the archive's.
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypes
package import NewsModel
package import Storage

/// A server of the pages of one archive.
package struct ReadingRoom: Sendable {
  private let archive: ArchiveReader
  private let settings: RoomSettings
  private let comparing: TextPairComparison?

  /// - Parameter comparing: what compares two texts; nil where none can be compared.
  package init(archive: ArchiveReader, settings: RoomSettings, comparing: TextPairComparison? = nil) {
    (self.archive, self.settings, self.comparing) = (archive, settings, comparing)
  }

  /// Answers requests until the process is told to end, or the task is cancelled.
  /// - Parameter onListening: is told the address of the first page, once it can be asked for.
  /// - Throws: `RoomError`.
  package func run(onListening: @escaping @Sendable (String) -> Void) async throws(RoomError) {
    do {
      try await application(onListening: onListening).runService()
    } catch {
      throw RoomError(error, settings)
    }
  }

  private func application(
    onListening: @escaping @Sendable (String) -> Void
  ) -> Application<RouterResponder<RoomContext>> {
    let limits = settings.limits
    let channel = HTTP1Channel.Configuration(
      additionalChannelHandlers: [ConnectionGuard(limits)], idleTimeout: TimeAmount(limits.idle),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
        maxHeaderFieldCount: limits.headerFields))
    return Application(
      responder: router().buildResponder(), server: .http1(configuration: channel),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port),
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
      onServerRunning: { [settings] channel in
        onListening(settings.address(port: channel.localAddress?.port ?? settings.port))
      },
      logger: Logger(label: "reading-room") { _ in SwiftLogNoOpLogHandler() })
  }

  private func router() -> Router<RoomContext> {
    let router = Router(context: RoomContext.self, options: .autoGenerateHeadEndpoints)
    router.middlewares.add(SafetyHeaders())
    router.middlewares.add(FaultPages(archive: archive))
    router.middlewares.add(HostCheck(settings))
    router.middlewares.add(RequestRate(settings.rate))
    router.middlewares.add(RequestLimits(settings))
    let routes = RoomRoutes(router, store: AnswerStore(archive))
    AssetRoutes().add(to: routes)
    LatestRoutes(archive: archive).add(to: routes)
    StoryRoutes(archive: archive).add(to: routes)
    ArticleRoutes(archive: archive, comparing: comparing).add(to: routes)
    NameRoutes(archive: archive).add(to: routes)
    SearchRoutes(archive: archive).add(to: routes)
    AboutRoutes(archive: archive).add(to: routes)
    APIRoutes(archive: archive).add(to: routes)
    FeedRoutes(archive: archive).add(to: routes)
    return router
  }
}

/// Compares two articles; throws where that cannot be done, with a description for people.
package typealias TextPairComparison = @Sendable (Article, Article) throws -> ArticleComparison
