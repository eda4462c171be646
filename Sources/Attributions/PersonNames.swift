import NewsModel
import UTF8Text

/// A person's fullest name and where it first stands.
struct PersonName {
  let name: String
  let words: Range<Int>
}

/// The names of a text that look like those of persons.
///
/// Purpose: bind a surname or first name to the full name. Valid when: the full name stands somewhere in the text;
/// where several share the surname, the nearest before counts. Cost: O(mentions) to build, O(log n) a look-up.
struct PersonNames {
  private let reading: Reading
  private let book: NameBook
  /// Full names by each of their words, in text order.
  private let fullNames: [String: [Range<Int>]]
  /// Where each full name first stands.
  private let firstPlaces: [String: Range<Int>]
  /// Full names by the role words beside them, in text order.
  private let holders: [String: [Holder]]
  /// What words beside a full name, or a title before its last word alone, tell.
  private let genders: [String: Gender]

  private struct Holder {
    let name: Range<Int>
    let qualifiers: Set<String>
  }

  /// Tokens beside a name in which its role and country stand.
  private static let roleReach = 6

  init(reading: Reading, book: NameBook) {
    self.reading = reading
    self.book = book
    var names: [String: [Range<Int>]] = [:]
    var places: [String: Range<Int>] = [:]
    var holders: [String: [Holder]] = [:]
    for words in book.names where book.isPerson(words) && (2...4).contains(Self.wordCount(words, reading)) {
      names[reading.word(words.upperBound - 1), default: []].append(words)
      let key = reading.key(words)
      places[key] = places[key] ?? words
      let beside = Self.roleWords(before: words, reading).union(Self.roleWords(behind: words, reading))
      for role in beside.intersection(SourceWords.people) {
        holders[role, default: []].append(Holder(name: words, qualifiers: beside))
      }
      let first = reading.word(words.lowerBound)
      if first != reading.word(words.upperBound - 1) { names[first, default: []].append(words) }
    }
    genders = Self.genders(in: book, full: names, reading)
    fullNames = names
    firstPlaces = places
    self.holders = holders
  }

  /// The full names that a name of one or more words may stand for: those before it, or else the first behind it; the
  /// most frequent first.
  func candidates(for name: Range<Int>) -> [PersonName] {
    let words = reading.withoutTitles(name)
    if Self.wordCount(words, reading) > 1 { return [named(words)] }
    guard let all = fullNames[reading.word(words.upperBound - 1)] else { return [] }
    let before = all[..<all.partitioningIndex { $0.lowerBound > words.lowerBound }].suffix(Self.memory)
    guard !before.isEmpty else { return all.first.map { [named($0)] } ?? [] }
    let title = Gender(word: reading.word(words.lowerBound - (reading.word(words.lowerBound - 1) == "." ? 2 : 1)))
    var counts: [String: (count: Int, last: Range<Int>)] = [:]
    for full in before { counts[reading.key(full)] = ((counts[reading.key(full)]?.count ?? 0) + 1, full) }
    let fitting = counts.filter { title == nil || gender(of: $0.key) ?? title == title }
    return (fitting.isEmpty ? counts : fitting).values.sorted {
      ($0.count, $0.last.lowerBound) > ($1.count, $1.last.lowerBound)
    }.map { named($0.last) }
  }

  /// Full names with a word in common that are looked at.
  private static let memory = 100

  /// A name with the place where the text has it first.
  func named(_ words: Range<Int>) -> PersonName {
    PersonName(name: reading.plainText(words), words: firstPlaces[reading.key(words)] ?? words)
  }

  /// What titles before a name, the roles beside it and its first word tell.
  func gender(of name: String) -> Gender? {
    let key = name.folded()
    return genders[key] ?? key.split(separator: " ").first.flatMap { Gender(firstName: String($0)) }
  }

  /// Who holds a role that a phrase names, by what stands beside full names: "the Russian president". When nobody
  /// before does, the first one behind counts where it alone holds the role.
  func holder(of role: String, qualifiers: Set<String>, before index: Int) -> PersonName? {
    let all = (holders[role] ?? []).prefix(50).filter { qualifiers.isSubset(of: $0.qualifiers) }
    if let earlier = all.last(where: { $0.name.lowerBound < index }) { return named(earlier.name) }
    guard SourceWords.singleRoles.contains(role), Set(all.map { reading.key($0.name) }).count == 1 else { return nil }
    return all.first.map { named($0.name) }
  }

