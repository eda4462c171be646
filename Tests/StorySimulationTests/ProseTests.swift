import NewsModel
import Testing

@testable import StorySimulation

@Suite struct ProseTests {
  @Test func `every kind of happening has facts, titles and people`() {
    let catalog = EventCatalog.bundled
    #expect(catalog.events.count == 8)
    for event in catalog.events {
      #expect(event.titles.count >= 3 && event.numbers.count == 5)
      #expect(event.facts.first?.kind == .main)
      #expect(event.facts.count >= 10 && event.facts.allSatisfy { !$0.wordings.isEmpty })
      for key in ["body", "short", "head", "insider", "second", "document", "expert", "resident"] {
        #expect(event.phrases[key] != nil, "\(event.name) \(key)")
      }
    }
  }

  @Test func `no open place is left in a text`() {
    for story in Simulations.stories(Simulations.make(.prose, words: 500), 60) {
      for article in story.articles {
        #expect(!(article.text + article.title).contains { "{}[]|".contains($0) })
        #expect(!article.text.contains("  ") && !article.text.contains(" ,") && !article.text.contains(".."))
      }
    }
  }

  @Test func `unnamed people are said to have told only outlets that they told`() {
    for story in Simulations.stories(Simulations.make(.prose, words: 300, witnesses: 8...20), 40) {
      let origins = Set(story.origins.map(\.name))
      for outlet in Set(story.articles.map(\.outlet.name)).subtracting(origins) {
        let name = outlet.hasPrefix("The ") ? "the " + outlet.dropFirst(4) : "the " + outlet
        let sentences = story.articles.map(\.text).joined(separator: ". ").split(separator: ".").map(String.init)
        let telling = sentences.filter { $0.contains(" told \(name) that") }
        // People who speak under their names may have told any outlet.
        #expect(telling.allSatisfy { !$0.contains(" official ") && !$0.contains("familiar with") })
      }
    }
  }

  @Test func `no invented outlet is one that Stemma knows`() {
    for seed in 1...5 {
      for outlet in Simulations.make(.dense, seed: UInt64(seed)).outlets {
        #expect(OutletTable.bundled.outlet(named: outlet.name) == nil)
        #expect(outlet.host.hasSuffix(".example"))
      }
    }
  }

  @Test func `a template takes one wording of each open place`() {
    let template = Template("the [old|new|] {thing} [fell|broke [down|apart]]")
    var random = SplitMix64(seed: 3)
    var found: Set<String> = []
    for _ in 0..<200 {
      var choices = Choices(&random)
      found.insert(template.filled(&choices) { slot, _ in slot == "thing" ? "gate" : nil })
    }
    let expected = ["the old gate", "the new gate", "the gate"].flatMap { start in
      ["fell", "broke down", "broke apart"].map { start + " " + $0 }
    }
    #expect(found == Set(expected))
  }

  @Test func `a day is named by its weekday within six days`() {
    // 24 April 2022 was a Sunday; 1 January 1970 is day 0.
    var choices = Choices.first
    let sunday = 19_106
    _ = choices.next(4)
    let near = (0..<40).map { _ in DayPhrase.words(day: sunday, written: sunday + 2, &choices) }
    #expect(Set(near).isSubset(of: ["on Sunday", "on April 24"]))
    #expect(DayPhrase.words(day: sunday, written: sunday + 7, &choices) == "on April 24")
  }

  @Test(arguments: [(1, "1st"), (22, "22nd"), (33, "33rd"), (12, "12th"), (48, "48th")])
  func `a minute of play has its ending`(number: Int, words: String) {
    #expect(DayPhrase.ordinal(number) == words)
  }

  @Test(arguments: [
    ("a senior engineer at the authority", "the engineer"), ("two people familiar with the talks", "the people"),
    ("an adviser to the finance minister", "the adviser"),
  ])
  func `an unnamed source is met again by a shorter phrase`(first: String, later: String) {
    #expect(SourcePhrase(unnamed: first).later == later)
  }
}
