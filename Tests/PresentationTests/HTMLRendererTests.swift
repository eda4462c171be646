import NewsModel
import Testing
import UTF8Text

@testable import Presentation

@Suite struct HTMLRendererTests {
  private static let all = [
    PierStory.story, GrownStory.dozen, GrownStory.diamond, GrownStory.chain(30), GrownStory.single, Hostile.story,
    ChangedStory.story,
  ]

  /// An opening or closing tag with its attributes.
  private struct Tag {
    var name: String
    var attributes: [(name: String, value: String)] = []
    var isClosing = false
    var closesItself = false
  }

  /// The tags of a page, read strictly: attributes are `name="value"`; script and style are one token.
  private func tags(_ page: String) -> [Tag] {
    var tags: [Tag] = []
    var rest = Substring(page)
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      var tag = Tag(name: "")
      if rest.first == "/" {
        tag.isClosing = true
        rest.removeFirst()
      }
      tag.name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "!" })
      rest = rest.dropFirst(tag.name.count)
      while let next = rest.first, next != ">" {
        rest.removeFirst()
        if next == "/" { tag.closesItself = true }
        guard next == " ", let equals = rest.firstIndex(of: "="), tag.name != "!DOCTYPE" else { continue }
        let name = String(rest[..<equals])
        let value = rest[rest.index(equals, offsetBy: 2)...].prefix { $0 != "\"" }
        tag.attributes.append((name, String(value)))
        rest = rest[value.endIndex...].dropFirst()
      }
      tags.append(tag)
      for raw in ["script", "style"] where tag.name == raw && !tag.isClosing {
        while !rest.isEmpty, !rest.hasPrefix("</\(raw)>") { rest.removeFirst() }
      }
    }
    return tags
  }

  private func values(_ attribute: String, in page: String) -> [String] {
    tags(page).flatMap { $0.attributes }.filter { $0.name == attribute }.map(\.value)
  }

  /// Finds the first 20 bytes of every two texts alike.
  private static let renderer = HTMLRenderer { texts in
    { left, right in
      let range = TextRange(0, min(20, texts[left].text.utf8.count, texts[right].text.utf8.count))
      let passage = Passage(left: range, right: range, sharedWords: 4, literalness: 1)
      return Reuse(
        kind: .rewrite, leftWords: 9, rightWords: 9, sharedWords: 4, passages: [passage], paraphrases: [])
    }
  }

  @Test func `the pier story as a page`() throws {
    try expectGolden(Self.renderer.render([PierStory.story, GrownStory.single]), "pier.html")
  }

  @Test func `nothing a page says becomes markup`() {
    let elements: Set = [
      "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "header", "p", "b", "i", "span", "nav", "ol", "li",
      "a", "small", "main", "article", "h2", "h3", "h4", "h5", "figure", "div", "svg", "rect", "text", "tspan", "path",
      "figcaption", "table", "thead", "tr", "th", "tbody", "td", "details", "summary", "section", "blockquote", "mark",
      "time",
      "ul", "script",
    ]
    let page = Self.renderer.render(Self.all)
    #expect(Set(tags(page).map(\.name)).subtracting(elements) == [])
    let scripts = tags(page).filter { $0.name == "script" && !$0.isClosing }
    #expect(scripts.count { $0.attributes.isEmpty } == 1)
    #expect(scripts.flatMap(\.attributes).allSatisfy { $0.name == "type" && $0.value == "application/json" })
    #expect(tags(page).flatMap(\.attributes).allSatisfy { !$0.name.hasPrefix("on") && !$0.name.contains("<") })
  }

  @Test func `every element that opens is closed in its place`() {
    var open: [String] = []
    for tag in tags(Self.renderer.render(Self.all)) where !["!DOCTYPE", "meta"].contains(tag.name) {
      if tag.isClosing { #expect(open.popLast() == tag.name) } else if !tag.closesItself { open.append(tag.name) }
    }
    #expect(open.isEmpty)
  }

  @Test func `every link leads to a place on the page that exists once`() {
    let page = Self.renderer.render(Self.all)
    let ids = values("id", in: page)
    #expect(Set(ids).count == ids.count)
    #expect(values("href", in: page).allSatisfy { $0.hasPrefix("#") && ids.contains(String($0.dropFirst())) })
  }

  @Test func `every derivation and claim has its sentences on the page`() {
    let page = HTMLRenderer().render([PierStory.story])
    for id in ["s1-d1", "s1-d2", "s1-d3", "s1-c1", "s1-c2", "s1-c3"] {
      let section = page.split(separator: "id=\"\(id)\"").last?.split(separator: "</section>").first
      #expect(section?.contains("<mark>") == true)
    }
  }

  /// What stands in one section of evidence.
  private func proofSection(_ id: String, of page: String) -> Substring? {
    page.split(separator: "<section class=\"proof\" id=\"\(id)\"").dropFirst().first?.split(separator: "</section>")
      .first
  }

  @Test func `a derivation shows what was hardened on both sides, and what was added and dropped`() throws {
    let section = try #require(proofSection("s1-d1", of: HTMLRenderer().render([ChangedStory.story])))
    #expect(section.contains("<h5>Hardened <small>3</small></h5>"))
    #expect(section.contains("Harrow’s old lock <mark>may close</mark> in May, the canal board said."))
    #expect(section.contains("Harrow’s old lock <mark>will close</mark> in May."))
    #expect(
      section.contains(
        "<h5>Added <small>1</small></h5><ul class=\"changes\"><li dir=\"auto\"><mark>The keeper’s cottage is for sale.</mark>"
      ))
    #expect(section.contains("<h5>Dropped <small>1</small></h5>"))
    #expect(!section.contains("Softened"))
  }

  @Test func `articles of which nothing tells who was first are listed, each pair with what it shares`() throws {
    let page = HTMLRenderer().render([ChangedStory.story])
    #expect(page.contains("<a href=\"#s1-u1\">reeds-a.txt and reeds-b.txt</a> <small>1 shared passage</small>"))
    let section = try #require(proofSection("s1-u1", of: page))
    #expect(section.contains("nothing here tells which was first"))
    #expect(section.contains("<mark>has packed his kettle and his cat</mark>"))
  }

  @Test func `a story in which all is decided has no list of what is undecided`() {
    #expect(!HTMLRenderer().render([PierStory.story]).contains("Undecided"))
  }

  @Test func `confidence is said to be calibrated, and on what`() {
    #expect(HTMLRenderer().render([ChangedStory.story]).contains("confidence 0.91, calibrated on simulated stories"))
  }

  @Test func `the words of evidence are marked inside their sentence`() {
    let page = HTMLRenderer().render([PierStory.story])
    #expect(page.contains("Corvenport’s north pier is shut, <mark>The Corvenport Ledger reported</mark>.</blockquote>"))
  }

  @Test func `the page names no address to load`() {
    let page = HTMLRenderer().render(Self.all)
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("url("))
    #expect(values("src", in: page).isEmpty)
    #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"))
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", " https://x.example/", "//x.example"])
  func `an address that is not of the web is no link`(address: String) {
    var story = PierStory.story
    story.articles[0].article.url = address
    #expect(values("href", in: HTMLRenderer().render([story])).allSatisfy { $0.hasPrefix("#") })
  }

  @Test func `a web address is a link that tells the other side nothing`() {
    var story = PierStory.story
    story.articles[0].article.url = "https://courier.example/pier?a=1&b=\"2\""
    let page = HTMLRenderer().render([story])
    #expect(values("href", in: page).contains("https://courier.example/pier?a=1&amp;b=&quot;2&quot;"))
    #expect(values("rel", in: page) == ["noreferrer noopener"])
  }

  @Test func `what a page holds for its script is numbers and names of ours`() {
    let allowed = Set("0123456789-stw[],\n{}\":aeirxpngoclmfu")
    for data in Self.renderer.render(Self.all).split(separator: "<script type=\"application/json\">").dropFirst() {
      #expect(data.prefix { $0 != "<" }.allSatisfy(allowed.contains))
    }
  }

  @Test func `no direction override of a page is left`() {
    let page = HTMLRenderer().render([Hostile.story])
    #expect(!page.unicodeScalars.contains { [0x202E, 0x202C, 0x2066, 0x2069, 0x1B, 0].contains($0.value) })
  }

  @Test func `long words are cut so that a page stays a page`() {
    #expect(HTMLRenderer().render([Hostile.story]).utf8.count < 100_000)
  }

  @Test func `the policy names the script on the page`() {
    let digest = SHA256.digest(Array(PageScript.source.utf8))
    #expect(PageScript.hash == "sha256-" + Base64.encoded(digest))
  }

  @Test func `a tree of many boxes stands on the page in lines, too, for paper`() {
    let page = HTMLRenderer().render([GrownStory.sixty])
    #expect(
      page.split(separator: "<ul class=\"outline\">").last?.split(separator: "</ul>").first?.contains("Town crier 59")
        == true)
    #expect(!HTMLRenderer().render([GrownStory.dozen]).contains("class=\"outline\""))
  }

  @Test func `evidence ranges that do not fit are left out`() {
    var story = PierStory.story
    story.stemma.derivations[0].evidence = [
      Evidence(.passage, [Excerpt(article: PierStory.quay.id, range: TextRange(1, 999_999))])
    ]
    story.stemma.derivations[0].confidence = .nan
    #expect(HTMLRenderer().render([story]).contains("id=\"s1-d1\""))
  }
}

