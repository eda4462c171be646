import ModelFiles
import ModelFixture
import NewsModel
import Testing
import UTF8Text

@testable import LanguageAnalysis

/// The whole analysis with the published model, against what spaCy says of the same texts.
@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct LanguageModelTests {
  private var model: LanguageModel

  init() throws {
    model = try Self.loaded.get()
  }

  /// Loaded once for all tests, whose copies share the weights.
  private static let loaded = Result { try LanguageModel() }

  private static let paragraph = """
    The mayor of Ashford, Ada Holm, told the Valley Courier on Tuesday that the old bridge will close.
      "We had no choice," she said.\t "It won't reopen before 2032, I'm afraid."

    Don't ask about the $3.2 million; nobody's counted it — yet.\u{a0}The U.S. Army didn't comment.\n
    """

  @Test func `tokens have what the reference gives them`() throws {
    var model = model
    for reference in try ReferenceAnalysis.all() {
      let tokens = model.tokens(of: reference.text)
      #expect(tokens.map(\.range) == reference.words.map { TextRange($0.start, $0.end) })
      #expect(tokens.map(\.tag) == reference.words.map(\.tag))
      #expect(tokens.map(\.partOfSpeech) == reference.words.map(\.partOfSpeech))
      #expect(tokens.map(\.features) == reference.words.map(\.morphology))
      #expect(tokens.map(\.lemma) == reference.words.map(\.lemma))
      #expect(tokens.map(\.head) == reference.words.map(\.head))
      #expect(tokens.map(\.label) == reference.words.map(\.label))
      #expect(tokens.map(\.entity) == reference.words.map(\.entity))
      #expect(tokens.map(\.isSentenceStart) == reference.words.map(\.isSentenceStart))
    }
  }

  @Test func `a text read in pieces is analyzed as the whole is`() throws {
    let text = String(repeating: Self.paragraph, count: 15)
    var small = try LanguageModel(try #require(InstalledModel.folder), pieceSize: 200)
    var model = model
    #expect(small.tokens(of: text) == model.tokens(of: text))
  }

  @Test func `pieces follow one another in the text`() throws {
    var small = try LanguageModel(try #require(InstalledModel.folder), pieceSize: 200)
    var pieces: [[AnalyzedToken]] = []
    small.read(String(repeating: Self.paragraph, count: 15)) { pieces.append($0) }
    #expect(pieces.count > 1)
    let ranges = pieces.joined().map(\.range)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start })
    #expect(pieces.joined().enumerated().allSatisfy { abs($0.element.head - $0.offset) < 100 })
  }

  @Test func `a text whose first sentence never ends is read in few pieces`() throws {
    var small = try LanguageModel(try #require(InstalledModel.folder), pieceSize: 200)
    var pieces = 0
    small.read(String(repeating: "as  ", count: 1000)) { _ in pieces += 1 }
    #expect(pieces <= 2000 / (200 / 8) + 1)
  }

  @Test func `words that the tokenizer forgot and renumbered are analyzed as before`() throws {
    var model = model
    let before = model.tokens(of: Self.paragraph)
    let many = (0...WordTokenizer.lexemeLimit).map { "w\(String($0, radix: 36))x" }
    model.learnWords(of: many.joined(separator: " "))
    #expect(model.tokens(of: Self.paragraph) == before)
    #expect(model.generation == 1)
  }

  @Test func `what a copy learns does not change what the other finds`() {
    var first = model
    var second = first
    _ = first.tokens(of: "Something else entirely, in Lisbon, on Monday.")
    #expect(first.tokens(of: Self.paragraph) == second.tokens(of: Self.paragraph))
  }

  @Test func `a text without words has no tokens, and white space alone is one`() {
    var model = model
    #expect(model.tokens(of: "") == [])
    #expect(model.tokens(of: "\n \n").map(\.partOfSpeech) == ["SPACE"])
    #expect(model.tokens(of: "\n \n").map(\.tag) == ["_SP"])
    #expect(model.tokens(of: "\n \n").map(\.label) == ["dep"])
  }

  @Test(arguments: [
    "\u{0}", "\u{301}", "\u{200d}", "a\u{301}\u{301}", "🏳️‍🌈", "﷽", "\n", "(", "\"'", "''''''''", "a.b.c.",
    "http://x.y/z?",
    "\u{202e}abc", "ﬁ", "ß", "İ", "1,000.", "-", "…", "’s ",
  ])
  func `hostile text is cut whole`(unit: String) {
    var model = model
    let text = String(repeating: unit, count: 200)
    let tokens = model.tokens(of: text)
    #expect(tokens.last?.range.end ?? 0 >= text.utf8.count - 1)
    #expect(tokens.allSatisfy { tokens.indices.contains($0.head) })
  }

  @Test func `threads that share a pool find the same`() async throws {
    let pool = try LanguageModelPool()
    let results = await withTaskGroup(of: [AnalyzedToken].self) { group in
      for _ in 0..<8 { group.addTask { pool.use { $0.tokens(of: Self.paragraph) } } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(results.map { $0.map(\.lemma) }).count == 1)
  }
}

@Suite struct MissingModelTests {
  @Test func `a missing model is one sentence that says what to run`() {
    let error = #expect(throws: ModelFilesError.self) {
      try LanguageModel(ModelStore(path: "/nowhere/model"))
    }
    #expect(
      error?.description
        == "The language model is not installed (looked in /nowhere/model); run: stemma model install")
  }
}
