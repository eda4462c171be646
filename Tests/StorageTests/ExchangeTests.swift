import Foundation
import NewsModel
import Storage
import Testing

@Suite struct ExchangeTests {
  private let folder: ArchiveFolder
  private let archive: Archive

  init() throws {
    folder = try ArchiveFolder()
    archive = try Archive(path: folder.path())
    try archive.keep(attributionModel: "fast")
    let pages = [
      PageBuilder(name: "b", url: "https://courier.example/ferry", items: ["A teaser"]),
      PageBuilder(name: "a", headline: "Ferry, \"towed\"", body: "Towed.\r\n", url: "https://courier.example/ferry"),
      PageBuilder(name: "given", story: "ferry"),
    ]
    _ = try archive.add(pages.map { try $0.packed() })
    try archive.put([tracedStory("b", pages[1].articles + pages[0].articles.prefix(1)).packed()])
    try archive.put([tracedStory("ferry", pages[2].articles).packed(isGiven: true)])
  }

  private func imported(_ text: String, to name: String = "copy.stemma") throws -> ArchiveReader {
    var copy = try ArchiveImport(path: folder.path(name))
    do {
      for line in text.utf8.split(separator: UInt8(ascii: "\n")) { try copy.add(Array(line)) }
      _ = try copy.finish()
    } catch {
      copy.giveUp()
      throw error
    }
    return try ArchiveReader(path: folder.path(name))
  }

  @Test func `what is exported and imported is an equal archive`() throws {
    let rows = try archive.reader.exported()
    let copy = try imported(rows)
    #expect(try copy.exported() == rows)
    #expect(try copy.problems() == [])
    #expect(try copy.states(of: Article.ID("a")).map(\.description) == ["b", "a"])
    #expect(try copy.givenStories() == ["ferry": [Article.ID("given")]])
  }

  @Test func `pages in another order give the same rows`() throws {
    let other = try Archive(path: folder.path("other.stemma"))
    let (one, two) = (PageBuilder(name: "one"), PageBuilder(name: "two"))
    _ = try other.add([two.packed()])
    _ = try other.add([one.packed()])
    let third = try Archive(path: folder.path("third.stemma"))
    _ = try third.add([one.packed(), two.packed()])
    let (rows, others) = (try third.reader.exported(), try other.reader.exported())
    #expect(rows == others)
  }

  @Test func `rows that end too early make no archive`() throws {
    let lines = try archive.reader.exported().split(separator: "\n")
    for count in 0..<lines.count {
      #expect(throws: ArchiveError.self) { try imported(lines.prefix(count).joined(separator: "\n")) }
      #expect(!FileManager.default.fileExists(atPath: folder.path("copy.stemma")))
    }
  }

  @Test(arguments: [
    ("\"sha256\":\"", "\"sha256\":\"0"), ("\"capture\":\"b\"", "\"capture\":\"none\""), ("[2,7]", "[2,7000]"),
    ("[2,7]", "[7,2]"), ("\"version\":1", "\"version\":2"), ("\"name\":\"b#1\"", "\"name\":\"b\""),
    ("\"kind\":\"story\"", "\"kind\":\"novel\""), ("\"/body\"", "\"/nothing\""), ("\"a\",\"b\"", "\"a\",\"z\""),
  ])
  func `rows that somebody changed are refused with their line`(words: String, others: String) throws {
    let rows = try archive.reader.exported()
    #expect(rows.contains(words))
    let error = #expect(throws: ArchiveError.self) { try imported(rows.replacing(words, with: others)) }
    #expect(error?.description.contains("line ") == true)
  }

  @Test func `an import does not touch a file that is there`() throws {
    let rows = try archive.reader.exported()
    #expect(throws: ArchiveError.self) { try imported(rows, to: "news.stemma") }
    #expect(try archive.reader.exported() == rows)
  }

  @Test func `the table of articles has a line each, with quotation marks where they are needed`() throws {
    var table = ""
    try archive.reader.exportTable { table += $0 }
    let lines = table.split(separator: "\r\n").map(String.init)
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("article,kind,outlet,date,language,title,url,story,"))
    #expect(
      lines[1]
        == "a,article,The Courier,2024-05-13,,\"Ferry, \"\"towed\"\"\",https://courier.example/ferry,b,\"Ferry, \"\"towed\"\"\",2,1"
    )
    #expect(lines[3] == "b#1,teaser,,,,,,,,,")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
  func `a cell that a spreadsheet would run stands behind an apostrophe`(headline: String) throws {
    _ = try archive.add([PageBuilder(name: "x", headline: headline).packed()])
    var table = ""
    try archive.reader.exportTable { table += $0 }
    #expect(table.contains(",'" + headline + ",") || table.contains(",\"'" + headline + "\","))
  }
}
