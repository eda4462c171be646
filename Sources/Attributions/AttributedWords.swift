import NewsModel
import UTF8Text

/// An attribution as runs of tokens, before it is resolved.
struct AttributedWords: Equatable {
  var source: Range<Int>?
  var cue: Range<Int>
  var content: [Range<Int>]
}

/// A cue of one sentence with who goes with it.
struct PlacedCue {
  let cue: Cue
  /// The words that name the source; nil when none are found.
  var source: Range<Int>?
  /// The source stands behind the verb: "said Orr".
  var isInverted = false
  /// The source is that of an earlier verb: "said … and added …", "saying …".
  var isInherited = false

  /// The first token of what belongs to this cue here.
  var start: Int {
    guard let source, !isInherited else { return cue.words.lowerBound }
    return min(source.lowerBound, cue.words.lowerBound)
  }

  /// The first token behind cue and source.
  var end: Int {
    guard let source, isInverted else { return cue.words.upperBound }
    return max(source.upperBound, cue.words.upperBound)
  }
}
