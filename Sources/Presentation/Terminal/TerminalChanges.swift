import NewsModel

/// The lines that name what stays undecided, for below the tree, and what each report made of what it drew on, for the end.
struct TerminalChanges {
  let story: StoryView
  let width: Int

  /// Pairs, derivations and changes of one derivation that are listed before the rest is only counted, and the lines that each
  /// change may take. Chosen 2026-11-22: they take no more room than the claims.
  private static let pairLimit = 4
  private static let derivationLimit = 6
  private static let changeLimit = 2
  private static let linesPerChange = 2

  // MARK: Undecided

  /// With an empty line behind; none where all is decided.
  func undecided() -> [TerminalLine] {
    let pairs = story.stemma.undecided
    guard !pairs.isEmpty else { return [] }
    return [TerminalLine("Who was first is undecided (\(pairs.count))", .bold)]
      + pairs.prefix(Self.pairLimit).flatMap {
        row(story.label(of: $0.first), " and ", story.label(of: $0.second), note: story.undecidedNote($0))
      } + remainder(pairs.count - Self.pairLimit) + [TerminalLine()]
  }

  // MARK: Changes

  /// With an empty line before; none where nothing changed.
  func changes() -> [TerminalLine] {
    let changed = story.changedDerivations
    guard !changed.isEmpty else { return [] }
    return [TerminalLine(), TerminalLine("What changed on the way (\(changed.count))", .bold)]
      + changed.prefix(Self.derivationLimit).flatMap { lines(story.stemma.derivations[$0]) }
      + remainder(changed.count - Self.derivationLimit)
  }

  private func lines(_ derivation: Derivation) -> [TerminalLine] {
    let head = row(
      story.label(of: derivation.child), " from ", story.label(of: derivation.parent),
      note: story.changeCount(derivation))
    let notes = derivation.changes.compactMap(story.changeNote).prefix(Self.changeLimit)
    return head
      + notes.flatMap { $0.wrapped(to: width - 4, limit: Self.linesPerChange) }.map { TerminalLine("    " + $0, .dim) }
  }

  // MARK: Rows

  /// Two names with a note at the right, or below where there is no room.
  private func row(_ first: String, _ joint: String, _ second: String, note: String) -> [TerminalLine] {
    let names = first + joint + second
    if names.displayWidth + note.displayWidth + 4 <= width {
      var line = TerminalLine("  " + names)
      line.append(note, .dim, endingAt: width)
      return [line]
    }
    let line = TerminalLine("  " + shortened(first, joint, second))
    return [line] + note.wrapped(to: width - 4).map { TerminalLine("    " + $0, .dim) }
  }

  /// Both names in one line, each cut to its half only where they do not fit together.
  private func shortened(_ first: String, _ joint: String, _ second: String) -> String {
    let room = width - 2 - joint.displayWidth
    if first.displayWidth + second.displayWidth <= room { return first + joint + second }
    return first.truncated(to: max(room / 2, room - second.displayWidth)) + joint
      + second.truncated(to: max(room / 2, room - first.displayWidth))
  }

  private func remainder(_ count: Int) -> [TerminalLine] {
    count > 0 ? [TerminalLine("  and \(count) more", .dim)] : []
  }
}
