import NewsModel

/// The pages of a story that are a body's own statement, and who gives something to which body.
///
/// Purpose: a ministry's release is no outlet's report. Valid when: others in the story give something to the body whose
/// page it is, none credits or cites it as an outlet, and the table does not know it as one. Cost: O(n · p) for n names that
/// something is given to and p pages with an outlet; each name is read once.
struct StatementPages: Sendable {
  /// By index.
  let pages: [Int]
  /// By article, the names that something is given to and the first attribution of each, in text order.
  private let given: [[(form: NameForm, attribution: Int)]]

  init(_ articles: [AnalyzedArticle], citations: [[Citation]], outlets: OutletNames) {
    let given = articles.map(Self.given)
    self.given = given
    let credits = articles.flatMap(\.article.credits).filter { $0.kind != .photo }.map(\.outlet)
    let suppliers = Set((credits + citations.joined().map(\.outlet)).map(outlets.commonName))
    pages = articles.indices.filter { page in
      guard let name = articles[page].article.outlet, outlets.known(name) == nil,
        !suppliers.contains(outlets.commonName(name))
      else { return false }
      let form = NameForm(name)
      return articles.indices.contains { $0 != page && given[$0].contains { $0.form.fits(form) } }
    }
  }

  /// The first of an article's attributions to a body, by index.
  func attribution(of article: Int, to body: String) -> Int? {
    let form = NameForm(body)
    return given[article].first { $0.form.fits(form) }?.attribution
  }

  private static func given(_ article: AnalyzedArticle) -> [(form: NameForm, attribution: Int)] {
    var seen: Set<String> = []
    var given: [(NameForm, Int)] = []
    for (index, attribution) in article.attributions.enumerated() {
      guard let source = attribution.resolved, ![.outlet, .wire, .unnamed, .person].contains(source.kind),
        seen.insert(source.name).inserted
      else { continue }
      given.append((NameForm(source.name), index))
    }
    return given
  }
}
