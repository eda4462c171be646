import ArgumentParser
import Workflows

/// Tells people on standard error how a run goes: progress, what failed or was left out and why, and a summary.
struct RunReport {
  private var summary = RunSummary()
  private let messages: InputOptions.Messages?
  private let showsProgress: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastProgress: ContinuousClock.Instant
  private var isProgressShown = false

  /// How often the line on the terminal changes; short runs show none.
  private static let progressInterval = Duration.milliseconds(200)

  /// - Parameter output: where the result goes; nil for a command that can show no progress. A terminal that shows the
  ///   result as it comes shows no progress.
  init(_ input: InputOptions, output: OutputOptions? = nil) {
    messages = input.messages
    let isBeside = output.map { $0.output != nil || !Terminal.isTerminal(.output) } ?? false
    showsProgress = isBeside && messages != .quiet && Terminal.isTerminal(.messages)
    start = clock.now
    lastProgress = start
  }

  mutating func succeed(_ standing: PageStanding = .article) {
    summary.count(standing)
    guard showsProgress, clock.now - lastProgress >= Self.progressInterval else { return }
    lastProgress = clock.now
    isProgressShown = true
    TextOutput.progress(summary.progress(seconds: seconds))
  }

  /// Counts a page that was traced or grouped, or else left out, and says so.
  mutating func succeed(_ note: PageNote) {
    succeed(note.standing)
    guard messages != .quiet, let notice = note.notice else { return }
    clear()
    TextOutput.message("stemma: \(notice)")
  }

  /// Tells of the model that found the attributions, where another would have been better; the summary names it.
  mutating func note(_ attributions: AttributionStage) {
    summary.model = attributions.model
    guard messages != .quiet, let notice = attributions.notice else { return }
    clear()
    TextOutput.message("stemma: \(notice)")
  }

  mutating func fail(_ failure: CaptureFailure) {
    summary.count(failure)
    clear()
    TextOutput.message("stemma: \(failure)")
  }

  /// Shows the summary when it is asked for, and of several inputs on a terminal.
  /// - Throws: exit status 1 when anything failed.
  mutating func finish() throws {
    clear()
    let isLong = summary.read + summary.failed > 1
    if messages == .summary || messages == nil && isLong && Terminal.isTerminal(.messages) {
      TextOutput.message(summary.text(seconds: seconds))
    }
    if summary.failed > 0 { throw ExitCode(1) }
  }

  private var seconds: Double { (clock.now - start) / .seconds(1) }

  private mutating func clear() {
    if isProgressShown { TextOutput.progress("") }
    isProgressShown = false
  }
}
