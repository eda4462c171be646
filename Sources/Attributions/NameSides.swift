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
    left = Self.beforePerson(left, reading) ?? left
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
      || tag.hasPrefix("NN") && (reading.word(index + 1) == "'s" || modifiesDescription(index, reading))
  }

  /// "technology" in "the technology news site", "home" in "its home newspaper", but not the talk in "told in an interview".
  private static func modifiesDescription(_ index: Int, _ reading: Reading) -> Bool {
    let (word, next) = (reading.word(index), reading.word(index + 1))
    return (MastheadForm.describes.contains(next) || next == "news" || next == "state")
      && !OutletUseWords.talks.contains(word) && !OutletUseWords.pieces.contains(word)
      && !OutletUseWords.reports.contains(word) && !OutletUseWords.studies.contains(word)
  }

  private static func follows(_ index: Int, _ reading: Reading) -> Bool {
    let word = reading.word(index)
    return ["'s", "news", "itself", "("].contains(word) || word == ")"
      || MastheadForm.describes.contains(word)
      || reading.word(index - 1) == "(" && reading.word(index + 1) == ")"
  }

  /// The word before somebody who is named with the outlet: "told Ann Lind of the Courier".
  private static func beforePerson(_ preposition: Int, _ reading: Reading) -> Int? {
    guard ["of", "from"].contains(reading.word(preposition)), reading.isCapitalized(preposition - 1) else { return nil }
    var left = preposition - 1
    while preposition - left <= longestPerson, reading.isCapitalized(left) { left -= 1 }
    return ["told", "telling", "to", "with", "by"].contains(reading.word(left)) ? left : nil
  }

  /// Words a person's name may have.
  private static let longestPerson = 3

  func word(_ index: Int) -> String { reading.word(index) }

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
    if OutletUseWords.pieces.contains(word(right)) || isHost { return true }
    switch word(left) {
    case "to", "with": return isTalk(before: left)
    case "on", "by": return isAired(before: left) || isPiece(before: left) || opensStatement
    case "in", "for", "at": return isPiece(before: left) || opensStatement
    case "\"", "'", "''", "`": return word(left - 1) == "on" && isAired(before: left - 1)
    default: return false
    }
  }

  /// "spoke to", "in an interview on Monday with".
  private func isTalk(before preposition: Int) -> Bool {
    if OutletUseWords.talks.contains(word(preposition - 1)) { return true }
    for index in stride(from: preposition - 2, through: preposition - Self.talkReach, by: -1) {
      guard reading.isWord(index + 1) else { return false }
      if OutletUseWords.farTalks.contains(word(index)) { return true }
    }
    return false
  }

  /// Words before "to" or "with" among which the talk stands.
  private static let talkReach = 6

  /// "On the Courier, Lind said …": the opening words of a sentence, with a verb of saying behind.
  private var opensStatement: Bool {
    guard reading.sentence(at: left).lowerBound == left, word(right) == "," else { return false }
    return (right + 1..<right + Self.statementReach).contains { OutletUseWords.speaking.contains(word($0)) }
  }

  /// Words behind a sentence's opening among which its verb stands.
  private static let statementReach = 10

  /// "Courier host Ann Lind said".
  private var isHost: Bool {
    guard OutletUseWords.hosts.contains(word(right)), reading.isCapitalized(right + 1) else { return false }
    var next = right + 1
    while next < right + Self.reach, reading.isCapitalized(next) { next += 1 }
    return OutletUseWords.saying.contains(word(next))
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
    while ["published", "piece", "appearing", "ran", "that"].contains(word(noun))
      || WordClasses.weekdays.contains(word(noun)),
      noun > preposition - 5
    { noun -= 1 }
    return ["writing", "wrote", "writes"].contains(word(noun)) || isReview(before: preposition)
      || OutletUseWords.pieces.contains(word(noun))
      || ["commentator", "columnist"].contains(word(noun)) && saysNext
  }

  /// "reviewing the concert for".
  private func isReview(before preposition: Int) -> Bool {
    guard word(preposition) == "for" else { return false }
    return (preposition - Self.talkReach..<preposition).contains {
      ["reviewing", "wrote", "writing"].contains(word($0))
    }
  }

  /// Whether a verb of saying stands right behind the name.
  private var saysNext: Bool { OutletUseWords.saying.contains(word(right)) }
}
