/// Numbers for terms, in the order in which they are met, and what is known of each.
struct Vocabulary: Sendable {
  private var numbers: [Term: UInt32] = [:]
  private(set) var terms: [Term] = []
  /// By term: of all words of this stem the first by bytes.
  private(set) var words: [String] = []
  private(set) var hashes: [UInt64] = []
  /// See `BackgroundFrequencies.rarity`.
  private(set) var rarities: [UInt8] = []
  let background: BackgroundFrequencies

  init(_ background: BackgroundFrequencies) { self.background = background }

  mutating func number(of term: Term, word: String) -> UInt32 {
    if let number = numbers[term] {
      if word < words[Int(number)] { words[Int(number)] = word }
      return number
    }
    let number = UInt32(terms.count)
    numbers[term] = number
    terms.append(term)
    words.append(word)
    hashes.append(term.stableHash)
    rarities.append(background.rarity(of: term))
    return number
  }
}
