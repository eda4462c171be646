import NewsModel
import UTF8Text

/// The words of a source, taken apart.
struct SourcePhrase {
  /// The phrase without apposition, relative clause and brackets.
  let core: Range<Int>
  /// The apposition behind the core's comma, if there is one.
  let apposition: Range<Int>?
  /// The last word of the core before any "of …", "in …": "official", "Orr".
  let head: Int

  init(_ words: Range<Int>, reading: Reading) {
    let cut = words.first {
      [",", "("].contains(reading.word($0)) || ["who", "which"].contains(reading.word($0)) && $0 > words.lowerBound
    }
    core = Self.withoutAdverbs(words.lowerBound..<max(cut ?? words.upperBound, words.lowerBound + 1), reading)
    if let cut, reading.word(cut) == ",", cut + 1 < words.upperBound,
      !["who", "which", "whose"].contains(reading.word(cut + 1))
    {
      let end = reading.word(words.upperBound - 1) == "," ? words.upperBound - 1 : words.upperBound
      apposition = cut + 1 < end ? (cut + 1)..<end : nil
    } else {
      apposition = nil
    }
    head = Self.head(of: core, reading: reading)
  }

  /// Without "here", "also" or "himself" at the end.
  private static func withoutAdverbs(_ words: Range<Int>, _ reading: Reading) -> Range<Int> {
    var end = words.upperBound
    while end > words.lowerBound + 1, isAdverb(end - 1, reading) { end -= 1 }
    return words.lowerBound..<end
  }

  private static func isAdverb(_ index: Int, _ reading: Reading) -> Bool {
    let word = reading.word(index)
    return !reading.isCapitalized(index)
      && (reading.tokens[index].tag.hasPrefix("RB") || word.hasSuffix("self") || word.hasSuffix("selves"))
  }

  private static func head(of core: Range<Int>, reading: Reading) -> Int {
    let stop = core.dropFirst().first { index in
      WordClasses.prepositions.contains(reading.word(index)) || reading.word(index) == "to"
        || reading.word(index) == "and" && !isInsideName(index, reading)
        || SourceWords.isSource(SourceWords.singular(reading.word(index - 1))) && isParticiple(index, reading)
    }
    let head = max((stop ?? core.upperBound) - 1, core.lowerBound)
    guard let stop, reading.word(stop) == "and" else { return head }
    return modifiedHead(of: core, behind: stop, reading) ?? head
  }

  /// Whether one name has words on both sides: "Food and Drug Administration".
  private static func isInsideName(_ index: Int, _ reading: Reading) -> Bool {
    guard let mention = reading.mention(at: index), mention.kind == .organization else { return false }
    return mention.tokens.lowerBound < index && index + 1 < mention.tokens.upperBound
  }

  /// Of "energy and climate adviser Anna Orr" the last word: all before it is joined to it as its modifiers.
  private static func modifiedHead(of core: Range<Int>, behind index: Int, _ reading: Reading) -> Int? {
    let stop = (index..<core.upperBound).first { WordClasses.prepositions.contains(reading.word($0)) }
    let last = (stop ?? core.upperBound) - 1
    guard last > index + 1, reading.isCapitalized(last), !reading.isCapitalized(index + 1) else { return nil }
    return last
  }

  /// "people familiar with …", "a man named …".
  private static func isParticiple(_ index: Int, _ reading: Reading) -> Bool {
    let word = reading.word(index)
    return !reading.isCapitalized(index)
      && (word.hasSuffix("ed") || word.hasSuffix("ing") || word == "familiar" || word == "close")
  }
}
