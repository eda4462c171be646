import ModelFiles
import Patterns

/// One rule of the attribute ruler: where words look so, a word among them has these attributes.
struct AttributeRule: Sendable {
  /// What may be asked of one attribute of a word, given by its `StringHash`.
  enum Test: Sendable {
    case isOneOf(Set<UInt64>)
    case isNoneOf(Set<UInt64>)
    case matches(Pattern)
  }

  /// What is asked of one word; nil asks nothing.
  struct WordTest: Sendable {
    var tag: Test?
    var label: Test?
    var lower: Test?
    var isSpace: Bool?
  }

  /// Any of these sequences of words will do.
  let sequences: [[WordTest]]
  /// Which word of the sequence the attributes are for; a negative number counts from its end.
  let target: Int
  let attributes: Attributes

  /// What a rule sets; nil leaves an attribute as it is.
  struct Attributes: Sendable {
    var tag: String?
    var label: String?
    var lemma: String?
    var partOfSpeech: PartOfSpeech?
    var morphology: Morphology?
  }
}

extension AttributeRule {
  /// Reads one element of the model's file `attribute_ruler/patterns`.
  init(_ value: MessagePackValue, _ reader: ModelFileReader) throws(ModelFilesError) {
    var sequences: [[WordTest]] = []
    for sequence in try reader.array("patterns", of: value) {
      var tests: [WordTest] = []
      for word in sequence.elements ?? [] { tests.append(try Self.wordTest(word, reader)) }
      sequences.append(tests)
    }
    let target = reader.member("index", of: value)?.integer ?? 0
    let isInside = sequences.allSatisfy { target < $0.count && target >= -$0.count && !$0.isEmpty }
    guard isInside else { throw reader.damaged("a rule is for a word outside its sequence") }
    self.sequences = sequences
    self.target = target
    attributes = try Self.attributes(try reader.entries("attrs", of: value), reader)
  }

  private static func wordTest(_ value: MessagePackValue, _ reader: ModelFileReader) throws(ModelFilesError) -> WordTest
  {
    var test = WordTest()
    for entry in value.entries ?? [] {
      let name = try reader.text(entry.key)
      switch name {
      case "TAG": test.tag = try Self.setTest(entry.value, reader)
      case "DEP": test.label = try Self.setTest(entry.value, reader)
      case "LOWER": test.lower = try Self.test(entry.value, reader)
      case "IS_SPACE": test.isSpace = entry.value.boolean
      default: throw reader.damaged("a rule asks for \(name), which is not known")
      }
    }
    return test
  }

  private static func test(_ value: MessagePackValue, _ reader: ModelFileReader) throws(ModelFilesError) -> Test {
    guard let condition = value.entries?.first else { return .isOneOf([StringHash.hash(try reader.text(value))]) }
    let name = try reader.text(condition.key)
    switch name {
    case "IN": return .isOneOf(try hashes(condition.value, reader))
    case "NOT_IN": return .isNoneOf(try hashes(condition.value, reader))
    case "REGEX": return .matches(try pattern(try reader.text(condition.value), reader))
    default: throw reader.damaged("a rule has the condition \(name), which is not known")
    }
  }

  /// A test of an attribute of which the hash alone is known.
  private static func setTest(_ value: MessagePackValue, _ reader: ModelFileReader) throws(ModelFilesError) -> Test {
    let test = try test(value, reader)
    if case .matches = test { throw reader.damaged("a rule has a pattern for a tag or label") }
    return test
  }

  private static func hashes(_ value: MessagePackValue, _ reader: ModelFileReader) throws(ModelFilesError) -> Set<
    UInt64
  > {
    var hashes: Set<UInt64> = []
    for element in value.elements ?? [] { hashes.insert(StringHash.hash(try reader.text(element))) }
    return hashes
  }

  private static func pattern(_ source: String, _ reader: ModelFileReader) throws(ModelFilesError) -> Pattern {
    do throws(PatternError) {
      return try PythonPattern.compile(source)
    } catch {
      throw reader.damaged("a rule's pattern: \(error)")
    }
  }

  private static func attributes(
    _ entries: [(key: MessagePackValue, value: MessagePackValue)], _ reader: ModelFileReader
  ) throws(ModelFilesError) -> Attributes {
    var attributes = Attributes()
    for entry in entries {
      let (name, text) = (try reader.text(entry.key), try reader.text(entry.value))
      switch name {
      case "TAG": attributes.tag = text
      case "DEP": attributes.label = text
      case "LEMMA": attributes.lemma = text
      case "MORPH": attributes.morphology = Morphology(text)
      case "POS":
        guard let part = PartOfSpeech(rawValue: text) else { throw reader.damaged("\(text) is no part of speech") }
        attributes.partOfSpeech = part
      default: throw reader.damaged("a rule sets \(name), which is not known")
      }
    }
    return attributes
  }
}
