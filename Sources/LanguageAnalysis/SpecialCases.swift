import ModelFiles

/// Words that the model cuts by a table and not by patterns: "don't" into "do" and "n't".
struct SpecialCases: Sendable {
  /// A part of such a word.
  struct Part: Hashable, Sendable {
    /// In bytes.
    let length: Int
    /// What stands for the word in the network, nil for what the word has by itself.
    let norm: String?
  }

  private struct Case: Sendable {
    let text: [UInt8]
    let parts: [Part]
  }

  private var cases: [UInt64: Case] = [:]
  /// Bytes of the longest such word.
  private(set) var longest = 0

  /// Keys of a part's attributes in the model's file: the words spaCy numbers 65 and 67.
  private static let textKey = 65
  private static let normKey = 67

  init(_ cases: [(text: String, parts: [Part])]) {
    for (text, parts) in cases { add(Array(text.utf8), parts) }
  }

  /// Reads the member `exceptions` of the model's file `tokenizer`.
  init(_ reader: ModelFileReader) throws(ModelFilesError) {
    for entry in try reader.entries("exceptions", of: reader.root) {
      let text = Array(try reader.text(entry.key).utf8)
      var parts: [Part] = []
      var joined = ""
      for value in entry.value.elements ?? [] {
        let (part, text) = try Self.part(value, reader)
        parts.append(part)
        joined += text
      }
      guard joined.utf8.elementsEqual(text) else {
        throw reader.damaged("the parts of an exception do not make it up")
      }
      add(text, parts)
    }
  }

  private static func part(_ value: MessagePackValue, _ reader: ModelFileReader) throws(ModelFilesError) -> (
    part: Part, text: String
  ) {
    var word = ""
    var norm: String?
    for entry in value.entries ?? [] {
      let text = try reader.text(entry.value)
      if entry.key.integer == textKey { word = text }
      if entry.key.integer == normKey { norm = text }
    }
    guard !word.isEmpty else { throw reader.damaged("a part of an exception has no text") }
    return (Part(length: word.utf8.count, norm: norm), word)
  }

  private mutating func add(_ text: [UInt8], _ parts: [Part]) {
    cases[StringHash.murmur(text[...])] = Case(text: text, parts: parts)
    longest = max(longest, text.count)
  }

  /// The parts of a word, nil when it is none of these.
  /// - Complexity: O(1): no longer word is looked at than the table has.
  func parts(of word: ArraySlice<UInt8>) -> [Part]? {
    guard word.count <= longest, let found = cases[StringHash.murmur(word)] else { return nil }
    return found.text.elementsEqual(word) ? found.parts : nil
  }

  /// The words, sorted by their bytes.
  var words: [[UInt8]] {
    cases.values.map(\.text).sorted { $0.lexicographicallyPrecedes($1) }
  }
}
