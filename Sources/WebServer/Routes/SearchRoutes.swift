import NewsModel
import Presentation
import SearchQueries
import Storage

/// Searching.
struct SearchRoutes: Sendable {
  let archive: ArchiveReader

  /// Articles on a page, and pages; who wants more asks for less. Chosen 2026-11-23.
  private static let limit = 20
  private static let pages = 50

  func add(to routes: RoomRoutes) {
    routes.get("search") { request in
      let query = request.field("q") ?? ""
      let page = try request.numberField("page") ?? 1
      guard page <= Self.pages else {
        throw RoomFault.badRequest("There are at most \(Self.pages) pages; ask for less.")
      }
      return try answer(query, page: page)
    }
  }

  private func answer(_ query: String, page: Int) throws -> RoomAnswer {
    let state = try archive.state()
    guard query.utf8.contains(where: { $0 > 0x20 }) else {
      return .page(SearchPage(query: "", outcome: .none, state: state).html())
    }
    let wanted: SearchQuery
    do throws(SearchQueryError) { wanted = try SearchQuery(query) } catch {
      let wrong = SearchPage(query: error.line, outcome: .wrong(reason: error.reason, range: error.range), state: state)
      return .page(wrong.html())
    }
    let earlier = (page - 1) * Self.limit
    let (found, total) = try archive.search(wanted, limit: Self.limit, offset: earlier)
    let numbers = try archive.numbers(of: found.map(\.article))
    let hasMore = earlier + found.count < total && page < Self.pages && !found.isEmpty
    return .page(
      SearchPage(
        query: query, outcome: .found(found, total: total, earlier: earlier), articles: numbers, state: state,
        before: page > 1 ? Self.address(query, page: page - 1) : nil,
        behind: hasMore ? Self.address(query, page: page + 1) : nil
      ).html())
  }

  private static func address(_ query: String, page: Int) -> String {
    var address = "\(RoomAddress.search)?q="
    for byte in query.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default: address += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return page > 1 ? "\(address)&page=\(page)" : address
  }
}