@Suite struct StemmaDrawingTests {
  @Test(arguments: [1, 2, 3, 5, 12, 60], [StemmaDrawing.Shape.wide, .narrow, .indented])
  func `no two boxes of a tree meet`(branching: Int, shape: StemmaDrawing.Shape) {
    let story = GrownStory.story(60) { $0 == 0 ? [] : [($0 - 1) / branching] }
    let boxes = StemmaDrawing(StoryView(story), shape: shape).boxes
    for (index, box) in boxes.enumerated() {
      for other in boxes[(index + 1)...] {
        let meet = box.x < other.right && other.x < box.right && box.y < other.bottom && other.y < box.bottom
        #expect(!meet)
      }
    }
  }

  @Test func `a tree that would grow too large to the right is drawn indented`() {
    #expect(StemmaDrawing.forWideScreens(StoryView(GrownStory.dozen)).shape == .wide)
    #expect(StemmaDrawing.forWideScreens(StoryView(GrownStory.chain(30))).shape == .indented)
    #expect(StemmaDrawing.forWideScreens(StoryView(GrownStory.sixty)).shape == .indented)
  }

  @Test func `a drawing is as large as its boxes need`() {
    let drawing = StemmaDrawing(StoryView(PierStory.story), shape: .narrow)
    #expect(
      drawing.boxes.allSatisfy { $0.x >= 0 && $0.y >= 0 && $0.right < drawing.width && $0.bottom < drawing.height })
    #expect(drawing.width <= 350)
  }
}
