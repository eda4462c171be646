/// Where a reading room listens, for whom, and how much it takes.
package struct RoomSettings: Sendable {
  /// A name or address of this machine.
  package let host: String
  /// 0 for any that is free.
  package let port: Int
  var limits = RequestBounds()
  var rate: RequestRate.Limit

  package init(host: String = "127.0.0.1", port: Int) {
    self.host = host
    self.port = port
    rate = Self.isLoopback(host) ? .own : .strangers
  }

  /// Whether only this machine can reach it.
  var isLoopback: Bool { Self.isLoopback(host) }

  /// The address of the first page.
  func address(port: Int) -> String {
    let name = host.contains(":") ? "[\(host)]" : host
    return "http://\(name):\(port)/"
  }

  private static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }
}

/// How much a client may send, and how long it may take. Chosen 2026-11-23: browsers stay far below each.
struct RequestBounds: Sendable {
  /// Bytes of all header fields of a request, the target among them.
  var headerBytes = 16_384
  var headerFields = 100
  /// Bytes of a request's target.
  var targetBytes = 4_096
  /// Bytes of a request's body; nothing here reads one yet.
  var bodyBytes = 65_536
  /// Connections at one time; further ones wait in the system's queue.
  var connections = 512
  /// How long a connection may be open without a whole request head.
  var idle = Duration.seconds(20)
  /// How long the rest of a request may take behind its head.
  var request = Duration.seconds(10)
  /// How long a client may take to receive an answer.
  var answer = Duration.seconds(30)
}
