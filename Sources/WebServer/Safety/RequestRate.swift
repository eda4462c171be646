import HTTPTypes
import Hummingbird
import Synchronization

/// Refuses clients that ask too often.
///
/// Purpose: one client cannot take all of the machine. Action: each has a bucket from which every request takes one, and
/// which fills at a steady rate. Clients are told apart by address, those of IPv6 by their network's first 64 bits, which
/// one client has to itself. Cost: O(1), and O(n) in the clients known whenever they are `Buckets.limit`.
///
/// A class, since all connections share what it knows.
final class RequestRate: RouterMiddleware {
  struct Limit: Sendable {
    var perSecond: Double
    var burst: Double

    /// For this machine alone, where one client is all there are. Chosen 2026-11-23, twice what is measured with.
    static let own = Limit(perSecond: 250, burst: 500)
    /// For others: faster than anybody reads.
    static let strangers = Limit(perSecond: 20, burst: 80)
  }

  private let buckets: Mutex<Buckets>

  init(_ limit: Limit) { buckets = Mutex(Buckets(limit: limit)) }

  func handle(
    _ request: Request, context: RoomContext, next: (Request, RoomContext) async throws -> Response
  ) async throws -> Response {
    let client = Self.network(of: context.client ?? "")
    guard buckets.withLock({ $0.take(from: client, at: .now) }) else {
      throw RoomFault(
        .tooManyRequests, "Too many requests",
        "More was asked than a reader asks. Wait a moment and load the page anew.",
        retryAfter: 1)
    }
    return try await next(request, context)
  }

  /// The address itself, or the first four groups of one of IPv6.
  static func network(of address: String) -> String {
    guard address.contains(":") else { return address }
    let groups = address.split(separator: ":", omittingEmptySubsequences: false)
    guard let gap = groups.firstIndex(of: ""), gap < 4 else { return groups.prefix(4).joined(separator: ":") }
    return groups.prefix(gap).joined(separator: ":") + "::"
  }
}

/// What each client may still ask.
struct Buckets: Sendable {
  let limit: RequestRate.Limit
  private var clients: [String: (level: Double, time: ContinuousClock.Instant)] = [:]

  /// Clients that are remembered; when there are more, those whose buckets are full again are forgotten, then all.
  static let limit = 4_096

  init(limit: RequestRate.Limit) { self.limit = limit }

  /// - Returns: whether there was something to take.
  mutating func take(from client: String, at time: ContinuousClock.Instant) -> Bool {
    if clients[client] == nil, clients.count >= Self.limit { forget(at: time) }
    let level = level(of: client, at: time)
    clients[client] = (max(0, level >= 1 ? level - 1 : level), time)
    return level >= 1
  }

  private func level(of client: String, at time: ContinuousClock.Instant) -> Double {
    guard let known = clients[client] else { return limit.burst }
    let seconds = (time - known.time) / .seconds(1)
    return min(limit.burst, known.level + seconds * limit.perSecond)
  }

  private mutating func forget(at time: ContinuousClock.Instant) {
    clients = clients.filter { level(of: $0.key, at: time) < limit.burst }
    if clients.count >= Self.limit { clients = [:] }
  }
}
