/// The names of the places on a page where evidence stands.
struct EvidenceAnchors {
  /// The story's number on the page, from 1.
  let story: Int

  func witness(_ index: Int) -> String { "s\(story)-w\(index + 1)" }
  func derivation(_ index: Int) -> String { "s\(story)-d\(index + 1)" }
  func claim(_ index: Int) -> String { "s\(story)-c\(index + 1)" }
}
