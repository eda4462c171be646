import NewsModel
import Presentation
import Storage

/// Outlets and sources, each by the number of its name.
struct NameRoutes: Sendable {
  let archive: ArchiveReader

  /// Articles and stories on a page. Chosen 2026-11-23: more than a reader goes through, few enough for a page in no time.
  private static let articleLimit = 40
  private static let storyLimit = 20

  func add(to routes: RoomRoutes) {
    routes.get("outlet/:number") { request in
      let number = try request.number("number")
      let state = try archive.state()
      guard let profile = try archive.outletProfile(number, limit: Self.articleLimit), profile.isKnown else {
        throw RoomFault.notFound
      }
      return .page(OutletPage(profile: profile, number: number, state: state).html())
    }
    routes.get("source/:number") { request in
      let number = try request.number("number")
      let state = try archive.state()
      guard
        let profile = try archive.sourceProfile(number, articles: Self.articleLimit, stories: Self.storyLimit)
      else { throw RoomFault.notFound }
      let isOutlet = try archive.outletProfile(number, limit: 0)?.isKnown ?? false
      return .page(SourcePage(profile: profile, number: number, state: state, isOutlet: isOutlet).html())
    }
  }
}
