import Foundation
import LanguageAnalysis
import ModelFiles
import Testing

/// Texts with the words that spaCy finds in them; see `Tests/Fixtures/Language/NOTICE.md`.
struct ReferenceAnalysis {
  struct Word: Equatable {
    let start: Int
    let end: Int
    let tag: String
    let partOfSpeech: String
    let lemma: String
    let head: Int
    let label: String
    /// Begin or inside of a name with its label.
    let entity: String
    let isSentenceStart: Bool
    /// Norm, prefix, suffix and shape.
    let forms: [String]
    let isFollowedBySpace: Bool
    let morphology: String
  }

  let text: String
  let words: [Word]

  static func all() throws -> [ReferenceAnalysis] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let lines = try String(
      contentsOf: tests.appending(path: "Fixtures/Language/reference-analysis.jsonl"), encoding: .utf8)
    return try lines.split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)).analysis }
  }

  private struct Row: Decodable {
    let text: String
    let tokens: [[Field]]

    var analysis: ReferenceAnalysis {
      ReferenceAnalysis(
        text: text,
        words: tokens.map { token in
          Word(
            start: token[0].number, end: token[1].number, tag: token[2].text, partOfSpeech: token[3].text,
            lemma: token[4].text, head: token[5].number, label: token[6].text, entity: token[7].text,
            isSentenceStart: token[8].number == 1, forms: token[9...12].map(\.text),
            isFollowedBySpace: token[13].number == 1, morphology: token[14].text)
        })
    }
  }

  private enum Field: Decodable {
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      do {
        self = .number(try container.decode(Int.self))
      } catch {
        self = .text(try container.decode(String.self))
      }
    }

    var number: Int { if case .number(let number) = self { number } else { -1 } }
    var text: String { if case .text(let text) = self { text } else { "" } }
  }
}
