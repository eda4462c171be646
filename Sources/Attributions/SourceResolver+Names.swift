import NewsModel
import UTF8Text

extension SourceResolver {
  /// The person or body that a phrase names; nil where it only describes.
  func namedSource(_ phrase: SourcePhrase) -> Source? {
    if reading.isNameWord(phrase.head), !isCommonNoun(phrase.head), !isGroup(phrase.head),
      reading.word(phrase.head) != "the",
      let name = nameEnding(at: phrase.head, from: phrase.core.lowerBound)
    {
      if isOrganization(name, in: phrase) { return organization(name, in: phrase) }
      return person(name)
    }
    guard SourceWords.isPerson(SourceWords.singular(reading.word(phrase.head))) else { return nil }
    return appositionName(in: phrase).map(person)
  }

  /// "Republicans", "two Danes": people called by what they have in common.
  private func isGroup(_ index: Int) -> Bool {
    isPlural(index) && reading.tokens[index].tag != "NNP" && reading.mention(at: index)?.kind == .group
  }

  /// The person that an apposition names: "the skipper, Anna Orr", "another local, dike warden Anna Orr".
  private func appositionName(in phrase: SourcePhrase) -> Range<Int>? {
    guard let apposition = phrase.apposition else { return nil }
    let first = apposition.first { reading.isCapitalized($0) }
    guard let first else { return nil }
    let before = apposition.lowerBound..<first
    guard before.allSatisfy({ !["of", "for", "in", "at", "from", ","].contains(reading.word($0)) }) else { return nil }
    let end = (first..<apposition.upperBound).first { !reading.isNamePart($0) } ?? apposition.upperBound
    let name = reading.withoutTitles(first..<end)
    return before.isEmpty || book.isPerson(name) ? book.isBody(name) ? nil : name : nil
  }

  /// A capitalized noun that begins a sentence, or that others share: "Officials said", "Some Republicans say".
  private func isCommonNoun(_ index: Int) -> Bool {
    let before = reading.word(index - 1)
    guard
      !reading.isCapitalized(index - 1) || WordClasses.determiners.contains(before)
        || reading.sentence(at: index).lowerBound == index
    else { return false }
    let name = index..<(index + 1)
    if book.isPerson(name), book.isRecognized(name) { return false }
    let noun = SourceWords.singular(reading.word(index))
    if SourceWords.people.contains(noun) || SourceWords.documents.contains(noun) || SourceWords.posts.contains(noun)
      || SourceWords.organizations.contains(noun) || SourceWords.quantities.contains(noun)
      || SourceWords.titles.contains(noun)
    {
      return true
    }
    let isOpenWord = ["NN", "NNS", "JJ"].contains(reading.tokens[index].tag)
    return !book.isRecognized(name) && (isOpenWord || Self.functionTags.contains(reading.tokens[index].tag))
  }

  /// Tags of words that are no name with whatever capital.
  private static let functionTags: Set<String> = ["DT", "CC", "IN", "EX", "RB", "WRB", "MD", "TO", "UH", "PRP"]

  private func nameEnding(at head: Int, from start: Int) -> Range<Int>? {
    var first = head
    while first > start, reading.isNamePart(first - 1) || reading.tokens[first - 1].kind == .hyphen { first -= 1 }
    if let mention = reading.mention(at: head), mention.kind == .organization {
      first = min(first, max(start, mention.tokens.lowerBound))
    }
    while first < head,
      ["the", "a", "an", ".", "of"].contains(reading.word(first))
        || WordClasses.prepositions.contains(reading.word(first))
    { first += 1 }
    return first..<(head + 1)
  }

  private func isOrganization(_ name: Range<Int>, in phrase: SourcePhrase) -> Bool {
    let words = name.map(reading.word)
    let bare = reading.withoutTitles(name)
    let hasTitle =
      bare.lowerBound > name.lowerBound
      || reading.isWord(name.lowerBound - 1)
        && SourceWords.people.contains(SourceWords.singular(reading.word(name.lowerBound - 1)))
    if book.isPerson(bare), bare.count > 1 || hasTitle { return false }
    if let last = words.last, SourceWords.organizationNames.contains(SourceWords.singular(last)) { return true }
    if book.isPerson(bare) || hasTitle { return false }
    if book.isBody(bare) { return true }
    if reading.word(name.lowerBound - 1) == "the" || words.contains("of") { return true }
    if name.count == 1 {
      let word = reading.word(name.lowerBound)
      return OutletTable.isAcronym(reading.text[reading.tokens[name.lowerBound].range])
        || word.hasSuffix("s") && SourceWords.people.contains(SourceWords.singular(word))
    }
    return phrase.core.upperBound > name.upperBound && reading.word(name.upperBound) == "of"
  }

  private func organization(_ name: Range<Int>, in phrase: SourcePhrase) -> Source {
    let first = organizations.introduction(of: name)
    return make(reading.plainText(first), .organization, first)
  }

  func person(_ name: Range<Int>) -> Source {
    let named = fullName(of: name) ?? people.named(reading.withoutTitles(name))
    return make(named.name, .person, named.words)
  }

  /// Of several people with a surname the one who spoke right before, else whom the text has named most.
  private func fullName(of name: Range<Int>) -> PersonName? {
    let candidates = people.candidates(for: name)
    guard candidates.count > 1 else { return candidates.first }
    let names = Set(candidates.map(\.name))
    let speaker = known.last { $0.source.kind == .person && names.contains($0.source.name) }
    if let speaker, name.lowerBound - speaker.words.upperBound < Self.turn {
      return candidates.first { $0.name == speaker.source.name }
    }
    return candidates.first
  }

  /// Tokens behind a speaker's words in which a bare surname means the speaker.
  private static let turn = 60
}
