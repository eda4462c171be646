import NewsModel

/// An article that tells of several stories in a few sentences each.
struct Roundup {
  let world: World
  let id: String
  let firstDay: Int

  /// - Parameter writers: those of the stories; the first one writes the whole.
  func story<Writer: StoryWriter>(
    _ stories: [StorySeeds], plans: [StoryPlan], writers: [Writer], _ random: SplitMix64
  ) -> SimulatedStory {
    var (random, writers) = (random, writers)
    let day = firstDay + (stories.map(\.day).max() ?? 0)
    let witness = WitnessPlan(
      outlet: world.outletDraw.draw(&random), role: .roundup, parents: [], origin: nil,
      minute: (day + 1) * Calendar.minutesOfDay + 330 + random.below(60), isDated: true, page: 0)
    let items = writers.indices.flatMap { writers[$0].brief(witness).items }
    let text = writers[0].text(of: Draft(items: items), witness, credits: [])
    let outlet = world.outlets[witness.outlet]
    let origins = zip(plans, writers).flatMap { plan, writer in
      plan.origins.prefix(1).map { SimulatedOrigin(name: writer.name(of: $0), kind: $0.kind) }
    }
    let article = SimulatedArticle(
      id: id + "-0", story: id, role: .roundup, outlet: outlet, url: "https://\(outlet.host)/\(id)-0",
      title: random.element(of: ["The morning in brief", "What to know this morning", "News in brief"]),
      minute: witness.minute, isDated: true, text: text, citations: [], credits: [], derivesFrom: [],
      origins: Array(origins.indices))
    return SimulatedStory(
      id: id, event: "roundup", twin: nil, mentions: stories.map { Simulation.name($0.index) }, articles: [article],
      derivations: [], origins: origins, claims: [])
  }
}
