import SearchQueries
import Testing
import UTF8Text

@Suite struct SearchQueryTests {
  private static func word(_ text: String) -> SearchQuery { .words(SearchWords(text)) }

  @Test(arguments: [
    ("ferry", word("ferry")),
    ("harbo*", .words(SearchWords("harbo", isBeginning: true))),
    ("\"ran aground\"", word("ran aground")),
    ("ferry storm", .all([word("ferry"), word("storm")])),
    ("ferry AND storm", .all([word("ferry"), word("storm")])),
    ("ferry OR ship storm", .any([word("ferry"), .all([word("ship"), word("storm")])])),
    ("(ferry OR ship) storm", .all([.any([word("ferry"), word("ship")]), word("storm")])),
    ("ferry -storm", .all([word("ferry"), .not(word("storm"))])),
    ("ferry NOT (storm OR wind)", .all([word("ferry"), .not(.any([word("storm"), word("wind")]))])),
    ("- -ferry", .not(.not(word("ferry")))),
    ("((ferry))", word("ferry")),
    ("a-b 10.5 naïve", .all([word("a-b"), word("10.5"), word("naïve")])),
    ("or and not", .all([word("or"), word("and"), word("not")])),
  ])
  func `words, phrases and what joins them are read`(line: String, query: SearchQuery) throws {
    #expect(try SearchQuery(line) == query)
  }

  @Test(
    arguments: [
      ("outlet:Reuters", .outlet("Reuters")), ("OUTLET:\"The Express Tribune\"", .outlet("The Express Tribune")),
      ("source:putin", .source("putin")), ("cites:PTI", .cites("PTI")), ("origin:Kremlin", .origin("Kremlin")),
      ("kind:live-blog", .kind(.page("live-blog"))), ("kind:Rewrite", .kind(.derivation("rewrite"))),
      ("kind:statement", .kind(.origin("statement"))), ("after:1970-01-02", .after(1)), ("before:1971", .before(365)),
      ("after:1970-02", .after(31)), ("lang:pt-BR", .language("pt-br")), ("unnamed:yes", .unnamed(true)),
      ("unnamed:no", .unnamed(false)), ("origins>1", .origins(CountComparison(.more, 1))),
      ("origins:2", .origins(CountComparison(.equal, 2))), ("reports>=3", .reports(CountComparison(.atLeast, 3))),
      ("reports:<4", .reports(CountComparison(.less, 4))), ("reports<=5", .reports(CountComparison(.atMost, 5))),
      ("origins=0", .origins(CountComparison(.equal, 0))),
    ] as [(String, SearchCondition)])
  func `operators are read with their values`(line: String, condition: SearchCondition) throws {
    #expect(try SearchQuery(line) == .condition(condition))
  }

  @Test(arguments: [
    ("", 0, 0, "nothing"), ("   ", 3, 3, "nothing"), ("ferry colour:red", 6, 12, "no operator"),
    ("budget>3", 0, 6, "no operator"), ("(ferry", 0, 1, "no second"), ("ferry)", 5, 6, "no first"),
    ("\"ferry", 0, 1, "no second"), ("ferry OR", 8, 8, "missing at the end"), ("OR ferry", 0, 2, "missing before"),
    ("ferry ()", 7, 8, "missing before"), ("a AND AND b", 6, 9, "missing before"), ("ferry -", 7, 7, "missing"),
    ("ferry & ship", 6, 7, "no word"), ("\"!?\"", 0, 4, "no word"), ("after:May", 6, 9, "a date"),
    ("after:2024-13", 6, 13, "a date"), ("after:2024-05-13T10", 6, 19, "a date"), ("origins>many", 7, 12, "a number"),
    ("origins", 0, 0, ""), ("reports:", 0, 8, "a number"), ("origins>9999999", 7, 15, "a number"),
    ("outlet:", 0, 7, "a name"), ("outlet>3", 6, 8, "a name"), ("kind:novel", 5, 10, "one of these"),
    ("lang:english!", 5, 13, "the tag"), ("unnamed:perhaps", 8, 15, "yes or no"),
    ("fe\u{0}rry", 2, 3, "no character"), ("\"fe\u{0}rry\"", 3, 4, "no character"), ("origins\"2\"", 0, 0, ""),
    ("origins>\"2\"", 0, 11, "a count"),
  ])
  func `what is wrong is told with its place`(line: String, start: Int, end: Int, words: String) throws {
    guard !words.isEmpty else {
      // A word like any other.
      _ = try SearchQuery(line)
      return
    }
    let error = #expect(throws: SearchQueryError.self) { try SearchQuery(line) }
    #expect(error?.range.start == start)
    #expect(error?.range.end == end)
    #expect(error?.reason.contains(words) == true, "\(error?.reason ?? "")")
  }

  @Test func `marks stand under what is wrong, also behind letters of several bytes`() throws {
    let error = #expect(throws: SearchQueryError.self) { try SearchQuery("Erdoğan after:May") }
    #expect(
      error?.description
        == "a date belongs here: 2024, 2024-05 or 2024-05-13\n  Erdoğan after:May\n                ^^^")
  }

  @Test func `what a line says to the terminal is not said again`() throws {
    let error = #expect(throws: SearchQueryError.self) { try SearchQuery("\u{1B}[31mx\u{202E} after:May") }
    #expect(error?.description.contains("\u{1B}") == false)
    #expect(error?.description.contains("\u{202E}") == false)
  }

  @Test(arguments: [
    String(repeating: "(", count: 10_000), String(repeating: "-", count: 10_000), String(repeating: "\"", count: 9_999),
    String(repeating: "a ", count: 10_000), String(repeating: "((a) OR ", count: 1_000),
    String(repeating: "(", count: 40) + "a" + String(repeating: ")", count: 40),
    String(repeating: "NOT ", count: 60) + "a", String(repeating: "a OR ", count: 150) + "a",
    "\"" + String(repeating: "x", count: 1 << 20),
  ])
  func `lines that are too long, too deep or of too many words are refused`(line: String) {
    #expect(throws: SearchQueryError.self) { try SearchQuery(line) }
  }

  @Test func `every beginning of a line is read or refused`() {
    let line = "(\"ran aground\" OR harbo*) -outlet:\"The Courier\" after:2024-05 origins>=2 é\u{301}) \u{0}"
    for count in 0...line.unicodeScalars.count {
      _ = try? SearchQuery(String(String.UnicodeScalarView(line.unicodeScalars.prefix(count))))
    }
    #expect(throws: SearchQueryError.self) { try SearchQuery(line) }
  }
}
