import NewsModel
import UTF8Text

/// An outlet's name and kind.
struct Masthead {
  let name: String
  let kind: Outlet.Kind
}

/// Adds to the outlet names of a text their short forms and descriptions: "the Tribune", "the newspaper".
///
/// Purpose: bind what stands for an outlet to the outlet. Valid when: a short form is the last word of a name in the
/// text or of the article's own outlet; a description follows a name of the right kind. Cost: O(tokens).
struct OutletShortForms {
  private let reading: Reading
  private let named: [OutletMention]
  private let own: Masthead?
  /// The longest name in the text by its last word.
  private let namesByEnding: [String: Masthead]

  init(reading: Reading, named: [OutletMention], own: Masthead?) {
    self.reading = reading
    self.named = named
    self.own = own
    var names: [String: Masthead] = [:]
    for mention in named {
      guard let ending = mention.name.split(separator: " ").last.map(String.init), ending != mention.name else {
        continue
      }
      if mention.name.count > names[ending]?.name.count ?? 0 {
        names[ending] = Masthead(name: mention.name, kind: mention.kind)
      }
    }
    namesByEnding = names
  }

  /// All mentions, in text order.
  func mentions() -> [OutletMention] {
    var result: [OutletMention] = []
    var (lastWire, lastOther): (Masthead?, Masthead?) = (nil, nil)
    var next = named.startIndex
    var index = 0
    while index < reading.tokens.count {
      var found: OutletMention?
      if next < named.endIndex, named[next].tokens.lowerBound == index {
        found = fullest(named[next])
        next += 1
      } else {
        found = shortForm(at: index) ?? description(at: index, wire: lastWire, other: lastOther)
      }
      if let found {
        result.append(found)
        let masthead = Masthead(name: found.name, kind: found.kind)
        if found.kind == .wire { lastWire = masthead } else if found.kind != .pictures { lastOther = masthead }
      }
      index = max(index + 1, found?.tokens.upperBound ?? 0)
    }
    return result
  }

  private func mention(_ words: Range<Int>, of masthead: Masthead) -> OutletMention {
    OutletMention(
      range: reading.range(words), tokens: words, name: masthead.name, kind: masthead.kind, basis: .description)
  }

  /// A name of one word takes the longer name that ends with it.
  private func fullest(_ mention: OutletMention) -> OutletMention {
    guard mention.basis == .form, !mention.name.contains(" "), let masthead = masthead(ending: mention.name) else {
      return mention
    }
    return self.mention(mention.tokens, of: masthead)
  }

  private func masthead(ending word: String) -> Masthead? {
    if let own, own.name.hasSuffix(" " + word) || own.name == word { return own }
    return namesByEnding[word]
  }

  private func shortForm(at index: Int) -> OutletMention? {
    guard reading.word(index) == "the", reading.isCapitalized(index + 1), !reading.isCapitalized(index + 2) else {
      return nil
    }
    let word = String(reading.text[reading.tokens[index + 1].range])
    guard MastheadForm.endings.contains(word.folded()), let masthead = masthead(ending: word) else { return nil }
    return mention(index..<(index + 2), of: masthead)
  }

  /// "the newspaper", "the news agency".
  private func description(at index: Int, wire: Masthead?, other: Masthead?) -> OutletMention? {
    guard reading.word(index) == "the", !reading.isCapitalized(index + 1) else { return nil }
    let isPair = ["news", "wire"].contains(reading.word(index + 1))
    let last = index + (isPair ? 2 : 1)
    let noun = reading.word(last)
    guard MastheadForm.describes.contains(noun), !reading.isCapitalized(last + 1) else { return nil }
    let wantsWire = ["agency", "service", "wire"].contains(noun)
    guard let masthead = wantsWire ? wire : other else { return nil }
    return mention(index..<(last + 1), of: masthead)
  }
}
