package import ModelFiles

/// Finds the form under which a dictionary lists a word.
///
/// Follows spaCy 3.8's lemmatizer for English in its mode `rule`, with the tables of en_core_web_sm 3.8.0, which come
/// from WordNet: exceptions by word, then endings replaced by rules where the result is a known word. It remembers
/// what it found, so it has state, as `WordTokenizer` has.
package struct Lemmatizer: Sendable {
  private var tables: [PartOfSpeech: Table] = [:]
  /// Lemmas found so far by the tables.
  private var known: [Key: String] = [:]

  /// Lemmas remembered; news in English has 20,000 in a million words (2026-11-21).
  private static let knownLimit = 50_000

  private struct Key: Hashable {
    let word: ExactText
    let partOfSpeech: PartOfSpeech
  }

  /// What is known of one part of speech.
  private struct Table: Sendable {
    var exceptions: [ExactText: [String]] = [:]
    var endings: [(old: String, new: String)] = []
    var index = StringSet(capacity: 0)
  }

  /// Reads the model's file `lemmatizer/lookups/lookups.bin`.
  /// - Throws: `ModelFilesError` when it is missing or damaged.
  package init(_ folder: ModelFolder) throws(ModelFilesError) {
    let reader = try folder.reader("lemmatizer/lookups/lookups.bin")
    for part in PartOfSpeech.allCases {
      let key = StringHash.hash(part.rawValue.lowercased())
      let table = Table(
        exceptions: try Self.exceptions(key, reader), endings: try Self.endings(key, reader),
        index: try Self.index(key, reader))
      if !table.exceptions.isEmpty || !table.endings.isEmpty || !table.index.isEmpty { tables[part] = table }
    }
  }

  /// The lemma of a word.
  /// - Parameters:
  ///   - partOfSpeech: nil when it is not known, which gives the word in lower case.
  /// - Complexity: O(n) in the word's length.
  package mutating func lemma(of word: String, _ partOfSpeech: PartOfSpeech?, _ morphology: Morphology) -> String {
    let lower = LexicalForms.lowercased(word)
    guard let partOfSpeech, partOfSpeech != .space, !isBaseForm(partOfSpeech, morphology) else { return lower }
    guard let table = tables[partOfSpeech] else { return partOfSpeech == .properNoun ? word : lower }
    let key = Key(word: ExactText(word), partOfSpeech: partOfSpeech)
    if let lemma = known[key] { return lemma }
    let lemma = lemma(of: lower, table) ?? word
    if known.count >= Self.knownLimit { known.removeAll() }
    known[key] = lemma
    return lemma
  }

  /// Whether the word stands as in the dictionary already, by its features.
  private func isBaseForm(_ partOfSpeech: PartOfSpeech, _ morphology: Morphology) -> Bool {
    morphology.isBaseOfAny || (partOfSpeech == .noun && morphology.isBaseOfNoun)
      || (partOfSpeech == .verb && morphology.isBaseOfVerb)
  }

  /// The last exception holds; then the last known word that an ending gives, then the first form that has other
  /// scalars than letters, then the first unknown word. An exception that an ending gives too counts as known.
  private func lemma(of word: String, _ table: Table) -> String? {
    var known: [String] = []
    var unusual: [String] = []
    var unknown: String?
    for ending in table.endings where word.utf8.hasSuffix(ending.old) {
      let form = word.utf8.droppingLast(ending.old.utf8.count) + ending.new
      if form.isEmpty { continue }
      if table.index.contains(form) {
        known.append(form)
      } else if !LexicalForms.isAlphabetic(form) {
        unusual.append(form)
      } else {
        unknown = unknown ?? form
      }
    }
    let exception = table.exceptions[ExactText(word)]?.last { !known.contains($0) && !unusual.contains($0) }
    return exception ?? known.last ?? unusual.first ?? unknown
  }
}

extension String.UTF8View {
  fileprivate func hasSuffix(_ ending: String) -> Bool {
    ending.utf8.count <= count && suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// The text without an ending of so many bytes.
  fileprivate func droppingLast(_ byteCount: Int) -> String {
    String(decoding: dropLast(byteCount), as: UTF8.self)
  }
}

extension Lemmatizer {
  private static func member(_ name: String, _ key: UInt64, _ reader: ModelFileReader) throws(ModelFilesError)
    -> MessagePackValue?
  {
    try reader.entries(name, of: reader.root).first { $0.key.unsignedInteger == key }?.value
  }

  private static func exceptions(_ key: UInt64, _ reader: ModelFileReader) throws(ModelFilesError) -> [ExactText:
    [String]]
  {
    var exceptions: [ExactText: [String]] = [:]
    for entry in try member("lemma_exc", key, reader)?.entries ?? [] {
      var forms: [String] = []
      for form in entry.value.elements ?? [] { forms.append(try reader.text(form)) }
      exceptions[ExactText(try reader.text(entry.key))] = forms
    }
    return exceptions
  }

  private static func endings(
    _ key: UInt64, _ reader: ModelFileReader
  ) throws(ModelFilesError) -> [(old: String, new: String)] {
    var endings: [(old: String, new: String)] = []
    for rule in try member("lemma_rules", key, reader)?.elements ?? [] {
      guard let pair = rule.elements, pair.count == 2 else { throw reader.damaged("a rule is no pair of endings") }
      endings.append((try reader.text(pair[0]), try reader.text(pair[1])))
    }
    return endings
  }

  private static func index(_ key: UInt64, _ reader: ModelFileReader) throws(ModelFilesError) -> StringSet {
    let words = try member("lemma_index", key, reader)?.elements ?? []
    var index = StringSet(capacity: words.count)
    for word in words {
      guard case .string(let range) = word else { throw reader.damaged("a word of the index is no text") }
      index.insert(reader.bytes[range])
    }
    return index
  }
}
