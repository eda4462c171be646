import Attributions
import Foundation
import LanguageAnalysis
import Measurement
import ModelFiles
import NewsModel

/// Measures attribution beyond language analysis: words a second of processor time on one core.
@main
struct AttributionBenchmark {
  private static let help = """
    Measures how fast attributions are found in texts that are analyzed already.

    usage: swift run -c release AttributionBenchmark FILE...

      FILE  JSON Lines with a "text" in each row, or plain text

    Prints for each mode the words a second of processor time: the best of five passes, on one thread. "spans" is the
    model alone, without whom its sources mean and where something was said.
    """

  /// Passes over the texts.
  private static let passes = 5

  static func main() throws {
    let files = CommandLine.arguments.dropFirst()
    if files.isEmpty || files.contains("--help") { return print(help) }
    let analyzer = LanguageAnalyzer(try LanguageModelPool())
    let texts = try files.flatMap { try read($0) }.map { analyzer.analyze($0) }
    let words = texts.reduce(0) { $0 + $1.tokens.count }
    print("\(texts.count) texts, \(words) words")
    for mode in AttributionMode.allCases {
      let finder = AttributionFinder(mode: mode)
      let spans = best { for text in texts { _ = finder.spanCount(in: text) } }
      let all = best { for text in texts { _ = finder.attributions(in: text, outlet: nil) } }
      print("\(mode)  spans \(Int(Double(words) / spans)) words/s, all \(Int(Double(words) / all)) words/s")
    }
  }

  private struct Row: Decodable { let text: String }

  private static func read(_ path: String) throws -> [String] {
    let content = try String(contentsOfFile: path, encoding: .utf8)
    guard content.hasPrefix("{") else { return [content] }
    return try content.split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)).text }
  }

  /// Seconds of processor time in the best pass.
  private static func best(_ work: () -> Void) -> Double {
    (0..<passes).map { _ in
      let start = Run.processorSeconds()
      work()
      return Run.processorSeconds() - start
    }.min() ?? .nan
  }
}
