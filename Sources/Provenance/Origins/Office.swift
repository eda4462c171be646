import NewsModel
import UTF8Text

/// An office that one person at a time holds for somebody: "spokesperson" for the Taliban, "head" of the World Health
/// Organization.
struct Office: Hashable {
  /// Offices of one meaning have one role: "spokesman" and "spokesperson".
  let role: String
  /// For whom or of what, folded, in order.
  let words: [String]
  /// What makes it another office: "former", "deputy".
  let changes: Set<String>

  /// - Parameter phrase: words that end on the office, or on whom it is held for behind a preposition.
  /// - Returns: nil where it is no such office, or nobody's.
  init?(_ phrase: some StringProtocol) {
    let all = phrase.folded().replacing("u.s", with: "us").split { !$0.isLetter }.map(String.init)
      .filter { !Self.skipped.contains($0) }
    let preposition = all.dropFirst().firstIndex { Self.prepositions.contains($0) } ?? all.count
    var core = all[..<preposition]
    guard var role = core.popLast() else { return nil }
    if role == "general", let kind = core.popLast() { role = "\(kind) general" }
    guard let meaning = Self.meanings[role] else { return nil }
    let rest = (core + all[preposition...]).filter { !Self.prepositions.contains($0) }
    self.role = meaning
    words = rest.filter { !Self.changing.contains($0) }
    changes = Self.changing.intersection(rest)
    guard !words.isEmpty || role.hasSuffix(" general") else { return nil }
  }

  /// Whether another one, which may say more, is the same office.
  func fits(_ fuller: Office) -> Bool {
    guard role == fuller.role, changes == fuller.changes else { return false }
    return words.allSatisfy(fuller.words.contains) || fuller.words.contains(initials)
      || words.contains { $0 == fuller.initials }
  }

  /// "who" for the World Health Organization.
  private var initials: String { words.count > 1 ? String(words.compactMap(\.first)) : "" }

  private static let meanings: [String: String] = {
    let sets = [
      "spokesman spokeswoman spokesperson", "chairman chairwoman chairperson chair", "governor gov", "president pres",
      "minister", "premier", "chancellor", "mayor", "king", "queen", "pope", "ambassador", "commissioner", "commander",
      "secretary", "speaker", "envoy", "ceo", "sheriff",
    ]
    var meanings = ["surgeon general": "surgeon general", "attorney general": "attorney general"]
    for set in sets.map({ $0.split(separator: " ").map(String.init) }) {
      for word in set { meanings[word] = set.first }
    }
    for word in ["head", "chief", "boss", "director", "leader", "director general", "secretary general"] {
      meanings[word] = "head"
    }
    return meanings
  }()
  private static let changing: Set<String> = [
    "former", "ex", "late", "then", "acting", "interim", "incoming", "outgoing", "deputy", "vice", "assistant",
    "associate",
  ]
  private static let prepositions: Set<String> = ["of", "for", "at", "to", "in"]
  private static let skipped: Set<String> = ["the", "a", "an", "s", "dr", "mr", "mrs", "ms", "sir", "new"]
}

/// Who holds which office, by the texts of a story.
///
/// Purpose: "a Taliban spokesperson" of one article and "Taliban spokesman Zabihullah Mujahid" of another are one source.
/// Valid when: the story names one holder of the office alone. Cost: O(mentions) to make, O(offices) to ask.
struct OfficeHolders {
  /// With the last name of who holds it.
  private var offices: [(office: Office, holder: String)] = []
  /// By last name.
  private var fullest: [String: String] = [:]

  init(_ texts: [AnalyzedText]) {
    for text in texts {
      for mention in text.mentions where mention.kind == .person { add(mention, in: text) }
    }
  }

  private mutating func add(_ mention: Mention, in text: AnalyzedText) {
    let last = text.tokens[mention.tokens.upperBound - 1].folded
    let name = text.joined(mention.range)
    let known = fullest[last] ?? ""
    if (name.count, known) > (known.count, name) { fullest[last] = name }
    for range in [text.office(before: mention), text.office(behind: mention)].compactMap(\.self) {
      guard let office = Office(text[range]) else { continue }
      offices.append((office, last))
    }
  }

  /// The person who is meant by an office; nil where the name is none, or the story has nobody or several for it.
  func holder(of name: String) -> String? {
    guard let office = Office(name) else { return nil }
    let holders = Set(offices.filter { office.fits($0.office) }.map(\.holder))
    guard holders.count == 1, let holder = holders.first else { return nil }
    return fullest[holder]
  }
}

extension AnalyzedText {
  /// The words before a person's name that may say what they are: "White House press secretary". They are read off the
  /// words alone, since dependencies within titles are often wrong.
  func office(before mention: Mention) -> TextRange? {
    let name = mention.tokens.lowerBound
    let sentence = sentences.first { $0.tokens.contains(name) }?.tokens.lowerBound ?? name
    var first = name
    while first > sentence, name - first < Self.officeReach, isTitleWord(tokens[first - 1]) { first -= 1 }
    return first < name ? tokens[first].range.union(tokens[name - 1].range) : nil
  }

  private func isTitleWord(_ token: Token) -> Bool {
    guard token.entity != "PERSON", token.entity != "DATE" else { return false }
    if token.kind == .hyphen || [".", "'s"].contains(token.folded) { return true }
    return token.isWord && (token.isCapitalized || ["NN", "JJ"].contains(token.tag))
  }

  /// What stands behind a person's name between commas: "the White House press secretary".
  func office(behind mention: Mention) -> TextRange? {
    let comma = mention.tokens.upperBound
    guard comma < tokens.count, tokens[comma].folded == "," else { return nil }
    let behind = (comma + 1..<tokens.count).prefix(Self.officeReach)
    let end = behind.firstIndex { tokens[$0].kind == .punctuation && [",", "."].contains(tokens[$0].folded) }
    let office = behind[..<(end ?? behind.startIndex)]
    let isOffice = office.contains { tokens[$0].label == "appos" && mention.tokens.contains(tokens[$0].head) }
    guard isOffice, let first = office.first, let last = office.last, !office.contains(where: isClause) else {
      return nil
    }
    return tokens[first].range.union(tokens[last].range)
  }

  /// Tokens before or behind a name in which an office stands.
  private static let officeReach = 14

  private func isClause(_ token: Int) -> Bool {
    tokens[token].isFiniteVerb || ["who", "which", "that"].contains(tokens[token].folded)
  }

  /// The words of a range with single spaces between, without the articles that it or an apposition opens with: "Ivo Ulmul,
  /// president of the league".
  func joined(_ range: TextRange) -> String {
    var words: [Substring] = []
    for word in self[range].split(whereSeparator: { $0 == " " || $0.isNewline }) {
      if words.last?.last ?? "," == ",", ["the", "a", "an"].contains(word) { continue }
      words.append(word)
    }
    return words.joined(separator: " ")
  }
}
