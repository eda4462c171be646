/// The names of the places on a page where parts of a story stand, and where its evidence is.
struct EvidenceAnchors {
  /// The story's number on the page, from 1.
  let story: Int
  /// The address of all the evidence, below which each piece has one of its own; nil where all stand on this page.
  var page: String?

  /// The name of the place of a piece, on the page where it stands.
  func id(of piece: EvidencePiece) -> String { "s\(story)-\(piece.name)" }

  /// Where a link to a piece leads.
  func link(to piece: EvidencePiece) -> String { page.map { "\($0)/\(piece.name)" } ?? "#" + id(of: piece) }

  /// The list of what stays undecided.
  var undecided: String { "s\(story)-undecided" }
  /// The text of a witness, by its index.
  func text(_ index: Int) -> String { "s\(story)-t\(index + 1)" }
  var claims: String { "s\(story)-claims" }
  var timeLine: String { "s\(story)-time" }
  /// Where two texts stand side by side.
  var collation: String { "s\(story)-side" }
}
