import Inputs
import ModelFixture
import NewsModel
import StorySimulation
import Testing
import Workflows

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct SimulatedStoryTests {
  @Test func `most derivations of simulated stories are found, and no tree has a cycle`() async throws {
    var parameters = SimulationParameters()
    (parameters.seed, parameters.style, parameters.witnesses) = (3, .prose, 2...12)
    parameters.lost = Share.none...Share(perMille: 300)
    let simulation = Simulation(parameters)
    let stories = (0..<16).map { simulation.story(at: $0) }
    let workflow = try TraceWorkflow(attributionModel: .fast)
    let traced = try await workflow.trace(stories.flatMap(\.captured).map { .success($0.capture) }).stories
    var score = TreeScore()
    for story in stories {
      let stemma = try #require(traced.first { $0.stemma.story.id == story.id }?.stemma)
      score.add(TreeComparison(of: story, and: stemma))
    }
    #expect(score.cycles == 0)
    #expect(score.f1 >= 0.8)
    #expect(score.calibrationError <= 0.1)
  }
}

extension SimulatedArticle {
  fileprivate var capture: Capture {
    Capture(
      id: .init(id), content: .articleText(text),
      given: GivenFacts(
        url: url, title: title, outlet: outlet.name, date: isDated ? CalendarDate(iso8601: date) : nil,
        dateText: isDated ? date : nil, story: story))
  }
}
