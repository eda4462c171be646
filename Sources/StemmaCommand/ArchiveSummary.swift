import Storage

/// How much an archive holds, for people.
struct ArchiveSummary {
  private let counts: ArchiveCounts

  init(_ counts: ArchiveCounts) { self.counts = counts }

  /// "6 pages, 7 articles, 1 story".
  var text: String {
    [
      Self.count(counts.captures, "page"), Self.count(counts.articles, "article"),
      Self.count(counts.stories, "story", "stories"),
    ].joined(separator: ", ")
  }

  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    number == 1 ? "1 \(one)" : "\(number) \(many ?? one + "s")"
  }

  /// "1.4 MB".
  static func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\((bytes + 999) / 1000) kB" }
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
