import NewsModel
import Storage
import Testing
import UTF8Text

@Suite struct StoryStorageTests {
  private let folder: ArchiveFolder
  private let archive: Archive
  private let pages = ["a", "b", "c"].map { PageBuilder(name: $0, body: "Report \($0): the coast guard said so.") }

  init() throws {
    folder = try ArchiveFolder()
    archive = try Archive(path: folder.path())
    _ = try archive.add(pages.map { try $0.packed() })
  }

  private func articles(_ numbers: Int...) -> [AnalyzedArticle] { numbers.flatMap { pages[$0].articles } }

  @Test func `a story comes back as it was written, with its articles`() throws {
    let story = tracedStory("a", articles(0, 1))
    try archive.put([story.packed()])
    let kept = try #require(try archive.reader.story(StoryKey(name: "a", isGiven: false)))
    #expect(kept.stemma == story.stemma)
    #expect(kept.articles.map { ArticleDocument($0) } == story.articles.map { ArticleDocument($0) })
  }

  @Test func `times that another article completed are the story's, not the article's`() throws {
    var completed = articles(0, 1)
    completed[0].timeExpressions[0].value = "2023-05-12"
    completed[0].timeExpressions[0].anchor = Excerpt(
      article: Article.ID("b"), field: .published, range: TextRange(0, 4))
    let own = Dictionary(uniqueKeysWithValues: articles(0, 1).map { ($0.id, $0.timeExpressions) })
    try archive.put([PackedStory(tracedStory("a", completed), isGiven: false, own: own)])
    let kept = try #require(try archive.reader.story(StoryKey(name: "a", isGiven: false)))
    #expect(kept.articles[0].timeExpressions == completed[0].timeExpressions)
    #expect(try archive.reader.article(Article.ID("a"))?.times == own[Article.ID("a")])
  }

  @Test func `a story takes the place of those that had its articles`() throws {
    try archive.put([tracedStory("a", articles(0, 1)).packed(), tracedStory("c", articles(2)).packed()])
    try archive.put([tracedStory("b", articles(1, 2)).packed()])
    #expect(
      try archive.reader.storyMembers() == [
        StoryKey(name: "b", isGiven: false): [Article.ID("b"), Article.ID("c")]
      ])
    #expect(try archive.reader.story(StoryKey(name: "a", isGiven: false)) == nil)
    #expect(try archive.reader.problems() == [])
  }

  @Test func `a given story and one that is called the same stand beside each other`() throws {
    try archive.put([
      tracedStory("a", articles(0)).packed(), tracedStory("a", articles(1)).packed(isGiven: true),
    ])
    #expect(try archive.reader.counts().stories == 2)
  }

  @Test func `given stories are known by the captures that name them`() throws {
    _ = try archive.add([PageBuilder(name: "d", story: "ferry", items: ["Teaser"]).packed()])
    #expect(try archive.reader.givenStories() == ["ferry": [Article.ID("d")]])
    #expect(
      try archive.reader.groupedArticles(behind: 2) == [Article.ID("c"), nil, Article.ID("d#1")])
  }
}

extension TracedStory? {
  fileprivate static func == (story: TracedStory?, none: _OptionalNilComparisonType) -> Bool {
    if case .none = story { true } else { false }
  }
}
