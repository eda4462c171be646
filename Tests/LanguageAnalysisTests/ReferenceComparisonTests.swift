import LanguageAnalysis
import ModelFiles
import ModelFixture
import Testing
import UTF8Text

/// The model's own tables, against what spaCy says of texts with many hard words.
@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct ReferenceComparisonTests {
  private let folder: ModelFolder

  init() throws {
    folder = try ModelStore.standard().folder()
  }

  @Test func `words are cut as the reference cuts them`() throws {
    var tokenizer = try WordTokenizer(folder)
    for reference in try ReferenceAnalysis.all() {
      let own = tokenizer.tokens(of: reference.text)
      #expect(own.map { String(reference.text[$0.range]) } == reference.words.map { text(of: $0, in: reference) })
      #expect(own.map(\.isFollowedBySpace) == reference.words.map(\.isFollowedBySpace))
    }
  }

  @Test func `the network's features of each word are the reference's`() throws {
    var tokenizer = try WordTokenizer(folder)
    for reference in try ReferenceAnalysis.all() {
      for (token, word) in zip(tokenizer.tokens(of: reference.text), reference.words) {
        let features = tokenizer[token].features
        #expect(
          [features.norm, features.prefix, features.suffix, features.shape] == word.forms.map { StringHash.hash($0) },
          "\(tokenizer[token].text)")
      }
    }
  }

  @Test func `parts of speech, features and lemmas are the reference's when tags and labels are`() throws {
    var tokenizer = try WordTokenizer(folder)
    let ruler = try AttributeRuler(folder)
    var lemmatizer = try Lemmatizer(folder)
    for reference in try ReferenceAnalysis.all() {
      let words = zip(tokenizer.tokens(of: reference.text), reference.words).map { token, word in
        AttributeRuler.Word(
          lexeme: tokenizer[token], tag: StringHash.hash(word.tag), label: StringHash.hash(word.label))
      }
      for ((word, attributes), expected) in zip(zip(words, ruler.attributes(of: words)), reference.words) {
        let lemma =
          attributes.lemma
          ?? lemmatizer.lemma(of: word.lexeme.text, attributes.partOfSpeech, attributes.morphology)
        #expect(attributes.partOfSpeech?.rawValue == expected.partOfSpeech, "\(word.lexeme.text)")
        #expect(attributes.morphology.text == expected.morphology, "\(word.lexeme.text)")
        #expect(lemma == expected.lemma, "\(word.lexeme.text)")
      }
    }
  }

  @Test(arguments: ["a", "(", ".", "é", "\u{301}", "🚧", "a:@", "漢字", "1.", "'s"])
  func `a long text without a space is cut in time that grows with it`(unit: String) throws {
    var tokenizer = try WordTokenizer(folder)
    let text = String(repeating: unit, count: 100_000)
    let tokens = tokenizer.tokens(of: text)
    #expect(tokens.first?.range.start == 0)
    #expect(tokens.last?.range.end == text.utf8.count)
    #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.range.end == $1.range.start })
    #expect(tokens.allSatisfy { $0.range.count <= WordTokenizer.chunkLimit })
  }

  @Test func `every scalar by itself is a word or white space`() throws {
    var tokenizer = try WordTokenizer(folder)
    var text = String.UnicodeScalarView()
    for scalar in (0...UInt32(0x10FFFF)).lazy.filter({ $0 % 17 == 0 || $0 < 0x3100 }).compactMap(Unicode.Scalar.init) {
      text.append(scalar)
      text.append(" ")
    }
    let string = String(text)
    let tokens = tokenizer.tokens(of: string)
    let length = tokens.reduce(0) { $0 + $1.range.count + ($1.isFollowedBySpace ? 1 : 0) }
    #expect(length == string.utf8.count)
  }

  @Test func `a hundred thousand lines without text are one word`() throws {
    var tokenizer = try WordTokenizer(folder)
    let tokens = tokenizer.tokens(of: String(repeating: "\n", count: 100_000))
    #expect(tokens.map(\.range) == [TextRange(0, 100_000)])
  }

  @Test func `too many words are forgotten between texts`() throws {
    var tokenizer = try WordTokenizer(folder)
    let words = (0...WordTokenizer.lexemeLimit).map { "w\(String($0, radix: 36))x" }.joined(separator: " ")
    _ = tokenizer.tokens(of: words)
    #expect(tokenizer.generation == 0)
    let next = tokenizer.tokens(of: "One word.")
    #expect(tokenizer.generation == 1)
    #expect(next.map { tokenizer[$0].text } == ["One", "word", "."])
    #expect(tokenizer.lexemes.count == 3)
  }

  private func text(of word: ReferenceAnalysis.Word, in reference: ReferenceAnalysis) -> String {
    String(reference.text[TextRange(word.start, word.end)])
  }
}
