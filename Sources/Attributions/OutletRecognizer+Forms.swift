import NewsModel
import UTF8Text

/// Names of outlets that are known by their form, or by what the text says of them.
extension OutletRecognizer {
  func formMention(at index: Int, in reading: Reading) -> OutletMention? {
    guard reading.isCapitalized(index), reading.tokens[index].kind == .word, !isFunctionWord(index, in: reading),
      !continuesName(index, in: reading)
    else { return nil }
    let end = runEnd(from: index, in: reading)
    for last in stride(from: end - 1, through: index, by: -1) {
      let words = index..<(last + 1)
      guard let strength = MastheadForm.strength(of: words.map(reading.word)) else { continue }
      guard
        strength == .certain || isCited(words, in: reading) && !isCut(words, in: reading)
          || isWholeName(words, in: reading) && isRelied(words, in: reading)
      else { continue }
      let name = Self.withoutArticle(reading.text[reading.range(words)])
      return mention(words, name: name, kind: MastheadForm.kind(of: name) ?? .newspaper, basis: .form, in: reading)
    }
    return nil
  }

  /// "The", "In", "As": what begins a sentence, and a name only with what follows.
  private func isFunctionWord(_ index: Int, in reading: Reading) -> Bool {
    WordClasses.determiners.contains(reading.word(index)) || WordClasses.prepositions.contains(reading.word(index))
      || WordClasses.clauseOpeners.contains(reading.word(index)) || ["and", "but", "or"].contains(reading.word(index))
  }

  /// Whether a name of one word has another behind it: of "Capital Download" the first.
  private func isCut(_ words: Range<Int>, in reading: Reading) -> Bool {
    words.count == 1 && reading.isCapitalized(words.upperBound)
      && !WordClasses.weekdays.contains(reading.word(words.upperBound))
  }

  /// Several words that are no person's name and have no name in them that the table knows: "October CBS News".
  private func isWholeName(_ words: Range<Int>, in reading: Reading) -> Bool {
    guard words.count > 1, reading.mention(at: words.upperBound - 1)?.kind != .person else { return false }
    return !words.dropFirst().contains {
      outlets.listing(inText: reading.text[reading.range($0..<words.upperBound)])?.use == .anywhere
    }
  }

  /// "ABC7", "Channel 10", "harbornews.com".
  func stationMention(at index: Int, in reading: Reading) -> OutletMention? {
    let names = StationNames(reading: reading)
    if let words = names.host(at: index), isRelied(words, in: reading) {
      let known = outlets.outlet(named: reading.text[reading.range(words)])
      // Shops and services bear their hosts' names, too, and say things.
      if known == nil, isCited(words, in: reading),
        reading.tokens[min(index + 1, reading.tokens.count - 1)].lemma == "say"
      {
        return nil
      }
      let name = known?.name ?? String(reading.text[reading.range(words)])
      return mention(words, name: name, kind: known?.kind ?? .online, basis: .form, in: reading)
    }
    guard let words = names.name(at: index), !continuesName(index, in: reading),
      !reading.isCapitalized(words.upperBound) || WordClasses.weekdays.contains(reading.word(words.upperBound)),
      isRelied(words, in: reading)
    else { return nil }
    return mention(words, as: .broadcaster, basis: .form, in: reading)
  }

  /// A name that the text calls an outlet.
  func saidMention(at index: Int, _ unlisted: UnlistedOutlets, in reading: Reading) -> OutletMention? {
    guard let words = unlisted.name(at: index), !continuesName(index, in: reading) else { return nil }
    return mention(words, as: .newspaper, basis: .said, in: reading)
  }

  /// Under the table's name, or the one in the text with the kind that its form speaks for.
  private func mention(
    _ words: Range<Int>, as kind: Outlet.Kind, basis: OutletMention.Basis, in reading: Reading
  ) -> OutletMention {
    let name = Self.withoutArticle(reading.text[reading.range(words)])
    let known = outlets.outlet(named: name)
    return mention(
      words, name: known?.name ?? name, kind: known?.kind ?? MastheadForm.kind(of: name) ?? kind, basis: basis,
      in: reading)
  }

  /// "WXYZ reported", "the KXYZ channel": the call sign of an American station.
  func callSignMention(at index: Int, in reading: Reading, defined: Set<String>) -> OutletMention? {
    let name = String(reading.text[reading.tokens[index].range])
    guard MastheadForm.isCallSign(name), !defined.contains(name),
      !continuesName(index, in: reading),
      isRelied(index..<(index + 1), in: reading)
        || MastheadForm.stations.contains(reading.word(index + 1))
        || isStation(behind: index + 1, in: reading)
    else { return nil }
    return mention(index..<(index + 1), name: name, kind: .broadcaster, basis: .form, in: reading)
  }

  /// ", a local news outlet": an apposition that calls a name a station's.
  private func isStation(behind comma: Int, in reading: Reading) -> Bool {
    guard reading.word(comma) == ",", WordClasses.articles.contains(reading.word(comma + 1)) else {
      return false
    }
    return (comma + 2..<comma + 6).contains {
      ["outlet", "station", "affiliate", "broadcaster"].contains(reading.word($0))
    }
  }

  private func continuesName(_ index: Int, in reading: Reading) -> Bool {
    reading.isCapitalized(index - 1) && !isFunctionWord(index - 1, in: reading) && !reading.touches(index)
  }

  private func runEnd(from index: Int, in reading: Reading) -> Int {
    var end = index + 1
    while end < reading.tokens.count, end - index < Self.longestName, reading.isCapitalized(end) { end += 1 }
    return end
  }
}
