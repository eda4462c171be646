import ArgumentParser
import NewsModel
import Presentation
import Workflows

struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Gives each word its grammar, and finds names.",
    discussion: """
      Writes a JSON row for each text with its tokens: the range of each, its tag, part of speech and lemma, the \
      index of the token it depends on with the dependency's label, its part in a name ("B-PERSON", "I-PERSON" or \
      nothing), and whether it starts a sentence. Ranges count in the text of the row, or in the "body" that stemma \
      extract gives for the page. It needs the language model: stemma model install.

      Examples:
        stemma analyze articles.jsonl -o tokens.jsonl
        stemma analyze --format conllu page.html
        echo '{"id": 1, "text": "It sank, Holm said."}' | stemma analyze -
      """)

  /// How the tokens are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// JSON Lines, a row a text.
    case json
    /// A line a token, as programs for linguists read it.
    case conllu
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "How to write the tokens.")
  var format = Format.json
  @OptionGroup var positions: OffsetOption
  @Flag(help: "Give each further item of a page a row of its own.")
  var onePerItem = false

  func run() async throws {
    let tokens = try TokenReader()
    let reader = ArticleReader()
    let (format, unit) = (format, positions.offsets)
    try await RowRun(input: input, output: output).write { [onePerItem] capture throws(CaptureFailure) in
      let articles = try reader.texts(of: capture).prefix(onePerItem ? .max : 1)
      let texts = articles.map { article -> RowText in
        let rows = TokenRows(article: article, tokens: tokens, format: format, unit: unit)
        return rows.isLong ? .pieces { try rows.write($0) } : .whole(rows.text())
      }
      return PageOutput(texts)
    }
  }
}

/// The tokens of one article, as they are written.
private struct TokenRows: Sendable {
  let article: Article
  let tokens: TokenReader
  let format: AnalyzeCommand.Format
  let unit: OffsetUnit

  /// Bytes from which a text is analyzed while its row is written: rows have thirty times the bytes of their texts, and
  /// some hundred may wait for each other (2026-11-22).
  private static let longText = 1 << 16

  var isLong: Bool { article.body.utf8.count >= Self.longText }

  func text() -> String {
    var text = ""
    write { text += $0 }
    return text
  }

  func write<Failure>(_ write: (String) throws(Failure) -> Void) throws(Failure) {
    switch format {
    case .json:
      var writer = TokenRowWriter(id: article.id.description, text: article.body, offsets: unit)
      try tokens.read(article.body) { piece throws(Failure) in
        writer.append(piece)
        try write(writer.takeText())
      }
      try write(writer.row())
    case .conllu:
      var writer = CoNLLUWriter(id: article.id.description, text: article.body, offsets: unit)
      try tokens.read(article.body) { piece throws(Failure) in
        writer.append(piece)
        try write(writer.takeText())
      }
      try write(writer.document())
    }
  }
}
