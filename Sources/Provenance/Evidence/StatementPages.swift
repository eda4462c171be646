import NewsModel
import UTF8Text

/// The pages of a story that are a body's own statement, and who gives something to which body.
///
/// Purpose: a ministry's release is no outlet's report. Valid when: others in the story give something to the body whose
/// page it is, none credits or cites it as an outlet, and the table does not know it as one. Action: a page's outlet is
/// compared with the names that have a word of its own. Cost: O(n + p · m) for n names that something is given to, p pages
/// with an outlet and m names that share a word; each name is read once.
struct StatementPages: Sendable {
  /// By index.
  let pages: [Int]
  /// By article.
  let isPage: [Bool]
  /// The outlet of each page.
  private let bodies: [(form: NameForm, name: String)]
  /// By article, the names that something is given to and the first attribution of each, in text order.
  private let given: [[(form: NameForm, attribution: Int)]]

  init(_ articles: [AnalyzedArticle], citations: [[Citation]], outlets: OutletNames) {
    let given = articles.map(Self.given)
    self.given = given
    let credits = articles.flatMap(\.article.credits).filter { $0.kind != .photo }.map(\.outlet)
    let suppliers = Set((credits + citations.joined().map(\.outlet)).map(outlets.commonName))
    let bearers = Bearers(given.map { $0.map(\.form) })
    let pages = articles.indices.filter { page in
      guard let name = articles[page].article.outlet, outlets.known(name) == nil,
        !suppliers.contains(outlets.commonName(name))
      else { return false }
      return bearers.isNamed(NameForm(name), besides: page)
    }
    self.pages = pages
    bodies = pages.compactMap { page in articles[page].article.outlet.map { (NameForm($0), $0) } }
    var isPage = [Bool](repeating: false, count: articles.count)
    for page in pages { isPage[page] = true }
    self.isPage = isPage
  }

  /// The first of an article's attributions to a body, by index.
  func attribution(of article: Int, to body: String) -> Int? {
    let form = NameForm(body)
    return given[article].first { $0.form.fits(form) }?.attribution
  }

  /// The full name of the body with a page that a name means.
  func body(named name: String) -> String? {
    if bodies.isEmpty { return nil }
    let form = NameForm(name)
    return bodies.first { $0.form.fits(form) }?.name
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

/// Which articles name somebody by names that fit: names that do share a word.
private struct Bearers {
  /// The articles that have each name, ascending.
  private var articles: [NameForm: [Int]] = [:]
  private var byWord: [String: [NameForm]] = [:]

  init(_ names: [[NameForm]]) {
    for (article, forms) in names.enumerated() {
      for form in forms {
        if articles[form] == nil { for word in form.words { byWord[word, default: []].append(form) } }
        articles[form, default: []].append(article)
      }
    }
  }

  func isNamed(_ form: NameForm, besides article: Int) -> Bool {
    form.words.contains { word in
      byWord[word, default: []].contains { other in
        other.fits(form) && articles[other, default: []].contains { $0 != article }
      }
    }
  }
}
