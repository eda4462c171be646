import NewsModel
import UTF8Text

/// Turns a draft into an article: reads dateline, credit lines and names, and lets given facts outrank the page.
struct ArticleAssembler: Sendable {
  private let credits: CreditLineReader

  init(outlets: OutletTable) { credits = CreditLineReader(outlets: outlets) }

  func article(from draft: Draft, capture: Capture) -> Article {
    let own = outlet(of: draft, given: capture.given)
    var lead = article(from: draft, id: Article.ID(leadOf: capture.id), own: own)
    lead.nameOutlet(byAddress: capture.given.url ?? draft.url, in: credits.outlets)
    lead.apply(capture.given)
    lead.chooseLanguage(given: capture.given.language)
    lead.items = draft.items.enumerated().map { index, item in
      var item = article(from: item, id: Article.ID(item: index + 1, of: capture.id), own: own)
      item.language = item.language ?? lead.language
      return item
    }
    return lead
  }

  /// An article whose body was extracted before: the body stays as it is, and dateline and credits are read in it.
  func article(givenBody body: String, capture: Capture) -> Article {
    var article = Article(id: Article.ID(leadOf: capture.id), kind: .lead)
    var paragraphs = body.lineRanges().map { body[$0].collapsingWhiteSpace() }.filter { !$0.isEmpty }
    readEdges(of: &paragraphs, into: &article)
    // Lines that ask to share the text may have been taken into the body below its credit.
    for paragraph in paragraphs.dropFirst().suffix(Self.closingParagraphs) {
      article.credits += credits.credits(in: paragraph)
    }
    for paragraph in paragraphs.prefix(Self.openingParagraphs) where Byline.isByline(paragraph) {
      for name in Byline.names(in: paragraph) where credits.isWire(name) {
        article.credits.append(credits.wire(name, in: paragraph))
      }
    }
    // A caption or byline may have been taken into the body before its first sentence.
    for paragraph in paragraphs.dropFirst().prefix(Self.openingParagraphs - 1) where article.dateline == nil {
      readDateline(of: paragraph, into: &article)
    }
    article.body = body
    article.nameOutlet(byAddress: capture.given.url, in: credits.outlets)
    article.apply(capture.given)
    let own = article.outlet.map { OutletTable.key(credits.nameOfHost($0)) }
    article.credits.removeAll { $0.kind == .contributor && OutletTable.key($0.outlet) == own }
    article.chooseLanguage(given: capture.given.language)
    return article
  }

  /// The common name of the page's outlet: as given, as stated, or by its address.
  private func outlet(of draft: Draft, given: GivenFacts) -> String? {
    if let stated = given.outlet ?? draft.outlet { return credits.name(stated) }
    return (given.url ?? draft.url).flatMap { credits.outlets.outlet(forURL: $0)?.name }
  }

  private func article(from draft: Draft, id: Article.ID, own: String?) -> Article {
    var article = Article(id: id, kind: draft.kind)
    article.url = draft.url
    article.outlet = draft.outlet.map { credits.nameOfHost($0) }
    article.headline = draft.headline
    article.standfirst = draft.standfirst
    article.byline = draft.byline
    article.published = draft.published ?? draft.updated
    article.updated = draft.updated
    article.language = draft.language
    article.captions = draft.captions
    article.facts = draft.facts
    (article.pageKind, article.wall) = (draft.pageKind, draft.wall)
    article.credits = draft.captions.compactMap { caption in
      caption.credit.map { credits.picture($0) }
    }
    readAuthors(of: draft, own: own, into: &article)
    var paragraphs = draft.paragraphs
    let cut = readEdges(of: &paragraphs, summaries: draft.summaries, into: &article)
    article.body = paragraphs.joined(separator: "\n")
    if draft.details.count == draft.paragraphs.count {
      var details = draft.details
      if let removed = cut.removed { details.remove(at: removed) }
      article.apply(details.prefix(paragraphs.count), cut: cut)
    }
    return article
  }

  /// People from a byline, or the page's own outlet where it signs for them; another outlet that stands in it supplied
  /// the text.
  private func readAuthors(of draft: Draft, own: String?, into article: inout Article) {
    let printed = Byline.names(in: draft.byline)
    let isOwn = { name in own.map { OutletTable.key($0) } == OutletTable.key(credits.name(name)) }
    for name in printed where credits.isOutlet(name) && !isOwn(name) {
      article.credits.append(credits.wire(name, in: draft.byline))
    }
    let names = printed.filter { !credits.isOutlet($0) || isOwn($0) }
    article.authors = draft.authors.isEmpty ? names : draft.authors
  }

  /// What was taken off the start of a body: a paragraph, and bytes off the start of one that is left.
  struct Cut {
    var removed: Int?
    var line = 0
    var bytes = 0
  }

  /// Takes the dateline and the credit lines off a body's ends; both may stand below a summary.
  @discardableResult
  private func readEdges(of paragraphs: inout [String], summaries: Int = 0, into article: inout Article) -> Cut {
    var atEnd: [CreditLine] = []
    while let last = paragraphs.last, paragraphs.count > 1 {
      let found = credits.pictureLine(last).map { [$0] } ?? credits.credits(in: last)
      guard !found.isEmpty || Byline.isSignOff(last) else { break }
      atEnd.insert(contentsOf: found, at: 0)
      paragraphs.removeLast()
    }
    if let tag = paragraphs.last.flatMap(credits.tag) { atEnd.insert(tag, at: 0) }
    article.credits += atEnd
    var cut = Cut()
    for line in summaries > 0 ? [0, summaries] : [0] where cut.removed == nil && cut.bytes == 0 {
      readStart(of: &paragraphs, at: line, into: &article, cut: &cut)
    }
    return cut
  }

  /// Takes a credit line and a dateline off the start of a text that begins at some paragraph.
  private func readStart(of paragraphs: inout [String], at line: Int, into article: inout Article, cut: inout Cut) {
    guard line < paragraphs.count else { return }
    if case let found = credits.credits(in: paragraphs[line]), !found.isEmpty, paragraphs.count > line + 1 {
      article.credits += found
      paragraphs.remove(at: line)
      cut.removed = line
    }
    if case let first = paragraphs[line], let end = readDateline(of: first, into: &article) {
      paragraphs[line] = String(first[TextRange(end, first.utf8.count)])
      (cut.line, cut.bytes) = (line, end)
    }
  }

  /// Reads the dateline that opens a paragraph, and the wire in it.
  /// - Returns: the offset behind it; nil when there is none.
  @discardableResult
  private func readDateline(of paragraph: String, into article: inout Article) -> Int? {
    guard let found = DatelineReader.read(paragraph) else { return nil }
    article.dateline = found.dateline
    if let wire = found.wire { article.credits.append(credits.wire(wire, in: found.dateline.text)) }
    return found.end
  }

  /// The last paragraphs of a given body among which a credit line may stand (2026-11-22).
  private static let closingParagraphs = 3
  /// Paragraphs of a given body among which its dateline may stand (2026-11-21).
  private static let openingParagraphs = 4
}
