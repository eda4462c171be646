import Testing

@testable import HTML

@Suite struct MarkupReductionTests {
  private func reduced(_ page: String) throws -> String {
    String(decoding: try MarkupReduction(Array(page.utf8), attributeLimit: 512).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("a<script>let x = '<p>'</script>b", "a<script> </script>b"),
    ("<STYLE media=print>p{}</STYLE>", "<STYLE media=print> </STYLE>"),
    ("<script></script>", "<script></script>"),
    ("a<!-- <p>b</p> -->c", "a<!---->c"),
    ("<p data-state='a > b, c > d' class=\"x\">t", "<p  class=\"x\">t"),
    ("<img srcset='/small.png 1x, /large.png 2x'/>", "<img />"),
  ])
  func `code, comments and attributes of scripts are left out`(page: String, expected: String) throws {
    #expect(try reduced(page) == expected)
  }

  @Test(arguments: [
    "<script type='application/ld+json'>{\"a\": 1}</script>",
    "<script type='application/ld&#x2B;json'>{\"a\": 1}</script>",
    "<script src=/a.js /><p>words</p></script>",
    "<script>words that no end tag follows",
    "<!-- words that nothing follows",
    "<!--> words --> words",
    "<!-- a --!> words -->",
    "<p class='a long value of words' id='a'>t",
    "<p data-\"x='a long value of words'>t",
    "<p data-a='a long value that no mark ends>t",
    "a < b <",
  ])
  func `what may be text or is read stays`(page: String) throws {
    #expect(try reduced(page) == page)
  }

  @Test func `an offset behind what was left out counts it`() throws {
    let page = "<p>a<!-- one --><p>b<script>two</script><p>c"
    let reduction = try MarkupReduction(Array(page.utf8), attributeLimit: 512)
    for (offset, byte) in reduction.bytes.enumerated() where [0x61, 0x62, 0x63].contains(byte) {
      #expect(Array(page.utf8)[reduction.sourceOffset(of: offset)] == byte)
    }
  }

  @Test func `a page too deep behind a long script is refused at its own offset`() {
    let script = "<script>" + String(repeating: "x ", count: 50_000) + "</script>"
    let page = Array((script + String(repeating: "<div>", count: 5_000)).utf8)
    do throws(HTMLError) {
      _ = try HTMLDocument(parsing: page)
      Issue.record("A page nested 5,000 deep was read.")
    } catch {
      guard case .tooDeep(let limit, let offset) = error else {
        Issue.record("\(error)")
        return
      }
      #expect((script.utf8.count + limit * 5 - 100..<script.utf8.count + limit * 5 + 100).contains(offset))
    }
  }

  /// The tree of a page and of the same page reduced by hand, whose texts and elements must be the same.
  @Test(arguments: [
    "<p>a<script>var a = '</p>'</script>b<!-- c -->d</p>", "<ul><li data-x='1234567890123456' class=y>a<li>b</ul>",
    "<title>a</title><style>p > a {}</style><body onload='start(\"everything\")'>c",
  ])
  func `the tree has the nodes it has without reduction`(page: String) throws {
    let whole = try TreeBuilder.build(Array(page.utf8), limits: HTMLLimits())
    let reduced = try HTMLDocument(parsing: Array(page.utf8))
    #expect(whole.nodes.map(\.tag) == reduced.nodes.map(\.tag))
    #expect(whole.nodes.map(\.parent) == reduced.nodes.map(\.parent))
  }
}
