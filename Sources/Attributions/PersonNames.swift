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
  /// Full names by each of their words, in text order.
  private let fullNames: [String: [Range<Int>]]
  /// Where each full name first stands.
  private let firstPlaces: [String: Range<Int>]
  /// Full names by the role words right before them, in text order.
  private let holders: [String: [Holder]]

  /// Names that stand behind "in" somewhere, as those of places do and those of persons do not.
  private let placeNames: Set<String>

  private struct Holder {
    let name: Range<Int>
    let qualifiers: Set<String>
  }

  /// Tokens before a name in which its role and country stand.
  private static let roleReach = 6

  init(reading: Reading) {
    self.reading = reading
    var names: [String: [Range<Int>]] = [:]
    var places: [String: Range<Int>] = [:]
    var holders: [String: [Holder]] = [:]
    let placeNames = Self.placeNames(reading)
    for mention in reading.text.mentions {
      let words = Self.stripped(mention.tokens, reading)
      guard (2...4).contains(Self.wordCount(words, reading)), Self.looksPersonal(words, reading),
        !placeNames.contains(reading.plainText(words)),
        words.lowerBound > mention.tokens.lowerBound || reading.word(words.lowerBound - 1) != "the"
      else { continue }
      names[reading.word(words.upperBound - 1), default: []].append(words)
      let text = reading.plainText(words)
      places[text] = places[text] ?? words
      let before = Self.roleWords(before: words, reading)
      for role in before.intersection(SourceWords.people) {
        holders[role, default: []].append(Holder(name: words, qualifiers: before))
      }
      let first = reading.word(words.lowerBound)
      if first != reading.word(words.upperBound - 1) { names[first, default: []].append(words) }
    }
    fullNames = names
    firstPlaces = places
    self.placeNames = placeNames
    self.holders = holders
  }

  private static func placeNames(_ reading: Reading) -> Set<String> {
    Set(
      reading.text.mentions.filter { reading.word($0.tokens.lowerBound - 1) == "in" }.map {
        reading.plainText($0.tokens)
      })
  }

  /// The full name that a name of one or more words stands for.
  func fullName(for name: Range<Int>) -> PersonName? {
    let words = Self.stripped(name, reading)
    let key = reading.word(words.upperBound - 1)
    guard let candidates = fullNames[key] else { return nil }
    let before = candidates.partitioningIndex { $0.lowerBound > words.lowerBound }
    if Self.wordCount(words, reading) > 1 { return named(words) }
    return named(candidates[max(0, before - 1)])
  }

  private func named(_ words: Range<Int>) -> PersonName {
    let name = reading.plainText(words)
    return PersonName(name: name, words: firstPlaces[name] ?? words)
  }

  /// Who holds a role that a phrase names, by what stood before full names: "the Russian president".
  func holder(of role: String, qualifiers: Set<String>, before index: Int) -> PersonName? {
    let earlier = holders[role]?.prefix(50).last {
      $0.name.lowerBound < index && qualifiers.isSubset(of: $0.qualifiers)
    }
    return earlier.map { named($0.name) }
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

  func isPlace(_ name: Range<Int>) -> Bool { placeNames.contains(reading.plainText(name)) }

  func isPerson(_ name: Range<Int>) -> Bool {
    !placeNames.contains(reading.plainText(name)) && fullName(for: name) != nil
  }

  func withoutTitles(_ name: Range<Int>) -> String { reading.plainText(Self.stripped(name, reading)) }

  /// An acronym, or a word that is mostly a place or body.
  func isUnlikelyPerson(_ index: Int) -> Bool {
    let text = String(reading.text[reading.tokens[index].range])
    return placeNames.contains(text) || OutletTable.isAcronym(text)
      || text.utf8.prefix(2).allSatisfy(\.isASCIIUppercase) && text.utf8.count > 1
      || SourceWords.organizationNames.contains(SourceWords.singular(reading.word(index)))
      || text.hasSuffix("s") && SourceWords.people.contains(SourceWords.singular(reading.word(index)))
  }

  /// A full name that begins one of the last sentences before a token.
  func lastSubject(before index: Int, after start: Int) -> PersonName? {
    guard let sentence = reading.text.sentenceIndex(at: reading.tokens[index].range.start) else { return nil }
    for number in stride(from: sentence, through: max(0, sentence - 2), by: -1) {
      let first = reading.text.sentences[number].tokens.lowerBound
      guard first >= start else { return nil }
      let end = min(index, first + Self.subjectReach)
      guard first < end, let name = name(startingIn: first..<end), reading.quotation(at: name.lowerBound) == nil else {
        continue
      }
      return fullName(for: name)
    }
    return nil
  }

  /// Tokens from the start of a sentence within which its subject stands.
  private static let subjectReach = 20

  /// The first name of a person in some words that no preposition governs.
  private func name(startingIn words: Range<Int>) -> Range<Int>? {
    let mentions = reading.text.mentions
    let next = mentions.partitioningIndex { $0.tokens.lowerBound >= words.lowerBound }
    return mentions[next...].prefix { $0.tokens.lowerBound < words.upperBound }.map(\.tokens).first {
      isPerson($0) && !WordClasses.prepositions.contains(reading.word($0.lowerBound - 1))
    }
  }

  private static func isTitle(_ word: String) -> Bool {
    SourceWords.titles.contains(word) || SourceWords.people.contains(word) || word == "the"
  }

  /// The words behind the last title.
  private static func stripped(_ words: Range<Int>, _ reading: Reading) -> Range<Int> {
    var first = words.lowerBound
    for index in words.dropLast() where isTitle(reading.word(index)) {
      first = reading.word(index + 1) == "." ? min(index + 2, words.upperBound - 1) : index + 1
    }
    return first..<words.upperBound
  }

  private static func wordCount(_ words: Range<Int>, _ reading: Reading) -> Int {
    words.count { reading.isWord($0) && !(reading.tokens[$0].range.count == 1 && reading.word($0 + 1) == ".") }
  }

  private static func looksPersonal(_ words: Range<Int>, _ reading: Reading) -> Bool {
    !words.contains { index in
      let word = reading.word(index)
      return ["of", "for", "the", "&"].contains(word)
        || SourceWords.organizationNames.contains(SourceWords.singular(word))
        || MastheadForm.isCertainEnding(word)
    } && words.allSatisfy { $0 == words.upperBound - 1 || !isAcronym($0, reading) }
  }

  private static func isAcronym(_ index: Int, _ reading: Reading) -> Bool {
    OutletTable.isAcronym(reading.text[reading.tokens[index].range])
  }
}

extension Reading {
  /// Words as printed, without possessive ending, white space collapsed.
  func plainText(_ words: Range<Int>) -> String {
    let last = words.upperBound - 1
    let end = words.count > 1 && word(last) == "'s" ? last : words.upperBound
    return text[range(words.lowerBound..<end)].collapsingWhiteSpace()
  }

  /// A capitalized word, an initial's full stop, or a particle of a name.
  func isNamePart(_ index: Int) -> Bool {
    if isCapitalized(index) { return !WordClasses.weekdays.contains(word(index)) }
    if word(index) == "." { return touches(index) && isCapitalized(index - 1) && isCapitalized(index + 1) }
    return ["de", "van", "von", "al", "bin", "el", "of"].contains(word(index)) && isCapitalized(index + 1)
      && isCapitalized(index - 1)
  }
}
