import NewsModel

/// An article, a rewrite of it, and another newsroom's article on the same matter.
package struct SimulatedPair: Sendable {
  package let original: SimulatedArticle
  /// Changed, cut or moved as far as the parameters ask, and naming nobody.
  package let copy: SimulatedArticle
  /// The same news from the same source in words of its own: no copy of the other two.
  package let other: SimulatedArticle
  package let change: TextChange

  /// - Precondition: the story was made by `plan`.
  init(story: SimulatedStory) {
    (original, copy, other) = (story.articles[0], story.articles[1], story.articles[2])
    guard let change = story.derivations.first?.change else {
      preconditionFailure("a rewrite has its parent's sentences")
    }
    self.change = change
  }

  static func plan(world: World, minute: Int, _ random: inout SplitMix64) -> StoryPlan {
    var outlets: [Int] = []
    while outlets.count < 3 {
      let outlet = world.outletDraw.draw(&random)
      if !outlets.contains(outlet) { outlets.append(outlet) }
    }
    let edge = ParentPlan(witness: 0, kind: .rewrite, isCredited: false, isCited: false)
    func witness(_ number: Int, _ role: WitnessRole, _ parents: [ParentPlan], origin: Int?) -> WitnessPlan {
      WitnessPlan(
        outlet: outlets[number], role: role, parents: parents, origin: origin, minute: minute + 60 * number,
        isDated: true, page: number)
    }
    return StoryPlan(
      origins: [OriginPlan(voice: .body, outlet: nil)],
      witnesses: [
        witness(0, .report, [], origin: 0), witness(1, .rewrite, [edge], origin: nil),
        witness(2, .report, [], origin: 0),
      ])
  }
}
