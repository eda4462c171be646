extension RoomRequest {
  /// The most rows of an answer, and how many it has where nothing is asked. Chosen 2026-11-23: an answer of full articles
  /// stays below a megabyte.
  private static let (mostRows, usualRows) = (100, 25)

  /// How many rows are wanted.
  /// - Throws: `RoomFault` for what is no number from 1 to 100.
  func limit() throws(RoomFault) -> Int {
    let limit = try numberField("limit") ?? Self.usualRows
    guard limit <= Self.mostRows else { throw .badRequest("“limit” is a whole number from 1 to \(Self.mostRows).") }
    return limit
  }

  /// The numbers of a place where a list goes on, as an answer before gave them; nil at its beginning.
  /// - Throws: `RoomFault` for what no answer of ours gave.
  func cursor(of count: Int) throws(RoomFault) -> [Int]? {
    guard let text = field("cursor") else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == count, numbers.map(String.init) == parts.map(String.init) else {
      throw .badRequest("“cursor” is what the answer before gave as “next”.")
    }
    return numbers
  }

  /// The same list behind a cursor.
  func next(_ cursor: [Int]?) -> String? { cursor.map { $0.map(String.init).joined(separator: ".") } }
}
