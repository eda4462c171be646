import NewsModel
import Presentation
import Testing

@Suite struct TerminalRendererTests {
  private static let all = [
    PierStory.story, GrownStory.dozen, GrownStory.sixty, GrownStory.diamond, GrownStory.chain(30), GrownStory.single,
    Hostile.story, ChangedStory.story,
  ]

  @Test func `the pier story as text`() throws {
    try expectGolden(TerminalRenderer(width: 80).render([PierStory.story, GrownStory.single]), "pier.txt")
  }

  @Test func `the pier story as text on a phone's terminal`() throws {
    try expectGolden(TerminalRenderer(width: 40).render([PierStory.story, GrownStory.single]), "pier-narrow.txt")
  }

  @Test func `what changed on the way and what is undecided as text`() throws {
    try expectGolden(TerminalRenderer(width: 80).render([ChangedStory.story]), "changed.txt")
  }

  @Test func `what changed on the way and what is undecided on a phone's terminal`() throws {
    try expectGolden(TerminalRenderer(width: 40).render([ChangedStory.story]), "changed-narrow.txt")
  }

  @Test func `reports that hardened something stand before those that only dropped something`() {
    var story = GrownStory.story(3) { [[], [0], [0]][$0] }
    let words = Sample.excerpt(story.articles[0], "The lighthouse went dark.")
    let other = Sample.excerpt(story.articles[2], "Keeper number 2 lit a lamp by hand.")
    story.stemma.derivations[0].changes = [.init(kind: .dropped, parent: words), .init(kind: .dropped, parent: words)]
    story.stemma.derivations[1].changes = [.init(kind: .hardened, aspect: .amount, parent: words, child: other)]
    let lines = TerminalRenderer(width: 80).render([story]).split(separator: "\n")
    let hardened = lines.firstIndex { $0.hasSuffix("1 hardened") }
    let dropped = lines.firstIndex { $0.hasSuffix("2 dropped") }
    #expect(hardened != nil && dropped != nil && hardened ?? 0 < dropped ?? 0)
  }

  @Test func `of many changed reports the rest is counted`() {
    var story = GrownStory.dozen
    let words = Sample.excerpt(story.articles[0], "The lighthouse went dark.")
    for index in story.stemma.derivations.indices {
      story.stemma.derivations[index].changes = [.init(kind: .dropped, parent: words)]
    }
    let text = TerminalRenderer(width: 80).render([story])
    #expect(text.contains("What changed on the way (11)"))
    #expect(text.split(separator: "\n").count { $0.hasSuffix("1 dropped") } == 6)
    #expect(text.contains("  and 5 more\n"))
  }

  @Test func `a story without changes and with all decided has no lines about them`() {
    let text = TerminalRenderer(width: 80).render([PierStory.story])
    #expect(!text.contains("undecided") && !text.contains("on the way"))
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
