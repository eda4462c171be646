// How do grouping and family trees fare where the truth is known?
//
// News whose every derivation is known does not exist, so this module invents it: outlets, people and places, stories
// among them, and for each story a family tree of reports that are copied, cut, rewritten, cited, joined and revised,
// some of them lost. Each story comes with its truth.
//
//   seed ─▶ World            outlets, people, towns          the same for all stories
//   seed, index ─▶ StorySeeds ─▶ StoryPlanner ─▶ StoryPlan    who draws on whom, when
//                  StoryPlan ─▶ StoryAssembler, a StoryWriter ─▶ SimulatedStory
//
// There are two writers. `DenseWriter` puts words together by their frequencies and is made for millions of articles;
// `ProseWriter` writes English sentences for whatever looks at language. Seed and parameters fix every byte, on every
// machine; each story follows from its index, however many are asked for. Nothing here is real, and what real news has
// beyond it is said in Tools/simulate/README.md.

import NewsModel

/// An invented world of news.
package struct Simulation: Sendable {
  package let parameters: SimulationParameters
  private let world: World
  private let vocabulary: Vocabulary
  private let firstDay: Int

  /// Takes some ten milliseconds: names and words are made.
  package init(_ parameters: SimulationParameters) {
    self.parameters = parameters
    world = World(seed: parameters.seed)
    vocabulary = Vocabulary(world: world, seed: parameters.seed)
    firstDay = parameters.firstDay.daysSince1970 ?? 0
  }

  package var outlets: [SimulatedOutlet] { world.outlets }

  /// The story of an index, 0 or more. Cost: O(words of its articles).
  package func story(at index: Int) -> SimulatedStory {
    let seeds = StorySeeds(index: index, parameters: parameters)
    return story(seeds, plan: plan(seeds), id: Self.name(index))
  }

  /// The round-up that follows a story, a story of its own; most have none.
  package func roundup(after index: Int) -> SimulatedStory? {
    let block = index / StorySeeds.blockLength
    guard index % StorySeeds.blockLength == StorySeeds.blockLength - 1 else { return nil }
    var random = SplitMix64(seed: parameters.seed, stream: .roundup, index: block)
    guard random.chance(parameters.roundups) else { return nil }
    var told = Array((index - StorySeeds.blockLength + 1)...index)
    random.shuffle(&told)
    let stories = told.prefix(3 + random.below(4)).map { StorySeeds(index: $0, parameters: parameters) }
    switch parameters.style {
    case .dense:
      return Roundup(world: world, id: "r\(block)", firstDay: firstDay).story(
        stories, plans: stories.map(plan), writers: stories.map(denseWriter), random)
    case .prose:
      return Roundup(world: world, id: "r\(block)", firstDay: firstDay).story(
        stories, plans: stories.map(plan), writers: stories.map { proseWriter($0, plan($0)) }, random)
    }
  }

  /// The indices of the first so many stories in the order of the days on which they begin, by groups of eight.
  package func orderOfDays(_ count: Int) -> [Int] { storiesByDay(count).flatMap(\.self) }

  /// The same, those of each day together.
  package func storiesByDay(_ count: Int) -> [[Int]] {
    let days = Dictionary(grouping: 0..<count) { StorySeeds(index: $0, parameters: parameters).day }
    return days.sorted { $0.key < $1.key }.map(\.value)
  }

  static func name(_ index: Int) -> String { "s\(index)" }

  private func plan(_ seeds: StorySeeds) -> StoryPlan {
    var planner = StoryPlanner(
      world: world, parameters: parameters, day: firstDay + seeds.day,
      isVisible: parameters.style == .dense || StorySetting.event(.bundled, seeds.setting).isVisible,
      random: seeds.random(.plan))
    return planner.planned()
  }

  func story(_ seeds: StorySeeds, plan: StoryPlan, id: String) -> SimulatedStory {
    let twin = seeds.twin.map(Self.name)
    switch parameters.style {
    case .dense:
      var assembler = StoryAssembler(
        world: world, parameters: parameters, plan: plan, id: id, writer: denseWriter(seeds))
      return assembler.assembled(event: "dense", twin: twin, lost: seeds.random(.lost))
    case .prose:
      let writer = proseWriter(seeds, plan)
      var assembler = StoryAssembler(world: world, parameters: parameters, plan: plan, id: id, writer: writer)
      return assembler.assembled(
        event: writer.sentences.setting.event.name, twin: twin, lost: seeds.random(.lost))
    }
  }

  private func denseWriter(_ seeds: StorySeeds) -> DenseWriter {
    DenseWriter(
      vocabulary: vocabulary, world: world, length: parameters.words, seeds: seeds, random: seeds.random(.text))
  }

  private func proseWriter(_ seeds: StorySeeds, _ plan: StoryPlan) -> ProseWriter {
    let setting = StorySetting(
      world: world, catalog: .bundled, day: firstDay + seeds.day, setting: seeds.setting, own: seeds.random(.own))
    let sentences = SentenceWriter(setting: setting, origins: plan.origins, outlets: world.outlets)
    return ProseWriter(sentences: sentences, length: parameters.words, random: seeds.random(.text))
  }

  /// Two texts of which one is made of the other, and a third on the same matter that is not.
  package func pair(at index: Int) -> SimulatedPair {
    let seeds = StorySeeds(index: index, parameters: parameters)
    var random = seeds.random(.plan)
    let plan = SimulatedPair.plan(world: world, minute: (firstDay + seeds.day) * Calendar.minutesOfDay, &random)
    return SimulatedPair(story: story(seeds, plan: plan, id: "p\(index)"))
  }
}
