import NewsModel
import UTF8Text

/// The names of a text, each with what it most likely names there.
///
/// Purpose: the recognizer judges each place by itself and errs; a text uses a name in one sense. Valid when: a name
/// means one thing throughout a text. Action: every place votes, and so do titles, roles and appositions beside it,
/// its own form, and for a surname the full names that end with it. Cost: O(tokens).
struct NameBook {
  /// Runs of words that name something, without titles, articles and possessive endings, in text order.
  let names: [Range<Int>]
  private let reading: Reading
  private let places: [String: Int]
  private let persons: Set<String>
  private let bodies: Set<String>
  private let recognized: Set<String>

  init(reading: Reading) {
    self.reading = reading
    let found = NameRuns(reading: reading).names()
    names = found.map(\.words)
    var tallies: [String: Tally] = [:]
    for name in found {
      let key = reading.key(name.words)
      tallies[key, default: Tally(form: Self.formVote(name.words, reading))].count(name, in: reading)
    }
    places = tallies.mapValues { $0.places - $0.organizations }
    let full = Set(
      tallies.filter { $0.key.contains(" ") && Self.isPerson($0.value, plus: Self.lastWordVote($0.key, tallies)) }.keys)
    let firstWords = Set(full.compactMap { $0.split(separator: " ").first })
    let lastWords = Set(full.compactMap { $0.split(separator: " ").last })
    let single = tallies.filter { tally in
      guard !tally.key.contains(" ") else { return false }
      let word = Substring(tally.key)
      return Self.isPerson(
        tally.value,
        plus: lastWords.contains(word) ? Self.surnameVote : firstWords.contains(word) ? Self.firstNameVote : 0)
    }
    let persons = full.union(single.keys)
    self.persons = persons
    recognized = Set(tallies.filter { !$0.value.isOpen }.keys)
    bodies = Set(tallies.filter { !persons.contains($0.key) && $0.value.isBody }.keys)
  }

  /// Whether a name is that of a person.
  func isPerson(_ name: Range<Int>) -> Bool { persons.contains(reading.key(name)) }

  /// Whether the recognizer knows a name as one anywhere in the text.
  func isRecognized(_ name: Range<Int>) -> Bool { recognized.contains(reading.key(name)) }

  /// Whether a name is that of a body or place, which may act and speak.
  func isBody(_ name: Range<Int>) -> Bool { bodies.contains(reading.key(name)) }

  /// Whether a name is rather that of a country, town or region than of a body.
  func isPlace(_ name: Range<Int>) -> Bool { places[reading.key(name)] ?? 0 > 0 }

  /// Whether the text has a name at all, under whatever sense.
  func isKnown(_ name: Range<Int>) -> Bool { places[reading.key(name)] != nil }

  /// The last name that ends at or before a token, among the `memory` before it for which something holds.
  /// - Complexity: O(log n + `memory`).
  func last(before index: Int, where holds: (Range<Int>) -> Bool) -> Range<Int>? {
    let next = names.partitioningIndex { $0.upperBound > index }
    return names[..<next].suffix(Self.memory).last(where: holds)
  }

  /// Names that are tried; a long report has some 300 (2026-11-22).
  private static let memory = 400

  // MARK: Votes

  /// What the places of one name speak for; above 0 it is a person.
  private struct Tally {
    let form: Int
    var persons = 0
    var organizations = 0
    var places = 0
    var others = 0
    var beside = 0

    init(form: Int) { self.form = form }

    var total: Int { form + persons - organizations - places - others + beside }

    /// The recognizer has never seen a name here.
    var isOpen: Bool { persons + organizations + places + others == 0 }

    var isBody: Bool { organizations + places + persons >= others }

    mutating func count(_ name: NameRuns.Name, in reading: Reading) {
      switch name.kind {
      case .person: persons += 1
      case .organization: organizations += 1
      case .place: places += 1
      case .group: others += 1
      case .work, nil: break
      }
      beside += NameBook.vote(beside: name.words, in: reading)
    }
  }

  private static func isPerson(_ tally: Tally, plus: Int) -> Bool {
    let total = tally.total + plus
    return total > 0 || total == 0 && (tally.isOpen || plus > 0)
  }

