import NewsModel
import UTF8Text

/// Finds attributions inside the contents of others.
///
/// Purpose: "the port had closed, an official said" in what the Courier reported. The models know outermost attributions
/// alone, since their annotators marked no others. Valid when: the outermost ones are given. Action: the contents that may
/// hold a cue are read as a text of their own (`ContentText`), by the same model and by rules, and what they find is read
/// again, down to `depth`. The model's finds count first, and those of rules where it took no cue. Only what tells of
/// somebody else's words is kept (`NestedTelling`). Cost: that of the finders over the contents that are read.
struct NestedAttributions {
  let spans: any SpanFinder
  let rules: RuleSpans

  /// Attributions inside each other that are looked for, the outermost one not counted; news has seldom two (2026-11-22).
  private static let depth = 3

  /// The attributions inside the given ones, and inside these.
  func attributions(in found: [AttributedWords], of reading: Reading) -> [AttributedWords] {
    let telling = NestedTelling(reading: reading, lexicon: rules.lexicon)
    var result: [AttributedWords] = []
    var taken = Set(found.flatMap(\.cue))
    var contents = found.map(\.content)
    for _ in 0..<Self.depth {
      let text = ContentText(contents.filter(telling.mayHoldCue), of: reading)
      if text.text.tokens.isEmpty { break }
      let inner = Reading(text.text)
      let candidates = (spans.attributions(in: inner) + rules.attributions(in: inner))
        .compactMap(text.inWholeText).compactMap(telling.told)
      let accepted = candidates.filter { candidate in
        guard taken.isDisjoint(with: candidate.cue) else { return false }
        taken.formUnion(candidate.cue)
        return true
      }
      result += accepted
      contents = accepted.map(\.content)
    }
    return result
  }
}
