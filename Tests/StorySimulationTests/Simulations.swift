@testable import StorySimulation

/// Small simulations for the tests.
enum Simulations {
  static func make(
    _ style: SimulationParameters.Style, seed: UInt64 = 7, words: Int = 200, witnesses: ClosedRange<Int> = 4...12,
    lost: Int = 0, changed: ClosedRange<Int> = 100...600
  ) -> Simulation {
    var parameters = SimulationParameters()
    (parameters.seed, parameters.style, parameters.words, parameters.witnesses) = (seed, style, words, witnesses)
    parameters.lost = Share(perMille: lost)...Share(perMille: lost)
    parameters.changed = Share(perMille: changed.lowerBound)...Share(perMille: changed.upperBound)
    return Simulation(parameters)
  }

  static func stories(_ simulation: Simulation, _ count: Int) -> [SimulatedStory] {
    (0..<count).map { simulation.story(at: $0) }
  }

  /// Articles and truth as they are written.
  static func bytes(_ simulation: Simulation, _ count: Int) -> [UInt8] {
    var json = JSONText()
    for index in 0..<count {
      let story = simulation.story(at: index)
      for article in story.captured { article.write(to: &json) }
      story.writeTruth(to: &json)
      if let roundup = simulation.roundup(after: index) { roundup.writeTruth(to: &json) }
    }
    return json.bytes
  }
}
