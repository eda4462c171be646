import NewsModel
import UTF8Text

/// Finds names that stand where reports are credited: "the gate was shut, Tidewatch reports", "as Tidewatch reported, …",
/// "first reported by Tidewatch".
///
/// Purpose: outlets of which a text says nothing but that they report. Valid when: the verb is "report" or its like, the
/// words around leave no other reading, and the name is not known as a person's or a body's; acronyms are too often
/// bodies' to count. Cost: O(1) a verb, and O(names) to read the names of persons.
struct CreditedNames {
  private let reading: Reading
  private let runs: CapitalizedRuns
  /// Each word of the names of persons that have several.
  private let personWords: Set<String>

  init(reading: Reading, runs: CapitalizedRuns) {
    self.reading = reading
    self.runs = runs
    let persons = reading.text.mentions.filter { $0.kind == .person && $0.tokens.count > 1 }
    personWords = Set(persons.flatMap { $0.tokens.map(reading.word) })
  }

  /// The name of an outlet that a verb at a token credits.
  func name(besideVerbAt verb: Int) -> Range<Int>? {
    switch reading.word(verb) {
    case "reports", "reported": subject(of: verb)
    case "by": agent(by: verb)
    default: nil
    }
  }

  // MARK: "…, Tidewatch reports.", "as Tidewatch reported, …"

  private func subject(of verb: Int) -> Range<Int>? {
    var end = verb
    while end > 0, ["first", "has", "also"].contains(reading.word(end - 1)) { end -= 1 }
    guard let name = runs.run(endingAt: end), isName(name) else { return nil }
    var before = name.lowerBound - 1
    if reading.word(before) == "the" { before -= 1 }
    if reading.word(before) == "as" { return name }
    let isPresent = reading.word(verb) == "reports"
    guard ends(verb), reading.word(before) == ",", hasClause(before: before) else { return nil }
    let isPlace = reading.mention(at: name.lowerBound)?.kind == .place
    return isPresent || name.count > 1 || hasInnerCapital(name) && !isPlace ? name : nil
  }

  /// Whether a sentence, or what was credited, ends behind a verb: a mark, a day, or another source.
  private func ends(_ verb: Int) -> Bool {
    let next = verb + 1
    let sentence = reading.sentence(at: verb)
    return next >= sentence.upperBound || !reading.isWord(next) && reading.tokens[next].kind != .hyphen
      || WordClasses.weekdays.contains(reading.word(next)) || ["citing", "quoting"].contains(reading.word(next))
  }

  private func hasClause(before comma: Int) -> Bool {
    let sentence = reading.sentence(at: comma)
    return (sentence.lowerBound..<max(sentence.lowerBound, comma)).contains { reading.tokens[$0].isFiniteVerb }
  }

  // MARK: "first reported by Tidewatch"

  private func agent(by preposition: Int) -> Range<Int>? {
    let verb = reading.word(preposition - 1)
    let adverb = reading.word(preposition - 2)
    guard
      ["reported", "published", "revealed"].contains(verb) && ["first", "originally"].contains(adverb)
        || verb == "reported" && adverb == "as"
    else { return nil }
    let start = reading.word(preposition + 1) == "the" ? preposition + 2 : preposition + 1
    guard let name = runs.run(startingAt: start), isName(name) else { return nil }
    return name
  }

  // MARK: Names

  private func isName(_ name: Range<Int>) -> Bool {
    guard name.count <= Self.longest, !isAcronym(name), !runs.isPerson(name) || name.count == 1,
      reading.isCapitalized(name.lowerBound) || reading.word(name.lowerBound).first?.isNumber == true,
      !name.contains(where: { Self.isNoName(reading.word($0)) }),
      reading.quotation(at: name.lowerBound) == nil
    else { return false }
    return !name.contains { personWords.contains(reading.word($0)) }
      && (name.count == 1 || !name.contains { reading.mention(at: $0)?.kind == .place })
  }

  private func isAcronym(_ name: Range<Int>) -> Bool {
    name.count == 1 && OutletTable.isAcronym(reading.text[reading.tokens[name.lowerBound].range])
      && !reading.word(name.lowerBound).hasSuffix("tv")
  }

  private func hasInnerCapital(_ name: Range<Int>) -> Bool {
    name.contains { index in
      reading.text[reading.tokens[index].range].dropFirst().utf8.contains { $0.isASCIIUppercase }
    }
  }

  /// Words of bodies, persons and titles, and those that are no names.
  private static func isNoName(_ word: String) -> Bool {
    let noun = SourceWords.singular(word)
    return SourceWords.people.contains(noun) || SourceWords.organizationNames.contains(noun)
      || SourceWords.titles.contains(noun) || SourceWords.documents.contains(noun)
      || WordClasses.pronouns.contains(word) || WordClasses.determiners.contains(word) || bodies.contains(noun)
      || SourceWords.quantities.contains(word)
  }

  private static let bodies: Set<String> = [
    "police", "watch", "international", "council", "survey", "administration", "observatory", "union", "trust", "data",
    "nasa", "reports", "media", "officials", "others", "also",
  ]

  /// Words a name may have here.
  private static let longest = 4
}
