import Feeds
import Testing

@Suite struct AtomTests {
  @Test func `a feed says what it is`() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <id>tag:a.example,2022:feed</id><title>Bay News</title><subtitle>All of it</subtitle>
        <link href="http://a.example/"/><link rel="self" href="http://a.example/atom"/>
        <author><name>Desk</name><email>desk@a.example</email><uri>http://a.example/desk</uri></author>
        <contributor><name>Ann</name></contributor><rights>Free</rights><logo>http://a.example/l.png</logo>
        <updated>2022-04-24T10:00:00+05:00</updated><generator version="2">Press</generator>
        <category term="coast" scheme="http://a.example/tags" label="The coast"/>
      </feed>
      """)
    #expect(feed.format == .atom(version: "1.0"))
    #expect(feed.id == "tag:a.example,2022:feed")
    #expect(feed.title?.value == "Bay News")
    #expect(feed.title?.language == "en")
    #expect(feed.subtitle?.value == "All of it")
    #expect(feed.url == "http://a.example/")
    #expect(feed.authors == [FeedPerson(name: "Desk", email: "desk@a.example", url: "http://a.example/desk")])
    #expect(feed.contributors == [FeedPerson(name: "Ann")])
    #expect(feed.rights?.value == "Free")
    #expect(feed.image == "http://a.example/l.png")
    #expect(feed.updated?.moment?.offset == 300)
    #expect(feed.generator == "Press")
    #expect(feed.language == "en")
    let category = FeedCategory(term: "coast", scheme: "http://a.example/tags", label: "The coast")
    #expect(feed.categories == [category])
  }

  @Test(arguments: [
    ("<content>1 &lt; 2</content>", FeedText.Kind.text, "1 < 2", "1 < 2"),
    (
      "<content type=\"html\">1 &amp;lt; 2 &lt;b&gt;or&lt;/b&gt; 3</content>", .html, "1 &lt; 2 <b>or</b> 3",
      "1 < 2 or 3"
    ),
    (
      "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>1 &lt; 2</p><br/></div></content>",
      .xhtml, "<p>1 &lt; 2</p><br />", "1 < 2"
    ),
    (
      "<content type=\"xhtml\" xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:div><h:p>One</h:p></h:div></content>",
      .xhtml, "<p>One</p>", "One"
    ),
    ("<content type=\"text/plain\">One</content>", .text, "One", "One"),
    ("<content type=\"application/x-note\">T25l</content>", .other(type: "application/x-note"), "One", ""),
    (
      "<content type=\"html\"><div xmlns=\"http://www.w3.org/1999/xhtml\">&lt;i&gt;One&lt;/i&gt;</div></content>",
      .html, "<i>One</i>", "One"
    ),
  ])
  func `a content is what its type says`(element: String, kind: FeedText.Kind, value: String, words: String) throws {
    let content = try #require(try atomEntry(element).contents.first)
    #expect(content.kind == kind)
    #expect(content.value == value)
    #expect(content.plainText == words)
  }

  @Test func `a content may stand elsewhere`() throws {
    let entry = try atomEntry("<content type=\"video/mp4\" src=\"/film.mp4\"/>", url: "http://a.example/feed")
    #expect(entry.contents.map(\.source) == ["http://a.example/film.mp4"])
    #expect(entry.contents.map(\.value) == [""])
  }

  @Test func `content and summary, published and updated are kept apart`() throws {
    let entry = try atomEntry(
      """
      <summary>Short</summary><content>Long</content>
      <published>2022-04-23T09:00:00Z</published><updated>2022-04-24T09:00:00Z</updated>
      """)
    #expect(entry.summary?.value == "Short")
    #expect(entry.contents.map(\.value) == ["Long"])
    #expect(entry.published?.text == "2022-04-23T09:00:00Z")
    #expect(entry.updated?.text == "2022-04-24T09:00:00Z")
  }

  @Test func `the page is the alternate link that is HTML`() throws {
    let entry = try atomEntry(
      """
      <link rel="enclosure" href="http://a.example/1.mp3"/><link rel="related" href="http://b.example/"/>
      <link rel="alternate" type="application/pdf" href="http://a.example/1.pdf"/>
      <link rel="http://www.iana.org/assignments/relation/alternate" type="text/html" href="http://a.example/1"/>
      """)
    #expect(entry.url == "http://a.example/1")
    #expect(entry.links.map(\.relation) == ["enclosure", "related", "alternate", "alternate"])
  }

  @Test func `an aggregated entry names its source`() throws {
    let entry = try atomEntry(
      """
      <title>One</title>
      <source><id>tag:b.example,2022:f</id><title type="html">Bay &amp;amp; Sea</title>
        <link href="http://b.example/"/><link rel="self" href="http://b.example/atom"/>
        <author><name>Bo</name></author><updated>2022-04-24</updated><rights>Free</rights></source>
      """)
    let source = try #require(entry.source)
    #expect(source.id == "tag:b.example,2022:f")
    #expect(source.title?.plainText == "Bay & Sea")
    #expect(source.url == "http://b.example/")
    #expect(source.authors == [FeedPerson(name: "Bo")])
    #expect(entry.authors == [])
    #expect(entry.title?.value == "One")
  }

  @Test func `version 0 point 3 has its own names and modes`() throws {
    let feed = try feed(
      """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>A</title><tagline>Old</tagline>
        <copyright>Free</copyright><modified>2004-01-02T00:00:00Z</modified>
        <entry>
          <title mode="escaped" type="text/html">&lt;b&gt;One&lt;/b&gt;</title>
          <issued>2004-01-01T08:00:00Z</issued><modified>2004-01-01T09:00:00Z</modified>
          <created>2003-12-31T09:00:00Z</created>
          <summary mode="base64" type="text/html">PGI+VHdvPC9iPg==</summary>
          <content type="application/xhtml+xml"><div xmlns="http://www.w3.org/1999/xhtml">Three</div></content>
          <author><name>Bo</name><url>http://b.example/</url></author>
        </entry>
      </feed>
      """)
    let entry = try #require(feed.entries.first)
    #expect(feed.format == .atom(version: "0.3"))
    #expect(feed.subtitle?.value == "Old")
    #expect(feed.rights?.value == "Free")
    #expect(feed.updated?.text == "2004-01-02T00:00:00Z")
    #expect(entry.title?.value == "<b>One</b>")
    #expect(entry.published?.text == "2004-01-01T08:00:00Z")
    #expect(entry.updated?.text == "2004-01-01T09:00:00Z")
    #expect(entry.summary?.value == "<b>Two</b>")
    #expect(entry.contents.map(\.plainText) == ["Three"])
    #expect(entry.authors == [FeedPerson(name: "Bo", url: "http://b.example/")])
  }

  @Test func `what is no base 64 stays as it stands`() throws {
    #expect(try atomEntry("<summary mode=\"base64\">!Not so!</summary>").summary?.value == "!Not so!")
  }

  @Test func `an entry alone is a feed of one`() throws {
    let feed = try feed("<entry xmlns=\"http://www.w3.org/2005/Atom\"><title>One</title></entry>")
    #expect(feed.entries.map(\.title?.value) == ["One"])
    #expect(feed.title == nil)
  }

  @Test func `an element closer by takes a language back`() throws {
    let entry = try atomEntry("<title xml:lang=\"\">One</title><summary>Two</summary>", attributes: "xml:lang=\"fr\"")
    #expect(entry.title?.language == nil)
    #expect(entry.summary?.language == "fr")
    #expect(entry.language == "fr")
  }

  @Test func `a feed without a namespace is Atom all the same`() throws {
    let feed = try feed("<feed><title type=\"html\">&lt;i&gt;A&lt;/i&gt;</title><entry><id>1</id></entry></feed>")
    #expect(feed.title?.plainText == "A")
    #expect(feed.entries.map(\.id) == ["1"])
  }
}
