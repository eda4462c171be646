import NewsModel
import UTF8Text

/// How an article is related to the other witnesses of its story, and which of its words prove that.
struct ArticleRelations {
  private let article: AnalyzedArticle
  private let stemma: Stemma?
  private let numbers: RoomNumbers
  private let names: [Witness.ID: String]

  init(article: AnalyzedArticle, stemma: Stemma?, numbers: RoomNumbers) {
    (self.article, self.stemma, self.numbers) = (article, stemma, numbers)
    names = Dictionary((stemma?.witnesses ?? []).map { ($0.id, $0.name.shortened()) }) { first, _ in first }
  }

  private var own: Witness.ID { Witness.ID(article.id.description) }

  private var related: [Derivation] { stemma?.derivations.filter { $0.child == own || $0.parent == own } ?? [] }

  /// In the order of the stemma.
  var proofs: [ArticleProof] {
    let end = article.article.body.utf8.count
    return related.flatMap { derivation -> [ArticleProof] in
      let other = link(to: derivation.child == own ? derivation.parent : derivation.child)
      return derivation.evidence.flatMap { evidence in
        evidence.excerpts.filter { $0.article == article.id && $0.field == .body && $0.range.end <= end }.map {
          ArticleProof(range: $0.range, kind: evidence.kind, other: other)
        }
      }
    }
  }

  func html() -> HTMLText {
    let lines = related.prefix(EvidenceSections.limit).map(line)
    guard !lines.isEmpty else { return "" }
    let rest = related.count - lines.count
    let more: HTMLText = rest > 0 ? "<li class=\"note\">and \(rest) more</li>" : ""
    return "<section class=\"box\"><h3>Related reports</h3><ul>\(lines.joined())\(more)</ul></section>\n"
  }

  /// "It republishes Northern Press Service: 10 shared passages", "The Echo cites it".
  private func line(_ derivation: Derivation) -> HTMLText {
    let isChild = derivation.child == own
    let other = isChild ? derivation.parent : derivation.child
    let verb = Self.verb(derivation.kind)
    let sentence: HTMLText = isChild ? "It <i>\(verb)</i> \(link(to: other))" : "\(link(to: other)) <i>\(verb)</i> it"
    return "<li dir=\"auto\">\(sentence)\(proof(derivation))\(comparison(derivation))</li>"
  }

  private func proof(_ derivation: Derivation) -> HTMLText {
    var parts: [String] = []
    if derivation.sharedPassages > 0 { parts.append(Wording.count(derivation.sharedPassages, "shared passage")) }
    if derivation.evidence.contains(where: { $0.kind == .creditLine }) { parts.append("credit line") }
    return parts.isEmpty ? "" : " <small>\(parts.joined(separator: ", "))</small>"
  }

  private func comparison(_ derivation: Derivation) -> HTMLText {
    guard let left = numbers.articles[derivation.parent.description],
      let right = numbers.articles[derivation.child.description]
    else { return "" }
    return " <a class=\"aside\" href=\"\(RoomAddress.comparison(left, right))\">side by side</a>"
  }

  private func link(to witness: Witness.ID) -> HTMLText {
    let name = names[witness] ?? witness.description.shortened()
    guard let number = numbers.articles[witness.description] else { return "<b>\(name)</b> <small>lost report</small>" }
    return "<a href=\"\(RoomAddress.article(number))\" dir=\"auto\">\(name)</a>"
  }

  private static func verb(_ kind: Derivation.Kind) -> HTMLText {
    switch kind {
    case .republication: "republishes"
    case .revision: "is a later text of"
    case .rewrite: "rewrites"
    case .citation: "cites"
    }
  }
}
