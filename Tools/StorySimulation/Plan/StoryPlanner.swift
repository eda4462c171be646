import NewsModel

/// Draws a story's family tree.
///
/// Purpose: who reports by itself, who copies, rewrites, cites or joins whose text, and when. Action: first the origins
/// with the reports that rest on them, then one witness after another that draws on earlier ones. Cost: O(w²) for w
/// witnesses.
struct StoryPlanner {
  let world: World
  let parameters: SimulationParameters
  /// The day it happened, after 1 January 1970.
  let day: Int
  /// Newsrooms can see for themselves what the story is about.
  let isVisible: Bool
  var random: SplitMix64
  private var plan = StoryPlan(origins: [])
  private var taken: Set<Int> = []

  init(world: World, parameters: SimulationParameters, day: Int, isVisible: Bool, random: SplitMix64) {
    (self.world, self.parameters, self.day) = (world, parameters, day)
    (self.isVisible, self.random) = (isVisible, random)
  }

  /// How often a further witness is of each role; chosen by hand on 2026-11-22 so that trees have all of them, not
  /// measured on real news.
  private static let roles: [(role: WitnessRole, weight: Int)] = [
    (.republication, 36), (.rewrite, 20), (.citation, 18), (.merge, 10), (.revision, 6), (.opinion, 5), (.report, 8),
  ]

  /// How often news comes from unnamed people, a statement, a document, what all could see, or two of these; for what
  /// all can see the second row. Chosen as the roles were.
  private static let origins = [34, 30, 10, 8, 18]
  private static let visibleOrigins = [8, 40, 12, 32, 8]

  mutating func planned() -> StoryPlan {
    let count = witnessCount()
    addOrigins(count: count)
    while plan.witnesses.count < count { addWitness() }
    return plan
  }

  /// Few stories have many reports: a count is drawn as one over it.
  private mutating func witnessCount() -> Int {
    let range = parameters.witnesses
    let weights = range.map { 1_000_000 / $0 }
    return range.lowerBound + random.index(weights: weights)
  }

  // MARK: Origins and the reports that rest on them

  private mutating func addOrigins(count: Int) {
    switch random.index(weights: isVisible && parameters.style == .prose ? Self.visibleOrigins : Self.origins) {
    case 0: addScoop(isSecond: false)
    case 1: addPublic(random.below(2) == 0 ? .body : .head, count: count)
    case 2: addPublic(.document, count: count)
    case 3: addPublic(isVisible ? .event : .body, count: count)
    default:
      addScoop(isSecond: false)
      guard count >= 3 else { return }
      if random.below(2) == 0 { addScoop(isSecond: true) } else { addPublic(.body, count: 1) }
    }
  }

  private mutating func addScoop(isSecond: Bool) {
    let outlet = isSecond ? paper() : firstOutlet(wireShare: Share(perMille: 300))
    plan.origins.append(OriginPlan(voice: .unnamed(isSecond: isSecond), outlet: outlet))
    addReport(origin: plan.origins.count - 1, outlet: outlet)
  }

  /// A statement, document or event that several newsrooms report each for itself.
  private mutating func addPublic(_ voice: OriginPlan.Voice, count: Int) {
    plan.origins.append(OriginPlan(voice: voice, outlet: nil))
    let reports = 1 + random.below(max(1, min(count, 12) / 3))
    for number in 0..<min(reports, count) {
      let outlet = number == 0 ? firstOutlet(wireShare: Share(perMille: 600)) : paper()
      addReport(origin: plan.origins.count - 1, outlet: outlet)
    }
  }

  private mutating func addReport(origin: Int, outlet: Int) {
    let earlier = plan.witnesses.last { $0.origin != origin }?.minute
    let start = earlier.map { $0 + 120 + random.below(1080) } ?? day * Calendar.minutesOfDay + 360
    append(.report, outlet: outlet, parents: [], origin: origin, minute: start + random.below(600))
  }

  // MARK: Witnesses that draw on others

