import NewsModel

/// What is added to the attributions of a learned model where outlets and publications are concerned.
///
/// Purpose: "the Tribune reported that …" decides who really reported a story. The model, trained on politics, misses some
/// outlets and takes "was made public by" for no saying. Valid when: a source holds an outlet's name, or its cue says that
/// it published something. Action: rules add such attributions; never one with a cue that is taken. Cost: that of the
/// rules.
struct OutletCitations {
  let rules: RuleSpans
  let outlets: OutletIndex

  /// All attributions of a model, and what is added.
  func completed(_ found: [AttributedWords], in reading: Reading) -> [AttributedWords] {
    let ruled = rules.attributions(in: reading)
    return found + free(ruled.filter { isOutlet($0) || isPublication($0, reading) }, beside: found)
  }

  private func isOutlet(_ words: AttributedWords) -> Bool {
    words.source.map { outlets.mention(in: $0) != nil } ?? false
  }

  /// "released by the ministry", "made public by the press office".
  private func isPublication(_ words: AttributedWords, _ reading: Reading) -> Bool {
    guard reading.word(words.cue.upperBound) == "by" else { return false }
    let word = reading.word(words.cue.upperBound - 1)
    return word == "public" || CueLexicon.publishing.contains(word)
  }

  /// The candidates whose cue no other attribution has, the first of those that share one.
  private func free(_ candidates: [AttributedWords], beside found: [AttributedWords]) -> [AttributedWords] {
    var taken = Set(found.flatMap(\.cue))
    return candidates.filter { candidate in
      guard taken.isDisjoint(with: candidate.cue) else { return false }
      taken.formUnion(candidate.cue)
      return true
    }
  }
}
