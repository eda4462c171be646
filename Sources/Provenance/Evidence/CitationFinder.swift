import NewsModel
import UTF8Text

/// Finds the other outlets that an article relies on by name.
///
/// Purpose: citations as evidence of derivation. Valid when: an attribution's source is an outlet or wire other than
/// the article's own (a report), or somebody is said to have spoken there: unnamed people who spoke to an outlet make
/// it a report, named ones a venue. Action: one citation an outlet, at the first words that show its strongest kind.
/// Cost: O(attributions).
struct CitationFinder {
  let outlets: OutletNames

  func citations(in article: AnalyzedArticle) -> [Citation] {
    var found: [Citation] = []
    for attribution in article.attributions where !isTakenUp(attribution, in: article) {
      for (outlet, kind) in cited(by: attribution)
      where Self.isName(outlet) && !isOwn(outlet, article) {
        let citation = Citation(
          article: article.id, outlet: outlets.shownName(outlet), kind: kind,
          evidence: Self.evidence(attribution, in: article))
        add(citation, to: &found)
      }
    }
    for named in article.citedOutlets where named.kind != .mention && !isOwn(named.name, article) {
      let citation = Citation(
        article: article.id, outlet: outlets.shownName(named.name), kind: named.kind,
        evidence: Self.evidence(named.mention, in: article))
      add(citation, to: &found)
    }
    for (outlet, mention) in outlets.reader.reports(in: article.text) where !isOwn(outlet, article) {
      let citation = Citation(
        article: article.id, outlet: outlets.shownName(outlet), kind: .report,
        evidence: Self.evidence(mention, in: article))
      add(citation, to: &found)
    }
    return found.sorted { Self.start($0) < Self.start($1) }
  }

  private static func start(_ citation: Citation) -> TextRange {
    citation.evidence.excerpts.first?.range ?? TextRange(0, 0)
  }

  /// "the report said" takes up what was named before, which need not be the outlet; where the outlet is cited by its
  /// name, that counts.
  private func isTakenUp(_ attribution: Attribution, in article: AnalyzedArticle) -> Bool {
    guard let source = attribution.resolved, source.kind.isOutlet,
      let words = attribution.source.first, article.text[words].folded().hasPrefix("the ")
    else { return false }
    let named = article.citedOutlets.filter { outlets.isSame($0.name, source.name) }
    return named.contains { $0.kind != .mention } && !named.contains { $0.mention.overlaps(words) }
  }

  private func cited(by attribution: Attribution) -> [(outlet: String, kind: Citation.Kind)] {
    var cited: [(String, Citation.Kind)] = []
    if let source = attribution.resolved, source.kind.isOutlet {
      cited.append((source.name, .report))
    }
    if let venue = attribution.venue, venue.isOutlet {
      cited.append((venue.name, attribution.resolved?.kind == .unnamed ? .report : .venue))
    }
    return cited
  }

  /// A name rather than a description: "a South Korean newspaper" names nobody.
  private static func isName(_ outlet: String) -> Bool {
    outlet.split(separator: " ").last?.first?.isLowercase == false
  }

  /// The article's own outlet, or the wire that supplied its text and so names itself: "told the Northern Press Service".
  private func isOwn(_ outlet: String, _ article: AnalyzedArticle) -> Bool {
    let own = [article.article.outlet].compactMap { $0 }
    let wires = article.article.credits.filter { $0.kind == .wire }.map(\.outlet)
    return (own + wires).contains { outlets.isSame($0, outlet) || Self.isHost($0, of: outlet) }
  }

  /// Whether an article's outlet that is known by its host alone is the one named: "ABC7" on abc7news.com.
  private static func isHost(_ host: String, of outlet: String) -> Bool {
    let labels = host.split(separator: ".").dropLast().filter { $0 != "www" }
    let name = outlet.folded().filter { $0.isLetter || $0.isNumber }
    return !name.isEmpty
      && labels.contains { label in
        label.hasPrefix(name) && hostEndings.contains(String(label.dropFirst(name.count)))
      }
  }

  /// What hosts add to a name.
  private static let hostEndings: Set<String> = [
    "", "news", "online", "tv", "live", "now", "ny", "la", "radio", "today",
  ]

  private func add(_ citation: Citation, to found: inout [Citation]) {
    guard let index = found.firstIndex(where: { outlets.isSame($0.outlet, citation.outlet) }) else {
      found.append(citation)
      return
    }
    let isStronger = found[index].kind == .venue && citation.kind == .report
    let isEarlier =
      citation.kind == found[index].kind && Self.start(citation) < Self.start(found[index])
    if isEarlier || isStronger || citation.kind == .study && found[index].kind != .study {
      found[index] = citation
    }
  }

  /// The sentence from the source or cue to the end of both.
  static func evidence(_ attribution: Attribution, in article: AnalyzedArticle) -> Evidence {
    let parts = attribution.source + attribution.cue + (attribution.venue.map { [$0.mention] } ?? [])
    let words = parts.dropFirst().reduce(parts.first ?? attribution.range) { $0.union($1) }
    return evidence(words, in: article)
  }

  /// The sentence around words that name an outlet.
  static func evidence(_ words: TextRange, in article: AnalyzedArticle) -> Evidence {
    let range = article.text.sentenceIndex(at: words.start).map {
      article.text.sentences[$0].range.union(words)
    }
    return Evidence(.citation, [Excerpt(article: article.id, range: range ?? words)])
  }
}
