import Feeds
import Testing

@Suite struct FeedTextTests {
  @Test(arguments: [
    ("AT&amp;T", "AT&T"), ("<![CDATA[AT&T]]>", "AT&T"), ("2 &lt; 3", "2 < 3"),
    ("&lt;rss&gt; and more", "<rss> and more"),
    ("&lt;code&gt; alone", "<code> alone"),
  ])
  func `words that only look a little like HTML are text`(element: String, words: String) throws {
    let title = try #require(try rssEntry("<title>\(element)</title>").title)
    #expect(title.kind == .text)
    #expect(title.value == words)
    #expect(title.plainText == words)
  }

  @Test(arguments: [
    ("&lt;b&gt;Storm&lt;/b&gt; nears", "Storm nears"), ("<![CDATA[<b>Storm</b> nears]]>", "Storm nears"),
    ("AT&amp;amp;T", "AT&T"), ("Caf&amp;eacute;", "Café"), ("Storm &amp;#8211; nears", "Storm – nears"),
    ("one&lt;br&gt;two", "one\ntwo"),
  ])
  func `words with tags or references are HTML`(element: String, words: String) throws {
    let title = try #require(try rssEntry("<title>\(element)</title>").title)
    #expect(title.kind == .html)
    #expect(title.plainText == words)
  }

  @Test func `HTML that was escaped twice is read once more`() throws {
    let entry = try rssEntry("<description>&amp;lt;p&amp;gt;Storm &amp;amp; rain&amp;lt;/p&amp;gt;</description>")
    #expect(entry.summary?.plainText == "Storm & rain")
  }

  @Test func `HTML that is not escaped at all is read as it stands`() throws {
    let entry = try rssEntry("<description>Storm <b>nears</b><br>the coast<p>now</description><title>One</title>")
    #expect(entry.summary?.kind == .html)
    #expect(entry.summary?.value == "Storm <b>nears</b><br />the coast<p>now</p>")
    #expect(entry.summary?.plainText == "Storm nears\nthe coast\nnow")
    #expect(entry.title?.value == "One")
  }

  @Test func `scripts are no words`() {
    let text = FeedText(value: "<p>One</p><script>x()</script><style>p{}</style>", kind: .html)
    #expect(text.plainText == "One")
  }

  @Test func `blocks are paragraphs`() {
    let text = FeedText(value: "<p>One  and\nmore</p><ul><li>two</li><li>three</li></ul>four", kind: .html)
    #expect(text.plainText == "One and more\ntwo\nthree\nfour")
  }

  @Test func `controls of Latin 1 are meant as windows-1252`() throws {
    #expect(try rssEntry("<title>don\u{92}t</title>").title?.value == "don’t")
    #expect(try rssEntry("<title>don&#146;t</title>").title?.value == "don’t")
  }
}
