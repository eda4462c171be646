import NewsModel
import UTF8Text

extension SourceResolver {
  func pronoun(_ word: String, at index: Int) -> Source? {
    switch word {
    case "he", "she": return personBefore(index, Gender(pronoun: word))
    case "who", "which": return antecedent(of: index)
    case "they", "we": return groupBefore(index)
    case "it": return thingBefore(index)
    case "some", "many", "others", "several", "few", "most": return indefinite(word, at: index, number: nil)
    case "one", "another", "someone", "somebody": return indefinite(word, at: index, number: 1)
    case "both", "neither", "either": return pair(at: index) ?? indefinite(word, at: index, number: 2)
    default: return nil
    }
  }

  private func indefinite(_ word: String, at index: Int, number: Int?) -> Source {
    var source = make(word, .unnamed, index..<(index + 1))
    let role =
      ["another", "others"].contains(word) ? known.last { $0.source.kind == .unnamed }?.source.unnamed?.role : nil
    source.unnamed = Source.Unnamed(role: role, number: number)
    return source
  }

  private func pair(at index: Int) -> Source? {
    known.last { $0.source.unnamed?.number == 2 && $0.words.upperBound <= index }?.source
  }

  // MARK: Persons

  /// The last person that spoke, or that a clause since then has as its subject.
  private func personBefore(_ index: Int, _ gender: Gender?) -> Source? {
    let speaker = known.last {
      [.person, .unnamed].contains($0.source.kind) && !$0.isPlural && $0.words.upperBound <= index
        && !contradicts($0.source, gender, before: index) && canMean($0, at: index)
    }
    let start = speaker?.words.upperBound ?? 0
    let subject = subjects.before(index).lazy.filter { $0 >= start }.compactMap { subjectPerson($0) }
      .first { !contradicts($0, gender, before: index) && !isQuotedHolder($0, at: index) }
    return subject ?? speaker?.source ?? lastName(before: index, gender)
  }

  private func isQuotedHolder(_ source: Source, at index: Int) -> Bool {
    source.mention == holder?.mention && reading.quotation(at: index) != nil
  }

  func contradicts(_ source: Source, _ gender: Gender?, before index: Int) -> Bool {
    guard let gender, source.kind == .person || source.kind == .unnamed else { return false }
    let known = people.gender(of: source.name) ?? Gender(roles: source.name)
    return known.map { $0 != gender } ?? false
  }

  /// The person a subject names or describes.
  private func subjectPerson(_ head: Int) -> Source? {
    if reading.isCapitalized(head), reading.tokens[head].partOfSpeech == "PROPN" {
      let name = reading.withoutTitles(book.last(before: head + 1) { $0.contains(head) } ?? head..<(head + 1))
      return book.isPerson(name) ? person(name) : nil
    }
    guard SourceWords.isPerson(reading.word(head)), reading.tokens[head].tag == "NN" else { return nil }
    return source(subjects.words(of: head))
  }

  /// The last person named in the sentences right before.
  private func lastName(before index: Int, _ gender: Gender?) -> Source? {
    let name = book.last(before: index) { book.isPerson($0) && reading.quotation(at: $0.lowerBound) == nil }
    guard let name, index - name.upperBound < Self.nameReach else { return nil }
    let source = person(name)
    return contradicts(source, gender, before: index) ? nil : source
  }

  /// Tokens before a pronoun in which a name that is no subject counts.
  private static let nameReach = 60

  // MARK: Groups and things

  private func groupBefore(_ index: Int) -> Source? {
    let speaker = known.last {
      $0.words.upperBound <= index && ($0.isPlural || Self.groups.contains($0.source.kind)) && canMean($0, at: index)
    }
    let start = speaker?.words.upperBound ?? 0
    let subject = subjects.before(index).lazy.filter { $0 >= start }.compactMap { subjectGroup($0) }.first
    return subject ?? speaker?.source
  }

  /// Kinds that "they" takes up in the singular too.
  private static let groups: Set<Source.Kind> = [.organization, .outlet, .wire, .pressOffice]

