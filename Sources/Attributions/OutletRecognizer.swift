package import NewsModel
package import UTF8Text

/// Words of a text that name an outlet.
package struct OutletMention: Sendable, Equatable {
  /// How the words are known to name an outlet.
  package enum Basis: String, Sendable {
    /// The table of outlets has the name.
    case table
    /// The name has the form of a masthead, a station or a host: "… Tribune", "… News Agency", "ABC7".
    case form
    /// The text calls it an outlet, or credits a report to it: "the journal Tides", "…, Tidewatch reports".
    case said
    /// A description or short form of an outlet named before: "the newspaper", "the Tribune".
    case description
  }

  package let range: TextRange
  package let tokens: Range<Int>
  /// The table's name, else the fullest name in the text, without a leading article.
  package let name: String
  package let kind: Outlet.Kind
  package let basis: Basis

  package init(range: TextRange, tokens: Range<Int>, name: String, kind: Outlet.Kind, basis: Basis) {
    self.range = range
    self.tokens = tokens
    self.name = name
    self.kind = kind
    self.basis = basis
  }
}

/// Finds the words of a text that name outlets.
///
/// Purpose: tell outlets from other names, also those nobody has listed. Valid when: a name stands in the table; or
/// ends as mastheads do and, where such words have other uses, stands where an outlet reports or is told something;
/// or is a description with an outlet before it. Acronyms count only as written, only beside words that cite, and
/// not where the text defines them as something else. Cost: O(tokens).
package struct OutletRecognizer: Sendable {
  let outlets: OutletTable
  let lexicon = CueLexicon.english

  /// - Parameter outlets: the outlets known by name.
  package init(outlets: OutletTable = .bundled) {
    self.outlets = outlets
  }

  /// Words a name in the table may have.
  static let longestName = 6

  /// The outlet names in a text, in text order, none overlapping.
  /// - Parameter outlet: the article's own outlet, whose short forms then are known; nil when unknown.
  package func mentions(in text: AnalyzedText, outlet: String?) -> [OutletMention] {
    let reading = Reading(text)
    let named = named(in: reading)
    return OutletShortForms(reading: reading, named: named, own: outlet.map(ownOutlet)).mentions()
  }

  /// A name without its leading article.
  static func withoutArticle(_ name: some StringProtocol) -> String {
    name.folded().hasPrefix("the ") ? String(name.dropFirst(4)) : String(name)
  }

  /// The name under which mentions have the article's own outlet.
  func ownName(_ name: String) -> String { ownOutlet(name).name }

  private func ownOutlet(_ name: String) -> Masthead {
    let known = outlets.outlet(named: name)
    return Masthead(
      name: known?.name ?? name, kind: known?.kind ?? MastheadForm.kind(of: name) ?? .newspaper)
  }

  // MARK: Names

  private func named(in reading: Reading) -> [OutletMention] {
    let defined = definedAcronyms(in: reading)
    let unlisted = UnlistedOutlets(reading: reading)
    var found: [OutletMention] = []
    var index = 0
    while index < reading.tokens.count {
      let mention =
        stationMention(at: index, in: reading) ?? tableMention(at: index, in: reading, defined: defined)
        ?? saidMention(at: index, unlisted, in: reading) ?? formMention(at: index, in: reading)
        ?? callSignMention(at: index, in: reading, defined: defined)
      if let mention { found.append(mention) }
      index = mention.map { $0.tokens.upperBound } ?? index + 1
    }
    return found
  }

  private func tableMention(at index: Int, in reading: Reading, defined: Set<String>) -> OutletMention? {
    guard reading.isWord(index),
      reading.isCapitalized(index) || reading.word(index) == "dpa" || reading.tokens[index].startsWithDigit,
      mayBegin(reading.word(index))
    else { return nil }
    var end = min(reading.tokens.count, index + Self.longestName)
    while end > index {
      defer { end -= 1 }
      let words = index..<end
      guard reading.isWord(end - 1), isUnbroken(words, in: reading) else { continue }
      let name = reading.text[reading.range(words)]
      guard let listing = outlets.listing(inText: name), counts(words, listing.use, in: reading, defined: defined)
      else {
        continue
      }
      return mention(words, name: listing.outlet.name, kind: listing.outlet.kind, basis: .table, in: reading)
    }
    return nil
  }

  private func mayBegin(_ word: String) -> Bool {
    outlets.firstWords.contains(word) || outlets.firstWords.contains(OutletTable.firstWord(of: word))
  }

  func mention(
    _ words: Range<Int>, name: String, kind: Outlet.Kind, basis: OutletMention.Basis, in reading: Reading
  ) -> OutletMention {
    let article = words.lowerBound - 1
    let hasArticle = reading.word(article) == "the" && reading.isCapitalized(article)
    let all = (hasArticle ? article : words.lowerBound)..<words.upperBound
    return OutletMention(range: reading.range(all), tokens: all, name: name, kind: kind, basis: basis)
  }

  private func isUnbroken(_ words: Range<Int>, in reading: Reading) -> Bool {
    words.allSatisfy { reading.isWord($0) || [".", "-", "&", "'"].contains(reading.word($0)) }
  }

  /// Whether a name that may mean something else means the outlet here.
  private func counts(
    _ words: Range<Int>, _ use: OutletTable.NameUse, in reading: Reading, defined: Set<String>
  ) -> Bool {
    if words.count == 1 || words.count == 2 && reading.word(words.lowerBound) == "the" {
      let word = String(reading.text[reading.tokens[words.upperBound - 1].range])
      if defined.contains(word) { return reading.word(words.lowerBound - 1) == "agency" }
      if MastheadForm.plainAcronyms.contains(word) { return true }
      if OutletTable.isAcronym(word) { return isRelied(words, in: reading) }
    }
    guard use != .anywhere else { return true }
    let hasArticle = hasOwnArticle(words, in: reading)
    let isPlain = hasArticle || words.count > 1
    return (use == .whereCited || hasArticle) && !isPartOfName(words, in: reading)
      && (isCited(words, in: reading) || isPlain && isRelied(words, in: reading))
  }

  /// Whether "The", with its capital, stands before a name.
  private func hasOwnArticle(_ words: Range<Int>, in reading: Reading) -> Bool {
    reading.word(words.lowerBound - 1) == "the" && reading.isCapitalized(words.lowerBound - 1)
  }

  /// Whether a name goes on behind its last word or before "of": "the Guardian Council", "Ministry of Foreign Affairs".
  private func isPartOfName(_ words: Range<Int>, in reading: Reading) -> Bool {
    let next = words.upperBound
    if reading.isCapitalized(next), !WordClasses.weekdays.contains(reading.word(next)) { return true }
    return reading.word(words.lowerBound - 1) == "of" && reading.isCapitalized(words.lowerBound - 2)
  }

  /// Acronyms that the text defines as something other than an outlet: "Port Transport Institute (PTI)".
  private func definedAcronyms(in reading: Reading) -> Set<String> {
    var found: Set<String> = []
    for index in reading.tokens.indices where reading.word(index) == "(" && reading.word(index + 2) == ")" {
      let acronym = String(reading.text[reading.tokens[index + 1].range])
      guard OutletTable.isAcronym(acronym), let name = nameBefore(index, in: reading) else { continue }
      let outlet = outlets.outlet(named: acronym)
      if outlet == nil || outlets.outlet(named: name) != outlet { found.insert(acronym) }
    }
    return found
  }

  /// The capitalized words right before a bracket, with the lower-case "of" and the like between them.
  private func nameBefore(_ bracket: Int, in reading: Reading) -> Substring? {
    var first = bracket
    while first > 0, bracket - first < 10,
      reading.isCapitalized(first - 1)
        || first < bracket && ["of", "the", "and", "for"].contains(reading.word(first - 1))
    {
      first -= 1
    }
    while first < bracket, !reading.isCapitalized(first) || reading.word(first) == "the" { first += 1 }
    return first < bracket ? reading.text[reading.range(first..<bracket)] : nil
  }
}