  /// A name of several words that the recognizer left open goes with its last word.
  private static func lastWordVote(_ key: String, _ tallies: [String: Tally]) -> Int {
    guard let last = key.split(separator: " ").last, let tally = tallies[String(last)], tallies[key]?.isOpen == true
    else { return 0 }
    return tally.total.signum() * lastWordVote
  }

  // Weights of what speaks for and against a person, in places of the recognizer; chosen on the tuning half of
  // Evaluation/sources, 2026-11-22.
  private static let titleVote = 4
  private static let roleVote = 3
  private static let surnameVote = 40
  private static let firstNameVote = 3
  private static let lastWordVote = 2
  private static let formVote = 100

  /// Capitals within a word, acronyms, and words that bodies are called by.
  private static func formVote(_ words: Range<Int>, _ reading: Reading) -> Int {
    let isBody = words.contains { index in
      let word = reading.word(index)
      return ["of", "for", "the", "&"].contains(word) || MastheadForm.isCertainEnding(word)
    }
    let last = reading.word(words.upperBound - 1)
    let isNoun = SourceWords.organizationNames.contains(SourceWords.singular(last))
    let hasOddForm = words.contains { index in
      let text = reading.text[reading.tokens[index].range]
      return text.hasInnerCapital || words.count == 1 && OutletTable.isAcronym(text)
        || words.count == 1 && VenueWords.platforms[reading.word(index)] != nil
    }
    return isBody || hasOddForm ? -formVote : isNoun ? -roleVote : 0
  }

  private static func vote(beside name: Range<Int>, in reading: Reading) -> Int {
    let before = reading.word(name.lowerBound - 1)
    let beforeNoun = SourceWords.singular(before)
    if before == "." && reading.isPersonalTitle(name.lowerBound - 2) || reading.isPersonalTitle(name.lowerBound - 1) {
      return titleVote
    }
    if isFollowedByRole(name, in: reading) { return roleVote }
    if SourceWords.people.contains(before) && before == beforeNoun { return roleVote }
    if SourceWords.organizations.contains(before) { return -roleVote }
    if before == "the" || before == "in" { return -1 }
    return name.count > 1 && Gender(firstName: reading.word(name.lowerBound)) != nil ? roleVote : 0
  }

  /// "Orr, a pilot from …", "Orr, who …", "Orr, 43,".
  private static func isFollowedByRole(_ name: Range<Int>, in reading: Reading) -> Bool {
    guard reading.word(name.upperBound) == "," else { return false }
    let next = name.upperBound + 1
    if reading.word(next) == "who" { return true }
    if reading.tokens.indices.contains(next), reading.tokens[next].kind == .number {
      return reading.word(next + 1) == ","
    }
    for index in next..<(next + roleReach) where reading.isWord(index) {
      if WordClasses.prepositions.contains(reading.word(index)) || reading.tokens[index].isFiniteVerb { return false }
      if SourceWords.people.contains(reading.word(index)), !reading.isCapitalized(index) {
        return SourceWords.singular(reading.word(index)) == reading.word(index)
      }
    }
    return false
  }

  /// Tokens behind a name's comma in which its bearer's role stands: "a cybersecurity lawyer".
  private static let roleReach = 5
}

extension Reading {
  /// A name as names are compared: folded, without possessive ending.
  func key(_ name: Range<Int>) -> String { plainText(name).folded() }

  /// "Mr", "Ms" and the like.
  func isPersonalTitle(_ index: Int) -> Bool { ["mr", "mrs", "ms", "miss", "dr", "prof"].contains(word(index)) }
}

extension Substring {
  /// "SpaceX", "iPhone", but not "McAlister", "O'Neill" or a word all in capitals.
  fileprivate var hasInnerCapital: Bool {
    guard utf8.contains(where: { $0.isASCIILowercase }) else { return false }
    let particles = ["Mac", "Mc", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "Al", "El", "O'", "O’", "D'", "D’"]
    let rest = particles.first { hasPrefix($0) && count > $0.count }.map { dropFirst($0.count + 1) } ?? dropFirst()
    return rest.utf8.contains { $0.isASCIIUppercase } && !rest.contains("-")
  }
}
