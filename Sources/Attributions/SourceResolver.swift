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
  let outlets: OutletIndex
  let book: NameBook
  let people: PersonNames
  let organizations: OrganizationNames
  let subjects: Subjects

  var known: [KnownSource] = []
  /// Who says what the source being resolved is a part of.
  private(set) var holder: Source?

  /// Sources remembered; a long report has some 60 (2026-11-21).
  private static let memory = 200

  init(reading: Reading, phrases: NounPhraseFinder, outlets: OutletIndex) {
    self.reading = reading
    self.phrases = phrases
    self.outlets = outlets
    book = NameBook(reading: reading)
    people = PersonNames(reading: reading, book: book)
    organizations = OrganizationNames(reading: reading, book: book, outlets: outlets)
    subjects = Subjects(reading: reading)
  }

  /// Resolves the next source of the text and remembers it.
  /// - Parameter holder: who says that it says something; nil for nobody.
  mutating func resolve(_ words: Range<Int>, inside holder: Source? = nil) -> Source? {
    self.holder = holder
    let source = source(words)
    if let source { remember(source, words) }
    return source
  }

  private mutating func remember(_ source: Source, _ words: Range<Int>) {
    let phrase = SourcePhrase(words, reading: reading)
    if known.count >= Self.memory { known.removeFirst() }
    known.append(
      KnownSource(
        source: source, noun: SourceWords.singular(reading.word(phrase.head)),
        isPluralNoun: isPlural(phrase.head), words: words, roles: roles(of: phrase),
        isOvershadowed: holder.map { Self.speakers.contains($0.kind) } ?? false))
  }

  /// Whom "he" and "they" mean rather than those of whom they speak.
  private static let speakers: Set<Source.Kind> = [.person, .unnamed]

  /// Whether a pronoun can mean somebody: outside of what others say rather them than whom they speak of; and in
  /// quotation marks never who speaks.
  func canMean(_ speaker: KnownSource, at index: Int) -> Bool {
    guard let holder else { return !speaker.isOvershadowed }
    return reading.quotation(at: index) == nil || speaker.source.mention != holder.mention
  }

  /// A noun in the plural, or one for several people.
  func isPlural(_ index: Int) -> Bool {
    let noun = SourceWords.singular(reading.word(index))
    return noun != reading.word(index) || SourceWords.collectives.contains(noun)
  }

  /// Role words in the phrase: of "Anna Orr, a spokeswoman for the port" it is "spokeswoman", of "the pilot's voice" none.
  private func roles(of phrase: SourcePhrase) -> Set<String> {
    let words = Array(phrase.core) + Array(phrase.apposition ?? 0..<0)
    let own = words.filter { reading.word($0 + 1) != "'s" && reading.word($0 + 1) != "'" }
    return Set(own.map { SourceWords.singular(reading.word($0)) }).intersection(SourceWords.people)
  }

  func source(_ words: Range<Int>) -> Source? {
    let phrase = SourcePhrase(words, reading: reading)
    let word = reading.word(phrase.core.lowerBound)
    if phrase.core.count == 1, WordClasses.pronouns.contains(word) { return pronoun(word, at: phrase.core.lowerBound) }
    return outletSource(phrase) ?? pressOffice(phrase) ?? namedSource(phrase) ?? medium(phrase) ?? described(phrase)
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
    SourceWords.reports.contains(SourceWords.singular(word)) || SourceWords.mediaWords.contains(word)
      || [
        "news", "service", "website", "reporter", "correspondent", "reporters", "channel", "site", "magazine", "itself",
        "tv", "television", "radio",
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
    if let site = site(phrase, noun: noun) { return site }
    guard words.first == "the", words.count == 2, SourceWords.reports.contains(noun) else { return nil }
    if let earlier = known.last(where: { $0.noun == noun || $0.source.kind.isOutlet }) {
      return earlier.source
    }
    return outlets.only.map(outlets.source(of:))
  }

  /// "a popular travel site", and "the site" behind it.
  private func site(_ phrase: SourcePhrase, noun: String) -> Source? {
    guard ["site", "blog", "website", "portal"].contains(noun), !phrase.core.contains(where: isPossessive) else {
      return nil
    }
    return earlier(noun, phrase) ?? make(description(phrase.core), .outlet, phrase.core)
  }

  func isPossessive(_ index: Int) -> Bool {
    reading.word(index) == "'s" || reading.tokens[index].tag == "PRP$" || reading.tokens[index].tag == "POS"
  }
}

/// A source met before.
struct KnownSource {
  let source: Source
  /// The head noun of its words, in the singular.
  let noun: String
  let isPluralNoun: Bool
  let words: Range<Int>
  /// Role nouns its words hold.
  let roles: Set<String>
  /// A person tells of it.
  let isOvershadowed: Bool

  var isPlural: Bool { source.kind == .unnamed && source.unnamed?.number != 1 }
}
