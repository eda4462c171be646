import NewsModel
import UTF8Text

extension SourceResolver {
  /// What a phrase that names nobody means: "the engineer", "two officials", "the ministry", "the report".
  func described(_ phrase: SourcePhrase) -> Source? {
    let noun = SourceWords.singular(reading.word(phrase.head))
    if let whole = whole(of: phrase, noun: noun) { return whole }
    if SourceWords.posts.contains(noun) || isAccount(phrase, noun: noun) {
      return make(description(phrase.core), .socialMediaPost, phrase.core)
    }
    if SourceWords.documents.contains(noun) {
      return earlier(noun, phrase) ?? make(description(phrase.core), .document, introduction(of: phrase))
    }
    if SourceWords.organizations.contains(noun) { return body(phrase, noun: noun) }
    if SourceWords.isPerson(noun) || SourceWords.quantities.contains(noun) || isPeople(phrase) {
      return describedPeople(phrase, noun: noun)
    }
    return earlier(noun, phrase) ?? make(description(phrase.core), .unknown, phrase.core)
  }

  /// "the port's Twitter account".
  private func isAccount(_ phrase: SourcePhrase, noun: String) -> Bool {
    ["account", "feed", "handle", "page"].contains(noun)
      && phrase.core.contains { VenueWords.platforms[reading.word($0)] != nil }
  }

  /// Of "some of the ministries" the ministries say what it is.
  private func whole(of phrase: SourcePhrase, noun: String) -> Source? {
    let of = phrase.head + 1
    guard SourceWords.quantities.contains(noun) || noun == "one", reading.word(of) == "of",
      of + 1 < phrase.core.upperBound
    else { return nil }
    let part = SourcePhrase((of + 1)..<phrase.core.upperBound, reading: reading)
    let partNoun = SourceWords.singular(reading.word(part.head))
    let isBody = SourceWords.organizations.contains(partNoun)
    if isBody || SourceWords.documents.contains(partNoun) {
      return make(description(phrase.core), isBody ? .organization : .document, phrase.core)
    }
    var source = unnamed(phrase, role: part.head, from: part.core.lowerBound)
    source.name = description(phrase.core.lowerBound..<(part.head + 1))
    return source
  }

  /// Plural nouns that no list has, of which the subject says: "beekeepers say".
  private func isPeople(_ phrase: SourcePhrase) -> Bool {
    reading.tokens[phrase.head].tag == "NNS" && reading.word(phrase.head).hasSuffix("ers")
      || reading.mention(at: phrase.head)?.kind == .group || reading.word(phrase.head) == "old"
  }

  // MARK: Bodies

  private func body(_ phrase: SourcePhrase, noun: String) -> Source {
    if isDefinite(phrase), phrase.head == phrase.core.upperBound - 1, !hasName(phrase) {
      let isCompany = SourceWords.companies.contains(noun)
      let name =
        center(before: phrase.core.lowerBound) { isCompany || organizations.isNamed($0, by: noun) }
        ?? organizations.named(with: noun, before: phrase.core.lowerBound)
        ?? (isCompany ? organizations.last(before: phrase.core.lowerBound) : nil)
      if let name { return make(reading.plainText(name), .organization, name) }
    }
    return earlier(noun, phrase) ?? make(description(phrase.core), .organization, phrase.core)
  }

  /// The body named last in a subject or among those who spoke.
  private func center(before index: Int, where holds: (Range<Int>) -> Bool) -> Range<Int>? {
    let spoken = known.last { $0.words.upperBound <= index && body(in: $0.words, where: holds) != nil }?.words
    let subject = subjects.before(index).lazy.map { subjects.words(of: $0) }
      .first { $0.upperBound <= index && body(in: $0, where: holds) != nil }
    let latest = [spoken, subject].compactMap { $0 }.max { $0.lowerBound < $1.lowerBound }
    return latest.flatMap { body(in: $0, where: holds) }
  }

  private func body(in words: Range<Int>, where holds: (Range<Int>) -> Bool) -> Range<Int>? {
    guard words.count <= NounPhraseFinder.limit else { return nil }
    return organizations.name(in: words).flatMap { holds($0) ? $0 : nil }
  }

  func isDefinite(_ phrase: SourcePhrase) -> Bool {
    ["the", "that", "this", "these", "those"].contains(reading.word(phrase.core.lowerBound))
  }

  private func hasName(_ phrase: SourcePhrase) -> Bool {
    phrase.core.dropFirst().contains { reading.isCapitalized($0) }
  }

  // MARK: People

  private func describedPeople(_ phrase: SourcePhrase, noun: String) -> Source {
    let isSingle = reading.word(phrase.head) == noun && !SourceWords.collectives.contains(noun)
    if isSingle,
      isDefinite(phrase) || phrase.core.contains(where: { $0 < phrase.head && isPossessive($0) }) || isTitle(phrase),
      let holder = people.holder(of: noun, qualifiers: qualifiers(of: phrase), before: phrase.head)
    {
      return make(holder.name, .person, holder.words)
    }
    if let earlier = earlier(noun, phrase) ?? (isSingle ? sameOne(phrase, noun: noun) : nil) { return earlier }
    if isSingle, isDefinite(phrase) || isTitle(phrase), SourceWords.singleRoles.contains(noun) {
      return make(description(phrase.core), .person, phrase.core)
    }
    return unnamed(phrase, role: phrase.head, from: phrase.core.lowerBound)
  }

