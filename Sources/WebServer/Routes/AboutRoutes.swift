import Presentation
import Storage

/// What the room is, and how what it shows was found.
struct AboutRoutes: Sendable {
  let archive: ArchiveReader

  func add(to routes: RoomRoutes) {
    routes.get("about") { _ in .page(AboutPage(state: try archive.state()).html()) }
  }
}
