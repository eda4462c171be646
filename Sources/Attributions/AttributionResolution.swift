import NewsModel
import UTF8Text

/// Turns runs of tokens into attributions with kind, resolved source, venue and chain.
struct AttributionResolution {
  private let reading: Reading
  private let outlets: OutletIndex
  private let lexicon: CueLexicon
  /// Before any source of the text.
  private let resolver: SourceResolver

  init(reading: Reading, phrases: NounPhraseFinder, outlets: OutletIndex) {
    self.reading = reading
    self.outlets = outlets
    lexicon = phrases.lexicon
    resolver = SourceResolver(reading: reading, phrases: phrases, outlets: outlets)
  }

  /// An attribution with those that it stands inside, outermost first, as indices.
  private struct Placed {
    var words: AttributedWords
    var holders: [Int]
    var resolved: Source?
  }

  /// The attributions that are not nested in text order, then the nested ones in text order. What is found inside another
  /// and has the same source is left out: "he believed" in what he said.
  func attributions(_ found: [AttributedWords]) -> [Attribution] {
    let ordered = found.sorted { ($0.cue.lowerBound, $0.cue.upperBound) < ($1.cue.lowerBound, $1.cue.upperBound) }
    let placed = resolved(ordered)
    let kept = placed.indices.filter { !repeats(placed[$0], placed) }
    let attributions = attributions(placed)
    func order(_ index: Int) -> (Int, TextRange, Int) {
      (placed[index].holders.isEmpty ? 0 : 1, attributions[index].range, index)
    }
    let places = kept.sorted { order($0) < order($1) }
    return chained(places.map { attributions[$0] }, places, placed)
  }

  // MARK: Whom they mean

  /// Each attribution with whom its source words mean: those that stand in no other first, each before what it holds.
  private func resolved(_ ordered: [AttributedWords]) -> [Placed] {
    var resolver = resolver
    var placed = zip(ordered, AttributionNesting(ordered, in: reading).holders()).map {
      Placed(words: $0, holders: $1)
    }
    func order(_ index: Int) -> (Int, Int, Int) {
      (placed[index].holders.first ?? index, placed[index].holders.count, index)
    }
    let indices = placed.indices.sorted { order($0) < order($1) }
    for index in indices {
      guard let source = placed[index].words.source else { continue }
      let holder = placed[index].holders.last.flatMap { placed[$0].resolved }
      placed[index].resolved = resolver.resolve(withoutPossessive(source), inside: holder)
    }
    let completed = AnonymityFinder(reading: reading).completed(placed.map { ($0.words, $0.resolved) })
    for index in placed.indices { placed[index].resolved = completed[index].resolved }
    return placed
  }

  /// Of "Orr's" in "Orr's claim that …" the name.
  private func withoutPossessive(_ source: Range<Int>) -> Range<Int> {
    source.count > 1 && reading.tokens[source.upperBound - 1].tag == "POS"
      ? source.lowerBound..<(source.upperBound - 1) : source
  }

  /// Whether an attribution inside another has the same source, or none that is known to say anything.
  private func repeats(_ inner: Placed, _ placed: [Placed]) -> Bool {
    guard let holder = inner.holders.last else { return false }
    let telling = NestedTelling(reading: reading, lexicon: lexicon)
    guard let words = inner.words.source, telling.told(inner.words) != nil else { return true }
    let isPronoun = words.count == 1 && WordClasses.pronouns.contains(reading.word(words.lowerBound))
    if isPronoun, takesUp(words.lowerBound, placed[holder]) { return true }
    guard let source = inner.resolved else { return isPronoun && reading.quotation(at: words.lowerBound) == nil }
    if source.mention == placed[holder].resolved?.mention { return true }
    return source.kind == .unknown && !telling.isSpeech(inner.words.cue)
      || isPronoun && source.kind != .person && telling.isShown(inner.words.cue)
  }

  /// Whether "it" or "they" begins what a body says and so means the body: "the port said it believed …".
  private func takesUp(_ pronoun: Int, _ holder: Placed) -> Bool {
    guard let source = holder.resolved, reading.quotation(at: pronoun) == nil,
      ["it", "they"].contains(reading.word(pronoun))
    else { return false }
    let isFirst = holder.words.content.contains { run in
      run.lowerBound == pronoun || run.lowerBound + 1 == pronoun && reading.word(run.lowerBound) == "that"
    }
    let isSeveral = source.kind == .unnamed && source.unnamed?.number != 1
    return isFirst
      && (source.kind != .person && source.kind != .unnamed || isSeveral && reading.word(pronoun) == "they")
  }

  // MARK: Where it was said

  /// All of them, in the order of cues.
  private func attributions(_ placed: [Placed]) -> [Attribution] {
    let venues = VenueFinder(reading: reading, outlets: outlets)
    var lastSentence: Range<Int>?
    return placed.map { placed in
      let (words, isNested) = (placed.words, !placed.holders.isEmpty)
      let sentence = sentence(of: words)
      defer { if !isNested { lastSentence = sentence } }
      return Attribution(
        source: words.source.map { [reading.range($0)] } ?? [], cue: [reading.range(words.cue)],
        content: words.content.map(reading.range), kind: kind(of: words.content), resolved: placed.resolved,
        venue: venues.venue(of: words, in: sentence, isFirst: !isNested && sentence != lastSentence),
        isNested: isNested)
    }
  }

  /// Tokens on each side of a cue in which its venue is looked for.
  private static let reach = 150

  /// The sentence of a cue, or the part of a very long one around it.
  private func sentence(of words: AttributedWords) -> Range<Int> {
    let near = max(0, words.cue.lowerBound - Self.reach)..<(words.cue.upperBound + Self.reach)
    return reading.sentence(at: words.cue.lowerBound).clamped(to: near)
  }

  private func kind(of content: [Range<Int>]) -> Attribution.Kind {
    let quoted = content.joined().count { reading.quotation(at: $0) != nil }
    let total = content.reduce(0) { $0 + $1.count }
    return quoted == 0 ? .indirect : quoted == total ? .direct : .mixed
  }

  // MARK: Through whom

  /// - Parameter places: for each attribution its index among the placed ones.
  private func chained(_ attributions: [Attribution], _ places: [Int], _ placed: [Placed]) -> [Attribution] {
    let numbers = Dictionary(uniqueKeysWithValues: zip(places, places.indices))
    let outermost = attributions.prefix { !$0.isNested }
    let reports = ReportChains(text: reading.text).reports(behind: Array(outermost))
    var result = attributions
    for (number, place) in places.enumerated() {
      let holders = placed[place].holders.compactMap { numbers[$0] }
      let outer = holders.first ?? number
      let report = outer < reports.count ? reports[outer] : nil
      result[number].chain = (report.map { [$0] } ?? []) + holders
    }
    return result
  }
}
