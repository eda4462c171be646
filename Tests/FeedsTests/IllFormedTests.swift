import Testing

@testable import Feeds

@Suite struct IllFormedTests {
  @Test func `a stray ampersand stays and is named`() throws {
    let feed = try feed(
      "<rss><channel><title>Salt & Pepper</title><link>http://a.example/?a=1&b=2</link></channel></rss>")
    #expect(feed.title?.value == "Salt & Pepper")
    #expect(feed.url == "http://a.example/?a=1&b=2")
    #expect(feed.faults == [.strayAmpersand(offset: 26), .strayAmpersand(offset: 69)])
  }

  @Test func `HTML's entities are read and named`() throws {
    let feed = try feed("<rss><channel><title>Caf&eacute;&nbsp;&nosuch;</title></channel></rss>")
    #expect(feed.title?.value == "Café\u{A0}&nosuch;")
    #expect(feed.faults.map(\.description).count == 3)
    #expect(feed.faults.last == .undefinedEntity(name: "nosuch", offset: 38))
  }

  @Test func `text before the first tag is passed over`() throws {
    let feed = try feed("\n\u{FEFF}Warning: x\n<?xml version=\"1.0\"?><rss><channel><title>A</title></channel></rss>")
    #expect(feed.title?.value == "A")
    #expect(feed.faults == [.textBeforeMarkup(offset: 1)])
  }

  @Test(arguments: [
    ("<rss><channel><title>A</title><item><title>One</title></item><item><title>Tw", "Tw"),
    ("<rss><channel><title>A</title><item><title>One</title></item><item><title><![CDATA[Two", "Two"),
    ("<rss><channel><title>A</title><item><title>One</title></item><item><title>Two</title><li", "Two"),
    ("<rss><channel><title>A</title><item><title>One</title></item><item><title>Two</title><link x=\"", "Two"),
    ("<rss><channel><title>A</title><item><title>One</title></item><item><title>Two</title><!-- x", "Two"),
  ])
  func `a file cut short is read to its end`(text: String, last: String) throws {
    let feed = try feed(text)
    #expect(feed.entries.map(\.title?.value) == ["One", last])
    #expect(feed.faults.contains(.truncated(offset: text.utf8.count)))
  }

  @Test func `an element without end ends with the one around it`() throws {
    let feed = try feed("<rss><channel><item><title>One</item><item><title>Two</title></item></channel></rss>")
    #expect(feed.entries.map(\.title?.value) == ["One", "Two"])
    #expect(feed.faults == [.unclosedElement(name: "title", offset: 20)])
  }

  @Test func `an end tag that ends nothing counts for nothing`() throws {
    let feed = try feed("<rss><channel></p><title>A</b></title></channel></rss>")
    #expect(feed.title?.value == "A")
    #expect(feed.faults == [.strayEndTag(name: "p", offset: 14), .strayEndTag(name: "b", offset: 26)])
  }

  @Test func `a stray angle bracket is text`() throws {
    let feed = try feed("<rss><channel><title>1 < 2 </title></channel></rss>")
    #expect(feed.title?.value == "1 < 2")
    #expect(feed.faults == [.malformedTag(offset: 23)])
  }

  @Test(arguments: [
    "<link href=http://a.example/ />", "<link href = 'http://a.example/'>", "<link href=\"http://a.example/\" x/>",
  ])
  func `attributes are read as they come`(link: String) throws {
    #expect(try feed("<feed>\(link)</feed>").url == "http://a.example/")
  }

  @Test func `entities that a file declares are never expanded`() throws {
    let feed = try feed(
      """
      <?xml version="1.0"?>
      <!DOCTYPE rss [ <!ENTITY a "aaaaaaaaaa"> <!ENTITY b "&a;&a;&a;"> <!ENTITY f SYSTEM "file:///etc/passwd"> ]>
      <rss><channel><title>x&b;y&f;</title></channel></rss>
      """)
    #expect(feed.title?.value == "x&b;y&f;")
    #expect(feed.faults.filter { if case .entityDeclarations = $0 { true } else { false } }.count == 3)
  }

  @Test func `a document type is passed over`() throws {
    let type = "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://x.example/rss.dtd\">"
    let feed = try feed(type + "<rss version=\"0.91\"><channel><title>A</title></channel></rss>")
    #expect(feed.title?.value == "A")
    #expect(feed.faults == [])
  }

