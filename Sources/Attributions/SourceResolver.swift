import NewsModel
import UTF8Text

/// Finds whom or what source words mean.
///
/// Purpose: bind pronouns, surnames, titles and descriptions to what they stand for, and say of what kind it is.
/// Valid when: attributions come in text order, so that what introduced a source stands before what refers to it.
/// Cost: O(attributions × sources in the text), at most `memory` sources.
struct SourceResolver {
  let reading: Reading
  let phrases: NounPhraseFinder
  private let outlets: OutletIndex
  let people: PersonNames

  var known: [KnownSource] = []

  /// Sources remembered; a long report has some 60 (2026-11-21).
  private static let memory = 200

  init(reading: Reading, phrases: NounPhraseFinder, outlets: OutletIndex) {
    self.reading = reading
    self.phrases = phrases
    self.outlets = outlets
    people = PersonNames(reading: reading)
  }

  /// Resolves the next source of the text and remembers it.
  mutating func resolve(_ words: Range<Int>) -> Source? {
    let source = source(words)
    if let source { remember(source, words) }
    return source
  }

  private mutating func remember(_ source: Source, _ words: Range<Int>) {
    let phrase = SourcePhrase(words, reading: reading)
    if known.count >= Self.memory { known.removeFirst() }
    known.append(
      KnownSource(
        source: source, noun: SourceWords.singular(reading.word(phrase.head)), words: words, roles: roles(of: phrase)))
  }

  /// Role words in the phrase: of "Anna Orr, a spokeswoman for the port" it is "spokeswoman".
  private func roles(of phrase: SourcePhrase) -> Set<String> {
    let words = Array(phrase.core) + Array(phrase.apposition ?? 0..<0)
    return Set(words.map { SourceWords.singular(reading.word($0)) }).intersection(SourceWords.people)
  }

  func source(_ words: Range<Int>) -> Source? {
    let phrase = SourcePhrase(words, reading: reading)
    let word = reading.word(phrase.core.lowerBound)
    if phrase.core.count == 1, WordClasses.pronouns.contains(word) { return pronoun(word, at: phrase.core.lowerBound) }
    return outletSource(phrase) ?? pressOffice(phrase) ?? namedPerson(phrase) ?? medium(phrase) ?? described(phrase)
  }

  func make(_ name: String, _ kind: Source.Kind, _ words: Range<Int>) -> Source {
    Source(name: name, kind: kind, mention: reading.range(words))
  }

  // MARK: Outlets and press offices

  private func outletSource(_ phrase: SourcePhrase) -> Source? {
    guard let mention = outlets.mention(in: phrase.core), mention.tokens.upperBound <= phrase.core.upperBound else {
      return nil
    }
    let rest = mention.tokens.upperBound..<phrase.core.upperBound
    let isWhole =
      rest.allSatisfy { isOutletNoun(reading.word($0)) || reading.word($0) == "'s" }
      && !rest.contains {
        SourceWords.people.contains(SourceWords.singular(reading.word($0)))
          && !["reporter", "correspondent", "journalist"].contains(reading.word($0))
      }
    guard isWhole, phrase.head >= mention.tokens.lowerBound else { return nil }
    return outlets.source(of: mention)
  }

  private func isOutletNoun(_ word: String) -> Bool {
    SourceWords.reports.contains(word) || SourceWords.mediaWords.contains(word)
      || [
        "news", "service", "website", "reporter", "correspondent", "reporters", "channel", "site", "magazine", "itself",
      ].contains(word)
  }

  func pressOffice(_ phrase: SourcePhrase) -> Source? {
    let text = phrase.core.map(reading.word).joined(separator: " ")
    guard SourceWords.pressOffices.contains(where: text.contains) else { return nil }
    return make(description(phrase.core), .pressOffice, phrase.core)
  }

  /// "a media report", "local media", "the report", "the paper".
  private func medium(_ phrase: SourcePhrase) -> Source? {
    let words = phrase.core.map(reading.word)
    let noun = SourceWords.singular(reading.word(phrase.head))
    let isMedium =
      words.contains("media") && (noun == "report" || noun == "outlet" || noun == "media")
      || ["outlet", "newspaper", "tabloid", "broadcaster"].contains(noun)
      || words.contains("news") && ["agency", "report", "outlet", "site", "service", "organization"].contains(noun)
      || words.contains("newspaper") && noun == "report"
    if isMedium { return outlets.only.map(outlets.source(of:)) ?? make(description(phrase.core), .outlet, phrase.core) }
    guard words.first == "the", words.count == 2, SourceWords.reports.contains(noun) else { return nil }
    if let earlier = known.last(where: { $0.noun == noun || $0.source.kind == .outlet || $0.source.kind == .wire }) {
      return earlier.source
    }
    return outlets.only.map(outlets.source(of:))
  }

  // MARK: People

  private func namedPerson(_ phrase: SourcePhrase) -> Source? {
    if reading.isCapitalized(phrase.head), !isCommonNoun(phrase.head), reading.word(phrase.head) != "the",
      let name = nameEnding(at: phrase.head, from: phrase.core.lowerBound)
    {
      if isOrganization(name, in: phrase) { return make(reading.plainText(name), .organization, name) }
      return person(name, in: phrase)
    }
    guard let apposition = phrase.apposition, reading.isCapitalized(apposition.lowerBound),
      SourceWords.isPerson(SourceWords.singular(reading.word(phrase.head)))
    else { return nil }
    let end = apposition.first { !reading.isCapitalized($0) && reading.word($0) != "." } ?? apposition.upperBound
    return end > apposition.lowerBound ? person(apposition.lowerBound..<end, in: phrase) : nil
  }