  /// The words right before a name, up to a mark, that may say what its bearer is.
  private static func roleWords(before name: Range<Int>, _ reading: Reading) -> Set<String> {
    var found: Set<String> = []
    var index = name.lowerBound - 1
    while index >= 0, index >= name.lowerBound - roleReach, reading.isWord(index) {
      guard !WordClasses.auxiliaries.contains(reading.word(index)) || reading.word(index) == "'s" else { break }
      if ["and", "or", "by"].contains(reading.word(index)) { break }
      found.insert(reading.word(index))
      index -= 1
    }
    return found
  }

  private static func genders(
    in book: NameBook, full names: [String: [Range<Int>]], _ reading: Reading
  ) -> [String: Gender] {
    var genders: [String: Gender] = [:]
    for words in book.names where book.isPerson(words) {
      let before = words.lowerBound - (reading.word(words.lowerBound - 1) == "." ? 2 : 1)
      guard let gender = Gender(word: reading.word(before)) ?? gender(behind: words, reading) else { continue }
      let candidates = names[reading.word(words.upperBound - 1)] ?? []
      let full =
        words.count > 1 ? words : candidates.last { $0.lowerBound <= words.lowerBound } ?? candidates.first ?? words
      genders[reading.key(full)] = genders[reading.key(full)] ?? gender
    }
    return genders
  }

  /// "Orr, a spokeswoman for the port".
  private static func gender(behind name: Range<Int>, _ reading: Reading) -> Gender? {
    let words = roleWords(behind: name, reading).sorted().compactMap { Gender(word: $0) }
    return Set(words).count == 1 ? words.first : nil
  }

  /// Words of the apposition right behind a name: "Orr, a senior engineer at the port,".
  private static func roleWords(behind name: Range<Int>, _ reading: Reading) -> Set<String> {
    guard reading.word(name.upperBound) == "," else { return [] }
    let words = (name.upperBound + 1)..<(name.upperBound + 1 + roleReach + 2)
    return Set(words.prefix { reading.isWord($0) && !reading.tokens[$0].isFiniteVerb }.map(reading.word))
  }

  private static func wordCount(_ words: Range<Int>, _ reading: Reading) -> Int {
    words.count { reading.isWord($0) && !(reading.tokens[$0].range.count == 1 && reading.word($0 + 1) == ".") }
  }
}

extension Reading {
  /// Words as printed, without possessive ending, white space collapsed.
  func plainText(_ words: Range<Int>) -> String {
    let last = words.upperBound - 1
    let end = words.count > 1 && word(last) == "'s" ? last : words.upperBound
    let plain = text[range(words.lowerBound..<end)].collapsingWhiteSpace()
    return endsSentence(end - 1) ? String(plain.dropLast()) : plain
  }

  /// Whether a full stop that is no abbreviation's belongs to a token: "SpaceX." at the end of a sentence.
  private func endsSentence(_ index: Int) -> Bool {
    let word = text[tokens[index].range]
    return word.utf8.last == UInt8(ascii: ".") && word.utf8.count > 5
      && !word.dropLast().utf8.contains(UInt8(ascii: "."))
      && index == sentence(at: index).upperBound - 1
  }

  /// A capitalized word, also in its part behind a hyphen: "Sung-min".
  func isNameWord(_ index: Int) -> Bool {
    if isCapitalized(index) { return true }
    return index > 1 && tokens.indices.contains(index) && tokens[index - 1].kind == .hyphen && isCapitalized(index - 2)
      && mention(at: index)?.kind == .person
  }

  /// The name a token stands in.
  func mention(at index: Int) -> Mention? {
    let next = text.mentions.partitioningIndex { $0.tokens.upperBound > index }
    return next < text.mentions.count && text.mentions[next].tokens.contains(index) ? text.mentions[next] : nil
  }

  /// A capitalized word, an initial's full stop, or a particle of a name.
  func isNamePart(_ index: Int) -> Bool {
    if isCapitalized(index) { return !WordClasses.weekdays.contains(word(index)) }
    if word(index) == "." { return touches(index) && isCapitalized(index - 1) && isCapitalized(index + 1) }
    return ["de", "van", "von", "al", "bin", "el", "of"].contains(word(index)) && isCapitalized(index + 1)
      && isCapitalized(index - 1)
  }
}
