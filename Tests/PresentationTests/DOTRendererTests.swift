import NewsModel
import Presentation
import Testing

@Suite struct DOTRendererTests {
  private func lines(_ stories: [TracedStory]) -> [Substring] { DOTRenderer().render(stories).split(separator: "\n") }

  /// The text outside of quoted strings, and the strings, with their escapes.
  private func parts(_ graph: String) -> (code: String, strings: [String]) {
    var (code, strings, string, isQuoted, isEscaped) = ("", [String](), "", false, false)
    for character in graph.unicodeScalars {
      if !isQuoted {
        if character == "\"" { (isQuoted, string) = (true, "") } else { code.unicodeScalars.append(character) }
      } else if isEscaped {
        string.unicodeScalars.append(character)
        isEscaped = false
      } else if character == "\"" {
        strings.append(string)
        isQuoted = false
      } else {
        isEscaped = character == "\\"
        string.unicodeScalars.append(character)
      }
    }
    return (code, strings)
  }

  @Test func `the pier story as a graph`() throws {
    try expectGolden(DOTRenderer().render([PierStory.story, GrownStory.single]), "pier.dot")
  }

  @Test func `a lost report has a dashed box and an article has none`() {
    let nodes = lines([PierStory.story]).filter { $0.contains("label=") && !$0.contains("->") }
    #expect(nodes.filter { $0.contains("dashed") }.allSatisfy { $0.contains("class=\"lost\"") })
    #expect(nodes.count { $0.contains("dashed") } == 2)
  }

  @Test func `kinds of derivation differ in line or head`() {
    var story = PierStory.story
    let kinds: [Derivation.Kind] = [.republication, .revision, .rewrite, .citation]
    let looks = kinds.map { kind -> Substring in
      story.stemma.derivations = [PierStory.story.stemma.derivations[0]]
      story.stemma.derivations[0].kind = kind
      let line = lines([story]).first { $0.contains("->") } ?? ""
      return line.split(separator: "tooltip=").last?.split(separator: "\", ").dropFirst().first ?? ""
    }
    #expect(Set(looks).count == 4)
  }

  @Test func `nothing a page says leaves its quoted string`() {
    let (code, strings) = parts(DOTRenderer().render([Hostile.story]))
    let allowed = "abcdefghijklmnopqrstuvwxyzBDFILRTU_0123456789=;,.-> []{}\n"
    #expect(code.allSatisfy { allowed.contains($0) })
    #expect(strings.contains { $0.contains("<script>alert") })
  }

  @Test func `an ampersand is no character reference`() {
    var story = PierStory.story
    story.articles[0].article.headline = "Crack &lt; bus &amp; pier"
    #expect(DOTRenderer().render([story]).contains("tooltip=\"Crack &amp;lt; bus &amp;amp; pier\""))
  }

  @Test func `a backslash is no escape`() {
    var story = PierStory.story
    story.articles[0].article.headline = #"C:\N\G"#
    #expect(DOTRenderer().render([story]).contains(#"tooltip="C:\\N\\G""#))
  }

  @Test func `a derivation from a witness that is not there is left out`() {
    var story = PierStory.story
    story.stemma.derivations[0].parent = .init("nobody")
    #expect(lines([story]).count { $0.contains("->") } == 2)
  }

  @Test func `only addresses of the web are links`() {
    var story = PierStory.story
    story.articles[0].article.url = "javascript:alert(1)"
    story.articles[1].article.url = "https://quay.example/a b\"c"
    let graph = DOTRenderer().render([story])
    #expect(!graph.contains("javascript"))
    #expect(graph.contains("URL=\"https://quay.example/a%20b%22c\""))
  }
}