  /// A capitalized noun that begins a sentence: "Officials said".
  private func isCommonNoun(_ index: Int) -> Bool {
    let noun = SourceWords.singular(reading.word(index))
    guard
      SourceWords.people.contains(noun) || SourceWords.documents.contains(noun)
        || SourceWords.organizations.contains(noun)
        || SourceWords.posts.contains(noun) || SourceWords.titles.contains(noun)
    else { return false }
    return !reading.isCapitalized(index - 1)
  }

  private func nameEnding(at head: Int, from start: Int) -> Range<Int>? {
    var first = head
    while first > start, reading.isNamePart(first - 1) { first -= 1 }
    while first < head,
      ["the", "a", "an", ".", "of"].contains(reading.word(first))
        || WordClasses.prepositions.contains(reading.word(first))
    { first += 1 }
    return first..<(head + 1)
  }

  private func isOrganization(_ name: Range<Int>, in phrase: SourcePhrase) -> Bool {
    let words = name.map(reading.word)
    let hasTitle =
      words.dropLast().contains { SourceWords.titles.contains($0) }
      || reading.isWord(name.lowerBound - 1)
        && SourceWords.people.contains(SourceWords.singular(reading.word(name.lowerBound - 1)))
    if let last = words.last, SourceWords.organizationNames.contains(SourceWords.singular(last)) { return true }
    if people.isPlace(name) { return true }
    if hasTitle || people.isPerson(name) { return false }
    if reading.word(name.lowerBound - 1) == "the" || words.contains("of") { return true }
    if name.count == 1 { return people.isUnlikelyPerson(name.lowerBound) }
    return phrase.core.upperBound > name.upperBound && reading.word(name.upperBound) == "of"
  }

  private func person(_ name: Range<Int>, in phrase: SourcePhrase) -> Source {
    if let full = people.fullName(for: name) { return make(full.name, .person, full.words) }
    return make(people.withoutTitles(name), .person, name)
  }

  // MARK: Descriptions

  func described(_ phrase: SourcePhrase) -> Source? {
    let noun = SourceWords.singular(reading.word(phrase.head))
    if SourceWords.isPerson(noun) || SourceWords.quantities.contains(noun) {
      return describedPeople(phrase, noun: noun)
    }
    if SourceWords.posts.contains(noun) { return make(description(phrase.core), .socialMediaPost, phrase.core) }
    if SourceWords.documents.contains(noun) {
      return earlier(noun, phrase) ?? make(description(phrase.core), .document, phrase.core)
    }
    if SourceWords.organizations.contains(noun) {
      return earlier(noun, phrase) ?? make(description(phrase.core), .organization, phrase.core)
    }
    return make(description(phrase.core), .unknown, phrase.core)
  }

  private func describedPeople(_ phrase: SourcePhrase, noun: String) -> Source {
    let isDefinite = reading.word(phrase.core.lowerBound) == "the"
    if isDefinite, let holder = people.holder(of: noun, qualifiers: qualifiers(of: phrase), before: phrase.head) {
      return make(holder.name, .person, holder.words)
    }
    if let earlier = earlier(noun, phrase) { return earlier }
    let isUnique = isDefinite && reading.word(phrase.head) == noun && SourceWords.singleRoles.contains(noun)
    return make(description(phrase.core), isUnique ? .person : .unnamed, phrase.core)
  }

  /// The capitalized words before the head: of "the Russian president" it is "russian".
  private func qualifiers(of phrase: SourcePhrase) -> Set<String> {
    Set(phrase.core.filter { $0 != phrase.head && reading.isCapitalized($0) }.map(reading.word)).subtracting(["the"])
  }

  /// What "the official" or bare "officials" takes up: the last source of that noun, or person of that role.
  private func earlier(_ noun: String, _ phrase: SourcePhrase) -> Source? {
    let first = reading.word(phrase.core.lowerBound)
    let isPlural = reading.word(phrase.head) != noun
    let takesUp =
      ["the", "that", "this"].contains(first) && phrase.core.count == 2 || isPlural && phrase.core.count == 1
      || ["the", "these", "those"].contains(first) && phrase.core.count == 2
    guard takesUp else { return nil }
    return known.last { ($0.noun == noun || $0.roles.contains(noun)) && $0.isPlural == isPlural }?.source
  }

  /// The words without a leading article, in lower case at the start of a sentence unless they are a name.
  private func description(_ words: Range<Int>) -> String {
    var first = words.lowerBound
    if words.count > 1, ["the", "a", "an"].contains(reading.word(first)) { first += 1 }
    let text = reading.plainText(first..<words.upperBound)
    let isName = reading.isMentioned(first)
    return isName || first != words.lowerBound ? text : text.prefix(1).lowercased() + text.dropFirst()
  }
}

/// A source met before.
struct KnownSource {
  let source: Source
  /// The head noun of its words, in the singular.
  let noun: String
  let words: Range<Int>
  /// Role nouns its words hold.
  let roles: Set<String>

  var isPlural: Bool {
    source.kind == .unnamed
      && source.name.folded().split(separator: " ").contains {
        SourceWords.singular(String($0)) != $0 && SourceWords.people.contains(SourceWords.singular(String($0)))
      }
  }
}
