import NewsModel

/// Writes the texts of a planned story and notes how they came about.
///
/// Purpose: articles and truth from one plan. Action: witness by witness, parents first, each text from its parents'
/// drafts; then the reports to be lost are chosen among those that others name. Cost: O(words) a witness.
struct StoryAssembler<Writer: StoryWriter> {
  let world: World
  let parameters: SimulationParameters
  let plan: StoryPlan
  let id: String
  var writer: Writer
  private var drafts: [Draft<Writer.Sentence>] = []
  private var derivations: [SimulatedDerivation] = []
  private var articles: [SimulatedArticle] = []
  /// By witness; texts copied hand theirs on.
  var credits: [[CreditPlan]] = []
  private var titles: [String] = []
  private var named: [Set<Int>] = []

  init(world: World, parameters: SimulationParameters, plan: StoryPlan, id: String, writer: Writer) {
    (self.world, self.parameters, self.plan, self.id, self.writer) = (world, parameters, plan, id, writer)
  }

  mutating func assembled(event: String, twin: String?, lost random: SplitMix64) -> SimulatedStory {
    for index in plan.witnesses.indices { add(index) }
    let claims = claims()
    lose(random)
    let origins = plan.origins.map { SimulatedOrigin(name: writer.name(of: $0), kind: $0.kind) }
    return SimulatedStory(
      id: id, event: event, twin: twin, articles: articles, derivations: derivations, origins: origins, claims: claims)
  }

  private mutating func add(_ index: Int) {
    let witness = plan.witnesses[index]
    let draft = draft(witness)
    drafts.append(draft)
    addDerivations(index)
    credits.append(credits(witness))
    let inherits = witness.role == .republication && writer.random.below(3) == 0
    titles.append(inherits ? titles[witness.parents[0].witness] : writer.title(witness))
    articles.append(article(index))
  }

  // MARK: Texts

  private mutating func draft(_ witness: WitnessPlan) -> Draft<Writer.Sentence> {
    let parents = witness.parents.enumerated().map { drafts[$1.witness].copied(parent: $0) }
    let outlets = witness.parents.map { plan.witnesses[$0.witness].outlet }
    switch witness.role {
    case .report, .roundup: return writer.report(witness, on: plan.origins[witness.origin ?? 0])
    case .republication: return republished(parents[0])
    case .rewrite: return rewritten(parents[0], witness, of: outlets[0])
    case .citation: return writer.citation(witness, of: parents[0], by: outlets[0])
    case .opinion: return writer.opinion(witness, on: parents[0], by: outlets[0])
    case .revision: return writer.updated(parents[0], witness, on: nil)
    case .merge:
      let frame = rewritten(parents[0], witness, of: outlets[0])
      return writer.joined(frame, parents[1], by: outlets[1])
    }
  }

  /// Half of the copies are whole; others are cut by up to half.
  private mutating func republished(_ draft: Draft<Writer.Sentence>) -> Draft<Writer.Sentence> {
    guard writer.random.below(2) == 0 else { return draft }
    var (editor, copy) = (DraftEditor(writer: writer), draft)
    let share = Share(perMille: 100 + editor.writer.random.below(400))
    _ = editor.cut(&copy, words: share.of(editor.words(draft)))
    writer = editor.writer
    return copy
  }

  /// How often a rewrite is tried until its distance is in the range asked for; else the nearest counts.
  private static var tries: Int { 12 }

  private mutating func rewritten(
    _ draft: Draft<Writer.Sentence>, _ witness: WitnessPlan, of outlet: Int
  ) -> Draft<Writer.Sentence> {
    let (low, high) = (parameters.changed.lowerBound.perMille, parameters.changed.upperBound.perMille)
    var target = writer.random.within(low...high)
    var best: (draft: Draft<Writer.Sentence>, miss: Int) = (draft, .max)
    for _ in 0..<Self.tries {
      var editor = DraftEditor(writer: writer)
      let edited = editor.rewritten(draft, target: Share(perMille: target), by: witness.outlet)
      writer = editor.writer
      let text = writer.attributed(edited, to: outlet, citing: witness.parents[0].isCited)
      let total = TextChange(from: draft, to: text, number: 0, by: writer).total.perMille
      let miss = max(low - total, total - high, 0)
      if miss < best.miss { best = (text, miss) }
      if miss == 0 { break }
      target = min(max(target + (total < low ? 1 : -1) * (2 * miss + 20), 0), 1000)
    }
    return best.draft
  }

