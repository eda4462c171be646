import NewsModel

/// The lines that list a story's claims with their reports and origins.
struct TerminalClaims {
  let story: StoryView
  let width: Int

  /// Claims listed before the rest is only counted. Chosen 2026-11-21: a story with its tree fills about a screen.
  private static let limit = 12
  private static let singleLimit = 6
  /// "reports  origins", each with room for its numbers, and the gap before them.
  private static let numbersWidth = 18

  func lines() -> [TerminalLine] {
    let leading = story.leadingClaims
    guard !leading.isEmpty else { return [] }
    var heading = TerminalLine("Claims", .bold)
    heading.append("reports  origins", .dim, endingAt: width)
    let shown = leading.prefix(Self.limit).flatMap { lines(story.stemma.claims[$0]) }
    return [heading] + shown + remainder(leading.count - Self.limit) + singleLines()
  }

  /// The claims of one report, a line each.
  private func singleLines() -> [TerminalLine] {
    let single = story.singleClaims
    guard !single.isEmpty else { return [] }
    let lines = single.prefix(Self.singleLimit).map { index in
      let claim = story.stemma.claims[index]
      let note = story.tellerAndOrigins(claim).truncated(to: width * 2 / 5)
      var line = TerminalLine("  " + story.text(of: claim).truncated(to: width - 4 - note.displayWidth))
      line.append(note, .dim, endingAt: width)
      return line
    }
    return [TerminalLine("In one report only (\(single.count))", .bold)] + lines
      + remainder(single.count - Self.singleLimit)
  }

  private func lines(_ claim: Claim) -> [TerminalLine] {
    let texts = story.text(of: claim).wrapped(to: width - 2 - Self.numbersWidth, limit: 3)
    var lines = (texts.isEmpty ? ["…"] : texts).map { TerminalLine("  " + $0) }
    lines[0].append(String(claim.reports), endingAt: width - 9)
    let style = TerminalRenderer.style(reports: claim.reports, origins: claim.origins.count)
    lines[0].append(String(claim.origins.count), style, endingAt: width)
    let notes = story.claimNote(claim).wrapped(to: width - 4 - Self.numbersWidth, limit: 3)
    return lines + notes.map { TerminalLine("    " + $0, .dim) }
  }

  private func remainder(_ count: Int) -> [TerminalLine] {
    count > 0 ? [TerminalLine("  and \(count) more", .dim)] : []
  }
}
