/// Something of a story that evidence proves, by its place in the stemma.
package enum EvidencePiece: Sendable, Hashable {
  case witness(Int), derivation(Int), claim(Int)
  /// Two articles of which nothing tells which was first.
  case undecided(Int)

  /// A letter and a number from 1: "d3".
  package var name: String {
    switch self {
    case .witness(let index): "w\(index + 1)"
    case .derivation(let index): "d\(index + 1)"
    case .claim(let index): "c\(index + 1)"
    case .undecided(let index): "u\(index + 1)"
    }
  }

  /// - Returns: nil for what is no name of a piece.
  package init?(name: String) {
    guard let number = Int(name.dropFirst()), number > 0 else { return nil }
    switch name.first {
    case "w": self = .witness(number - 1)
    case "d": self = .derivation(number - 1)
    case "c": self = .claim(number - 1)
    case "u": self = .undecided(number - 1)
    default: return nil
    }
    guard self.name == name else { return nil }
  }
}
