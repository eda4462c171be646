import NewsModel
import Testing

@testable import StorySimulation

@Suite struct TreeTests {
  private static let styles = SimulationParameters.Style.allCases

  @Test(arguments: styles)
  func `a parent is published before its child, so that there is no cycle`(style: SimulationParameters.Style) {
    for story in Simulations.stories(Simulations.make(style), 20) {
      for edge in story.derivations {
        #expect(edge.parent < edge.child)
        #expect(story.articles[edge.parent].minute < story.articles[edge.child].minute)
      }
    }
  }

  @Test(arguments: styles)
  func `a story has as many reports as asked for`(style: SimulationParameters.Style) {
    for story in Simulations.stories(Simulations.make(style, witnesses: 9...9), 10) {
      #expect(story.articles.count == 9)
    }
  }

  @Test func `two to forty reports are all drawn, few more often than many`() {
    let sizes = Simulations.stories(Simulations.make(.dense, words: 20, witnesses: 2...40), 400).map(\.articles.count)
    #expect(sizes.min() == 2 && sizes.max() ?? 0 > 35)
    #expect(sizes.count { $0 < 10 } > sizes.count { $0 > 20 })
  }

  @Test func `every kind of derivation and of witness occurs`() {
    let stories = Simulations.stories(Simulations.make(.dense, words: 20), 60)
    let roles = Set(stories.flatMap { $0.articles.map(\.role) })
    #expect(roles == [.report, .republication, .rewrite, .citation, .merge, .revision, .opinion])
    #expect(Set(stories.flatMap { $0.derivations.map(\.kind) }) == [.republication, .rewrite, .citation, .revision])
    #expect(Set(stories.flatMap { $0.origins.map(\.kind) }) == [.outlet, .statement, .document, .event])
  }

  @Test(arguments: styles)
  func `an article rests on the origins of those it draws on`(style: SimulationParameters.Style) {
    for story in Simulations.stories(Simulations.make(style), 20) {
      for (index, article) in story.articles.enumerated() where article.role != .report {
        let parents = story.derivations.filter { $0.child == index }.map(\.parent)
        #expect(Set(article.origins) == Set(parents.flatMap { story.articles[$0].origins }))
      }
    }
  }

  @Test func `a revision stands at its parent's address and copies stand elsewhere`() {
    for story in Simulations.stories(Simulations.make(.prose), 30) {
      for edge in story.derivations {
        let isSame = story.articles[edge.parent].url == story.articles[edge.child].url
        #expect(isSame == (edge.kind == .revision))
      }
    }
  }

  @Test(arguments: styles)
  func `lost reports are named by captured ones and are not written out`(style: SimulationParameters.Style) {
    var lost = 0
    for story in Simulations.stories(Simulations.make(style, witnesses: 6...12, lost: 300), 30) {
      lost += story.articles.count { $0.isLost }
      for article in story.articles where article.isLost {
        #expect(story.captured.contains { $0.derivesFrom.contains(article.outlet.name) })
        #expect(!story.captured.contains { $0.id == article.id })
      }
      #expect(story.captured.count >= 2)
    }
    #expect(lost > 30)
  }

  @Test func `none are lost when none are to be`() {
    for story in Simulations.stories(Simulations.make(.dense), 10) {
      #expect(story.captured.count == story.articles.count)
    }
  }

  @Test func `a look-alike has the same kind and place months away`() throws {
    var parameters = SimulationParameters()
    (parameters.style, parameters.lookAlikes, parameters.witnesses) = (.prose, .whole, 2...2)
    let simulation = Simulation(parameters)
    let (story, twin) = (simulation.story(at: 3), simulation.story(at: 11))
    #expect(story.twin == twin.id && twin.twin == story.id)
    #expect(story.event == twin.event)
    let days = abs(story.articles[0].minute - twin.articles[0].minute) / 1440
    #expect((100...265).contains(days))
  }

  @Test func `a round-up tells of stories of its days and belongs to none`() throws {
    var parameters = SimulationParameters()
    (parameters.style, parameters.roundups, parameters.witnesses) = (.prose, .whole, 1...3)
    let simulation = Simulation(parameters)
    let roundup = try #require(simulation.roundup(after: 7))
    #expect(roundup.articles.count == 1 && roundup.id == "r0")
    #expect((3...6).contains(roundup.mentions.count))
    #expect(roundup.mentions.allSatisfy { ["s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7"].contains($0) })
    #expect(simulation.roundup(after: 6) == nil)
  }
}
