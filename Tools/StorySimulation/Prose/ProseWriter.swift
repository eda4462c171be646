import NewsModel

/// Writes a story's texts as English sentences.
///
/// Purpose: texts that look to a reader, and to the analysis of language, like news. Action: a text is a choice of the
/// story's facts; each sentence puts one of a fact's wordings into one of the ways to tell who says it. Rewording draws
/// some of these choices anew. What is told word by word, quotations, is the same in all texts.
struct ProseWriter: StoryWriter {
  typealias Sentence = ProseSentence

  let sentences: SentenceWriter
  let length: Int
  var random: SplitMix64
  var setting: StorySetting { sentences.setting }

  init(sentences: SentenceWriter, length: Int, random: SplitMix64) {
    (self.sentences, self.length, self.random) = (sentences, length, random)
  }

  // MARK: Sentences

  mutating func fresh(
    _ fact: Int, _ voice: Frame.Voice, origin: Int, written: Int, isUpdated: Bool = false
  ) -> Draft<ProseSentence>.Item {
    let wording = ProseSentence.Wording(
      fact: fact, variant: random.below(60), frame: random.below(60), voice: voice, origin: origin, isFirst: false,
      isUpdated: isUpdated, written: written, choices: Choices(&random))
    return .init(sentence: sentences.sentence(wording), opensParagraph: random.below(3) > 0)
  }

  func wordCount(_ sentence: ProseSentence) -> Int { sentence.words.count }

  func changedWords(from sentence: ProseSentence, to other: ProseSentence) -> Int { sentence.changedWords(to: other) }

  /// Synonyms first; where more is to change another frame, another wording.
  mutating func reworded(_ sentence: ProseSentence, words: Int, by outlet: Int) -> ProseSentence {
    let part = Share(words, of: sentence.words.count)
    var best = sentence
    for attempt in 0..<4 where !setting.facts[sentence.wording.fact].kind.isQuotation || attempt == 0 {
      var wording = sentence.wording
      if part.perMille > 250 || attempt > 1 { wording.frame = random.below(60) }
      if part.perMille > 450 && attempt > 0 { wording.variant = random.below(60) }
      wording.choices = wording.choices.redrawn(part.perMille > 200 ? .whole : Share(perMille: 400), &random)
      let other = sentences.sentence(wording)
      guard sentence.changedWords(to: other) <= words else { continue }
      if sentence.changedWords(to: other) > sentence.changedWords(to: best) { best = other }
    }
    return best
  }

  func citations(_ sentence: ProseSentence) -> [NamedOutlet] { sentence.named }

  /// Sources are named in full where they come first, and shorter behind.
  func settled(_ draft: Draft<ProseSentence>) -> Draft<ProseSentence> {
    var settled = draft
    var met: Set<String> = []
    for index in settled.items.indices {
      var wording = settled.items[index].sentence.wording
      let source = sentences.source(wording)
      let isFirst = source.form != .none && met.insert(source.first).inserted
      guard wording.isFirst != isFirst else { continue }
      wording.isFirst = isFirst
      settled.items[index].sentence = sentences.sentence(wording)
    }
    return settled
  }

  // MARK: Texts

  func facts(_ kinds: FactKind...) -> [Int] {
    setting.facts.indices.filter { kinds.contains(setting.facts[$0].kind) }
  }

  func kind(_ item: Draft<ProseSentence>.Item) -> FactKind { setting.facts[item.sentence.wording.fact].kind }

  mutating func report(_ witness: WitnessPlan, on origin: OriginPlan) -> Draft<ProseSentence> {
    let inside = facts(.inside)
    return told(witness, .own(witness.outlet), origin: witness.origin ?? 0, news: inside)
  }

  /// A text: the news, then what its source adds between quotations and voices, background towards the end.
  mutating func told(
    _ witness: WitnessPlan, _ voice: Frame.Voice, origin: Int, news: [Int]
  ) -> Draft<ProseSentence> {
    var (near, far) = (news, facts(.expert, .resident, .critic, .quoteResident, .quoteCritic))
    near += facts(.quoteBody, .body)
    far += facts(.plain, .aftermath, .mention).filter {
      setting.facts[$0].kind != .mention || random.below(10) == 0
    }
    if case .unnamed = sentences.origins[origin].voice { near += facts(.doubt) }
    random.shuffle(&near)
    random.shuffle(&far)
    var items: [Draft<ProseSentence>.Item] = []
    var words = 0
    for fact in facts(.main) + near.prefix(near.count * 4 / 5) + far + near.suffix(near.count / 5) {
      guard words < length else { break }
      let isNews = sentences.isNews(setting.facts[fact].kind)
      items.append(fresh(fact, isNews ? voice : .own(witness.outlet), origin: origin, written: witness.day))
      words += items[items.count - 1].sentence.words.count
    }
    return settled(Draft(items: items))
  }

  mutating func brief(_ witness: WitnessPlan) -> Draft<ProseSentence> {
    settled(Draft(items: facts(.main).map { fresh($0, .bare, origin: 0, written: witness.day) }))
  }

  func name(of origin: OriginPlan) -> String {
    origin.outlet.map { sentences.outlets[$0].name } ?? setting.source(of: origin).name
  }

  func claims(_ draft: Draft<ProseSentence>) -> [ClaimUse] {
    draft.items.compactMap { item in
      let wording = item.sentence.wording
      let kind = kind(item)
      guard kind != .thought, kind != .firstReport, kind != .mention else { return nil }
      let source = sentences.source(wording)
      let origin = sentences.isNews(kind) ? name(of: sentences.origins[wording.origin]) : source.name
      let isGiven = sentences.isNews(kind) || source.form != .none
      return ClaimUse(claim: wording.fact, text: item.sentence.text, origin: isGiven ? origin : nil)
    }
  }

  mutating func title(_ witness: WitnessPlan) -> String {
    let titles = witness.role == .opinion ? sentencesOfOpinion : setting.event.titles
    var choices = Choices(&random)
    let title = random.element(of: titles).filled(&choices) { slot, choices in
      setting.value(slot, written: witness.day, isUpdated: witness.role == .revision, &choices)
    }
    return SentenceWriter.capitalized(title)
  }

  private var sentencesOfOpinion: [Template] { EventCatalog.bundled.opinion.titles }

  mutating func text(of draft: Draft<ProseSentence>, _ witness: WitnessPlan, credits: [CreditPlan]) -> String {
    let house = sentences.outlets[witness.outlet]
    var page = PageText(outlets: sentences.outlets, place: setting.place, day: witness.day)
    for item in draft.items { page.add(item.sentence.text, opensParagraph: item.opensParagraph) }
    return page.finished(credits: credits, house: house, photographer: "Tam " + setting.place)
  }
}
