import NewsModel
import UTF8Text

/// Finds names of outlets that no table has and whose form says nothing, by what the text says of them.
///
/// Purpose: "the journal Tides", "Tides, a student newspaper", "the gate was shut, Tidewatch reports" each make the name
/// an outlet's. Valid when: a noun that only outlets are called by is the name's apposition or its head, or the name is
/// subject of a verb at a place where reports are credited ("…, NAME reports.", "as NAME reported, …", "first reported
/// by NAME") and is no person's, place's or body's. What a text calls an outlet once is one wherever it has the name.
/// Whether the outlet is relied on is another question. Cost: O(tokens).
struct UnlistedOutlets {
  private let reading: Reading
  /// By the first token of each name.
  private let found: [Int: Range<Int>]
  /// Names that are known by then, by their first word, the longest first.
  private let known: [String: [[String]]]

  init(reading: Reading) {
    self.reading = reading
    var found: [Int: Range<Int>] = [:]
    let runs = CapitalizedRuns(reading: reading)
    let (appositions, verbs) = (
      OutletAppositions(reading: reading, runs: runs), CreditedNames(reading: reading, runs: runs)
    )
    for index in reading.tokens.indices {
      guard let name = appositions.name(besideNounAt: index) ?? verbs.name(besideVerbAt: index) else { continue }
      if found[name.lowerBound] == nil { found[name.lowerBound] = name }
    }
    self.found = found
    var known: [String: [[String]]] = [:]
    for (first, name) in found.sorted(by: { $0.key < $1.key }) {
      let words = name.map(reading.word)
      let key = reading.word(first)
      if known[key, default: []].contains(words) { continue }
      known[key, default: []].append(words)
    }
    self.known = known.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The words of an outlet's name that begin at a token.
  func name(at index: Int) -> Range<Int>? {
    if let name = found[index] { return name }
    guard let names = known[reading.word(index)] else { return nil }
    let words = names.first { words in
      words.indices.allSatisfy { reading.word(index + $0) == words[$0] }
        && reading.isCapitalized(index + words.count - 1)
    }
    return words.map { index..<(index + $0.count) }
  }
}

/// The runs of words that may be names.
struct CapitalizedRuns {
  let reading: Reading

  /// Words a name may have.
  static let longest = 6

  /// The name that begins at a token: words with capitals or digits, with "of" and the like between them.
  func run(startingAt start: Int) -> Range<Int>? {
    guard isPart(start), reading.tokens[start].kind != .hyphen else { return nil }
    var end = start + 1
    while end - start < Self.longest {
      if isPart(end) {
        end += 1
      } else if Self.joins.contains(reading.word(end)), isPart(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// The name that ends before a token, without a leading article.
  func run(endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > 0, end - start < Self.longest {
      if isPart(start - 1) {
        start -= 1
      } else if start < end, Self.joins.contains(reading.word(start - 1)), isPart(start - 2) {
        start -= 2
      } else {
        break
      }
    }
    while start < end, ["the", "a", "an"].contains(reading.word(start)) { start += 1 }
    return start < end ? start..<end : nil
  }

  /// A word with a capital, or one such as "9to5" or "n-tv".
  private func isPart(_ index: Int) -> Bool {
    guard reading.tokens.indices.contains(index), !WordClasses.weekdays.contains(reading.word(index)) else {
      return false
    }
    if reading.isCapitalized(index) { return !Self.functionTags.contains(reading.tokens[index].tag) }
    if isTelevision(index - 1) || isTelevision(index) || isTelevision(index - 2) { return true }
    let word = reading.word(index)
    return word.utf8.contains { (48...57).contains($0) } && word.utf8.contains { $0.isASCIILetter }
  }

  /// "n-tv": a word of one or two letters before "-tv".
  private func isTelevision(_ index: Int) -> Bool {
    reading.isWord(index) && reading.word(index).utf8.count <= 2 && reading.tokens.indices.contains(index + 1)
      && reading.tokens[index + 1].kind == .hyphen && reading.word(index + 2) == "tv"
  }

  /// Tags of words that have a capital because they begin a sentence.
  private static let functionTags: Set<String> = [
    "DT", "IN", "CC", "TO", "PRP", "PRP$", "WRB", "WP", "WDT", "MD", "RB", "EX", "UH",
  ]

  private static let joins: Set<String> = ["of", "de", "la", "le", "del", "der", "&"]

  /// Whether words are a name that the recognizer takes for a person's, or a part of one.
  func isPerson(_ words: Range<Int>) -> Bool {
    words.contains { reading.mention(at: $0)?.kind == .person }
  }
}
