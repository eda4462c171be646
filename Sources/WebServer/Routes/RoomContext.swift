import Hummingbird
import NIOCore

/// What is known of a request beside its words.
struct RoomContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The client's address, without a port; nil where the system does not tell.
  let client: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    client = source.channel.remoteAddress?.ipAddress
  }
}
