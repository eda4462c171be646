import NewsModel
import UTF8Text

/// Which words of two texts name the same bearer: "Vladimir Putin", "Putin" and, where a text calls him so, "the Russian
/// president".
///
/// Purpose: names that can be compared across two texts. Valid when: a last name stands for one person in both texts, and
/// a title for one person, by the name beside which it stands. Action: full names, acronyms and titles of both texts are
/// gathered, then each mention and definite description has a key. Cost: O(tokens).
struct NameKeys {
  /// By the last word of a full name: its other words.
  private var people: [String: Set<[String]>] = [:]
  /// First names that stand alone, by the key of the one person who has it.
  private var firstNames: [String: Set<String>] = [:]
  /// "who" by the words whose initials it is made of.
  private var acronyms: [String: Set<String>] = [:]
  /// The people that a title stands beside, with the other words of that title.
  private var titles: [String: [String: Set<String>]] = [:]

  init(of texts: [AnalyzedText]) {
    for text in texts { gatherNames(text) }
    for text in texts { gatherTitles(text) }
  }

  /// What a mention names; nil for marks alone.
  func key(of mention: Mention, in text: AnalyzedText) -> String? {
    let words = Self.words(of: mention, in: text)
    guard let last = words.last else { return nil }
    if people[last] != nil, mention.kind == .person || words.count == 1 { return last }
    if words.count == 1, let person = firstNames[last], person.count == 1, let key = person.first { return key }
    if words.count == 1, let name = acronyms[last], name.count == 1, let key = name.first { return key }
    if mention.kind == .place || mention.kind == .group, words.count == 1 { return Self.placeStem(last) }
    return words.joined(separator: " ")
  }

  /// Whom a noun with "the" before it means, by its title.
  func key(ofDescription noun: Int, in text: AnalyzedText, children: [[Int]]) -> String? {
    guard let people = titles[text.tokens[noun].lemma],
      children[noun].contains(where: { text.tokens[$0].folded == "the" })
    else { return nil }
    let modifiers = Self.modifiers(of: noun, in: text, children: children)
    let fitting = people.filter { modifiers.isSubset(of: $0.value) }.map(\.key)
    return fitting.count == 1 ? fitting[0] : nil
  }

  // MARK: Gathering

  private mutating func gatherNames(_ text: AnalyzedText) {
    for mention in text.mentions {
      let words = Self.words(of: mention, in: text)
      guard words.count > 1, let last = words.last else { continue }
      if mention.kind == .person {
        people[last, default: []].insert(words.dropLast())
        firstNames[words[0], default: []].insert(last)
      } else if mention.kind == .organization {
        let capitals = text.tokens[mention.tokens].filter { $0.isWord && $0.isCapitalized }
        let initials = String(capitals.compactMap { $0.folded.first })
        if initials.count > 1 { acronyms[initials, default: []].insert(words.joined(separator: " ")) }
      }
    }
  }

  /// "Russian President Vladimir Putin", "Shehbaz Sharif, the Pakistani prime minister".
  private mutating func gatherTitles(_ text: AnalyzedText) {
    let children = text.children
    for mention in text.mentions where mention.kind == .person {
      guard let key = key(of: mention, in: text), let head = text.head(of: mention.tokens) else { continue }
      let beside = children[head].filter { child in
        let token = text.tokens[child]
        let isBefore = child < mention.tokens.lowerBound && token.label == "compound"
        return isBefore || token.label == "appos" && !mention.tokens.contains(child)
      }
      for noun in beside + [head].filter({ text.tokens[$0].label == "appos" }).map({ text.tokens[$0].head }) {
        let token = text.tokens[noun]
        guard token.partOfSpeech == "NOUN" || token.partOfSpeech == "PROPN", token.isWord else { continue }
        // The words before a name depend on the name, not on the title.
        let modifiers = Self.modifiers(of: noun, in: text, children: children)
          .union(noun < head ? Self.modifiers(of: head, in: text, children: children) : [])
        titles[token.lemma, default: [:]][key, default: []].formUnion(modifiers.subtracting([token.lemma]))
      }
    }
  }

  private static func modifiers(of noun: Int, in text: AnalyzedText, children: [[Int]]) -> Set<String> {
    let labels: Set<String> = ["amod", "compound", "nmod"]
    return Set(children[noun].filter { labels.contains(text.tokens[$0].label) }.map { text.tokens[$0].lemma })
  }

  /// The words of a name without articles and the possessive ending, in their normal form.
  private static func words(of mention: Mention, in text: AnalyzedText) -> [String] {
    text.tokens[mention.tokens].compactMap { token in
      guard token.isWord, token.tag != "POS", !["the", "mr", "mrs", "ms", "dr"].contains(token.folded) else {
        return nil
      }
      return String(decoding: SpellingForm.bytes(of: token.folded), as: UTF8.self)
    }
  }

  /// "Russia", "Russian" and "Russians" share their first letters; long enough that few others do.
  private static func placeStem(_ word: String) -> String {
    String(decoding: word.utf8.prefix(stemLength), as: UTF8.self)
  }

  private static let stemLength = 6
}

extension AnalyzedText {
  /// The tokens that depend on each.
  var children: [[Int]] {
    var children = [[Int]](repeating: [], count: tokens.count)
    for (index, token) in tokens.enumerated() where token.head != index { children[token.head].append(index) }
    return children
  }

  /// The token of some whose head lies outside of them.
  func head(of range: Range<Int>) -> Int? {
    range.first { !range.contains(tokens[$0].head) || tokens[$0].head == $0 }
  }
}
