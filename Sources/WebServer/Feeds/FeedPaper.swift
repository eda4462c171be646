import NewsModel
import UTF8Text

/// A feed of ours, before it is written in one form or the other.
struct FeedPaper: Sendable {
  struct Entry: Sendable {
    /// Stays the same for as long as the entry is about the same.
    let id: String
    let title: String
    let text: String
    /// On this server.
    let path: String
    let day: CalendarDate?
  }

  let title: String
  /// The feed itself but for its form, the field behind it, and the page that shows the same, on this server.
  let path: String
  var field = ""
  let page: String
  let entries: [Entry]
}

/// Names for things that have no address of their own, the same in every archive that has them.
enum FeedID {
  /// A UUID of the parts (RFC 9562, version 8), as a URN.
  static func urn(_ parts: [String]) -> String {
    var bytes = Array(SHA256.digest(of: Array(parts.joined(separator: "\n").utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
    return "urn:uuid:" + groups.joined(separator: "-")
  }
}

extension CalendarDate? {
  /// The day's beginning (RFC 3339), that of 1970 where no day is known: feeds must state one.
  var feedTime: String { (self.flatMap { $0.isComplete ? "\($0)" : nil } ?? "1970-01-01") + "T00:00:00Z" }
}