  /// "Harbor office head says": a role without article.
  private func isTitle(_ phrase: SourcePhrase) -> Bool {
    reading.isCapitalized(phrase.core.lowerBound) && !isDefinite(phrase)
      && !WordClasses.determiners.contains(reading.word(phrase.core.lowerBound)) && phrase.core.count > 1
      && SourceWords.singleRoles.contains(reading.word(phrase.head))
  }

  private func unnamed(_ phrase: SourcePhrase, role: Int, from start: Int) -> Source {
    var source = make(description(phrase.core), .unnamed, introduction(of: phrase))
    source.unnamed = UnnamedPeople(reading: reading).unnamed(role: role, from: start, in: phrase.core)
    return source
  }

  /// The person "the climate advocate" or "the distressed mother" takes up: the last one of whom a word of it was said, or,
  /// for "the man", whoever spoke last.
  private func sameOne(_ phrase: SourcePhrase, noun: String) -> Source? {
    guard isDefinite(phrase), phrase.head == phrase.core.upperBound - 1 else { return nil }
    let people = known.filter { [.person, .unnamed].contains($0.source.kind) && !$0.isPlural }
    if SourceWords.anybody.contains(noun), phrase.core.count == 2 {
      return people.last { !contradicts($0.source, Gender(roles: noun), before: phrase.head) }?.source
    }
    let telling = phrase.core.dropFirst().filter { reading.isWord($0) && !reading.tokens[$0].isStopWord }
    let words = Set(telling.map(reading.word)).subtracting(Self.plainWords)
    return people.last { speaker in
      speaker.source.kind == .person && speaker.words.contains { words.contains(reading.word($0)) }
    }?.source
  }

  private static let plainWords: Set<String> = [
    "new", "former", "senior", "local", "first", "second", "other", "own", "'s",
  ]

  /// The capitalized words before the head: of "the Russian president" it is "russian".
  private func qualifiers(of phrase: SourcePhrase) -> Set<String> {
    Set(
      phrase.core.filter { $0 < phrase.head && reading.isCapitalized($0) && $0 > phrase.core.lowerBound }
        .map(reading.word)
    ).subtracting(["the"])
  }

  /// What "the official" or bare "officials" takes up: the last source of that noun, or person of that role.
  func earlier(_ noun: String, _ phrase: SourcePhrase) -> Source? {
    let first = reading.word(phrase.core.lowerBound)
    let isPlural = reading.word(phrase.head) != noun || SourceWords.collectives.contains(noun)
    let isBare = isPlural && phrase.core.count == 1
    guard isDefinite(phrase) || isBare || first == "both", phrase.head == phrase.core.upperBound - 1 else { return nil }
    let modifiers = Set(phrase.core.dropFirst().dropLast().map(reading.word))
    return known.last { speaker in
      (speaker.noun == noun && speaker.isPluralNoun == isPlural
        || !isPlural && speaker.roles.contains(noun) && !speaker.isPlural)
        && (phrase.core.count <= 2 || has(speaker, modifiers))
    }?.source
  }

  /// Whether all modifiers stand in what a source was called: "the ministry spokesman" in "a ministry spokesman".
  private func has(_ speaker: KnownSource, _ modifiers: Set<String>) -> Bool {
    let words = Set(speaker.words.map(reading.word))
    let shared = modifiers.intersection(words)
    return !shared.isEmpty && shared.count * 2 >= modifiers.count
  }

  // MARK: Words

  /// Where a definite description was introduced: "a statement" before "the statement"; else its own words.
  private func introduction(of phrase: SourcePhrase) -> Range<Int> {
    guard isDefinite(phrase), phrase.core.count == 2 else { return phrase.core }
    let word = reading.word(phrase.head)
    let start = max(0, phrase.core.lowerBound - Self.introductionReach)
    let first = (start..<phrase.core.lowerBound).first { index in
      reading.word(index) == word && reading.tokens[index].partOfSpeech == "NOUN" && reading.quotation(at: index) == nil
        && reading.word(index + 1) != "'s"
    }
    guard let first else { return phrase.core }
    let determiner = (max(start, first - 4)..<first).last { WordClasses.determiners.contains(reading.word($0)) }
    return (determiner ?? first)..<(first + 1)
  }

  /// Tokens before a description in which what introduced it is looked for; three quarters of a report (2026-11-22).
  private static let introductionReach = 600

  /// The words without a leading article, in lower case at the start of a sentence unless they are a name.
  func description(_ words: Range<Int>) -> String {
    var first = words.lowerBound
    if words.count > 1, ["the", "a", "an"].contains(reading.word(first)) { first += 1 }
    let text = reading.plainText(first..<words.upperBound)
    let token = reading.tokens[first]
    let isName =
      reading.isMentioned(first) || token.tag.hasPrefix("NNP") || OutletTable.isAcronym(reading.text[token.range])
    return isName || first != words.lowerBound ? text : text.prefix(1).lowercased() + text.dropFirst()
  }
}
