import NewsModel
import SearchQueries
import Testing
import UTF8Text

@testable import Storage

@Suite struct SearchTests {
  private let folder: ArchiveFolder
  private let archive: Archive

  /// Two reports of one story, a later one of another outlet by itself, and a teaser without a date.
  init() throws {
    folder = try ArchiveFolder()
    archive = try Archive(path: folder.path())
    let pages = [
      PageBuilder(name: "a", outlet: "The Courier", day: "2024-05-13"),
      PageBuilder(
        name: "b", headline: "Closing of the ferry", body: "The harbour is closed. A storm, officials warned.",
        outlet: "Harbour Herald", day: "2024-05-14", items: ["A teaser of the café, 100% free"]),
      PageBuilder(name: "c", headline: nil, body: "Storms close harbours.", outlet: "Courier", day: "2024-06-01"),
    ]
    _ = try archive.add(pages.map { try $0.packed() })
    try archive.put([tracedStory("a", pages[0].articles + pages[1].articles.prefix(1)).packed()])
    try archive.put([tracedStory("c", pages[2].articles).packed()])
  }

  private func found(_ line: String, limit: Int = 20, offset: Int = 0) throws -> [String] {
    try archive.reader.search(try SearchQuery(line), limit: limit, offset: offset).articles.map(\.article.description)
  }

  @Test(arguments: [
    ("ferry", ["a", "b"]), ("\"ran aground\"", ["a"]), ("\"aground ran\"", []), ("harbo*", ["b", "c"]),
    ("closed", ["b", "c"]), ("harbour storm", ["b", "c"]), ("harbour -ferry", ["c"]),
    ("skarholm OR café", ["a", "b#1"]),
    ("cafe", ["b#1"]), ("ferry AND (storm OR skarholm)", ["a", "b"]), ("nothing", []), ("NOT ferry", ["b#1", "c"]),
    ("-(ferry OR teaser)", ["c"]), ("storm NOT outlet:courier", ["b"]), ("\"c\" OR storm", ["b", "c"]),
  ])
  func `words are found in any form, joined as the query says`(line: String, names: [String]) throws {
    #expect(try found(line).sorted() == names)
  }

  @Test func `an article with the words in its headline comes before one that has them in its body`() throws {
    #expect(try found("closed") == ["b", "c"])
  }

  @Test(arguments: [
    ("outlet:courier", ["c", "a"]), ("outlet:\"the courier\"", ["a"]), ("outlet:cour", []),
    ("outlet:\"100%\"", []), ("outlet:_ourier", []), ("source:\"coast guard\"", ["a"]), ("source:guard", ["a"]),
    ("cites:herald", ["c", "a"]), ("cites:\"press trust\"", ["c", "b", "a"]), ("origin:Herald", ["c", "b", "a"]),
    ("kind:teaser", ["b#1"]), ("kind:article", ["c", "b", "a"]), ("kind:citation", ["c", "b", "a"]),
    ("kind:rewrite", []), ("kind:outlet", ["c", "b", "a"]), ("kind:statement", []), ("after:2024-05-14", ["c", "b"]),
    ("before:2024-05-14", ["a"]), ("after:2024-05 before:2024-06", ["b", "a"]), ("NOT after:2024-05-14", ["a", "b#1"]),
    ("origins>0", ["c", "b", "a"]), ("origins>1", []), ("reports>1", ["b", "a"]), ("reports=1", ["c"]),
    ("reports<=1", ["c"]), ("NOT reports>1", ["c", "b#1"]), ("unnamed:no", ["c", "b", "a", "b#1"]), ("unnamed:yes", []),
    ("storm reports>1", ["b"]), ("outlet:herald OR skarholm", ["a", "b"]), ("lang:en", []),
  ])
  func `operators look at articles and their stories, newer ones first`(line: String, names: [String]) throws {
    #expect(try found(line) == names)
  }

  @Test(arguments: [
    ("AFP", "afp"), ("O'Neill-Smith", "o neill"), ("Café Müller", "café müller"), ("ÉCLAIR NEWS", "éclair"),
    ("The  Two Spaces", "two spaces"), ("100% News_Room", "news room"), ("Plain Name", "PLAIN"),
  ])
  func `names are found by their words without case and marks, whether these are kept beside them or not`(
    name: String, words: String
  ) throws {
    _ = try archive.add([PageBuilder(name: "odd", outlet: name).packed()])
    #expect(try found("outlet:\"\(words)\"") == ["odd"])
    #expect(try found("outlet:\"\(words.dropLast())\"") == [])
  }

  @Test func `a page of hits is a part of all, and says how many these are`() throws {
    let all = try SearchQuery("unnamed:no")
    let page = try archive.reader.search(all, limit: 2, offset: 1)
    #expect(page.articles.map(\.article.description) == ["b", "a"])
    #expect(page.total == 4)
    #expect(try archive.reader.search(all, limit: 2, offset: 9).articles == [])
  }

