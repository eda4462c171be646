import NewsModel
import UTF8Text

/// Finds the people that a lost report rests on.
///
/// Purpose: name what stands behind a report nobody captured. Valid when: unnamed people are said to have told the outlet
/// something, or their words stand inside what is attributed to it. Action: descriptions that fit one another ("foreign
/// office officials", "a senior foreign office official") are one, shown by the fullest; bare ones ("sources") are left
/// out beside fuller ones. Cost: O(a²) for an article's attributions.
struct RestsOnFinder {
  let outlets: OutletNames
  let outlet: String

  func restsOn(in articles: [AnalyzedArticle]) -> [RestsOn] {
    var found: [RestsOn] = []
    for article in articles {
      for attribution in article.attributions where isBehindReport(attribution, in: article) {
        guard let source = attribution.resolved else { continue }
        add(source, CitationFinder.evidence(attribution, in: article), to: &found)
      }
    }
    let fuller = found.filter { Self.words($0.description).count > 1 }
    return fuller.isEmpty ? found : fuller
  }

  private func isBehindReport(_ attribution: Attribution, in article: AnalyzedArticle) -> Bool {
    guard attribution.resolved?.kind == .unnamed else { return false }
    if let venue = attribution.venue, venue.isOutlet, outlets.isSame(venue.name, outlet) { return true }
    guard let cue = attribution.cue.first, let content = attribution.content.first else { return false }
    return article.attributions.contains { outer in
      guard let source = outer.resolved, source.kind.isOutlet else { return false }
      guard outlets.isSame(source.name, outlet) else { return false }
      return outer.content.contains { $0.contains(cue) && $0.contains(content) && $0 != content }
        && !tellsOfAPlan(content, in: article.text)
    }
  }

  /// "The two leaders agreed to meet" tells of a plan, not of somebody who spoke.
  private func tellsOfAPlan(_ content: TextRange, in text: AnalyzedText) -> Bool {
    text.tokenIndices(in: content).first.map { text.tokens[$0].folded == "to" } ?? true
  }

  private func add(_ source: Source, _ evidence: Evidence, to found: inout [RestsOn]) {
    let description = Self.withoutArticle(source.name)
    guard let index = found.firstIndex(where: { Self.areOne($0.description, description) }) else {
      found.append(RestsOn(description: description, isNamed: false, evidence: [evidence]))
      return
    }
    if Self.words(description).count > Self.words(found[index].description).count {
      found[index].description = description
    }
    if !found[index].evidence.contains(evidence) { found[index].evidence.append(evidence) }
  }

  /// Whether two descriptions end on one noun, plural or not, and share another word unless one is bare.
  private static func areOne(_ first: String, _ second: String) -> Bool {
    let (left, right) = (words(first), words(second))
    guard let head = left.last, head == right.last else { return false }
    return left.count == 1 || right.count == 1 || !Set(left.dropLast()).isDisjoint(with: right.dropLast())
  }

  /// The words of a description, its head last and without a plural ending, "unnamed" left out.
  private static func words(_ description: String) -> [String] {
    let form = NameForm(description)
    let head = form.head.hasSuffix("s") ? String(form.head.dropLast()) : form.head
    return form.words.filter { $0 != form.head && $0 != "unnamed" && $0 != "anonymous" } + [head]
  }

  private static func withoutArticle(_ name: String) -> String {
    for article in ["A ", "An ", "The ", "a ", "an ", "the "] where name.hasPrefix(article) {
      return String(name.dropFirst(article.count))
    }
    return name
  }
}
