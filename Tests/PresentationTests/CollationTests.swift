import NewsModel
import Testing
import UTF8Text

@testable import Presentation

@Suite struct CollationTests {
  /// The two reports on a pier, one after the other.
  private static let story: TracedStory = {
    var story = GrownStory.story(2) { $0 == 0 ? [] : [0] }
    story.articles = [SampleComparison.left, SampleComparison.right]
    story.stemma.story.articles = story.articles.map(\.id)
    story.stemma.witnesses = story.articles.map { Sample.articleWitness($0) }
    story.stemma.derivations[0].parent = story.stemma.witnesses[0].id
    story.stemma.derivations[0].child = story.stemma.witnesses[1].id
    story.stemma.claims = []
    return story
  }()

  private static let comparing: TextComparison = { _ in { _, _ in SampleComparison.reuse } }

  /// Whatever two texts, they begin alike.
  private static let alike: TextComparison = { _ in
    { _, _ in
      Reuse(
        kind: .rewrite, leftWords: 9, rightWords: 9, sharedWords: 4,
        passages: [Passage(left: TextRange(0, 23), right: TextRange(0, 23), sharedWords: 4, literalness: 1)],
        paraphrases: [])
    }
  }

  private func collation(_ story: TracedStory = story) -> Collation {
    Collation(StoryView(story), comparing: Self.comparing)
  }

  /// The words at two places of a text as the page shows it.
  private func words(_ places: [Int], of text: Collation.Text, in story: TracedStory) -> [String] {
    let shown = story.articles.first { $0.id == story.stemma.witnesses[text.witness].article }?.article.body ?? ""
    let units = Array(shown.utf16)
    return stride(from: 0, to: places.count, by: 2).map {
      String(decoding: units[places[$0]..<places[$0 + 1]], as: UTF16.self)
    }
  }

  @Test func `passages are told as literal, reworded or in other words, with who quotes them`() throws {
    let pair = try #require(collation().pairs.first)
    #expect(pair.passages.map(\.likeness) == [.reworded, .literal, .paraphrase])
    #expect(pair.passages.map(\.quoted) == [.neither, .right, .neither])
  }

  @Test func `places count in the text as scripts count it`() throws {
    let collation = collation()
    let pair = try #require(collation.pairs.first)
    let right = collation.texts[pair.right]
    #expect(words(pair.passages[1].right, of: right, in: Self.story) == ["We will not open a pier we do not trust"])
    #expect(words(pair.passages[0].rightChanges, of: right, in: Self.story) == ["had", "old", "yesterday"])
  }

  @Test func `a lost report shares its recovered sentences with those that carry them`() throws {
    let collation = Collation(StoryView(PierStory.story), comparing: nil)
    #expect(collation.texts.map(\.witness) == [0, 2, 3])
    #expect(collation.pairs.map { [$0.left, $0.right] } == [[0, 1], [0, 2]])
    let quoted = try #require(collation.pairs.last)
    #expect(quoted.passages.map(\.quoted) == [.right, .right])
    #expect(quoted.passages.map(\.likeness) == [.literal, .literal])
    let lengths = PierStory.shared.map(\.utf16.count)
    #expect(quoted.passages[1].left == [lengths[0] + 1, lengths[0] + 1 + lengths[1]])
  }

  @Test func `a page begins with two texts of which one derives from the other`() throws {
    var story = GrownStory.story(3) { $0 == 2 ? [1] : [] }
    story.stemma.claims = []
    let view = StoryView(story)
    let opening = try #require(Collation(view, comparing: Self.alike).opening(in: view))
    #expect([opening.left, opening.right] == [1, 2])
  }

  @Test func `of a very large story only pairs of a derivation are compared`() {
    let view = StoryView(GrownStory.story(90) { $0 == 0 ? [] : [0] })
    let collation = Collation(view, comparing: Self.alike)
    #expect(!collation.isComplete)
    #expect(collation.pairs.count == 89)
  }

