import Testing

@testable import Extraction

@Suite struct JSONValueTests {
  private func value(_ text: String) -> JSONValue? { JSONValue(tolerant: Array(text.utf8)[...]) }

  @Test func `members and elements are found`() {
    let found = value(#"{"a": [1, {"b": "x\né\u00e9\ud83d\ude00"}], "c": null}"#)
    #expect(found?["a"]?.elements.last?["b"] == .string("x\néé😀"))
    #expect(found?["c"] == .literal("null"))
  }

  @Test func `broken JSON gives what comes before the break`() {
    #expect(value(#"{"a": "x", "b": {"c": "y" oops"#)?["b"]?["c"]?.text == "y")
    #expect(value("{\"a\": \"line\nbreak\",}")?["a"]?.text == "line\nbreak")
    #expect(value("<!-- c -->\n/* d */ {\"a\": \"x\"}")?["a"]?.text == "x")
  }

  @Test(arguments: ["", "}", "oops:", "\"open", "{\"a\"", "\"\\", "\"\\u12", "\"\\ud83d"])
  func `nothing traps`(text: String) {
    _ = value(text)
    #expect(value(text)?["a"] == nil)
  }

  @Test func `values too deep end`() {
    #expect(value(String(repeating: "[", count: 100_000)) != nil)
  }
}
