import NewsModel

/// What the words beside an outlet's name say it is named for.
///
/// Purpose: tell a report, a venue and a study from a mention. Action: look at the word before the name and at the one
/// behind, past articles, what describes the outlet ("the Spanish newspaper") and auxiliaries; studies first, then
/// venues, then reports; what none of them fits is a mention. Cost: O(1).
struct OutletUse {
  let kind: Citation.Kind
  let manner: CitedOutlet.Manner

  /// - Parameter words: the name, or several that stand side by side.
  init(reading: Reading, words: Range<Int>) {
    let sides = NameSides(reading: reading, words: words)
    if sides.isStudy {
      (kind, manner) = (.study, .reported)
    } else if sides.isVenue {
      (kind, manner) = (.venue, .reported)
    } else if let manner = sides.report {
      (kind, self.manner) = (.report, manner)
    } else {
      (kind, manner) = (.mention, .reported)
    }
  }
}
