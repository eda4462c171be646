import Foundation
import Measurement
import SearchQueries
import Storage
import StorySimulation
import Workflows

/// Measures how fast pages come into an archive, how large it is, and how fast it is searched.
@main
struct StoreBenchmark {
  private static let help = """
    Measures an archive of simulated stories.

    usage: swift run -c release StoreBenchmark [--articles N] [--words N] [--seed N] [--queries N]
             [--rate N] [--archive FOLDER] [--once] [--plain]

      --articles N      how many, at least (5000)
      --words N         of an article (400)
      --seed N          of the simulation (2026)
      --queries N       how many of each kind (200)
      --rate N          of searches in a second, for ten seconds (100)
      --archive FOLDER  where the archives are made, and left (a temporary folder, removed)
      --once            to ingest once only: what the archive costs is told by processor time alone, and less memory is
                        used
      --plain           with stages that find hardly anything: very large archives in minutes, for rates and searches;
                        their size says nothing

    The articles, English prose as rows of text, are ingested twice: as they are, with the processor time of the stages
    counted; and into another archive with all that the stages find in a text or a story known before, so that what is
    left is what the archive costs: reading rows, hashing, compressing, writing, grouping, and finding out which stories
    changed. Its size is given beside that of the bodies as
    gzip -9 makes them, each by itself and all in one stream. Queries take their words from the headlines.
    """

  static func main() async throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    guard !arguments.contains("--help") else { return print(help) }
    func number(_ name: String, _ standard: Int) -> Int {
      max(1, Run.option(name, &arguments).flatMap(Int.init) ?? standard)
    }
    let (articles, words) = (number("--articles", 5000), number("--words", 400))
    let material = Material(articles: articles, words: words, seed: UInt64(number("--seed", 2026)))
    let queries = number("--queries", 200)
    let rate = number("--rate", 100)
    let kept = Run.option("--archive", &arguments)
    let (isDoneOnce, isPlain) = (arguments.contains("--once"), arguments.contains("--plain"))
    arguments.removeAll { ["--once", "--plain"].contains($0) }
    guard arguments.isEmpty else { return print(help) }
    let folder = kept ?? NSTemporaryDirectory() + "stemma-store-\(ProcessInfo.processInfo.processIdentifier)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { if kept == nil { try? FileManager.default.removeItem(atPath: folder) } }
    let stages = try isPlain ? PlainStages.stages() : .standard(attributionModel: .fast)
    let path = try await Ingests(folder: folder, material: material, stages: stages, isDoneOnce: isDoneOnce).measure()
    let searches = Searches(path: path, headlines: material.headlines, count: queries)
    try searches.measure()
    try await searches.measure(perSecond: rate, for: 10)
    print("memory: \(Memory.kilobytes() / 1024) MiB at most")
  }
}
