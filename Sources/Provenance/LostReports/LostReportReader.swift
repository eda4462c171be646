import NewsModel
import UTF8Text

/// Says of each lost report what its descendants tell: when it appeared, what it rests on, parts of its text.
struct LostReportReader {
  let material: StoryMaterial
  let graph: DerivationGraph

  /// Every witness of the story, ancestors before descendants, else by name.
  func witnesses() -> [Witness] {
    let all = material.articles.map(witness(of:)) + graph.lost.values.map(described)
    let depths = Dictionary(all.map { ($0.id, graph.ancestors(of: $0.id).count) }) { first, _ in first }
    return all.sorted { (depths[$0.id] ?? 0, $0.id) < (depths[$1.id] ?? 0, $1.id) }
  }

  private func witness(of article: AnalyzedArticle) -> Witness {
    Witness(
      id: .init(article.id), kind: .article, article: article.id,
      name: article.article.outlet ?? article.id.description,
      outletKind: article.article.outlet.flatMap { material.outlets.known($0)?.kind },
      date: article.article.published?.date)
  }

  private func described(_ lost: Witness) -> Witness {
    var lost = lost
    let witnesses = graph.descendants(of: lost.id).compactMap { material.index(of: .init($0.description)) }.sorted()
    let articles = witnesses.map { material.articles[$0] }
    let dates = articles.compactMap { publication(of: lost.name, told: $0) }
    if let (date, evidence) = dates.first(where: { $0.0.isComplete }) ?? dates.first {
      lost.date = date
      lost.evidence.append(evidence)
    }
    for citation in articles.flatMap({ material.citations(of: $0.id) })
    where material.outlets.isSame(citation.outlet, lost.name) && !lost.evidence.contains(citation.evidence) {
      lost.evidence.append(citation.evidence)
    }
    lost.restsOn = RestsOnFinder(outlets: material.outlets, outlet: lost.name).restsOn(in: articles)
    lost.reconstruction = Reconstructor(material: material, outlet: lost.name, witnesses: witnesses)
      .passages(of: witnesses)
    return lost
  }

  /// The day on which an article says that an outlet reported: the time beside the cue.
  private func publication(of outlet: String, told article: AnalyzedArticle) -> (CalendarDate, Evidence)? {
    for attribution in article.attributions {
      guard let source = attribution.resolved, source.kind.isOutlet,
        material.outlets.isSame(source.name, outlet), let cue = attribution.cue.first
      else { continue }
      for time in article.timeExpressions where time.date?.day != nil {
        guard Self.isBeside(time.range, cue, in: article.text), let date = time.date else { continue }
        return (date, Evidence(.date, [Excerpt(article: article.id, range: cue.union(time.range))]))
      }
    }
    return nil
  }

  /// Within three words behind the cue: "reported on Sunday", "reported a local outlet on Sunday" has five.
  private static func isBeside(_ time: TextRange, _ cue: TextRange, in text: AnalyzedText) -> Bool {
    guard time.start >= cue.end, text.sentenceIndex(at: cue.start) == text.sentenceIndex(at: time.start) else {
      return false
    }
    return text.tokenIndices(in: TextRange(cue.end, time.start)).count <= maximumWordsToDate
  }

  private static let maximumWordsToDate = 5
}
