import NewsModel

/// The words on both sides of a name.
struct NameSides {
  let reading: Reading
  let words: Range<Int>
  /// The index of the word before, past articles and descriptions.
  let left: Int
  /// The index of the word behind, past what describes the outlet.
  let right: Int

  init(reading: Reading, words: Range<Int>) {
    self.reading = reading
    self.words = words
    var left = words.lowerBound - 1
    while words.lowerBound - left <= Self.reach, Self.describes(left, reading) { left -= 1 }
    var right = words.upperBound
    while right - words.upperBound < Self.reach, Self.follows(right, reading) { right += 1 }
    (self.left, self.right) = (left, right)
  }

  /// Words of description that are stepped over on each side; "the conservative South Korean newspaper" has five.
  private static let reach = 6

  private static func describes(_ index: Int, _ reading: Reading) -> Bool {
    let word = reading.word(index)
    guard !word.isEmpty, !VenueWords.telling.contains(word) else { return false }
    if ["the", "a", "an", "'s", "news", "state", "state-run", "guest", "official"].contains(word)
      || MastheadForm.describes.contains(word)
    {
      return true
    }
    let tag = reading.tokens[index].tag
    return ["JJ", "PRP$", "POS", "DT"].contains(tag)
      || reading.isCapitalized(index) && ["NNP", "NNPS"].contains(tag)
        && reading.isCapitalized(index + 1)
        && !OutletUseWords.saying.contains(word)
      || tag.hasPrefix("NN") && reading.word(index + 1) == "'s"
  }

  private static func follows(_ index: Int, _ reading: Reading) -> Bool {
    let word = reading.word(index)
    return ["'s", "news", "itself", "("].contains(word) || word == ")"
      || MastheadForm.describes.contains(word)
      || reading.word(index - 1) == "(" && reading.word(index + 1) == ")"
  }

  private func word(_ index: Int) -> String { reading.word(index) }

  // MARK: Studies

  var isStudy: Bool {
    let behind = (right..<(right + 3)).first { OutletUseWords.studies.contains(word($0)) }
    if let behind, (right..<behind).allSatisfy({ isModifier($0) }) { return true }
    if word(left) == "by", OutletUseWords.surveyed.contains(word(left - 1)) { return true }
    return ["by", "from", "for"].contains(word(left))
      && (OutletUseWords.studies.contains(word(left - 1))
        || ["conducted", "taken", "released", "done"].contains(word(left - 1))
          && OutletUseWords.studies.contains(word(left - 2)))
  }

  private func isModifier(_ index: Int) -> Bool {
    guard reading.tokens.indices.contains(index) else { return false }
    let tag = reading.tokens[index].tag
    return tag == "JJ" || tag.hasPrefix("NN") || tag == "HYPH"
  }

  // MARK: Venues

  var isVenue: Bool {
    if VenueWords.telling.contains(word(left)) {
      return word(left - 1) != "was" && word(left - 1) != "were"
    }
    if OutletUseWords.pieces.contains(word(right)) { return true }
    switch word(left) {
    case "to", "with": return OutletUseWords.talks.contains(word(left - 1))
    case "on", "by": return isAired(before: left) || isPiece(before: left)
    case "in", "for": return isPiece(before: left)
    case "\"": return word(left - 1) == "on" && isAired(before: left - 1)
    default: return false
    }
  }

  /// "appeared on", "interviewed by", "Lind said on".
  private func isAired(before preposition: Int) -> Bool {
    let near = (preposition - 4..<preposition).filter { $0 >= 0 && reading.isWord($0) }.map(word)
    if word(preposition) == "by" { return near.last == "interviewed" }
    return near.contains { OutletUseWords.aired.contains($0) || OutletUseWords.saying.contains($0) }
  }

  /// "an op-ed in", "a column published in", "writing for", "interview in".
  private func isPiece(before preposition: Int) -> Bool {
    var noun = preposition - 1
    while ["published", "piece", "appearing", "ran", "that"].contains(word(noun)),
      noun > preposition - 4
    { noun -= 1 }
    return ["writing", "wrote", "writes"].contains(word(preposition - 1))
      || OutletUseWords.pieces.contains(word(noun))
      || ["commentator", "columnist"].contains(word(noun)) && saysNext
  }

  /// Whether a verb of saying stands right behind the name.
  private var saysNext: Bool { OutletUseWords.saying.contains(word(right)) }

  // MARK: Reports

  /// How its report comes in; nil where nothing says that it reported.
  var report: CitedOutlet.Manner? { reportBehind ?? reportBefore }