  @Test(arguments: [
    ("harbour OR teaser OR skarholm", ["b#1", "c"], ["b", "a"]),
    ("(harbour OR teaser OR skarholm) kind:article", ["b", "c"], ["a"]),
  ])
  func `of many hits the last that came are ranked, and the others follow as they came`(
    line: String, ranked: [String], others: [String]
  ) throws {
    let query = try SearchQuery(line)
    var (names, totals): ([String], [Int]) = ([], [])
    for offset in 0..<(ranked.count + others.count) {
      let page = SearchPage(limit: 1, offset: offset, ranked: 2)
      let found = try archive.reader.search(query, page, order: .rank)
      names += found.articles.map(\.article.description)
      totals.append(found.total)
    }
    let all = try archive.reader.search(query, SearchPage(limit: 9, offset: 0, ranked: 2), order: .rank)
    #expect(names.prefix(2).sorted() == ranked && Array(names.dropFirst(2)) == others)
    #expect(all.articles.map(\.article.description) == names)
    #expect(totals.allSatisfy { $0 == names.count } && all.total == names.count)
    #expect(try archive.reader.search(query, SearchPage(limit: 1, offset: 9, ranked: 2), order: .rank).total == 0)
  }

  @Test func `a hit tells of its article and story, with the words marked`() throws {
    let hit = try #require(try archive.reader.search(try SearchQuery("closing storm warned")).articles.first)
    #expect(hit.headline == "Closing of the ferry")
    #expect(hit.outlet == "Harbour Herald")
    #expect(hit.published == CalendarDate(year: 2024, month: 5, day: 14))
    #expect(hit.story?.reports == 2)
    #expect(hit.story?.independentOrigins == 1)
    #expect(hit.snippet.hits.map { String(hit.snippet.text[$0]) } == ["closed", "storm", "warned"])
  }

  @Test func `a text that holds the marks of snippets marks nothing by them`() throws {
    _ = try archive.add([PageBuilder(name: "odd", body: "A \u{2}trap\u{3} \u{3}for\u{2} the zebra\u{3} here.").packed()]
    )
    let snippet = try #require(try archive.reader.search(try SearchQuery("zebra")).articles.first).snippet
    #expect(snippet.hits.map { String(snippet.text[$0]) } == ["zebra"])
  }

  @Test func `a beginning ends on a whole letter and a whole word`() throws {
    let cats = String(repeating: "x", count: 1199) + String(repeating: "猫", count: 9)
    _ = try archive.add([PageBuilder(name: "cats", body: cats, outlet: "Cats").packed()])
    let words = (1...40).map { "word\($0)" }
    let body = words.joined(separator: "\u{A0} \n")
    _ = try archive.add([PageBuilder(name: "words", body: body, outlet: "Words").packed()])
    func snippet(_ query: String) throws -> String? {
      try archive.reader.search(try SearchQuery(query)).articles.first?.snippet.text
    }
    #expect(try snippet("outlet:cats") == String(cats.prefix(1199)) + "…")
    #expect(try snippet("outlet:words") == words.prefix(30).joined(separator: " ") + "…")
  }

  @Test func `an article without a hit in its body is shown by its beginning`() throws {
    let hit = try #require(try archive.reader.search(try SearchQuery("outlet:herald")).articles.first)
    #expect(hit.snippet == FoundArticle.Snippet(text: "The harbour is closed. A storm, officials warned.", hits: []))
  }

  @Test(arguments: [
    "\"a\"\" OR texts MATCH\"", "'; DROP TABLE articles; --x", "NEAR(a b)", "headline : a", "{body} : a", "^a",
    "a + b1",
    "body:a OR b", "\u{FFFD}a", "a\u{301}\u{1F6A2}b", "outlet:\"') OR 1=1 --\"", "lang:en-%25", "a* b** *c d*e",
    "é OR \u{10FFFF}x",
  ])
  func `what means something to the database is words or a message`(line: String) throws {
    guard let query = try? SearchQuery(line) else { return }
    _ = try archive.reader.search(query)
    #expect(try archive.reader.counts().articles == 4)
  }

  @Test func `the largest query that is read can be answered`() throws {
    let deep = String(repeating: "(NOT ", count: 15) + "outlet:a" + String(repeating: ")", count: 15)
    _ = try archive.reader.search(try SearchQuery(deep))
    let wide = (0..<95).map { "NOT source:w\($0)" }.joined(separator: " ")
    #expect(try archive.reader.search(try SearchQuery(wide)).total == 4)
    let words = (0..<95).map { "(w\($0) OR after:2030)" }.prefix(30).joined(separator: " OR ")
    #expect(try archive.reader.search(try SearchQuery(words)).total == 0)
  }
}
