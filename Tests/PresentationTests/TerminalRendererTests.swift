import NewsModel
import Presentation
import Testing

@Suite struct TerminalRendererTests {
  private static let all = [
    PierStory.story, GrownStory.dozen, GrownStory.sixty, GrownStory.diamond, GrownStory.chain(30), GrownStory.single,
    Hostile.story,
  ]

  @Test func `the pier story as text`() throws {
    try expectGolden(TerminalRenderer(width: 80).render([PierStory.story, GrownStory.single]), "pier.txt")
  }

  @Test func `the pier story as text on a phone's terminal`() throws {
    try expectGolden(TerminalRenderer(width: 40).render([PierStory.story, GrownStory.single]), "pier-narrow.txt")
  }

  @Test(arguments: [0, 40, 41, 59, 60, 80, 133, 400])
  func `no line is longer than the terminal is wide`(width: Int) {
    let text = TerminalRenderer(width: width).render(Self.all)
    let widest = text.split(separator: "\n").map(\.displayWidth).max() ?? 0
    #expect(widest <= max(40, width))
  }

  @Test func `colors change no letter`() {
    let plain = TerminalRenderer(width: 80).render(Self.all)
    let colored = TerminalRenderer(width: 80, usesColor: true).render(Self.all)
    let pieces = colored.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
    let stripped = pieces.enumerated().map { $0 == 0 ? $1 : $1.drop { $0 != "m" }.dropFirst() }.joined()
    #expect(colored != plain)
    #expect(stripped.split(separator: "\n").map { String($0) } == plain.split(separator: "\n").map { String($0) })
  }

  @Test func `repetition is yellow and corroboration green`() {
    let text = TerminalRenderer(width: 80, usesColor: true).render([PierStory.story])
    #expect(text.contains("\u{1B}[33m2 reports · 1 independent origin\u{1B}[0m"))
    #expect(text.contains("\u{1B}[32m2\u{1B}[0m"))
  }

  @Test func `what one report alone says is not called repetition`() {
    var story = PierStory.story
    story.stemma.claims[0].statements.removeLast()
    let text = TerminalRenderer(width: 80, usesColor: true).render([story])
    #expect(!text.contains("\u{1B}[33m2 reports"))
  }

  @Test func `no control or direction character of a page reaches the terminal`() {
    let text = TerminalRenderer(width: 80).render([Hostile.story])
    let harmful = text.unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value))
    }
    #expect(harmful.isEmpty)
  }

  @Test func `a reference names the witness that stands elsewhere`() {
    #expect(TerminalRenderer(width: 80).render([GrownStory.diamond]).contains("└─ ↑ Town crier 2"))
  }

  @Test func `a reference points to where the witness stands`() {
    let story = GrownStory.story(5) { [[], [], [1, 0], [0], [0]][$0] }
    #expect(TerminalRenderer(width: 80).render([story]).contains("└─ ↓ Town crier 2"))
  }

  @Test func `a story whose only report cites a lost one is drawn when there is none larger`() {
    var story = PierStory.story
    story.stemma.story.articles = [PierStory.quay.id]
    story.articles = [PierStory.quay]
    #expect(TerminalRenderer(width: 80).render([story]).contains("The Corvenport Ledger, 9 Mar 2031"))
  }

  @Test func `no stories are said to be none`() {
    #expect(TerminalRenderer(width: 80).render([]) == "No stories.\n")
  }
}
