/// Numbers for terms, in the order in which they are met, and what is known of each.
struct Vocabulary: Sendable {
  /// What is known of a term: together, since most of what is asked for lies anywhere in memory.
  struct Entry: Sendable {
    let term: Term
    /// Of all words of this stem the first by bytes.
    fileprivate(set) var word: String
    /// See `Term.stableHash`.
    let hash: UInt64
    /// See `BackgroundFrequencies.rarity`.
    let rarity: UInt8
  }

  private var numbers: [Term: UInt32] = [:]
  /// By number.
  private(set) var entries: [Entry] = []
  let background: BackgroundFrequencies

  init(_ background: BackgroundFrequencies) { self.background = background }

  mutating func number(of term: Term, word: String) -> UInt32 {
    if let number = numbers[term] {
      if word < entries[Int(number)].word { entries[Int(number)].word = word }
      return number
    }
    let number = UInt32(entries.count)
    numbers[term] = number
    entries.append(Entry(term: term, word: word, hash: term.stableHash, rarity: background.rarity(of: term)))
    return number
  }
}
