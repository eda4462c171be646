package import ModelFiles
import Patterns

/// Gives words their coarse parts of speech, grammatical features and some lemmas, by rules over their tags, labels and
/// letters.
///
/// Follows spaCy 3.8's component of the same name with the rules of en_core_web_sm 3.8.0: all rules look at the words
/// as they come in; where two set the same attribute, the later one in the file holds.
package struct AttributeRuler: Sendable {
  private let rules: [AttributeRule]
  /// Rules by what their first word must be, so that a word meets few of them: by letters, else tag, else label.
  private var byLower: [UInt64: [Int]] = [:]
  private var byTag: [UInt64: [Int]] = [:]
  private var byLabel: [UInt64: [Int]] = [:]
  private var others: [Int] = []
  /// How many words before and behind a word may decide on its attributes.
  let reach: Int

  /// A word as the ruler looks at it.
  package struct Word: Sendable {
    package let lexeme: Lexeme
    /// The `StringHash` of its fine-grained tag, such as `VBD`; 0 for none.
    package let tag: UInt64
    /// The `StringHash` of its dependency label, such as `nsubj`; 0 for none.
    package let label: UInt64

    package init(lexeme: Lexeme, tag: UInt64, label: UInt64) {
      self.lexeme = lexeme
      self.tag = tag
      self.label = label
    }
  }

  /// What the rules say of a word.
  package struct Attributes: Sendable, Equatable {
    /// Another tag than the one it came with; nil to keep that.
    package internal(set) var tag: String?
    /// Another label than the one it came with; nil to keep that.
    package internal(set) var label: String?
    /// The lemma; nil when the lemmatizer is to find it.
    package internal(set) var lemma: String?
    /// nil when no rule gives one, as for a word without a tag.
    package internal(set) var partOfSpeech: PartOfSpeech?
    package internal(set) var morphology = Morphology.none
  }

  /// Reads the model's file `attribute_ruler/patterns`.
  /// - Throws: `ModelFilesError` when it is missing or damaged.
  package init(_ folder: ModelFolder) throws(ModelFilesError) {
    let reader = try folder.reader("attribute_ruler/patterns")
    guard let elements = reader.root.elements else { throw reader.damaged("no array of rules") }
    var rules: [AttributeRule] = []
    for element in elements { rules.append(try AttributeRule(element, reader)) }
    self.init(rules)
  }

  init(_ rules: [AttributeRule]) {
    self.rules = rules
    reach = rules.flatMap(\.sequences).map { $0.count - 1 }.max() ?? 0
    for (number, rule) in rules.enumerated() {
      for sequence in rule.sequences { index(sequence[0], number) }
    }
  }

  private mutating func index(_ first: AttributeRule.WordTest, _ number: Int) {
    if case .isOneOf(let words)? = first.lower {
      for word in words { byLower[word, default: []].append(number) }
    } else if case .isOneOf(let tags)? = first.tag {
      for tag in tags { byTag[tag, default: []].append(number) }
    } else if case .isOneOf(let labels)? = first.label {
      for label in labels { byLabel[label, default: []].append(number) }
    } else {
      others.append(number)
    }
  }

  /// The attributes of the words of one text, in their order.
  /// - Complexity: O(n) for rules whose sequences are short.
  package func attributes(of words: [Word]) -> [Attributes] {
    var setters = [Setters](repeating: Setters(), count: words.count)
    for start in words.indices {
      let word = words[start]
      apply(byLower[word.lexeme.lower] ?? [], at: start, words, &setters)
      apply(byTag[word.tag] ?? [], at: start, words, &setters)
      apply(byLabel[word.label] ?? [], at: start, words, &setters)
      apply(others, at: start, words, &setters)
    }
    return setters.map(attributes)
  }

  /// The rule that holds for each attribute of a word so far, -1 for none.
  private struct Setters {
    var tag: Int32 = -1
    var label: Int32 = -1
    var lemma: Int32 = -1
    var partOfSpeech: Int32 = -1
    var morphology: Int32 = -1
  }

  private func apply(_ numbers: [Int], at start: Int, _ words: [Word], _ setters: inout [Setters]) {
    for number in numbers {
      for sequence in rules[number].sequences where isMet(sequence, at: start, words) {
        let target = rules[number].target
        note(Int32(number), &setters[target < 0 ? start + sequence.count + target : start + target])
      }
    }
  }

  private func note(_ number: Int32, _ setters: inout Setters) {
    let set = rules[Int(number)].attributes
    if set.tag != nil { setters.tag = max(setters.tag, number) }
    if set.label != nil { setters.label = max(setters.label, number) }
    if set.lemma != nil { setters.lemma = max(setters.lemma, number) }
    if set.partOfSpeech != nil { setters.partOfSpeech = max(setters.partOfSpeech, number) }
    if set.morphology != nil { setters.morphology = max(setters.morphology, number) }
  }

  private func attributes(_ setters: Setters) -> Attributes {
    var result = Attributes()
    if setters.tag >= 0 { result.tag = rules[Int(setters.tag)].attributes.tag }
    if setters.label >= 0 { result.label = rules[Int(setters.label)].attributes.label }
    if setters.lemma >= 0 { result.lemma = rules[Int(setters.lemma)].attributes.lemma }
    if setters.partOfSpeech >= 0 { result.partOfSpeech = rules[Int(setters.partOfSpeech)].attributes.partOfSpeech }
    if setters.morphology >= 0 {
      result.morphology = rules[Int(setters.morphology)].attributes.morphology ?? Morphology.none
    }
    return result
  }

  private func isMet(_ sequence: [AttributeRule.WordTest], at start: Int, _ words: [Word]) -> Bool {
    guard sequence.count <= words.count - start else { return false }
    for (offset, test) in sequence.enumerated() where !isMet(test, words[start + offset]) { return false }
    return true
  }

  private func isMet(_ test: AttributeRule.WordTest, _ word: Word) -> Bool {
    if let isSpace = test.isSpace, isSpace != word.lexeme.features.isSpace { return false }
    if let tag = test.tag, !isMet(tag, word.tag, word) { return false }
    if let label = test.label, !isMet(label, word.label, word) { return false }
    if let lower = test.lower, !isMet(lower, word.lexeme.lower, word) { return false }
    return true
  }

  /// A pattern looks at the word in lower case.
  private func isMet(_ test: AttributeRule.Test, _ value: UInt64, _ word: Word) -> Bool {
    switch test {
    case .isOneOf(let values): values.contains(value)
    case .isNoneOf(let values): !values.contains(value)
    case .matches(let pattern): pattern.isFound(in: LexicalForms.lowercased(word.lexeme.text))
    }
  }
}
