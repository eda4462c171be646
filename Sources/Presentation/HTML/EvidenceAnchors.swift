/// The names of the places on a page where evidence stands.
struct EvidenceAnchors {
  /// The story's number on the page, from 1.
  let story: Int

  func witness(_ index: Int) -> String { "s\(story)-w\(index + 1)" }
  func derivation(_ index: Int) -> String { "s\(story)-d\(index + 1)" }
  /// Two articles of which nothing tells which was first, by their index.
  func undecided(_ index: Int) -> String { "s\(story)-u\(index + 1)" }
  /// The list of all these.
  var undecided: String { "s\(story)-undecided" }
  /// The text of a witness, by its index.
  func text(_ index: Int) -> String { "s\(story)-t\(index + 1)" }
  var claims: String { "s\(story)-claims" }
  var timeLine: String { "s\(story)-time" }
  /// Where two texts stand side by side.
  var collation: String { "s\(story)-side" }
  func claim(_ index: Int) -> String { "s\(story)-c\(index + 1)" }
}
