import ArgumentParser
import Inputs
import Storage
import Workflows

/// Tells people how an ingest goes: a line on a terminal while it runs, what failed or was left out, and a summary.
struct IngestReport {
  private let messages: InputOptions.Messages?
  private let meter: InputMeter?
  private let showsProgress: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastProgress: ContinuousClock.Instant
  private var isProgressShown = false
  /// Of what was read in this run, and failed.
  private var read = RunSummary()
  private var known = 0

  /// How often the line on the terminal changes.
  private static let progressInterval = Duration.milliseconds(200)
  /// Seconds before which no remaining time is told: it would be a guess.
  private static let guessing = 2.0

  init(_ input: InputOptions, meter: InputMeter?) {
    messages = input.messages
    self.meter = meter
    showsProgress = messages != .quiet && Terminal.isTerminal(.messages)
    start = clock.now
    lastProgress = start
  }

  mutating func note(_ event: IngestEvent) {
    switch event {
    case .page(let note):
      read.count(note.standing)
      if messages != .quiet, let notice = note.notice { message(notice) }
      progress { $0.reading }
    case .known:
      known += 1
      progress { $0.reading }
    case .failed(let failure):
      read.count(failure)
      message("\(failure)")
    case .regrouped(let done, let all): progress { _ in "\(done) of \(all) articles read again for their stories" }
    case .traced(let done, let all): progress { _ in "\(done) of \(all) stories traced" }
    }
  }

  /// Writes the summary to standard output, and closes the archive.
  /// - Throws: exit status 1 when anything failed; `ArchiveError`.
  mutating func finish(_ summary: IngestSummary, _ archive: Archive) throws {
    clear()
    if messages != .quiet {
      let output = try TextOutput(path: nil)
      try output.write(try text(of: summary, archive))
      try output.flush()
    }
    if messages == .summary { TextOutput.message(read.text(seconds: seconds)) }
    if read.failed > 0 { throw ExitCode(1) }
  }

  private func text(of summary: IngestSummary, _ archive: Archive) throws -> String {
    let counts = try archive.reader.counts()
    try archive.close()
    let failed = read.failed == 0 ? "" : ", \(read.failed) failed"
    let changed = ArchiveSummary.count(summary.stories, "story", "stories") + " new or changed"
    return """
      \(ArchiveSummary.count(summary.added, "page")) added, \(summary.known) known before\(failed); \
      \(ArchiveSummary.count(summary.articles, "article")), \(changed)
      \(archive.path): \(ArchiveSummary(counts).text), \(ArchiveSummary.size(archive.reader.bytes))

      """
  }

  private var seconds: Double { max((clock.now - start) / .seconds(1), 0.001) }

  /// "1234 pages, 56 pages/s, 40 % read, 3 min left".
  private var reading: String {
    let pages = read.read + known
    var parts = [ArchiveSummary.count(pages, "page"), "\(Int((Double(pages) / seconds).rounded())) pages/s"]
    if let part = meter?.part {
      parts.append("\(Int(part * 100)) % read")
      if part > 0, seconds >= Self.guessing { parts.append(Self.duration(seconds / part - seconds) + " left") }
    }
    if read.failed > 0 { parts.append("\(read.failed) failed") }
    return parts.joined(separator: ", ")
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 100 { return "\(whole) s" }
    return whole < 6000 ? "\((whole + 59) / 60) min" : "\((whole + 3599) / 3600) h"
  }

  private mutating func progress(_ text: (Self) -> String) {
    guard showsProgress, clock.now - lastProgress >= Self.progressInterval else { return }
    lastProgress = clock.now
    isProgressShown = true
    TextOutput.progress(text(self))
  }

  private mutating func message(_ text: String) {
    clear()
    TextOutput.message("stemma: \(text)")
  }

  private mutating func clear() {
    if isProgressShown { TextOutput.progress("") }
    isProgressShown = false
  }
}
