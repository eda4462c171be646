import NewsModel

/// Credit lines and tags.
extension StoryAssembler {
  mutating func credits(_ witness: WitnessPlan) -> [CreditPlan] {
    var credits: [CreditPlan] = []
    let isWire = world.outlets[witness.outlet].kind == .wire
    if witness.role == .report, isWire, writer.random.below(2) == 0 {
      credits.append(
        CreditPlan(outlet: witness.outlet, kind: .wire, form: writer.random.below(2) == 0 ? .dateline : .tag))
    }
    if witness.role == .republication || witness.role == .revision, let parent = witness.parents.first {
      // One "first published by" a text: the nearest.
      credits += self.credits[parent.witness].filter {
        $0.form != .photo && !(parent.isCredited && $0.form == .firstPublished)
      }
    }
    for parent in witness.parents where parent.isCredited {
      let outlet = plan.witnesses[parent.witness].outlet
      if !credits.contains(where: { $0.outlet == outlet }) { credits.append(credit(outlet, form: witness.role)) }
    }
    if writer.random.below(14) == 0, let wire = world.wires.first {
      credits.append(CreditPlan(outlet: wire + writer.random.below(world.wires.count), kind: .photo, form: .photo))
    }
    return credits
  }

  private mutating func credit(_ outlet: Int, form role: WitnessRole) -> CreditPlan {
    guard world.outlets[outlet].kind == .wire else {
      return CreditPlan(outlet: outlet, kind: .partner, form: .firstPublished)
    }
    let forms: [CreditPlan.Form] = role == .republication ? [.tag, .dateline, .tag, .inputs] : [.inputs]
    return CreditPlan(outlet: outlet, kind: .wire, form: writer.random.element(of: forms))
  }
}
