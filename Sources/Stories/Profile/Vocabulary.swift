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

  private var places = TermPlaces()
  /// By number.
  private(set) var entries: [Entry] = []
  let background: BackgroundFrequencies

  init(_ background: BackgroundFrequencies) { self.background = background }

  /// The numbers of some terms, in their order.
  ///
  /// All are looked for at once: where they stand, and what stands there, is asked for before any is read on, so that the
  /// processor waits for many of them together.
  mutating func numbers(of terms: [(term: Term, word: String)]) -> [UInt32] {
    let hashes = terms.map { TermPlaces.hash(of: $0.term) }
    let likely = hashes.map { places.number($0) }
    let areMet = terms.indices.map { place in
      likely[place].map { entries[Int($0)].hash == terms[place].term.stableHash } ?? false
    }
    return terms.indices.map { place in
      let (term, word) = terms[place]
      if areMet[place], let number = likely[place], entries[Int(number)].term == term { return known(number, word) }
      return number(of: term, word, hashes[place])
    }
  }

  mutating func number(of term: Term, word: String) -> UInt32 { number(of: term, word, TermPlaces.hash(of: term)) }

  private mutating func number(of term: Term, _ word: String, _ hash: UInt32) -> UInt32 {
    if let number = places.number(hash, where: { entries[Int($0)].term == term }) { return known(number, word) }
    let number = UInt32(entries.count)
    places.insert(number, hash)
    entries.append(Entry(term: term, word: word, hash: term.stableHash, rarity: background.rarity(of: term)))
    return number
  }

  private mutating func known(_ number: UInt32, _ word: String) -> UInt32 {
    if word < entries[Int(number)].word { entries[Int(number)].word = word }
    return number
  }
}
