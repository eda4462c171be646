import NewsModel

/// Writes a feed as Atom (RFC 4287).
struct AtomWriter: Sendable {
  /// Of this server, as the reader calls it.
  let root: String

  static let mediaType = "application/atom+xml; charset=utf-8"

  func text(of feed: FeedPaper) -> String {
    let latest = feed.entries.map(\.day.feedTime).max() ?? (nil as CalendarDate?).feedTime
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <id>\(Self.escaped(FeedID.urn(["feed", feed.path + feed.field])))</id>
        <title>\(Self.escaped(feed.title))</title>
        <updated>\(latest)</updated>
        <author><name>Stemma</name></author>
        <link rel="self" type="application/atom+xml" href="\(Self.escaped(root + feed.path + ".atom" + feed.field))"/>
        <link rel="alternate" type="text/html" href="\(Self.escaped(root + feed.page))"/>
      \(feed.entries.map(entry).joined())</feed>

      """
  }

  private func entry(_ entry: FeedPaper.Entry) -> String {
    """
      <entry>
        <id>\(Self.escaped(entry.id))</id>
        <title>\(Self.escaped(entry.title))</title>
        <updated>\(entry.day.feedTime)</updated>
        <link rel="alternate" type="text/html" href="\(Self.escaped(root + entry.path))"/>
        <summary>\(Self.escaped(entry.text))</summary>
      </entry>

    """
  }

  /// Page text as XML: without what it may not hold (XML 1.0, section 2.2), and with no markup.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": escaped.append(" ")
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
