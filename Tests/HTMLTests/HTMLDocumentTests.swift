import Testing

@testable import HTML

@Suite struct HTMLDocumentTests {
  private func texts(_ page: String) throws -> [String] {
    let document = try HTMLDocument(parsing: Array(page.utf8))
    return document.descendants(of: document.root).filter { document.tag(of: $0) == .text }.map {
      String(decoding: document.bytes(of: $0), as: UTF8.self)
    }
  }

  @Test func `a subtree is a range in reading order`() throws {
    let document = try HTMLDocument(parsing: Array("<div><p>one<b>two</b></p><p>three</p></div>".utf8))
    let paragraphs = document.elements(.p, in: document.root)
    #expect(paragraphs.map { document.textContent(of: $0) } == ["onetwo", "three"])
    let parent = try #require(document.parent(of: paragraphs[0]))
    #expect(document.tag(of: parent) == .div)
    #expect(Array(document.children(of: parent)) == paragraphs)
    #expect(document.contains(parent, paragraphs[1]))
    #expect(!document.contains(paragraphs[0], paragraphs[1]))
  }

  @Test func `attributes are found by name and entities are resolved`() throws {
    let document = try HTMLDocument(parsing: Array("<a HREF='/x?a=1&amp;b=2' title=\"T\">&eacute;</a>".utf8))
    let link = try #require(document.elements(.a, in: document.root).first)
    #expect(document.attribute("href", of: link) == "/x?a=1&b=2")
    #expect(document.attribute("class", of: link) == nil)
    #expect(document.textContent(of: link) == "é")
  }

  @Test func `scripts and styles keep their own text and add none to others`() throws {
    let page = "<body>a<script type='application/ld+json'>{\"x\": \"</b> & <i>\"}</script><style>p{}</style>b</body>"
    let document = try HTMLDocument(parsing: Array(page.utf8))
    #expect(document.textContent(of: document.root) == "ab")
    let script = try #require(document.elements(.script, in: document.root).first)
    #expect(document.textContent(of: script) == "{\"x\": \"</b> & <i>\"}")
  }

  @Test func `an unknown element keeps its name`() throws {
    let document = try HTMLDocument(parsing: Array("<body><amp-img>x</amp-img></body>".utf8))
    let names = document.descendants(of: document.root).map { document.name(of: $0) }
    #expect(names.contains("amp-img"))
  }

  @Test(arguments: ["", "<", "<<<>", "</p>", "<p", "<a href=", "<!--", "<script>", "&#x110000;&#0;", "<p \u{1}>"])
  func `broken markup is read without an error`(page: String) throws {
    let document = try HTMLDocument(parsing: Array(page.utf8))
    #expect(document.end(of: document.root) == document.count)
  }

  @Test func `a page too deep is refused at the place where it is`() throws {
    let page = Array(String(repeating: "<div>", count: 100_000).utf8)
    do throws(HTMLError) {
      _ = try HTMLDocument(parsing: page)
      Issue.record("A page nested 100,000 deep was read.")
    } catch {
      guard case .tooDeep(let limit, let offset) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(limit == HTMLLimits().depth)
      #expect((limit * 5 - 100..<limit * 5 + 100).contains(offset))
    }
  }

  @Test func `too many nodes are refused`() {
    var limits = HTMLLimits()
    limits.nodes = 50
    let page = Array(String(repeating: "<p>x", count: 60).utf8)
    #expect(throws: HTMLError.self) { try HTMLDocument(parsing: page, limits: limits) }
  }

  @Test func `too many attributes in all are refused`() {
    var limits = HTMLLimits()
    limits.attributes = 50
    let page = Array(String(repeating: "<p a=1 b=2>x", count: 60).utf8)
    do throws(HTMLError) {
      _ = try HTMLDocument(parsing: page, limits: limits)
      Issue.record("A page of 120 attributes was read.")
    } catch {
      guard case .tooManyAttributesInAll(limit: 50, let offset) = error else {
        Issue.record("\(error)")
        return
      }
      #expect((25 * 12..<28 * 12).contains(offset))
    }
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["<p>x", "<i a b c d e f g h>", "<script>x</script>", "<a b=1>x</a> "])
  func `thirty megabytes of small elements reach a limit`(element: String) {
    let page = Array(String(repeating: element, count: (30 << 20) / element.utf8.count).utf8)
    #expect(throws: HTMLError.self) { try HTMLDocument(parsing: page) }
  }

  @Test func `a page too large is refused`() {
    var limits = HTMLLimits()
    limits.bytes = 10
    #expect(throws: HTMLError.tooLarge(limit: 10, size: 11)) {
      try HTMLDocument(parsing: [UInt8](repeating: 65, count: 11), limits: limits)
    }
  }

  @Test func `an element with too many attributes is refused before it costs time`() {
    let page = "<p>x</p><a " + (0..<200_000).map { "a\($0)=\"1>\" " }.joined() + ">"
    #expect(throws: HTMLError.tooManyAttributes(limit: 512, offset: 8)) {
      try HTMLDocument(parsing: Array(page.utf8))
    }
  }

  @Test func `what looks like attributes in a script or comment is none`() throws {
    let words = String(repeating: "if a<b ", count: 1000)
    #expect(throws: Never.self) {
      try HTMLDocument(parsing: Array("<!-- <a \(words)> --><script>'</span>' \(words)</script><p>x".utf8))
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func `ten megabytes in one line are one text`() throws {
    let line = String(repeating: "word and ", count: 1_200_000)
    let texts = try texts("<p>\(line)</p>")
    #expect(texts == [line])
  }
}
