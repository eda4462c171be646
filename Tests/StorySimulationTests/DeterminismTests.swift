import Testing
import UTF8Text

@testable import StorySimulation

@Suite struct DeterminismTests {
  /// The bytes of the first stories of seed 7 on every machine; new ones whenever what is written changes on purpose.
  @Test(arguments: [
    (SimulationParameters.Style.dense, UInt64(2_710_790_118_326_153_188)), (.prose, 1_946_487_532_153_673_714),
  ])
  func `seed and parameters fix every byte`(style: SimulationParameters.Style, expected: UInt64) {
    var hash = StableHash()
    for byte in Simulations.bytes(Simulations.make(style, lost: 200), 8) { hash.combine(byte) }
    #expect(hash.value == expected)
  }

  @Test(arguments: SimulationParameters.Style.allCases)
  func `another seed makes another world`(style: SimulationParameters.Style) {
    let (one, other) = (Simulations.make(style, seed: 1), Simulations.make(style, seed: 2))
    #expect(one.outlets.first?.name != other.outlets.first?.name)
    #expect(one.story(at: 0).articles[0].text != other.story(at: 0).articles[0].text)
  }

  @Test(arguments: SimulationParameters.Style.allCases)
  func `a story is the same alone as after others`(style: SimulationParameters.Style) {
    let simulation = Simulations.make(style)
    let all = Simulations.stories(simulation, 6)
    let alone = Simulations.make(style).story(at: 5)
    #expect(alone.articles.map(\.text) == all[5].articles.map(\.text))
    #expect(alone.articles.map(\.date) == all[5].articles.map(\.date))
  }

  @Test func `the order of days has every story once`() {
    let order = Simulations.make(.dense).orderOfDays(100)
    #expect(order.sorted() == Array(0..<100))
    #expect(order != Array(0..<100))
  }
}
