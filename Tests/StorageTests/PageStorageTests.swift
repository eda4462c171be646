import NewsModel
import Storage
import Testing
import UTF8Text

@Suite struct PageStorageTests {
  private let folder: ArchiveFolder
  private let archive: Archive

  init() throws {
    folder = try ArchiveFolder()
    archive = try Archive(path: folder.path())
  }

  @Test func `an article comes back as it was written, with what was found in it`() throws {
    let page = PageBuilder(url: "https://courier.example/ferry", items: ["A teaser."])
    let names = try archive.add([page.packed()])
    #expect(names == [[Article.ID("ferry.html"), Article.ID("ferry.html#1")]])
    for article in page.articles {
      #expect(try archive.reader.article(article.id) == ArticleDocument(article))
    }
  }

  @Test func `a capture that was written is known, and adding it again changes nothing`() throws {
    let page = PageBuilder()
    #expect(try !archive.reader.holds(page.capture.id, page.document))
    _ = try archive.add([page.packed()])
    let before = try archive.reader.exported()
    #expect(try archive.reader.holds(page.capture.id, page.document))
    #expect(try archive.add([page.packed()]) == [nil])
    #expect(try archive.reader.exported() == before)
  }

  @Test func `another capture of one name gets a number, and follows the state before`() throws {
    _ = try archive.add([PageBuilder(items: ["One"]).packed()])
    let names = try archive.add([PageBuilder(body: "It was refloated.", items: ["Two"]).packed()])
    #expect(names == [[Article.ID("ferry.html@2"), Article.ID("ferry.html@2#1")]])
    #expect(try archive.reader.article(Article.ID("ferry.html@2#1"))?.article.body == "Two")
    #expect(
      try archive.reader.states(of: Article.ID("ferry.html")).map(\.description) == ["ferry.html", "ferry.html@2"])
  }

  @Test func `states of one page are linked by its address, whatever their captures are called`() throws {
    let address = "https://courier.example/ferry"
    _ = try archive.add([
      PageBuilder(name: "b", url: address).packed(), PageBuilder(name: "other", url: address + "/2").packed(),
    ])
    _ = try archive.add([PageBuilder(name: "a", body: "Refloated.", url: address).packed()])
    _ = try archive.add([PageBuilder(name: "c", body: "Towed.", url: address).packed()])
    #expect(try archive.reader.states(of: Article.ID("a")).map(\.description) == ["b", "a", "c"])
    #expect(try archive.reader.states(of: Article.ID("other")).map(\.description) == ["other"])
  }

  @Test func `a capture that is called as the further item of another gets a name that is free`() throws {
    _ = try archive.add([PageBuilder(name: "a", items: ["Teaser"]).packed()])
    let names = try archive.add([PageBuilder(name: "a#1").packed()])
    #expect(names == [[Article.ID("a#1@2")]])
  }

  @Test func `of pages that are added together none is there when one fails`() throws {
    let before = try archive.reader.exported()
    let page = try PageBuilder(name: "good").packed()
    let story = try tracedStory("s", PageBuilder(name: "missing").articles).packed()
    #expect(throws: ArchiveError.self) { try archive.put([story]) }
    #expect(try archive.reader.exported() == before)
    _ = try archive.add([page])
    #expect(try archive.reader.counts() == ArchiveCounts(captures: 1, articles: 1, stories: 0))
  }

  @Test func `text with every kind of character is kept to the byte`() throws {
    let body =
      "\u{0}\u{1F6A2}\u{202E}e\u{301} 'quotes' \"double\"\u{FFFD}\r\n" + String(repeating: "long ", count: 5000)
    _ = try archive.add([PageBuilder(name: "odd 'name'; --", body: body).packed()])
    let article = try #require(try archive.reader.article(Article.ID("odd 'name'; --")))
    #expect(Array(article.article.body.utf8) == Array(body.utf8))
  }

  @Test func `saved stories of any size are kept in parts`() throws {
    let saved = (0..<3_000_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
    try archive.keepGrouping(saved, of: 7)
    let kept = try #require(try archive.reader.grouping())
    #expect(kept.saved == saved)
    #expect(kept.count == 7)
  }
}
