import NewsModel
import UTF8Text

/// Puts the origins found for single articles together where one bearer stands behind them.
struct OriginMerger {
  let material: StoryMaterial

  /// The origins, those of most articles first, then by name.
  func merged(_ found: [(article: Int, origin: OriginFinder.Found)]) -> [Origin] {
    var origins: [Origin] = []
    for (article, origin) in found.sorted(by: { $0.article < $1.article }) {
      add(origin, article: material.articles[article].id, to: &origins)
    }
    return origins.sorted { (-$0.articles.count, $0.name) < (-$1.articles.count, $1.name) }
  }

  private func add(_ found: OriginFinder.Found, article: Article.ID, to origins: inout [Origin]) {
    guard let index = origins.firstIndex(where: { isSame($0, found) }) else {
      origins.append(
        Origin(name: found.name, kind: found.kind, articles: [article], evidence: [found.evidence]))
      return
    }
    if !origins[index].articles.contains(article) { origins[index].articles.append(article) }
    if !origins[index].evidence.contains(found.evidence) {
      origins[index].evidence.append(found.evidence)
    }
    if found.name.utf8.count > origins[index].name.utf8.count { origins[index].name = found.name }
  }

  private func isSame(_ origin: Origin, _ found: OriginFinder.Found) -> Bool {
    if origin.kind == .outlet || found.kind == .outlet {
      return origin.kind == found.kind && material.outlets.isSame(origin.name, found.name)
    }
    return NameForm(origin.name).fits(NameForm(found.name))
  }
}
