import Patterns
import Testing
import UTF8Text

@testable import LanguageAnalysis

/// The tokenizer with small tables of its own: marks `("` at the start, `).,"` at the end, hyphens between letters.
@Suite struct WordTokenizerTests {
  private var tokenizer: WordTokenizer

  init() throws {
    let part = SpecialCases.Part.init
    let splitter = ChunkSplitter(
      prefix: try PythonPattern.compile(#"^[\("]"#), suffix: try PythonPattern.compile(#"[\)\.,"]$|\.\.+$"#),
      infix: try PythonPattern.compile("(?<=[a-z])-(?=[a-z])"),
      url: try PythonPattern.compile(#"(?u)^[a-z-]+\.(?:com|org)$"#),
      specialCases: SpecialCases([
        ("don't", [part(2, nil), part(3, "not")]), ("a.m.", [part(4, "a.m.")]), ("(-)", [part(3, nil)]),
      ]))
    tokenizer = WordTokenizer(splitter: splitter, norms: WordNorms(spellings: [:]), lexemeLimit: 10)
  }

  @Test(
    arguments: [
      ("", []), (" ", [" "]), ("a  b", ["a", " ", "b"]), (" \na", [" \n", "a"]), ("a \n", ["a", "\n"]),
      ("(\"so\").", ["(", "\"", "so", "\"", ")", "."]), ("wait...", ["wait", "..."]),
      ("so-called", ["so", "-", "called"]),
      ("(don't)", ["(", "do", "n't", ")"]), ("by 9 a.m.", ["by", "9", "a.m."]), ("my-site.com,", ["my-site.com", ","]),
      ("x\u{a0}y", ["x", "\u{a0}", "y"]), ("x\u{1c}y", ["x", "\u{1c}", "y"]), ("(-)", ["(-)"]),
      ("\"(-)\"", ["\"", "(-)", "\""]),
    ])
  func `a text is cut into words`(text: String, words: [String]) {
    var tokenizer = tokenizer
    #expect(tokenizer.tokens(of: text).map { String(text[$0.range]) } == words)
  }

  @Test func `a chunk seen before is cut the same way`() {
    var tokenizer = tokenizer
    let first = tokenizer.tokens(of: "(so-called)")
    #expect(tokenizer.tokens(of: "(so-called)") == first)
    #expect(first.count == 5)
  }

  @Test func `a space belongs to no word and is noted at the one before`() {
    var tokenizer = tokenizer
    #expect(tokenizer.tokens(of: "a (b) ").map(\.isFollowedBySpace) == [true, false, false, true])
  }

  @Test func `a part of a text is cut as if it stood alone`() {
    var tokenizer = tokenizer
    let tokens = tokenizer.tokens(of: Array("one two three".utf8), in: TextRange(4, 7))
    #expect(tokens.map(\.range) == [TextRange(4, 7)])
    #expect(tokens.map(\.isFollowedBySpace) == [false])
  }

  @Test func `a special case has the norm of its table`() {
    var tokenizer = tokenizer
    let tokens = tokenizer.tokens(of: "don't N't")
    let norms = tokens.map { tokenizer[$0].features.norm }
    #expect(tokens.count == 3)
    #expect(norms[1] != norms[2])
    #expect(tokenizer[tokens[1]].text == "n't")
  }

  @Test func `the same letters in other scalars are another word`() {
    var tokenizer = tokenizer
    let tokens = tokenizer.tokens(of: "\u{E9}t e\u{301}t")
    #expect(tokens[0].lexeme != tokens[1].lexeme)
    #expect(tokenizer[tokens[0]].features.shape != tokenizer[tokens[1]].features.shape)
  }

  @Test func `too many words are forgotten before the next text`() {
    var tokenizer = tokenizer
    _ = tokenizer.tokens(of: "a b c d e f g h i j k")
    #expect(tokenizer.generation == 0)
    let tokens = tokenizer.tokens(of: "a z")
    #expect(tokenizer.generation == 1)
    #expect(tokens.map { tokenizer[$0].text } == ["a", "z"])
    #expect(tokenizer.lexemes.count == 2)
  }

  @Test func `a chunk beyond the limit is cut between scalars`() {
    var tokenizer = tokenizer
    let tokens = tokenizer.tokens(of: String(repeating: "é", count: 300) + "€" + String(repeating: "é", count: 300))
    #expect(tokens.map(\.range.count) == [512, 511, 180])
  }
}

@Suite struct PythonPatternTests {
  @Test func `scalars by number and the flag for Unicode are put in PCRE2's words`() {
    #expect(
      PythonPattern.translated(#"(?u)[\u00A6-\uffff]\\u00|\U0001F000\d"#) == #"[\x{00A6}-\x{ffff}]\\u00|\x{0001F000}\d"#
    )
  }

  @Test func `an escape that the text's end cuts stays as it is`() {
    #expect(PythonPattern.translated(#"a\u00"#) == #"a\u00"#)
  }
}
