import ModelFiles
import Testing

@testable import LanguageAnalysis

/// The ruler with rules built by hand.
@Suite struct AttributeRulerTests {
  private func word(_ text: String, tag: String = "", label: String = "", isSpace: Bool = false) -> AttributeRuler.Word
  {
    let features = LexicalFeatures(norm: 0, prefix: 0, suffix: 0, shape: 0, isSpace: isSpace)
    let lexeme = Lexeme(text: text, lower: StringHash.hash(text.lowercased()), features: features)
    return AttributeRuler.Word(lexeme: lexeme, tag: StringHash.hash(tag), label: StringHash.hash(label))
  }

  private func rule(
    _ tests: [AttributeRule.WordTest], target: Int = 0, _ attributes: AttributeRule.Attributes
  ) -> AttributeRule {
    AttributeRule(sequences: [tests], target: target, attributes: attributes)
  }

  private func isOneOf(_ texts: String...) -> AttributeRule.Test { .isOneOf(Set(texts.map { StringHash.hash($0) })) }

  @Test func `the later rule holds, attribute by attribute`() {
    let ruler = AttributeRuler([
      rule([.init(tag: isOneOf("IN"))], .init(partOfSpeech: .adposition, morphology: Morphology("Hyph=Yes"))),
      rule([.init(lower: isOneOf("that", "if"))], .init(partOfSpeech: .subordinatingConjunction)),
    ])
    let attributes = ruler.attributes(of: [word("If", tag: "IN"), word("in", tag: "IN")])
    #expect(attributes.map(\.partOfSpeech) == [.subordinatingConjunction, .adposition])
    #expect(attributes.map(\.morphology.text) == ["Hyph=Yes", "Hyph=Yes"])
  }

  @Test func `a rule over two words gives one of them its lemma`() {
    let sequence: [AttributeRule.WordTest] = [.init(lower: isOneOf("let")), .init(lower: isOneOf("'s"))]
    for target in [1, -1] {
      let ruler = AttributeRuler([rule(sequence, target: target, .init(lemma: "us"))])
      let attributes = ruler.attributes(of: [word("Let"), word("'s"), word("'s"), word("let")])
      #expect(attributes.map(\.lemma) == [nil, "us", nil, nil])
    }
  }

  @Test func `a word without a label is none of others when none is named`() {
    let ruler = AttributeRuler([rule([.init(label: .isNoneOf([0]), isSpace: true)], .init(label: "dep"))])
    let words = [word(" ", isSpace: true), word(" ", label: "x", isSpace: true), word("a", label: "x")]
    #expect(ruler.attributes(of: words).map(\.label) == [nil, "dep", nil])
  }

  @Test func `a pattern looks at the word in lower case`() throws {
    let test = AttributeRule.Test.matches(try PythonPattern.compile("^n[ou]thin'$"))
    let ruler = AttributeRuler([rule([.init(lower: test)], .init(lemma: "nothing"))])
    #expect(ruler.attributes(of: [word("Nothin'"), word("nothing")]).map(\.lemma) == ["nothing", nil])
  }
}

@Suite struct MorphologyTests {
  @Test func `features have values by name`() {
    let morphology = Morphology("Number=Sing|Person=3")
    #expect(morphology.value(of: "Person") == "3")
    #expect(morphology.value(of: "Per") == nil)
    #expect(Morphology("_") == Morphology.none)
  }
}
