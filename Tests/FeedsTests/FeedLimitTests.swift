import Feeds
import Testing

@Suite struct FeedLimitTests {
  private func read(_ text: String, _ change: (inout FeedLimits) -> Void) throws(FeedError) {
    var limits = FeedLimits()
    change(&limits)
    _ = try FeedReader(limits: limits).read(Array(text.utf8))
  }

  @Test func `a file larger than the limit is refused`() {
    #expect(throws: FeedError.tooLarge(limit: 5, size: 6)) { try read("<rss/>") { $0.bytes = 5 } }
    #expect(throws: Never.self) { try read("<rss/>") { $0.bytes = 6 } }
  }

  @Test func `a JSON Feed larger than its own limit is refused`() {
    let text = "{\"version\":\"https://jsonfeed.org/version/1\"}"
    #expect(throws: FeedError.tooLarge(limit: 43, size: 44)) { try read(text) { $0.jsonBytes = 43 } }
    #expect(throws: Never.self) { try read(text) { $0.jsonBytes = 44 } }
  }

  @Test func `elements deeper than the limit are refused`() {
    #expect(throws: FeedError.tooDeep(limit: 2, offset: 14)) { try read("<rss><channel><title/>") { $0.depth = 2 } }
    #expect(throws: Never.self) { try read("<rss><channel><title/>") { $0.depth = 3 } }
  }

  @Test func `a tower of elements is refused`() {
    #expect(throws: FeedError.self) { try read(String(repeating: "<a>", count: 100_000)) { _ in } }
  }

  @Test func `more elements, texts and attributes than the limit are refused`() {
    #expect(throws: FeedError.tooManyNodes(limit: 4, offset: 30)) {
      try read("<rss><channel a=\"\" b=\"\" c=\"\"/></rss>") { $0.nodes = 4 }
    }
  }

  @Test(arguments: [
    "<rss><channel><item/><item/></channel></rss>", "<feed><entry/><entry/></feed>",
    "<urlset><url><loc>a</loc></url><url><loc>b</loc></url></urlset>",
    "<sitemapindex><sitemap><loc>a</loc></sitemap><sitemap><loc>b</loc></sitemap></sitemapindex>",
    "<opml><outline xmlUrl=\"a\"/><outline xmlUrl=\"b\"/></opml>",
    "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\"},{\"id\":\"2\"}]}",
  ])
  func `more entries than the limit are refused`(text: String) {
    #expect(throws: FeedError.tooManyEntries(limit: 1)) { try read(text) { $0.entries = 1 } }
    #expect(throws: Never.self) { try read(text) { $0.entries = 2 } }
  }

  /// Each takes far longer than the test's patience where the time grows faster than the file.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "<a></b>", "<!x[", "<!--", "<![CDATA[", "&#", "<a b='", "<category>\u{1}", "<author>x", "</", "<xmlns:", "<?",
      "<item xmlns:a=''>", "&lt;a href=b&gt;",
    ])
  func `repeated markup takes linear time`(piece: String) {
    let text = "<rss><channel><item>" + String(repeating: piece, count: 10_000)
    _ = try? FeedReader().read(Array(text.utf8))
  }

  @Test(.timeLimit(.minutes(10)))
  func `many categories and authors take linear time`() throws {
    let items = (0..<10_000).map { "<category>\($0)</category><author>\($0)</author>" }.joined()
    let feed = try feed("<rss><channel><item>\(items)</item></channel></rss>")
    #expect(feed.entries.first?.categories.count == 10_000)
    #expect(feed.entries.first?.authors.count == 10_000)
  }
}
