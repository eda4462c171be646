import NewsModel
import UTF8Text

/// Puts the origins found for single articles together where one bearer stands behind them.
struct OriginMerger {
  let material: StoryMaterial

  /// An origin with the forms under which it is compared.
  private struct Merged {
    var origin: Origin
    var form: NameForm
    var outlet: String
  }

  /// The origins, those of most articles first, then by name.
  func merged(_ found: [(article: Int, origin: OriginFinder.Found)]) -> [Origin] {
    var merged: [Merged] = []
    for (article, origin) in found.sorted(by: { $0.article < $1.article }) {
      add(origin, article: material.articles[article].id, to: &merged)
    }
    return merged.map(\.origin).sorted { (-$0.articles.count, $0.name) < (-$1.articles.count, $1.name) }
  }

  private func add(_ found: OriginFinder.Found, article: Article.ID, to merged: inout [Merged]) {
    let (form, outlet) = (NameForm(found.name), material.outlets.commonName(found.name))
    guard let index = merged.firstIndex(where: { isSame($0, found, form, outlet) }) else {
      let origin = Origin(name: found.name, kind: found.kind, articles: [article], evidence: [found.evidence])
      merged.append(Merged(origin: origin, form: form, outlet: outlet))
      return
    }
    if merged[index].origin.articles.last != article { merged[index].origin.articles.append(article) }
    if !merged[index].origin.evidence.contains(found.evidence) {
      merged[index].origin.evidence.append(found.evidence)
    }
    if found.name.utf8.count > merged[index].origin.name.utf8.count {
      merged[index].origin.name = found.name
      (merged[index].form, merged[index].outlet) = (form, outlet)
    }
  }

  private func isSame(_ one: Merged, _ found: OriginFinder.Found, _ form: NameForm, _ outlet: String) -> Bool {
    if one.origin.kind == .outlet || found.kind == .outlet {
      return one.origin.kind == found.kind && one.outlet == outlet
    }
    return one.form.fits(form)
  }
}
