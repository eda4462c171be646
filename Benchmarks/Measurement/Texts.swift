import Foundation

/// The texts that a benchmark reads.
package enum Texts {
  private struct Row: Decodable { let text: String }

  /// The texts of JSON Lines with a "text" in each row, or a file that is something else as one text.
  package static func read(_ path: String) throws -> [String] {
    let content = try String(contentsOfFile: path, encoding: .utf8)
    guard content.hasPrefix("{") else { return [content] }
    return try content.split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)).text }
  }

  /// Made-up articles of some 600 words, the same in every run: sentences of common words that mean nothing.
  package static func invented(_ count: Int) -> [String] {
    var random = UInt32(2026)
    func next(_ limit: Int) -> Int {
      random = random &* 1_664_525 &+ 1_013_904_223
      return Int(random >> 16) % limit
    }
    func sentence() -> String {
      let chosen = (0..<(8 + next(24))).map { _ in words[next(words.count)] }
      return chosen.joined(separator: " ").prefix(1).uppercased() + chosen.joined(separator: " ").dropFirst() + "."
    }
    return (0..<count).map { _ in
      (0..<8).map { _ in (0..<4).map { _ in sentence() }.joined(separator: " ") }.joined(separator: "\n\n")
    }
  }

  private static let words = """
    the of and to in a said that was for on it with as by at from he had his have who an they which one you were all \
    her she there would their we him been has when will no if out so what up about than into could other then its only \
    after more time some these two may first any now people made over such year before most must new government state \
    minister president council spokesperson reporters yesterday officials announced negotiations parliamentary \
    allegations investigation reconstruction Wednesday September, nevertheless, 2024 1,500 percent "agreement" \
    committee's unemployment infrastructure Kuznetsov Oyelaran Lindqvist harbour fisheries
    """.split(separator: " ").map(String.init)
}
