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

  /// No features.
  package static let none = Morphology("")

  /// - Parameter text: as `Number=Sing|Person=3`; `_` and the empty string are none.
  package init(_ text: String) {
    self.text = text == "_" ? "" : text
  }

  /// The value of a feature, nil when the word does not have it.
  package func value(of feature: String) -> Substring? {
    for pair in text.split(separator: "|") where pair.hasPrefix(feature) {
      let value = pair.dropFirst(feature.count)
      if value.first == "=" { return value.dropFirst() }
    }
    return nil
  }
}