  @Test func `a page without comparisons has no place for them`() {
    let page = HTMLRenderer().render([Self.story])
    #expect(!page.contains("class=\"collation\"") && !page.contains("class=\"compare\""))
  }

  @Test func `a page with comparisons holds numbers in place of words`() throws {
    let page = HTMLRenderer(comparing: Self.comparing).render([Self.story])
    let data = try #require(page.split(separator: "<script type=\"application/json\">").last)
    let json = try Tree(data.prefix { $0 != "<" })
    #expect(json["texts"]?.elements.count == 2)
    #expect(json[pointer: "/pairs/0/2"]?.elements.count == 3)
    #expect(json[pointer: "/texts/0/0"]?.string == "s1-t1")
    #expect(page.contains("id=\"s1-t1\" data-name=\"Saltmarsh Courier\""))
  }

  @Test func `a derivation leads to its two texts side by side`() {
    let page = HTMLRenderer(comparing: Self.comparing).render([Self.story])
    #expect(page.contains("<a class=\"compare\" href=\"#s1-side\" data-left=\"s1-t1\" data-right=\"s1-t2\">"))
  }
}

@Suite struct PlacedTextTests {
  @Test func `paragraphs stand one unit apart, and blank lines are none`() {
    let text = PlacedText("ab\n \n\ncd")
    #expect(text.paragraphs.map(\.markup) == ["ab", "cd"])
    #expect(text.places(of: TextRange(6, 8)) == [3, 5])
  }

  @Test func `a letter beyond the basic plane is two units`() {
    #expect(PlacedText("a👩b").places(of: TextRange(5, 6)) == [3, 4])
  }

  @Test func `what is left out of a page takes no place`() {
    let text = PlacedText("a\u{202E}b\u{0}<")
    #expect(text.paragraphs.map(\.markup) == ["ab\u{FFFD}&lt;"])
    #expect(text.places(of: TextRange(4, 5)) == [1, 2])
  }

  @Test func `white space keeps its places, so that offsets count on`() {
    let text = PlacedText("a \u{A0} b")
    #expect(text.paragraphs.map(\.markup) == ["a   b"])
    #expect(text.places(of: TextRange(5, 6)) == [4, 5])
  }

  @Test func `what lies beyond the limit is not shown and has no places`() {
    let text = PlacedText(String(repeating: "x", count: PlacedText.limit + 50))
    #expect(text.end == PlacedText.limit)
    #expect(text.places(of: TextRange(PlacedText.limit + 1, PlacedText.limit + 9)) == nil)
  }

  @Test func `the places of whole sentences follow one another`() {
    #expect(PlacedText(sentences: ["ab", "c"]).end == 4)
  }
}

@Suite struct TimeLineTests {
  private func page(_ change: (inout TracedStory) -> Void) -> String {
    var story = PierStory.story
    change(&story)
    return TimeLine(StoryView(story), anchors: EvidenceAnchors(story: 1)).html().markup
  }

  private func days(_ page: String) -> [Substring] {
    page.split(separator: "<time datetime=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
  }

  @Test func `days stand in order, with what happened and who reported`() {
    let page = page { _ in }
    #expect(days(page) == ["2031-03-07", "2031-03-09", "2031-03-10"])
    #expect(page.contains("<ul class=\"happenings\"><li class=\"happening\"><a href=\"#s1-c2\""))
    #expect(page.contains("<li class=\"lost\"><a href=\"#s1-w1\" dir=\"auto\">The Corvenport Ledger</a>"))
  }

  @Test func `a report without a date, or without a year, stands at the end`() {
    let page = page { $0.stemma.witnesses[2].date = CalendarDate(iso8601: "XXXX-03-09") }
    let end = page.split(separator: "date not known").last ?? ""
    #expect(end.contains("Meridian Press") && end.contains("Saltmarsh Courier"))
  }

  @Test func `without any date there is no time line`() {
    #expect(
      page { story in for index in story.stemma.witnesses.indices { story.stemma.witnesses[index].date = nil } } == "")
  }
}
