import Compression
import Inputs
import NewsModel
import Testing

@Suite struct RowTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  private func captures(_ rows: String) throws -> [Capture] {
    let file = try folder.write(rows, to: "rows.jsonl")
    return try InputReader().captures(of: [file]).map { try $0.get() }
  }

  @Test func `a row's fields are what its giver says of the page`() throws {
    let row = """
      {"id": "a", "text": "Ferry.", "url": "https://quay.example/1", "title": "Ferry", "outlet": "Quay Post",
       "authors": ["Ada Holm", "Ben Rask"], "date": "2031-05-02T10:00:00Z", "story": "s1", "other": {"x": []}}
      """.replacing("\n", with: "")
    let given = GivenFacts(
      url: "https://quay.example/1", title: "Ferry", outlet: "Quay Post", authors: ["Ada Holm", "Ben Rask"],
      date: CalendarDate(year: 2031, month: 5, day: 2), dateText: "2031-05-02T10:00:00Z", story: "s1")
    #expect(try captures(row) == [Capture(id: Capture.ID("a"), content: .articleText("Ferry."), given: given)])
  }

  @Test func `a whole page comes as text or as HTML, whose encoding is stated by a byte order mark`() throws {
    let read = try captures("{\"id\":\"a\",\"capture\":\"Menu\\nFerry\"}\n\n{\"id\":7,\"html\":\"<p>é\"}")
    #expect(read.map(\.content) == [.plainText("Menu\nFerry"), .html(Array("\u{FEFF}<p>é".utf8))])
    #expect(read.map(\.id.description) == ["a", "7"])
  }

  @Test func `a single author needs no list, and null is as good as nothing`() throws {
    let given = try captures("{\"id\":\"a\",\"text\":\"x\",\"authors\":\"Ada Holm\",\"date\":null,\"url\":null}").map(
      \.given)
    #expect(given == [GivenFacts(authors: ["Ada Holm"])])
  }

  @Test(arguments: ["\"2031-05-02\"", "{\"date\":\"2031-05-02\",\"text\":\"2 May\",\"place\":\"visible text\"}"])
  func `the date may be called published`(value: String) throws {
    let dates = try captures("{\"id\":\"a\",\"text\":\"x\",\"published\":\(value)}").map(\.given.date)
    #expect(dates == [CalendarDate(year: 2031, month: 5, day: 2)])
  }

  @Test func `the body of an extracted article is a text`() throws {
    let read = try captures("{\"id\":\"a\",\"body\":\"Ferry.\"}\n{\"id\":\"b\",\"html\":\"<p>\",\"body\":[\"Ferry.\"]}")
    #expect(read.map(\.content) == [.articleText("Ferry."), .html(Array("\u{FEFF}<p>".utf8))])
  }

  @Test func `an extracted row keeps its day of change, language, kind of page and wall`() throws {
    let row = """
      {"id": "a", "body": "Ferry.", "updated": {"date": "2031-05-03", "text": "3 May"}, "language": "da",
       "kind": "gallery", "wall": "paywall"}
      """.replacing("\n", with: "")
    #expect(
      try captures(row).map(\.given) == [
        GivenFacts(
          updated: CalendarDate(year: 2031, month: 5, day: 3), language: "da", kind: .gallery, wall: .paywall)
      ])
  }

  @Test func `fields that others use in another way are no reason to refuse a row`() throws {
    let row = #"{"id":"a","text":"x","updated":1712,"language":["da"],"kind":"error","wall":true}"#
    #expect(try captures(row).map(\.given) == [GivenFacts()])
  }

  @Test func `a body may be empty where the row says why`() throws {
    let rows = #"{"id":"a","body":"","kind":"error"}"# + "\n" + #"{"id":"b","body":"","wall":"paywall"}"#
    #expect(try captures(rows).map(\.content) == [.articleText(""), .articleText("")])
    let file = try folder.write(#"{"id":"c","body":"","kind":"article"}"#, to: "other.jsonl")
    #expect(folder.read(file) == [.failure("other.jsonl", 1, .empty)])
  }

  @Test(arguments: [
    ("{\"id\":\"b\"", InputError.notJSON(reason: "its syntax is wrong")),
    ("not JSON", .notJSON(reason: "its syntax is wrong")),
    ("[1]", .notJSON(reason: "it is no object")),
    ("{\"id\":\"b\",\"text\":5}", .notJSON(reason: "\"text\" has the wrong type")),
    ("{\"text\":\"x\"}", .missingID), ("{\"id\":\" \",\"text\":\"x\"}", .missingID),
    ("{\"id\":\"b\"}", .missingContent),
    ("{\"id\":\"b\",\"text\":\"x\",\"html\":\"y\"}", .doubledContent), ("{\"id\":\"b\",\"text\":\" \"}", .empty),
    ("{\"id\":\"b\",\"text\":\"x\",\"date\":\"spring\"}", .badDate("spring")),
    ("{\"id\":\"a\",\"text\":\"x\"}", .doubledID("a")),
  ])
  func `a bad row is named by its line, and the others are read`(row: String, error: InputError) throws {
    let file = try folder.write(
      "{\"id\":\"a\",\"text\":\"x\"}\n\n\(row)\n{\"id\":\"c\",\"text\":\"y\"}\n", to: "rows.jsonl")
    let expected: [Read] = [
      .capture("a", .articleText("x")), .failure("rows.jsonl", 3, error), .capture("c", .articleText("y")),
    ]
    #expect(folder.read(file) == expected)
  }

  @Test func `the first row may be bad when the name says what the file is`() throws {
    let file = try folder.write("oops\n{\"id\":\"a\",\"text\":\"x\"}", to: "rows.jsonl")
    #expect(folder.read(file).map(\.id) == [nil, "a"])
  }

  @Test func `rows are known by their content, whatever the file's name`() throws {
    #expect(folder.read(try folder.write("\n{ \"id\":\"a\",\"text\":\"x\"}", to: "rows.txt")).map(\.id) == ["a"])
  }

  @Test func `rows with pages in them are rows`() throws {
    let row = "{\"id\":\"a\",\"html\":\"<!DOCTYPE html><html>Ferry\"}"
    #expect(folder.read(try folder.write(row, to: "rows.txt")).map(\.id) == ["a"])
  }

  @Test func `bytes that are no UTF-8 make one row bad`() throws {
    let rows = Array("{\"id\":\"a\",\"text\":\"".utf8) + [0xFF] + Array("\"}\n{\"id\":\"b\",\"text\":\"x\"}".utf8)
    let read = folder.read(try folder.write(rows, to: "rows.jsonl"))
    #expect(read == [.failure("rows.jsonl", 1, .notUTF8(offset: 18)), .capture("b", .articleText("x"))])
  }

  @Test func `a row past the limit is bad, and the next is read`() throws {
    let long = "{\"id\":\"a\",\"text\":\"\(String(repeating: "x", count: 60))\"}"
    let file = try folder.write(long + "\n{\"id\":\"b\",\"text\":\"x\"}", to: "rows.jsonl")
    let read = folder.read(file, limits: InputLimits(rowBytes: 40))
    #expect(read == [.failure("rows.jsonl", 1, .tooLarge(limit: 40)), .capture("b", .articleText("x"))])
  }

  @Test func `a text in a row keeps to the limit of a line, a page of HTML does not`() throws {
    let long = String(repeating: "x", count: 20)
    let file = try folder.write(
      "{\"id\":\"a\",\"text\":\"\(long)\"}\n{\"id\":\"b\",\"html\":\"\(long)\"}", to: "rows.jsonl")
    let read = folder.read(file, limits: InputLimits(lineBytes: 10))
    #expect(read.first == .failure("rows.jsonl", 1, .lineTooLong(line: 1, limit: 10)))
    #expect(read.last?.id == "b")
  }

  @Test func `a file of rows may be larger than a page`() throws {
    let rows = (0..<20).map { "{\"id\":\"\($0)\",\"text\":\"x\"}\n" }.joined()
    #expect(folder.read(try folder.write(rows, to: "a.jsonl"), limits: InputLimits(pageBytes: 50)).count == 20)
  }

  @Test func `rows come out of gzip, and what is clipped is named after the last whole row`() throws {
    let rows = gzipped(Array("{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\",\"te".utf8))
    let file = try folder.write(rows.dropLast(8), to: "rows.jsonl.gz")
    let damage = InputError.damaged(.clipped(offset: rows.count - 8))
    #expect(folder.read(file) == [.capture("a", .articleText("x")), .failure("rows.jsonl.gz", 2, damage)])
  }

  @Test func `a deeply nested value is refused`() throws {
    let deep = String(repeating: "[", count: 100_000)
    let read = folder.read(try folder.write("{\"id\":\"a\",\"x\":\(deep)", to: "rows.jsonl"))
    #expect(read == [.failure("rows.jsonl", 1, .notJSON(reason: "its syntax is wrong"))])
  }

  @Test func `a failure's text says where, what and what to do`() {
    let failure = InputFailure(input: "rows.jsonl", line: 12, error: .missingID)
    #expect(failure.description == "rows.jsonl:12: this row has no id; give each row an \"id\" of its own")
  }
}
