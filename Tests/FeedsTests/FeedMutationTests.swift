import Feeds
import Testing

/// Feeds with bytes changed, cut, doubled and swapped, the same ones in every run.
@Suite struct FeedMutationTests {
  private static let seeds: [String] = [
    """
    <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY x "y">]><rss version="2.0"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel xml:base="http://a/b/">
    <title>A &amp; b</title><link>/</link><item><title><![CDATA[<b>One</b>]]></title><guid>http://a/1</guid>
    <pubDate>Sun, 24 Apr 2022 10:15:30 GMT</pubDate><dc:creator>a@b.c (D)</dc:creator><description>x<br>&lt;p&gt;y&lt;/p&gt;
    </description><media:group><media:content url="1"/><media:credit>E</media:credit></media:group></item></channel></rss>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">&lt;i&gt;A&lt;/i&gt;</title>
    <entry><link href="../x?y#z"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><br/></div>
    </content><summary mode="base64" type="text/html">PGI+VHdvPC9iPg==</summary><updated>2022-04-24T10:15:30.5+05:30</updated>
    <source><title>S</title><link rel="self" href="s"/></source></entry></feed>
    """,
    """
    {"version":"https://jsonfeed.org/version/1.1","home_page_url":"/","items":[{"id":1,"content_html":"<a href='x'>y</a>",
    "tags":["a"],"date_published":"2022-04-24","attachments":[{"url":"u","size_in_bytes":1.5}],"authors":[{"name":"N"}]}]}
    """,
    """
    <urlset><url><loc>http://a/1</loc><news:news><news:title>T</news:title><news:keywords>a,b</news:keywords></news:news>
    </url></urlset><opml><body><outline text="F"><outline xmlUrl="http://a/f"/></outline></body></opml>
    """,
  ]

  @Test(arguments: 0..<4)
  func `no change of bytes brings the reader down`(seed: Int) {
    var random = Generator(state: UInt64(seed) + 1)
    for _ in 0..<1500 {
      var bytes = Array(Self.seeds[seed].utf8)
      for _ in 0..<Int.random(in: 1...8, using: &random) { Self.change(&bytes, &random) }
      Self.readAll(bytes)
    }
  }

  private static func change(_ bytes: inout [UInt8], _ random: inout Generator) {
    guard !bytes.isEmpty else { return }
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 1...24, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[start] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[start] = Array("<>&;\"'=/[]!-: {}".utf8).randomElement(using: &random) ?? 0
    case 2: bytes.removeSubrange(start..<end)
    case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 4: bytes.swapAt(start, end - 1)
    default: bytes.removeSubrange(start...)
    }
  }

  /// Reads the feed and all that is worked out late.
  private static func readAll(_ bytes: [UInt8]) {
    do throws(FeedError) {
      guard case .feed(let feed) = try FeedReader().read(bytes, url: "http://a.example/feed") else { return }
      for entry in feed.entries {
        for text in [entry.title, entry.summary].compactMap(\.self) + entry.contents {
          #expect(text.plainText.utf8.count <= bytes.count * 40)
        }
      }
    } catch {
      #expect(!error.description.isEmpty)
    }
  }

  /// Sebastiano Vigna's SplitMix64.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }
}