  @Test func `references of all kinds are characters`() throws {
    let title = try rssEntry("<title>&#233;&#xE9;&#XE9;&lt;&gt;&quot;&apos;&amp;&#0;&#xD800;&#99999999999;&#;</title>")
      .title
    #expect(title?.value == "ééé<>\"'&\u{FFFD}\u{FFFD}\u{FFFD}&#;")
  }

  @Test func `only the first faults are kept`() throws {
    let text = "<rss><channel><title>" + String(repeating: "& ", count: 1000) + "</title></channel></rss>"
    #expect(try feed(text).faults.count == FaultList.limit)
  }

  @Test func `a section of characters keeps its marks`() throws {
    #expect(try rssEntry("<title><![CDATA[a]] > b <c> &amp;]]></title>").title?.value == "a]] > b <c> &amp;")
    #expect(try rssEntry("<title><![CDATA[]]></title>").title == nil)
  }

  @Test(arguments: [
    ("<html><body>x</body></html>", FeedError.notAFeed(root: "html")), ("no markup", .notAFeed(root: nil)),
    ("  \n", .empty), ("", .empty), ("<!-- x -->", .notAFeed(root: nil)),
  ])
  func `what is no feed is said so`(text: String, error: FeedError) {
    #expect(throws: error) { try feed(text) }
  }
}

@Suite struct FeedEncodingTests {
  private func titled(_ title: [UInt8], encoding: String?) -> [UInt8] {
    let declaration = encoding.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
    return Array((declaration + "<rss><channel><title>").utf8) + title + Array("</title></channel></rss>".utf8)
  }

  @Test(
    arguments: [
      ("windows-1251", [0xEC, 0xE8, 0xF0], "мир"), ("KOI8-R", [0xCD, 0xC9, 0xD2], "мир"),
      ("iso-8859-1", [0x93, 0xE9], "“é"),
      ("Shift_JIS", [0x8B, 0x9E], "京"), ("gb2312", [0xBE, 0xA9], "京"), ("windows_1250", [0x8A], "Š"),
    ] as [(String, [UInt8], String)])
  func `a declared encoding is followed`(encoding: String, bytes: [UInt8], title: String) throws {
    let feed = try feed(bytes: titled(bytes, encoding: encoding))
    #expect(feed.title?.value == title)
    #expect(feed.faults == [])
  }

  @Test func `the server's word outranks the file's`() throws {
    let feed = try feed(bytes: titled([0xEC, 0xE8, 0xF0], encoding: "iso-8859-1"), charset: "windows-1251")
    #expect(feed.title?.value == "мир")
  }

  @Test func `bytes that are UTF-8 are UTF-8 whatever they declare`() throws {
    let feed = try feed(bytes: titled(Array("мир".utf8), encoding: "iso-8859-1"))
    #expect(feed.title?.value == "мир")
    #expect(feed.faults == [.wrongEncoding(declared: "iso-8859-1", used: "utf-8")])
  }

  @Test func `bytes that declare UTF-8 and are not are windows-1252`() throws {
    let feed = try feed(bytes: titled([0x43, 0xE9, 0x92, 0x73], encoding: "utf-8"))
    #expect(feed.title?.value == "Cé’s")
    #expect(feed.faults == [.wrongEncoding(declared: "utf-8", used: "windows-1252")])
  }

  @Test func `UTF-8 with single faults is repaired`() throws {
    let feed = try feed(bytes: titled(Array("мир и".utf8) + [0xFF], encoding: nil))
    #expect(feed.title?.value == "мир и\u{FFFD}")
    #expect(feed.faults == [.malformedBytes(count: 1)])
  }

  @Test func `an encoding that nobody knows is windows-1252`() throws {
    let feed = try feed(bytes: titled([0xE9], encoding: "no-such"))
    #expect(feed.title?.value == "é")
    #expect(feed.faults == [.wrongEncoding(declared: "no-such", used: "windows-1252")])
  }

  @Test(arguments: [true, false])
  func `UTF-16 is told by its first bytes`(hasMark: Bool) throws {
    let units = Array("<rss><channel><title>мир</title></channel></rss>".utf16)
    let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(try feed(bytes: (hasMark ? [0xFF, 0xFE] : []) + little).title?.value == "мир")
    #expect(try feed(bytes: (hasMark ? [0xFE, 0xFF] : []) + big).title?.value == "мир")
  }
}
