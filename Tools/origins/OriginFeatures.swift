import Inputs
import NewsModel
import Provenance
import Workflows

/// Writes what the central facts of articles may come from, for `train.py`.
@main
struct OriginFeatures {
  private static let help = """
    Writes the candidates for the origin of each article's central fact.

    usage: swift run -c release origin-features ROWS.jsonl > candidates.tsv

    Rows name their "story". Columns: story, article, bearer, group, name, and features as name=value with commas between.
    """

  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 1, arguments != ["--help"] else { return print(help) }
    let traced = try await TraceWorkflow(attributionModel: nil).trace(InputReader().captures(of: arguments))
    for failure in traced.failures { print("# \(failure)") }
    for story in traced.stories {
      for example in StemmaBuilder().originExamples(of: story.articles) {
        let features = example.features.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let name = example.name.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
        print(
          story.stemma.story.id, example.article, example.bearer, example.group, name, features.joined(separator: ","),
          separator: "\t")
      }
    }
  }
}
