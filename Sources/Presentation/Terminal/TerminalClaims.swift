import NewsModel

/// The lines that list a story's claims with their reports and origins.
struct TerminalClaims {
  let story: StoryView
  let width: Int

  /// Claims listed before the rest is only counted. Chosen 2026-11-21: a story with its tree fills about a screen.
  private static let limit = 12
  /// "reports  origins", each with room for its numbers, and the gap before them.
  private static let numbersWidth = 18

  func lines() -> [TerminalLine] {
    let claims = story.stemma.claims
    guard !claims.isEmpty else { return [] }
    var heading = TerminalLine("Claims", .bold)
    heading.append("reports  origins", .dim, endingAt: width)
    return [heading] + claims.prefix(Self.limit).flatMap(lines) + remainder(claims.dropFirst(Self.limit))
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

  private func remainder(_ claims: ArraySlice<Claim>) -> [TerminalLine] {
    guard !claims.isEmpty else { return [] }
    let single = claims.count { $0.reports == 1 }
    let text = "and \(claims.count) more, \(single) of them made by one report only"
    return text.wrapped(to: width - 2).map { TerminalLine("  " + $0, .dim) }
  }
}
