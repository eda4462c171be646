/// A part of speech of Universal Dependencies (universaldependencies.org/u/pos), and white space as the model has it.
package enum PartOfSpeech: String, Sendable, CaseIterable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case conjunction = "CONJ"
  case coordinatingConjunction = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinatingConjunction = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
  case space = "SPACE"
}

/// The grammatical features of a word, such as number and tense.
///
/// Reference: Universal Dependencies, "Morphology: features".
package struct Morphology: Hashable, Sendable {
  /// The features as `Number=Sing|Person=3`, empty for none.
  package let text: String

  /// What these features alone say: the word stands as in the dictionary, for a part of speech or for any.
  let isBaseOfAny: Bool
  let isBaseOfNoun: Bool
  let isBaseOfVerb: Bool

  /// No features.
  package static let none = Morphology("")

  /// - Parameter text: as `Number=Sing|Person=3`; `_` and the empty string are none.
  package init(_ text: String) {
    self.text = text == "_" ? "" : text
    let values = Self.values(in: text)
    isBaseOfAny = values["Degree"] == "Pos" || values["VerbForm"] == "Inf"
    isBaseOfNoun = values["Number"] == "Sing"
    isBaseOfVerb = values["VerbForm"] == "Fin" && values["Tense"] == "Pres" && values["Number"] == nil
  }

  /// The value of a feature, nil when the word does not have it.
  package func value(of feature: String) -> Substring? { Self.values(in: text)[feature[...]] }

  private static func values(in text: String) -> [Substring: Substring] {
    let pairs = text.split(separator: "|").map { $0.split(separator: "=", maxSplits: 1) }
    return Dictionary(
      pairs.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil }, uniquingKeysWith: { first, _ in first })
  }
}
