import UTF8Text

/// A sentence of a prose text: what it says, how, and the words that come of it.
struct ProseSentence: Sendable {
  /// Everything that fixes the words.
  struct Wording: Sendable {
    /// Index of the story's fact.
    var fact: Int
    /// Which of the fact's wordings.
    var variant: Int
    /// Which of the ways to tell who says it.
    var frame: Int
    var voice: Frame.Voice
    /// Index of the story's origin, for what the story is about.
    var origin: Int
    /// The source is named in full.
    var isFirst: Bool
    var isUpdated: Bool
    /// The day it was written on, after 1 January 1970.
    var written: Int
    var choices: Choices
  }

  let wording: Wording
  let text: String
  /// The words' hashes, without case and marks around them.
  let words: [UInt64]
  let named: [NamedOutlet]

  init(wording: Wording, text: String, named: [NamedOutlet]) {
    (self.wording, self.text, self.named) = (wording, text, named)
    words = text.split(separator: " ").map(Self.hash)
  }

  private static func hash(_ word: Substring) -> UInt64 {
    var hash = StableHash()
    for byte in word.utf8 where byte.isASCIILetter || byte.isASCIIDigit { hash.combine(byte.asciiLowercased) }
    return hash.value
  }

  /// Words that are not in another sentence in the same order: all but the longest common subsequence. Cost: O(n²).
  func changedWords(to other: ProseSentence) -> Int {
    var row = [Int](repeating: 0, count: other.words.count + 1)
    for word in words {
      var diagonal = 0
      for (place, candidate) in other.words.enumerated() {
        let above = row[place + 1]
        row[place + 1] = word == candidate ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return words.count - row[other.words.count]
  }
}