  private mutating func addWitness() {
    switch Self.roles[random.index(weights: Self.roles.map(\.weight))].role {
    case .republication: derive(.republication, .republication, credited: 750, cited: 0)
    case .rewrite:
      let isCredited = random.below(1000) < 200
      derive(.rewrite, .rewrite, credited: isCredited ? 1000 : 0, cited: isCredited ? 0 : 650)
    case .merge: addMerge()
    case .revision: addRevision()
    case .opinion: derive(.opinion, .citation, credited: 0, cited: 1000)
    case .report where plan.origins[0].outlet == nil: addReport(origin: 0, outlet: paper())
    default: derive(.citation, .citation, credited: 0, cited: 1000)
    }
  }

  private mutating func derive(_ role: WitnessRole, _ kind: Derivation.Kind, credited: Int, cited: Int) {
    let parent = chosenParent(avoiding: nil)
    let edge = ParentPlan(
      witness: parent, kind: kind, isCredited: random.below(1000) < credited, isCited: random.below(1000) < cited)
    append(role, outlet: paper(), parents: [edge], origin: nil, minute: minute(after: [parent]))
  }

  /// One text is the frame, the other is cited for what it adds.
  private mutating func addMerge() {
    let first = chosenParent(avoiding: nil)
    let second = chosenParent(avoiding: first)
    guard plan.witnesses[first].outlet != plan.witnesses[second].outlet else { return }
    let isCredited = random.below(2) == 0
    let edges = [
      ParentPlan(witness: first, kind: .rewrite, isCredited: isCredited, isCited: !isCredited),
      ParentPlan(witness: second, kind: .citation, isCredited: false, isCited: true),
    ]
    append(.merge, outlet: paper(), parents: edges, origin: nil, minute: minute(after: [first, second]))
  }

  private mutating func addRevision() {
    let pages = plan.witnesses.indices.filter {
      plan.witnesses[$0].role == .report || plan.witnesses[$0].role == .citation
    }
    guard !pages.isEmpty else { return }
    let parent = random.element(of: pages)
    guard !plan.witnesses.contains(where: { $0.page == parent && $0.role == .revision }) else { return }
    let edge = ParentPlan(witness: parent, kind: .revision, isCredited: false, isCited: false)
    let minute = plan.witnesses[parent].minute + 60 + random.below(600)
    append(.revision, outlet: plan.witnesses[parent].outlet, parents: [edge], origin: nil, minute: minute, page: parent)
  }

  /// Wires and first reports are drawn on more often than copies; nobody draws on opinion.
  private mutating func chosenParent(avoiding other: Int?) -> Int {
    let weights = plan.witnesses.indices.map { index in
      let witness = plan.witnesses[index]
      if index == other || witness.role == .opinion || witness.role == .revision { return 0 }
      let isWire = world.outlets[witness.outlet].kind == .wire
      return witness.role == .report ? (isWire ? 12 : 7) : (isWire ? 3 : 1)
    }
    return weights.contains { $0 > 0 } ? random.index(weights: weights) : 0
  }

  /// Minutes to days later; four in a hundred copies come late.
  private mutating func minute(after parents: [Int]) -> Int {
    let last = parents.map { plan.witnesses[$0].minute }.max() ?? day * Calendar.minutesOfDay
    let delay = 10 << random.below(8)
    let late = random.below(100) < 4 ? random.within(3...20) * Calendar.minutesOfDay : 0
    return last + delay + random.below(delay) + late
  }

  private mutating func append(
    _ role: WitnessRole, outlet: Int, parents: [ParentPlan], origin: Int?, minute: Int, page: Int? = nil
  ) {
    taken.insert(outlet)
    plan.witnesses.append(
      WitnessPlan(
        outlet: outlet, role: role, parents: parents, origin: origin, minute: minute,
        isDated: !random.chance(parameters.undated), page: page ?? plan.witnesses.count))
  }

  // MARK: Outlets

  private mutating func firstOutlet(wireShare: Share) -> Int {
    let wire = world.wires[world.wireDraw.draw(&random)]
    return random.chance(wireShare) && !taken.contains(wire) ? wire : paper()
  }

  /// An outlet that has no report in this story yet.
  private mutating func paper() -> Int {
    for _ in 0..<50 {
      let outlet = world.outletDraw.draw(&random)
      if !taken.contains(outlet) { return outlet }
    }
    return world.outlets.indices.first { !taken.contains($0) } ?? 0
  }
}
