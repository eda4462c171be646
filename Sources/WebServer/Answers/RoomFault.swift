import HTTPTypes

/// Why a request is not answered as it was meant; a person reads the words.
struct RoomFault: Error, Sendable {
  let status: HTTPResponse.Status
  let title: String
  let text: String
  var retryAfter: Int?

  init(_ status: HTTPResponse.Status, _ title: String, _ text: String, retryAfter: Int? = nil) {
    (self.status, self.title, self.text, self.retryAfter) = (status, title, text, retryAfter)
  }

  static let notFound = RoomFault(
    .notFound, "Nothing is here",
    "This archive has no such page. An address from another archive, or one that was written by hand, leads nowhere.")

  /// What is there in a moment.
  static func soon(_ title: String, _ text: String, seconds: Int) -> RoomFault {
    RoomFault(.serviceUnavailable, title, text, retryAfter: seconds)
  }

  static func cannotCompare(_ reason: String) -> RoomFault {
    RoomFault(.serviceUnavailable, "These texts cannot be compared here", reason)
  }

  static func noSuchPart(of count: Int) -> RoomFault {
    RoomFault(.rangeNotSatisfiable, "There is no such part", "The text has \(count) bytes.")
  }

  static func badRequest(_ text: String) -> RoomFault { RoomFault(.badRequest, "That cannot be asked", text) }
}
