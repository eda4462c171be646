import NewsModel
import UTF8Text

/// Finds names of stations and of outlets on the web by their form: "ABC7", "Fox 5", "CBS Boston", "Channel 10",
/// "BBC Radio 4", "harbornews.com".
///
/// Purpose: local stations and sites, of which no table has all. Valid when: a network's name bears a number or stands
/// before a place, a word such as "Channel" before a number, or a word is the name of a host. Whether the outlet is
/// relied on, words beside the name must say. Cost: O(1) a word.
struct StationNames {
  let reading: Reading

  /// The words of such a name that begins at a token.
  func name(at index: Int) -> Range<Int>? {
    if isNetworkWithNumber(index) { return index..<(index + 1) }
    guard let end = networkEnd(from: index) ?? channelEnd(from: index) else { return nil }
    return index..<end
  }

  /// The host that a token is, "harbornews.com"; nil for any other word.
  func host(at index: Int) -> Range<Int>? {
    guard reading.isWord(index), Self.isHost(written(index)) else { return nil }
    return index..<(index + 1)
  }

  private func written(_ index: Int) -> Substring { reading.text[reading.tokens[index].range] }

  /// "ABC7", "NBC4".
  private func isNetworkWithNumber(_ index: Int) -> Bool {
    let word = reading.word(index)
    let digits = word.reversed().prefix { $0.isASCII && $0.isNumber }.count
    return (1...2).contains(digits) && Self.networks.contains(String(word.dropLast(digits)))
  }

  /// Behind "Fox 5", "CBS Boston", "BBC Radio 4", "KXYZ 2".
  private func networkEnd(from index: Int) -> Int? {
    let word = reading.word(index)
    guard reading.isCapitalized(index) || word == "rbb" else { return nil }
    if Self.networks.contains(word) || MastheadForm.isCallSign(String(written(index))) {
      if isChannelNumber(index + 1) { return index + 2 }
    }
    guard Self.networks.contains(word) else { return nil }
    if Self.media.contains(reading.word(index + 1)), isChannelNumber(index + 2) { return index + 3 }
    if isBranch(index) { return index + 2 }
    guard isPlace(index + 1) else { return nil }
    return isPlace(index + 2) ? index + 3 : index + 2
  }

  /// Behind "Channel 10", "Radio 4", and "News" that follows.
  private func channelEnd(from index: Int) -> Int? {
    guard reading.isCapitalized(index), Self.media.contains(reading.word(index)), isChannelNumber(index + 1) else {
      return nil
    }
    return reading.isCapitalized(index + 2) && reading.word(index + 2) == "news" ? index + 3 : index + 2
  }

  /// A number of one or two digits that counts nothing: "Fox 5 reported", not "ABC 7 times".
  private func isChannelNumber(_ index: Int) -> Bool {
    guard reading.tokens.indices.contains(index) else { return false }
    if reading.isCapitalized(index), ["one", "two", "four", "five"].contains(reading.word(index)) { return true }
    guard reading.word(index).utf8.count <= 2, reading.word(index).utf8.allSatisfy({ (48...57).contains($0) }) else {
      return false
    }
    return !["NNS", "CD"].contains(reading.tokens.indices.contains(index + 1) ? reading.tokens[index + 1].tag : "")
  }

  private func isPlace(_ index: Int) -> Bool {
    reading.isCapitalized(index) && !WordClasses.weekdays.contains(reading.word(index))
      && ["GPE", "LOC", "NORP", "LANGUAGE"].contains(reading.tokens[index].entity)
  }

  /// "CBS Boston", which the recognizer takes for one body, but not "CBS Corporation".
  private func isBranch(_ index: Int) -> Bool {
    guard let mention = reading.mention(at: index), mention.kind == .organization else { return false }
    let last = reading.word(index + 1)
    return mention.tokens == index..<(index + 2) && reading.isCapitalized(index + 1)
      && reading.tokens[index + 1].tag == "NNP" && !Self.divisions.contains(last)
      && !SourceWords.organizationNames.contains(SourceWords.singular(last))
  }

  /// What a network's name has behind it where the company is meant.
  private static let divisions: Set<String> = [
    "entertainment", "universal", "studios", "group", "corp", "pictures", "films", "records", "interactive", "sunday",
    "saturday", "monday", "tuesday", "wednesday", "thursday", "friday", "show", "series", "chairman", "president",
  ]

  private static let networks: Set<String> = [
    "abc", "nbc", "cbs", "fox", "cw", "pbs", "npr", "bbc", "itv", "cbc", "ctv", "cnn", "sky", "rbb", "zdf", "ard", "tv",
    "news", "telemundo", "univision", "action", "eyewitness", "newschannel", "wfaa", "khou",
  ]

  private static let media: Set<String> = ["channel", "radio", "newsradio", "canal", "kanal", "tv"]

  /// Letters, digits, hyphens and at least one full stop before the end of a host that news sites have.
  static func isHost(_ word: Substring) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, let last = parts.last, topLevels.contains(last.lowercased()) else { return false }
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { $0.isASCIILetter || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static let topLevels: Set<String> = [
    "com", "org", "net", "info", "news", "tv", "fm", "uk", "au", "ca", "de", "fr", "it", "es", "nl", "ru", "cn", "ie",
    "co", "in", "nz", "za", "ua", "il", "jp", "kr", "br", "mx", "ch", "at", "be", "se", "no", "dk", "fi", "pl", "cz",
    "tr", "ir", "ng", "ke", "ph", "sg", "my", "pk", "bd", "lk",
  ]
}

extension Token {
  /// "9to5": a name that begins with a figure.
  var startsWithDigit: Bool { folded.utf8.first?.isASCIIDigit ?? false }
}