  private var reportBehind: CitedOutlet.Manner? {
    if OutletUseWords.reports.contains(word(right)), word(right + 1) != "er" {
      return ["follows", "followed", "following", "confirmed", "denied", "after"].contains(
        wordBeforeDescription)
        ? .followed : .reported
    }
    if let verb = verbBehind {
      if ["after", "when", "once"].contains(wordBeforeDescription) { return .followed }
      return OutletUseWords.adding.contains(reading.tokens[verb].lemma) ? .added : .reported
    }
    return nil
  }

  /// The word before all that describes the name.
  private var wordBeforeDescription: String { word(left) }

  /// The finite verb of reporting that the name is the subject of: behind auxiliaries, adverbs, an apposition between
  /// commas or dashes, or a reporter's name.
  private var verbBehind: Int? {
    var next = right
    if isPossessive(words.upperBound) {
      while next < right + 4, reading.isCapitalized(next) { next += 1 }
      guard next > right else { return nil }
    } else if [",", "-", "--"].contains(word(next)) || word(next) == "\u{2014}" {
      guard let end = appositionEnd(from: next) else { return nil }
      next = end
    }
    while next < right + Self.longestApposition, isAuxiliary(next) { next += 1 }
    guard reading.tokens.indices.contains(next), reading.tokens[next].tag.hasPrefix("VB") else {
      return nil
    }
    let lemma = reading.tokens[next].lemma
    if lemma == "walk" { return word(next + 1) == "back" ? next : nil }
    return OutletUseWords.reporting.contains(lemma) && !isPassive(next) ? next : nil
  }

  private func isPossessive(_ index: Int) -> Bool {
    word(index) == "'s"
      || reading.tokens.indices.contains(index) && reading.tokens[index].tag == "POS"
  }

  private func isAuxiliary(_ index: Int) -> Bool {
    [
      "has", "had", "have", "is", "are", "was", "were", "also", "first", "later", "previously",
      "just", "since",
    ]
    .contains(word(index)) || word(index).hasSuffix("ly")
  }

  private func isPassive(_ verb: Int) -> Bool {
    reading.tokens[verb].tag == "VBN"
      && (verb - 3..<verb).contains { ["is", "are", "was", "were"].contains(word($0)) }
  }

  /// Behind the comma or dash that closes an apposition.
  private func appositionEnd(from mark: Int) -> Int? {
    let closing = word(mark) == "," ? [","] : ["-", "--", "\u{2014}"]
    guard word(mark) != "," || WordClasses.articles.contains(word(mark + 1)) || isCiting(mark + 1)
    else { return nil }
    return (mark + 1..<mark + Self.longestApposition).first { closing.contains(word($0)) }.map {
      $0 + 1
    }
  }

  private func isCiting(_ index: Int) -> Bool {
    ["citing", "quoting", "which"].contains(word(index))
  }

  /// Tokens an apposition may have.
  private static let longestApposition = 14

  private var reportBefore: CitedOutlet.Manner? {
    let (before, second) = (word(left), word(left - 1))
    switch before {
    case "by": return publishedBy(left - 1)
    case "to": return second == "according" ? .reported : nil
    case "citing", "cited", "quoting", "quoted", "via", "per": return .reported
    case "in", "from", "on":
      guard reportNoun(before: left) else { return nil }
      return (left - 5..<left).contains { ["confirmed", "denied", "dismissed"].contains(word($0)) }
        ? .followed : .reported
    default: return saysBefore ? .reported : nil
    }
  }

  /// "first reported by", "obtained and released by".
  private func publishedBy(_ verb: Int) -> CitedOutlet.Manner? {
    let forms = [word(verb)] + (["and", "or"].contains(word(verb - 1)) ? [word(verb - 2)] : [])
    if forms.contains(where: OutletUseWords.holding.contains) { return .held }
    if reportNoun(before: verb + 1) { return .reported }
    guard forms.contains(where: OutletUseWords.publishing.contains) else { return nil }
    return (verb - 2..<verb).contains { ["first", "originally"].contains(word($0)) }
      ? .first : .reported
  }

  /// "a report in", "a story published by": the noun before a preposition.
  private func reportNoun(before preposition: Int) -> Bool {
    var noun = preposition - 1
    while noun > preposition - 3,
      OutletUseWords.publishing.contains(word(noun)) || word(noun).hasSuffix("day")
    {
      noun -= 1
    }
    return OutletUseWords.reports.contains(word(noun))
  }

  /// "…, reports the Courier.": an inverted verb before the name, which a mark follows.
  private var saysBefore: Bool {
    guard
      ["said", "says", "reported", "reports", "wrote", "writes", "noted", "notes"].contains(
        word(left))
    else {
      return false
    }
    return [".", ",", ";"].contains(word(words.upperBound))
      && [",", "\"", "'", "''"].contains(word(left - 1))
  }
}
