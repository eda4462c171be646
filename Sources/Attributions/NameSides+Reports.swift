import NewsModel

/// How the report of an outlet comes in.
extension NameSides {
  /// How its report comes in; nil where nothing says that it reported.
  var report: CitedOutlet.Manner? { reportBehind ?? reportBefore }

  private var reportBehind: CitedOutlet.Manner? {
    if isReporterSaying { return .reported }
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

  /// "Courier reporter Ann Lind tweeted", "a Courier photographer saw", "tweeted Courier reporter Ann Lind".
  private var isReporterSaying: Bool {
    guard OutletUseWords.employees.contains(word(right)) else { return false }
    if OutletUseWords.saying.contains(word(left)), reading.isCapitalized(right + 1) { return true }
    var next = right + 1
    while next < right + Self.longestApposition,
      reading.isCapitalized(next) || isAuxiliary(next) || ["at", "the", "scene", "in", "on", ","].contains(word(next))
    { next += 1 }
    guard reading.tokens.indices.contains(next), ["VBD", "VBZ", "VBP", "VBN"].contains(reading.tokens[next].tag) else {
      return false
    }
    let lemma = reading.tokens[next].lemma
    if OutletUseWords.witnessing.contains(lemma) { return !isPassive(next) }
    return !reading.isCapitalized(right + 1) && OutletUseWords.reporting.contains(lemma) && !isPassive(next)
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
    // "The Courier was told".
    if lemma == "tell" { return isPassive(next) ? next : nil }
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
    case "in", "from", "on", "at":
      if before != "at", ["quoted", "reported"].contains(second) { return .reported }
      if before == "from", OutletUseWords.recordings.contains(second) { return .reported }
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
    if reportNoun(before: verb + 1) || OutletUseWords.recordings.contains(word(verb)) { return .reported }
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
