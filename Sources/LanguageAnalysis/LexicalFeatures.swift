import ModelFiles
package import UTF8Text

/// What the network sees of a word: four strings as `StringHash` numbers, and whether it is white space.
///
/// The attributes NORM, PREFIX, SUFFIX, SHAPE and IS_SPACE of spaCy 3.8, which its hash embedding layer looks up.
package struct LexicalFeatures: Hashable, Sendable {
  /// The word in a form shared with its spellings: lower case, or what the model's tables give instead.
  package let norm: UInt64
  /// The first scalar.
  package let prefix: UInt64
  /// The last three scalars.
  package let suffix: UInt64
  /// Letters as `X` and `x`, digits as `d`, runs of one kind cut after four; `LONG` from 100 scalars.
  package let shape: UInt64
  package let isSpace: Bool

  package init(norm: UInt64, prefix: UInt64, suffix: UInt64, shape: UInt64, isSpace: Bool) {
    self.norm = norm
    self.prefix = prefix
    self.suffix = suffix
    self.shape = shape
    self.isSpace = isSpace
  }
}

/// A word of a text as the model cuts it, or a run of white space that is more than one space.
package struct WordToken: Hashable, Sendable {
  package let range: TextRange
  /// Which word it is: an index into the tokenizer's `lexemes`.
  package let lexeme: Int32
  /// One space follows, which belongs to no token.
  package let isFollowedBySpace: Bool

  package init(range: TextRange, lexeme: Int32, isFollowedBySpace: Bool) {
    self.range = range
    self.lexeme = lexeme
    self.isFollowedBySpace = isFollowedBySpace
  }
}

/// A distinct word, with what is known of it apart from any text.
///
/// Two lexemes may share their text: the "'s" of "let's" has another norm than the possessive.
package struct Lexeme: Sendable {
  package let text: String
  /// The `StringHash` of the text in lower case.
  package let lower: UInt64
  package let features: LexicalFeatures

  package init(text: String, lower: UInt64, features: LexicalFeatures) {
    self.text = text
    self.lower = lower
    self.features = features
  }
}
