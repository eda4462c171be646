import Foundation
import Testing

/// Pages of several kinds, written for these tests, as rows of JSON Lines and in HTML.
enum Pages {
  static let paragraphs = [
    "The ferry to Skarholm will lie at its berth for a week, its owner said on Monday, because a shaft is bent.",
    "Ada Holm, who runs the harbor, said that the mail would go by plane and that nobody had to go short of bread.",
    "A diver had looked at the shaft on Sunday after passengers heard a noise below the deck on the way home.",
  ]
  static let text = paragraphs.map { "<p>\($0)</p>" }.joined()

  static func html(title: String = "Ferry stops for a week", head: String = "", _ body: String) -> String {
    "<!DOCTYPE html><html><head><title>\(title)</title>\(head)</head><body>\(body)</body></html>"
  }

  static let article = html("<article><h1>Ferry stops for a week</h1>\(text)</article>")
  static let error = html(
    title: "404 Page not found", "<p>The page that you wanted is not here; it may have moved.</p>")
  static let index = html(
    title: "The day at the quay",
    "<div><p>\(paragraphs[0])</p></div>"
      + (1...14).map { "<h3><a href=/\($0)>Story \($0) of the coast and its islands</a></h3>" }.joined())
  static let video = html(
    head: "<meta property='og:type' content='video.other'>", "<h1>Ferry stops</h1><p>\(paragraphs[0])</p>")
  static let consent = html(
    "<p>We and our partners use cookies to show you what you like and to count our readers.</p>")
  static let paywall = html(
    head: """
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","isAccessibleForFree":"False"}</script>
      """, "<article><h1>Ferry stops for a week</h1>\(text)</article>")
}

extension Command.Outcome {
  /// The rows of JSON Lines that were written.
  func rows() throws -> [[String: Any]] {
    try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
  }

  /// The only row.
  func row() throws -> [String: Any] {
    let rows = try rows()
    #expect(rows.count == 1)
    return try #require(rows.first)
  }
}
