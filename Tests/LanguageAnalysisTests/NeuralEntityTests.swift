import Testing

@testable import LanguageAnalysis

@Suite struct NeuralEntityTests {
  /// Begin, in, last and unit for two labels, the forbidden unit without a label, and out.
  private let actions =
    (1...4).flatMap { move in
      ["ORG", "DATE"].map { TransitionAction(move: move, label: $0) }
    } + [TransitionAction(move: 4, label: ""), TransitionAction(move: 5, label: "")]

  @Test func `outside an entity one may begin, be a unit or stay out`() throws {
    let system = try #require(EntitySystem(actions))
    #expect(system.anywhere == [0..<2, 6..<8, 9..<10])
  }

  @Test func `before a sentence's end no entity begins`() throws {
    let system = try #require(EntitySystem(actions))
    #expect(system.beforeEnd == [6..<8, 9..<10])
  }

  @Test func `white space stays out`() throws {
    let system = try #require(EntitySystem(actions))
    #expect(system.onSpace == [9..<10])
  }

  @Test func `an entity goes on or ends with its own label`() throws {
    let system = try #require(EntitySystem(actions))
    #expect(system.within[1] == [3..<4, 5..<6])
    #expect(system.closing[1] == [5..<6])
  }

  @Test func `actions without a way out make no system`() {
    #expect(EntitySystem(actions.dropLast()) == nil)
  }

  @Test func `a network that only goes on ends its entities at sentence ends`() {
    // Prefers to go on, then to begin, then the rest: every sentence is one entity, but for white space at its start.
    let recognizer = TinyNetworks.recognizer(actions, scores: [5, 4, 9, 9, 1, 1, 0, 0, 0, 0])
    let features = TinyNetworks.features(count: 6, spaces: [3])
    let trees = [
      DependencyTree(
        heads: [-1, 0, 0, -1, 3, 3], labels: [0, 1, 1, 0, 1, 1], isSpace: { $0 == 3 }, names: ["ROOT", "x"])
    ]
    #expect(
      TinyNetworks.entities(recognizer, features, trees, blockSize: 2) == [
        LabeledEntity(tokens: 0..<3, label: 0), LabeledEntity(tokens: 4..<6, label: 0),
      ])
  }
}
