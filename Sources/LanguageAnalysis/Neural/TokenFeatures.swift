/// What the token encoders read of a token: numbers that stand for forms of its word.
///
/// spaCy's attributes NORM, PREFIX, SUFFIX, SHAPE, SPACY and IS_SPACE; the first four are hashes of strings as its
/// string store makes them.
package struct TokenFeatures: Sendable, Hashable {
  /// The word's norm: its lower-case form, or what a table of norms gives.
  package var norm: UInt64
  /// The first character.
  package var prefix: UInt64
  /// The last three characters.
  package var suffix: UInt64
  /// The word with its letters and digits as `X`, `x` and `d`.
  package var shape: UInt64
  /// A space stands behind the token.
  package var isFollowedBySpace: Bool
  /// The token is white space.
  package var isSpace: Bool

  package init(
    norm: UInt64, prefix: UInt64, suffix: UInt64, shape: UInt64, isFollowedBySpace: Bool, isSpace: Bool
  ) {
    self.norm = norm
    self.prefix = prefix
    self.suffix = suffix
    self.shape = shape
    self.isFollowedBySpace = isFollowedBySpace
    self.isSpace = isSpace
  }

  /// The features of a word at its place.
  package init(_ word: LexicalFeatures, isFollowedBySpace: Bool) {
    self.init(
      norm: word.norm, prefix: word.prefix, suffix: word.suffix, shape: word.shape,
      isFollowedBySpace: isFollowedBySpace, isSpace: word.isSpace)
  }

  /// The features are hashes already: one mix of them serves.
  package func hash(into hasher: inout Hasher) {
    let flags: UInt64 = (isFollowedBySpace ? 1 : 0) + (isSpace ? 2 : 0)
    hasher.combine(norm ^ (suffix &* 0x9e37_79b9_7f4a_7c15) ^ (shape << 1) ^ prefix &+ flags)
  }

  /// How many features there are.
  static let count = 6

  /// The feature at a place, in the order in which the encoders' tables stand.
  func key(_ index: Int) -> UInt64 {
    switch index {
    case 0: return norm
    case 1: return prefix
    case 2: return suffix
    case 3: return shape
    case 4: return isFollowedBySpace ? 1 : 0
    default: return isSpace ? 1 : 0
    }
  }

  /// The same with all features from the place `count` on as zero, for an encoder that reads only so many.
  func limited(to count: Int) -> TokenFeatures {
    guard count < Self.count else { return self }
    var features = self
    features.isSpace = false
    if count < 5 { features.isFollowedBySpace = false }
    return features
  }
}