  private mutating func addDerivations(_ index: Int) {
    for (number, parent) in plan.witnesses[index].parents.enumerated() {
      let isText = drafts[index].items.contains { $0.parent == number }
      derivations.append(
        SimulatedDerivation(
          parent: parent.witness, child: index, kind: parent.kind, isCredited: parent.isCredited,
          isCited: parent.isCited,
          change: isText
            ? TextChange(from: drafts[parent.witness], to: drafts[index], number: number, by: writer) : nil))
    }
  }

  // MARK: Articles

  private mutating func article(_ index: Int) -> SimulatedArticle {
    let (witness, credits) = (plan.witnesses[index], credits[index])
    let outlet = world.outlets[witness.outlet]
    let text = writer.text(of: drafts[index], witness, credits: credits)
    let citations = namedOutlets(index)
    let reporting = citations.filter { $0.kind == .report }.map(\.outlet)
    let crediting = credits.filter { $0.form != .photo && $0.outlet != witness.outlet }.map(\.outlet)
    named.append(Set(reporting + crediting))
    let parents = witness.parents.map { plan.witnesses[$0.witness].outlet }
    let derived = Set(reporting + crediting + parents).subtracting([witness.outlet]).sorted()
    let places = NamePlaces(text)
    return SimulatedArticle(
      id: "\(id)-\(index)", story: id, role: witness.role, outlet: outlet,
      url: "https://\(outlet.host)/\(id)-\(witness.page)", title: titles[index], minute: witness.minute,
      isDated: witness.isDated, text: text,
      citations: citations.map {
        let name = world.outlets[$0.outlet].name
        return SimulatedCitation(outlet: name, kind: $0.kind, range: places.first(name))
      },
      credits: credits.map {
        let name = world.outlets[$0.outlet].name
        return SimulatedCredit(outlet: name, kind: $0.kind, range: places.credit(name, $0.form))
      },
      derivesFrom: derived.map { world.outlets[$0].name }, origins: origins(index))
  }

  /// One row an outlet: a report before a venue before a mention, in order of appearance.
  private func namedOutlets(_ index: Int) -> [NamedOutlet] {
    let ranks: [Citation.Kind] = [.report, .study, .venue, .mention]
    var found: [NamedOutlet] = []
    for named in drafts[index].items.flatMap({ writer.citations($0.sentence) })
    where named.outlet != plan.witnesses[index].outlet {
      guard let place = found.firstIndex(where: { $0.outlet == named.outlet }) else {
        found.append(named)
        continue
      }
      let (old, new) = (ranks.firstIndex(of: found[place].kind) ?? 0, ranks.firstIndex(of: named.kind) ?? 0)
      if new < old { found[place] = named }
    }
    return found
  }

  private func origins(_ index: Int) -> [Int] {
    let witness = plan.witnesses[index]
    let inherited = witness.parents.flatMap { articles[$0.witness].origins }
    return Set(inherited + (witness.origin.map { [$0] } ?? [])).sorted()
  }

  // MARK: The story

  private mutating func lose(_ random: SplitMix64) {
    var random = random
    let share = random.within(parameters.lost.lowerBound.perMille...parameters.lost.upperBound.perMille)
    let wanted = (plan.witnesses.count * share + 500) / 1000
    guard wanted > 0 else { return }
    let choice = LostChoice(witnesses: plan.witnesses, origins: plan.origins, named: named)
    for index in choice.chosen(wanted, &random).sorted() { articles[index].isLost = true }
  }

  private func claims() -> [SimulatedClaim] {
    var claims: [Int: SimulatedClaim] = [:]
    for (index, draft) in drafts.enumerated() {
      for use in writer.claims(draft) {
        var claim = claims[use.claim] ?? SimulatedClaim(text: use.text, origins: [], articles: [])
        if let origin = use.origin, !claim.origins.contains(origin) { claim.origins.append(origin) }
        if claim.articles.last != index { claim.articles.append(index) }
        claims[use.claim] = claim
      }
    }
    return claims.sorted { $0.key < $1.key }.map(\.value)
  }
}
