import NeuralNetworks

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Words that may be a cue, and so stand for an attribution.
struct CueCandidate {
  let words: Range<Int>
  /// How probably the first word begins a cue.
  let probability: Float
  let window: Range<Int>
  /// Its first word that depends on none of the others.
  let head: Int

  /// Tokens to each side that may belong to its attribution, within its paragraph; the reach that the model was trained
  /// with.
  private static let reach = 120

  /// The tokens in reach.
  func reach(in text: PieceText) -> Range<Int> {
    let paragraph = text.paragraphs[words.lowerBound]
    let near =
      max(window.lowerBound, words.lowerBound - Self.reach)..<min(window.upperBound, words.upperBound + Self.reach)
    var (start, end) = (words.lowerBound, words.upperBound)
    while start > near.lowerBound, text.paragraphs[start - 1] == paragraph { start -= 1 }
    while end > words.lowerBound + 1, text.paragraphs[end - 1] != paragraph { end -= 1 }
    while end < near.upperBound, text.paragraphs[end] == paragraph { end += 1 }
    return start..<end
  }
}

extension CueCandidate {
  init(words: Range<Int>, probability: Float, window: Range<Int>, text: PieceText) {
    self.words = words
    self.probability = probability
    self.window = window
    head =
      words.first { token in
        let head = text.head(of: token, in: window)
        return head == token || !words.contains(head)
      } ?? words.lowerBound
  }

  /// Scores of each token for being no part of a cue, its first word, and a later one, in the order of columns.
  struct Scores {
    let matrix: Matrix
    /// The column of the first of the three.
    let column: Int
    /// The text's token that the matrix begins with.
    let first: Int

    fileprivate func outside(_ token: Int) -> Float { matrix[token - first, column] }
    fileprivate func begin(_ token: Int) -> Float { matrix[token - first, column + 1] }
    fileprivate func inside(_ token: Int) -> Float { matrix[token - first, column + 2] }

    /// How probably a token begins a cue.
    func probability(_ token: Int) -> Float {
      let begin = begin(token)
      return 1 / (1 + exp(outside(token) - begin) + exp(inside(token) - begin))
    }
  }

  /// The candidates in a window, in text order: a token that begins one with more than `threshold`, and those behind it
  /// that rather go on.
  static func all(in window: Range<Int>, of text: PieceText, _ scores: Scores, threshold: Float) -> [CueCandidate] {
    let probabilities = window.map { scores.probability($0) }
    func begins(_ token: Int) -> Bool { probabilities[token - window.lowerBound] > threshold }
    return window.filter(begins).map { first in
      var end = first + 1
      while end < window.upperBound, !begins(end), scores.inside(end) > scores.outside(end) { end += 1 }
      return CueCandidate(
        words: first..<end, probability: probabilities[first - window.lowerBound], window: window, text: text)
    }
  }
}
