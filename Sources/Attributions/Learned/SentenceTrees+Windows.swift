import NeuralNetworks

extension SentenceTrees {
  /// The trees of windows of tokens that follow each other.
  /// - Parameter head: of a token in its window; the token itself where it has none there.
  init(_ windows: [Range<Int>], head: (_ token: Int, _ window: Range<Int>) -> Int) {
    let first = windows.first?.lowerBound ?? 0
    let heads = windows.flatMap { window in window.map { head($0, window) - first } }
    self.init(bounds: [0] + windows.map { $0.upperBound - first }, heads: heads)
  }
}
