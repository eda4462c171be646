import Presentation
import Storage

/// The first page.
struct LatestRoutes: Sendable {
  let archive: ArchiveReader

  /// Stories on a page. Chosen 2026-11-23: a screen or three.
  private static let limit = 25

  func add(to routes: RoomRoutes) {
    routes.get("/") { request in
      let isAll = request.field("reports") == "all"
      let position = try request.field("behind").map(Self.position)
      let state = try archive.state()
      let (stories, next) = try archive.latestStories(
        leastReports: isAll ? 1 : 2, behind: position, limit: Self.limit)
      let older = next.map { "/?behind=\($0.day).\($0.row)" + (isAll ? "&reports=all" : "") }
      return .page(
        LatestPage(stories: stories, state: state, isAll: isAll, isFirst: position == nil, older: older).html())
    }
  }

  /// - Throws: `RoomFault` for what no list of ours leads to.
  private static func position(_ text: String) throws -> LatestPosition {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let day = parts[0], let row = parts[1] else {
      throw RoomFault.badRequest("“behind” says where a list goes on, as the link below the list before it does.")
    }
    return LatestPosition(day: day, row: row)
  }
}
