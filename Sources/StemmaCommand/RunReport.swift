import ArgumentParser
import Workflows

/// Counts what was done and names what failed.
struct RunReport {
  private var failures = 0
  private var done = 0
  private let showsProgress: Bool

  /// After how many captures the line on the terminal changes.
  private static let progressStep = 64

  init(quiet: Bool) { showsProgress = !quiet && Terminal.isTerminal(.messages) }

  mutating func succeed() {
    done += 1
    if showsProgress && done % Self.progressStep == 0 { TextOutput.progress("\(done) captures") }
  }

  mutating func fail(_ failure: CaptureFailure) {
    failures += 1
    clear()
    TextOutput.message("stemma: \(failure)")
  }

  /// - Throws: exit status 1 when anything failed.
  func finish() throws {
    clear()
    if failures > 0 { throw ExitCode(1) }
  }

  private func clear() {
    if showsProgress && done >= Self.progressStep { TextOutput.progress("") }
  }
}
