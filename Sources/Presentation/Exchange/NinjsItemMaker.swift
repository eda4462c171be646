import NewsModel
import UTF8Text

/// Makes the items of one story.
struct NinjsItemMaker {
  private let story: StoryView
  /// The derivations that lead to each witness, by its index.
  private let derivations: [Int: [Derivation]]
  private let witnesses: [Article.ID: Int]

  init(_ story: StoryView) {
    self.story = story
    derivations = Dictionary(
      grouping: story.stemma.derivations.filter {
        story.index(of: $0.parent) != nil && story.index(of: $0.child) != nil
      }
    ) { story.index(of: $0.child) ?? 0 }
    let named = story.stemma.witnesses.enumerated().compactMap { index, witness in witness.article.map { ($0, index) } }
    witnesses = Dictionary(named) { first, _ in first }
  }

  func item(_ analyzed: AnalyzedArticle) -> NinjsItem {
    let article = analyzed.article
    var item = NinjsItem(uri: ResourceName.urn(ResourceName.article(article.id)))
    item.type = "text"
    item.representationtype = article.wall == nil && article.kind != .teaser ? "full" : "partial"
    item.standard = .used
    item.language = article.language
    item.contentcreated = article.published.flatMap(Self.timeStamp)
    item.versioncreated = article.updated.flatMap(Self.timeStamp)
    item.headlines = Self.listed(article.headline.map { [.init(role: "main", value: $0)] } ?? [])
    item.descriptions = Self.listed(Self.descriptions(of: article))
    item.bodies = [
      .init(contenttype: "text/plain", charcount: article.body.unicodeScalars.count, value: article.body)
    ]
    item.by = article.byline.isEmpty ? Self.listed(article.authors)?.joined(separator: ", ") : article.byline
    item.located = article.dateline?.place
    item.organisations = article.outlet.map { [.init(name: $0, rel: "publisher")] }
    item.subjects = [subject]
    item.infosources = Self.listed(sources(of: analyzed))
    item.altids = [.init(role: "stemma", value: article.id.description)]
    item.renditions = article.url.flatMap(ResourceName.webAddress).map {
      [.init(name: "web", href: $0, contenttype: "text/html")]
    }
    item.associations = Self.listed(witnesses[article.id].flatMap { derivations[$0] }?.compactMap(association) ?? [])
    return item
  }

  /// The story, by which its items belong together.
  private var subject: NinjsItem.Concept {
    .init(name: story.title, rel: "story", uri: ResourceName.urn(ResourceName.story(story.stemma.story)))
  }

  private static func descriptions(of article: Article) -> [NinjsItem.Text] {
    let standfirst = article.standfirst.map { NinjsItem.Text(role: "standfirst", value: $0) }
    let days = [("published", article.published), ("updated", article.updated)].compactMap { role, stated in
      stated.map { NinjsItem.Text(role: role, value: $0.date.description) }
    }
    return standfirst + days
  }

  /// The words that state a date, where they are a whole time stamp (RFC 3339).
  private static func timeStamp(_ stated: StatedDate) -> String? {
    let bytes = Array(stated.text.utf8)
    let shape = Array("0000-00-00T00:00:00".utf8)
    guard bytes.count > shape.count, zip(bytes, shape).allSatisfy({ $1 == 0x30 ? $0.isASCIIDigit : $0 == $1 }) else {
      return nil
    }
    var zone = bytes[shape.count...]
    if zone.first == UInt8(ascii: ".") { zone = zone.dropFirst().drop(while: \.isASCIIDigit) }
    let offset = Array(zone)
    guard offset != Array("Z".utf8) else { return stated.text }
    let isOffset =
      offset.count == 6 && "+-".utf8.contains(offset[0]) && offset[3] == UInt8(ascii: ":")
      && [1, 2, 4, 5].allSatisfy { offset[$0].isASCIIDigit }
    return isOffset ? stated.text : nil
  }

  // MARK: Whom it draws on

  /// Outlets that are credited and cited, then who speaks, each once, in the order of the text.
  private func sources(of analyzed: AnalyzedArticle) -> [NinjsItem.Party] {
    let credits = analyzed.article.credits.map { credit in
      NinjsItem.Party(
        name: credit.outlet, role: Self.role(credit.kind == .photo ? "imgSupplier" : "contentSource"),
        literal: credit.kind.rawValue)
    }
    let cited = (story.citations[analyzed.id] ?? []).filter { $0.kind != .mention }.map {
      NinjsItem.Party(name: $0.outlet, role: Self.role("contentSource"), literal: $0.kind.rawValue)
    }
    let speakers = analyzed.attributions.compactMap(\.resolved).filter { !$0.isOwnOutlet && $0.kind != .unknown }
      .map { NinjsItem.Party(name: $0.name, role: Self.role("contentSource"), literal: $0.kind.rawValue) }
    var seen: Set<NinjsItem.Party> = []
    return (credits + cited + speakers).filter { !$0.name.isEmpty && seen.insert($0).inserted }
  }

  /// A role of the IPTC's vocabulary of parties in the production of content.
  private static func role(_ name: String) -> String { "http://cv.iptc.org/newscodes/contentprodpartyrole/" + name }

  /// The witness that a derivation leads from, with how the article draws on it.
  private func association(_ derivation: Derivation) -> NinjsItem? {
    guard let index = story.index(of: derivation.parent) else { return nil }
    let parent = story.stemma.witnesses[index]
    var item = NinjsItem(uri: ResourceName.urn(ResourceName.witness(parent, in: story.stemma.story)))
    item.name = story.labels[index]
    item.type = "text"
    item.representationtype = "partial"
    item.subjects = [
      .init(
        name: derivation.kind.rawValue, rel: "derivation",
        uri: ResourceName.urn(["derivation", derivation.kind.rawValue]),
        creator: "Stemma", confidence: Self.hundredths(derivation.confidence))
    ]
    item.descriptions = parent.date.map { [.init(role: "published", value: $0.description)] }
    item.organisations = parent.kind == .lost ? [.init(name: parent.name, rel: "publisher")] : nil
    item.headlines = parent.article.flatMap { story.texts.article($0)?.article.headline }.map {
      [.init(role: "main", value: $0)]
    }
    item.bodies = Self.listed(parent.reconstruction.compactMap(story.recoveredText)).map {
      [.init(role: "recovered", contenttype: "text/plain", value: $0.joined(separator: "\n"))]
    }
    item.ednote = story.derivationNote(derivation) + (parent.kind == .lost ? "; \(story.lossNote(parent))" : "")
    return item
  }

  private static func hundredths(_ part: Double) -> Int {
    part.isFinite ? Int((min(1, max(0, part)) * 100).rounded()) : 0
  }

  /// Nil in place of an empty list, which says nothing.
  private static func listed<Element>(_ list: [Element]) -> [Element]? { list.isEmpty ? nil : list }
}
