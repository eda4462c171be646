import NewsModel

/// Texts that draw on others.
extension ProseWriter {
  mutating func citation(
    _ witness: WitnessPlan, of draft: Draft<ProseSentence>, by outlet: Int
  ) -> Draft<ProseSentence> {
    let news = draft.items.filter { kind($0) == .inside }.map(\.sentence.wording.fact)
    var told = told(witness, .cited(outlet), origin: origin(of: draft), news: news)
    if random.below(4) == 0 { told.items.insert(firstReport(outlet, witness), at: min(2, told.items.count)) }
    return cited(told, outlet)
  }

  private func origin(of draft: Draft<ProseSentence>) -> Int {
    draft.items.first { kind($0) == .main }?.sentence.wording.origin ?? 0
  }

  private mutating func firstReport(_ outlet: Int, _ witness: WitnessPlan) -> Draft<ProseSentence>.Item {
    let fact = facts(.firstReport).first ?? 0
    return fresh(fact, .cited(outlet), origin: 0, written: witness.day)
  }

  /// Sees to it that the main fact names the outlet: public sources have ways of telling that name none.
  private func cited(_ draft: Draft<ProseSentence>, _ outlet: Int) -> Draft<ProseSentence> {
    var draft = settled(draft)
    guard !draft.items.contains(where: { $0.sentence.named.contains(NamedOutlet(outlet: outlet, kind: .report)) }),
      let place = draft.items.firstIndex(where: { kind($0) == .main })
    else { return draft }
    var wording = draft.items[place].sentence.wording
    wording.isFirst = true
    wording.voice = .cited(outlet)
    draft.items[place].sentence = sentences.sentence(wording)
    return draft
  }

  mutating func opinion(
    _ witness: WitnessPlan, on draft: Draft<ProseSentence>, by outlet: Int
  ) -> Draft<ProseSentence> {
    var thoughts = facts(.thought)
    random.shuffle(&thoughts)
    let origin = origin(of: draft)
    var items = thoughts.map { fresh($0, .bare, origin: origin, written: witness.day) }
    for fact in (facts(.main) + draft.items.filter { kind($0) == .inside }.prefix(2).map(\.sentence.wording.fact))
      .reversed()
    {
      items.insert(fresh(fact, .cited(outlet), origin: origin, written: witness.day), at: 1)
    }
    return cited(Draft(items: items), outlet)
  }

  mutating func updated(
    _ draft: Draft<ProseSentence>, _ witness: WitnessPlan, on origin: OriginPlan?
  ) -> Draft<ProseSentence> {
    var draft = draft
    for index in draft.items.indices {
      var wording = draft.items[index].sentence.wording
      wording.isUpdated = true
      draft.items[index].sentence = sentences.sentence(wording)
    }
    let known = Set(draft.items.map(\.sentence.wording.fact))
    let more = facts(.body, .expert, .resident, .critic, .plain).filter { !known.contains($0) }
    for fact in more.prefix(1 + random.below(2)) {
      draft.items.insert(
        fresh(fact, .own(witness.outlet), origin: 0, written: witness.day), at: min(2, draft.items.count))
    }
    return settled(draft)
  }

  mutating func attributed(_ draft: Draft<ProseSentence>, to outlet: Int, citing: Bool) -> Draft<ProseSentence> {
    var attributed = draft
    for index in draft.items.indices {
      var wording = draft.items[index].sentence.wording
      guard wording.voice == .own(outlet) else { continue }
      wording.voice = citing && sentences.isNews(kind(draft.items[index])) ? .cited(outlet) : .bare
      attributed.items[index].sentence = sentences.sentence(wording)
    }
    return citing ? cited(attributed, outlet) : settled(attributed)
  }

  mutating func joined(
    _ draft: Draft<ProseSentence>, _ other: Draft<ProseSentence>, by outlet: Int
  ) -> Draft<ProseSentence> {
    let known = Set(draft.items.map(\.sentence.wording.fact))
    let news = other.items.filter {
      kind($0) == .main || kind($0) == .inside && !known.contains($0.sentence.wording.fact)
    }
    let voices = other.items.filter { !sentences.isNews(kind($0)) && !known.contains($0.sentence.wording.fact) }
    var joined = draft
    var place = min(2 + random.below(3), joined.items.count)
    for item in news.prefix(3) + voices.prefix(1) {
      var (item, wording) = (item, item.sentence.wording)
      if sentences.isNews(kind(item)) { wording.voice = .cited(outlet) }
      (wording.frame, wording.choices) = (random.below(60), wording.choices.redrawn(Share(perMille: 300), &random))
      item.sentence = sentences.sentence(wording)
      joined.items.insert(item, at: place)
      place += 1
    }
    return namedReport(settled(joined), outlet)
  }

  /// Sees to it that one sentence gives the second parent's news to its outlet.
  private func namedReport(_ draft: Draft<ProseSentence>, _ outlet: Int) -> Draft<ProseSentence> {
    guard !draft.items.contains(where: { $0.sentence.named.contains(NamedOutlet(outlet: outlet, kind: .report)) }),
      let place = draft.items.firstIndex(where: { $0.sentence.wording.voice == .cited(outlet) })
    else { return draft }
    var draft = draft
    var wording = draft.items[place].sentence.wording
    wording.isFirst = true
    draft.items[place].sentence = sentences.sentence(wording)
    return draft
  }
}
