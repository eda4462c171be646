package import UTF8Text

/// A word, mark or run of white space with all that the language model says of it.
///
/// Empty texts stand for what the model leaves open.
package struct AnalyzedToken: Sendable, Equatable {
  package let range: TextRange
  /// The fine-grained tag, as in the Penn Treebank: "NNP", "VBD"; "_SP" for white space.
  package let tag: String
  /// The coarse part of speech, as in Universal Dependencies: "PROPN", "VERB"; "SPACE" for white space.
  package let partOfSpeech: String
  /// The grammatical features, as in Universal Dependencies: "Number=Sing|Person=3".
  package let features: String
  /// The form under which a dictionary lists the word.
  package let lemma: String
  /// The index of the token that this one depends on, in the whole text; its own for the root of a sentence.
  package let head: Int
  /// The name of the dependency, as in ClearNLP: "nsubj", "dobj"; "ROOT" for a root.
  package let label: String
  /// "B-PERSON" for the first token of a name, "I-PERSON" for its others; empty outside of names.
  package let entity: String
  package let isSentenceStart: Bool

  package init(
    range: TextRange, tag: String, partOfSpeech: String, features: String, lemma: String, head: Int, label: String,
    entity: String, isSentenceStart: Bool
  ) {
    self.range = range
    self.tag = tag
    self.partOfSpeech = partOfSpeech
    self.features = features
    self.lemma = lemma
    self.head = head
    self.label = label
    self.entity = entity
    self.isSentenceStart = isSentenceStart
  }

  /// White space, of which the model makes words of their own.
  package var isSpace: Bool { tag == "_SP" }
}
