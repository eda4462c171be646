import NewsModel
import Presentation
import Testing
import UTF8Text

@Suite struct NinjsRendererTests {
  private func items(_ story: TracedStory) throws -> [Tree] {
    try NinjsRenderer().render([story]).split(separator: "\n").map { try Tree($0) }
  }

  private func courier(_ change: (inout AnalyzedArticle) -> Void) throws -> Tree? {
    var story = PierStory.story
    change(&story.articles[0])
    return try items(story).first
  }

  @Test func `the pier story as ninjs`() throws {
    try expectGolden(try NinjsRenderer().render([PierStory.story]), "pier.ninjs.jsonl")
  }

  @Test func `each captured article is an item, and no lost report is`() throws {
    let names = try items(PierStory.story).map { $0["uri"]?.string }
    #expect(names == ["urn:stemma:article/courier.html", "urn:stemma:article/quay-daily.txt"])
  }

  @Test func `an item is associated with what its article derives from`() throws {
    let association = try #require(try items(PierStory.story)[1]["associations"]?["0"])
    #expect(association["name"]?.string == "The Corvenport Ledger")
    #expect(association[pointer: "/subjects/0/name"]?.string == "citation")
    #expect(association[pointer: "/subjects/0/confidence"]?.integer == 95)
    #expect(association[pointer: "/bodies/0/value"]?.string == PierStory.shared.joined(separator: "\n"))
  }

  @Test func `an article that draws on nothing has no associations`() throws {
    #expect(try items(GrownStory.single)[0]["associations"] == nil)
  }

  @Test func `outlets that are credited or cited and people who speak are sources, each once`() throws {
    let item = try courier { article in
      let words = Sample.excerpt(article, "the authority’s statement").range
      let source = Source(name: "Harbour Authority", kind: .organization, mention: words)
      let said = Attribution(source: [words], cue: [], content: [words], kind: .direct, resolved: source)
      article.attributions = [said, said]
    }
    let sources = item?["infosources"]?.elements.map { "\($0["name"]?.string ?? "") \($0["literal"]?.string ?? "")" }
    #expect(sources == ["Meridian Press wire", "The Corvenport Ledger report", "Harbour Authority organization"])
  }

  @Test func `the article's own outlet is its publisher and none of its sources`() throws {
    let item = try courier { article in
      let words = Sample.excerpt(article, "the authority’s statement").range
      let source = Source(name: "Saltmarsh Courier", kind: .outlet, mention: words, isOwnOutlet: true)
      article.attributions = [Attribution(source: [words], cue: [], content: [words], kind: .direct, resolved: source)]
    }
    #expect(item?[pointer: "/organisations/0/name"]?.string == "Saltmarsh Courier")
    #expect(item?["infosources"]?.elements.contains { $0["name"]?.string == "Saltmarsh Courier" } == false)
  }

  @Test(arguments: ["2031-03-09T08:30:00Z", "2031-03-09T08:30:00.250+05:00"])
  func `a time stamp is when the content was created`(stamp: String) throws {
    let item = try courier { $0.article.published?.text = stamp }
    #expect(item?["contentcreated"]?.string == stamp)
  }

  @Test(arguments: [
    "2031-03-09", "2031-03-09T08:30:00", "9 March", "2031-03-09T08:30:00Z or so", "2031-03-09T08:30:00+5",
  ])
  func `a day is no time stamp, and stands among the descriptions`(stated: String) throws {
    let item = try courier { $0.article.published?.text = stated }
    #expect(item?["contentcreated"] == nil)
    #expect(item?[pointer: "/descriptions/0/value"]?.string == "2031-03-09")
  }

  @Test func `a text behind a wall is partial`() throws {
    #expect(try courier { $0.article.wall = .paywall }?["representationtype"]?.string == "partial")
    #expect(try courier { $0.article.wall = nil }?["representationtype"]?.string == "full")
  }

  @Test func `only an address of the web is a rendition`() throws {
    #expect(try courier { $0.article.url = "javascript:alert(1)" }?["renditions"] == nil)
    let item = try courier { $0.article.url = "https://courier.example/a b" }
    #expect(item?[pointer: "/renditions/0/href"]?.string == "https://courier.example/a%20b")
  }
}
