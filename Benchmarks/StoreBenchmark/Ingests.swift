import Foundation
import Measurement
import NewsModel
import Storage
import Workflows

/// Ingests the same articles with the stages' work and, unless this is to be done once, without it.
struct Ingests {
  let folder: String
  let material: Material
  let stages: Stages
  let isDoneOnce: Bool

  /// - Returns: the path of an archive that holds the articles.
  func measure() async throws -> String {
    let timer = StageTimer()
    let known = isDoneOnce ? nil : KnownStages(stages)
    let whole = try await seconds("whole.stemma", timer.timed(known?.recording ?? stages))
    let count = Double(material.captures.count)
    let beyond = whole.processor - timer.seconds
    print(
      String(
        format: """
          %d articles, %d cores
          ingest: %.1f s, %.0f articles/s; %.1f s of processor time, %.1f s of it beyond the stages: %.0f articles/s of one core
          """, material.captures.count, ProcessInfo.processInfo.activeProcessorCount, whole.wall, count / whole.wall,
        whole.processor, beyond, count / beyond))
    print("memory of it: \(Memory.kilobytes() / 1024) MiB at most")
    if let known {
      let beyond = try await seconds("beyond.stemma", known.repeating)
      print(
        String(
          format: "with the stages' findings known: %.1f s, %.0f articles/s; %.1f s of processor time", beyond.wall,
          count / beyond.wall, beyond.processor))
    }
    let path = folder + "/whole.stemma"
    try report(path)
    return path
  }

  private func seconds(_ name: String, _ stages: Stages) async throws -> (wall: Double, processor: Double) {
    let archive = try Archive(path: folder + "/" + name)
    let clock = ContinuousClock()
    let (start, processor) = (clock.now, Run.processorSeconds())
    _ = try await IngestWorkflow(archive: archive, stages: stages).ingest(material.results)
    try archive.close()
    return ((clock.now - start) / .seconds(1), Run.processorSeconds() - processor)
  }

  private func report(_ path: String) throws {
    let counts = try ArchiveReader(path: path).counts()
    let before = try ArchiveReader(path: path).bytes
    let after = try compactBytes(path)
    let gzip = try Python("/usr/bin/python3").numbers(Self.gzip, [], input: material.texts)
    guard gzip.count == 2 else { return print("no python3 to compress the bodies with") }
    let single = gzip[0]
    print(
      String(
        format: """
          archive: %d pages, %d articles, %d stories; %.1f MB, compact %.1f MB
          gzip -9 of the bodies: each by itself %.1f MB, in one stream %.1f MB
          archive / bodies each by itself: %.2f, compact %.2f; / in one stream: compact %.2f
          """, counts.captures, counts.articles, counts.stories, Double(before) / 1e6, Double(after) / 1e6,
        single / 1e6, gzip[1] / 1e6, Double(before) / single, Double(after) / single, Double(after) / gzip[1]))
    for (table, bytes) in try ArchiveReader(path: path).tableSizes() {
      print(String(format: "  %6.1f bytes an article  ", Double(bytes) / Double(counts.articles)) + table)
    }
  }

  /// Bytes of a compact copy: the archive stays as the ingest left it.
  private func compactBytes(_ path: String) throws -> Int {
    let copy = folder + "/compact.stemma"
    try? FileManager.default.removeItem(atPath: copy)
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let archive = try Archive(existing: copy)
    try archive.compact()
    try archive.close()
    return try ArchiveReader(path: copy).bytes
  }

  private static let gzip = """
    import sys, json, gzip
    texts = [text.encode() for text in json.load(sys.stdin)]
    print(sum(len(gzip.compress(text, 9)) for text in texts), len(gzip.compress(b"\\n".join(texts), 9)))
    """
}