  /// People in the plural, or a body.
  private func subjectGroup(_ head: Int) -> Source? {
    let noun = SourceWords.singular(reading.word(head))
    let words = subjects.words(of: head)
    guard words.count <= NounPhraseFinder.limit else { return nil }
    if SourceWords.isPerson(noun), noun != reading.word(head) || SourceWords.collectives.contains(noun) {
      return source(words)
    }
    return subjectBody(head)
  }

  private func thingBefore(_ index: Int) -> Source? {
    let thing = known.last { ![.person, .unnamed].contains($0.source.kind) && $0.words.upperBound <= index }
    let start = thing?.words.upperBound ?? 0
    if let office = pressOfficeBefore(index, after: start) { return office }
    let subject = subjects.before(index).lazy.filter { $0 >= start }.compactMap { subjectThing($0) }.first
    return subject ?? thing?.source
  }

  private func subjectThing(_ head: Int) -> Source? {
    if let body = subjectBody(head) { return body }
    guard SourceWords.documents.contains(reading.word(head)) else { return nil }
    return described(SourcePhrase(subjects.words(of: head), reading: reading))
  }

  /// The body a subject names or describes.
  private func subjectBody(_ head: Int) -> Source? {
    let words = subjects.words(of: head)
    guard words.count <= NounPhraseFinder.limit else { return nil }
    if reading.isCapitalized(head), reading.tokens[head].partOfSpeech == "PROPN" {
      let name = book.last(before: head + 1) { $0.contains(head) } ?? head..<(head + 1)
      return book.isPerson(name) || !book.isBody(name) ? nil : source(words)
    }
    guard SourceWords.organizations.contains(reading.word(head)) else { return nil }
    return described(SourcePhrase(words, reading: reading))
  }

  /// A press office named in the sentences right before a pronoun, though it said nothing there.
  private func pressOfficeBefore(_ index: Int, after start: Int) -> Source? {
    for last in stride(from: index - 1, through: max(start, index - 80), by: -1)
    where ["office", "service"].contains(reading.word(last)) && reading.word(last - 1) == "press" {
      let first = (max(0, last - 6)..<last).last { WordClasses.determiners.contains(reading.word($0)) }
      return first.flatMap { pressOffice(SourcePhrase($0..<(last + 1), reading: reading)) }
    }
    return nil
  }

  /// What a relative pronoun stands for: by the parse, else the words right before it. "Which" is nobody.
  private func antecedent(of index: Int) -> Source? {
    guard let source = parsedAntecedent(of: index) else { return wordsBefore(index) }
    let isPerson = source.kind == .person || source.kind == .unnamed
    return reading.word(index) == "which" && isPerson ? wordsBefore(index) : source
  }

  private func parsedAntecedent(of index: Int) -> Source? {
    let verb = reading.tokens[index].head
    let noun = reading.tokens[verb].head
    let sentence = reading.sentence(at: index)
    guard reading.tokens[verb].label == "relcl", verb > index, noun < index, sentence.contains(noun),
      index - noun <= Self.relativeReach
    else { return nil }
    let start = max(sentence.lowerBound, noun - NounPhraseFinder.limit)
    let words = reading.subtree(of: noun, in: start..<(noun + 1))
    return words.count <= NounPhraseFinder.limit ? source(words) : nil
  }

  /// Tokens between a noun and the pronoun of its relative clause.
  private static let relativeReach = 8

  private func wordsBefore(_ index: Int) -> Source? {
    let end = reading.word(index - 1) == "," ? index - 1 : index
    guard end > 0, let sentence = reading.text.sentenceIndex(at: reading.tokens[index].range.start),
      let phrase = phrases.phrase(endingAt: end, from: reading.text.sentences[sentence].tokens.lowerBound),
      !(phrase.count == 1 && WordClasses.pronouns.contains(reading.word(phrase.lowerBound)))
    else { return nil }
    return source(phrase)
  }
}
