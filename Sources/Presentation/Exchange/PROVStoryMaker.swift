import NewsModel

/// Adds one story to a document.
struct PROVStoryMaker {
  private let story: StoryView
  private var document: PROVDocument

  /// Proofs told with a derivation; the JSON rows have all of them, with their places. Chosen 2026-11-22: enough to judge
  /// it by.
  private static let proofLimit = 12

  init(_ story: StoryView, document: PROVDocument) {
    self.story = story
    self.document = document
  }

  mutating func made() -> PROVDocument {
    addStory()
    for witness in story.stemma.witnesses { add(witness) }
    for derivation in story.stemma.derivations { add(derivation) }
    for (index, claim) in story.stemma.claims.enumerated() { add(claim, number: index + 1) }
    addSourcesOfRoots()
    return document
  }

  // MARK: Entities

  private mutating func addStory() {
    var attributes: PROVDocument.Attributes = [
      "prov:type": .list([PROVDocument.standard("Collection"), PROVDocument.term("Story")]),
      "prov:label": .text(story.title), "stemma:reports": .integer(story.reports),
      "stemma:independentOrigins": .integer(story.independentOrigins),
    ]
    attributes["stemma:verdict"] = story.verdict.map { .text($0) }
    document.add(.entity, ResourceName.story(story.stemma.story), attributes)
  }

  private mutating func addMember(_ name: [String]) {
    document.relate(
      .hadMember,
      [
        "prov:collection": PROVDocument.reference(ResourceName.story(story.stemma.story)),
        "prov:entity": PROVDocument.reference(name),
      ])
  }

  private mutating func add(_ witness: Witness) {
    let name = ResourceName.witness(witness, in: story.stemma.story)
    var attributes: PROVDocument.Attributes = [
      "prov:type": PROVDocument.term(witness.kind == .lost ? "LostReport" : "Article"),
      "prov:label": .text(story.label(of: witness.id)),
    ]
    attributes["stemma:date"] = witness.date.map(PROVDocument.date)
    if let article = witness.article.flatMap({ story.texts.article($0)?.article }) {
      attributes["prov:location"] = article.url.flatMap(ResourceName.webAddress).map(PROVDocument.address)
      attributes["stemma:headline"] = article.headline.map { .text($0) }
      attributes["stemma:language"] = article.language.map { .text($0) }
    } else {
      let recovered = witness.reconstruction.compactMap(story.recoveredText).map { JSONValue.text($0) }
      if !recovered.isEmpty { attributes["stemma:recoveredText"] = .list(recovered) }
    }
    document.add(.entity, name, attributes)
    addMember(name)
    addAgents(of: witness, name: name)
  }

  private mutating func addAgents(of witness: Witness, name: [String]) {
    let article = witness.article.flatMap { story.texts.article($0)?.article }
    if let outlet = witness.kind == .lost ? witness.name : article?.outlet {
      attribute(name, toOutlet: outlet, kind: witness.outletKind)
    }
    for author in article?.authors ?? [] {
      let agent = ["author", author]
      document.add(.agent, agent, ["prov:type": PROVDocument.standard("Person"), "prov:label": .text(author)])
      document.attribute(name, to: agent, as: "Author")
    }
    for foundation in witness.restsOn { attribute(name, toSource: foundation.description, isNamed: foundation.isNamed) }
  }

  private mutating func attribute(_ entity: [String], toOutlet outlet: String, kind: Outlet.Kind? = nil) {
    let agent = ["outlet", outlet]
    var attributes: PROVDocument.Attributes = [
      "prov:type": PROVDocument.standard("Organization"), "prov:label": .text(outlet),
    ]
    attributes["stemma:outletKind"] = kind.map { .text($0.rawValue) }
    document.add(.agent, agent, attributes)
    document.attribute(entity, to: agent, as: "Outlet")
  }

  /// Unnamed people of two stories are not known to be the same, and are two agents.
  private mutating func attribute(_ entity: [String], toSource source: String, isNamed: Bool = true) {
    let agent = isNamed ? ["source", source] : ["unnamed", story.stemma.story.id, source]
    document.add(
      .agent, agent,
      ["prov:type": PROVDocument.term("Source"), "prov:label": .text(source), "stemma:named": .truth(isNamed)])
    document.attribute(entity, to: agent, as: "Source")
  }

  // MARK: Derivations

  private mutating func add(_ derivation: Derivation) {
    guard let parent = story.index(of: derivation.parent), let child = story.index(of: derivation.child) else { return }
    var attributes: PROVDocument.Attributes = [
      "prov:generatedEntity": reference(child), "prov:usedEntity": reference(parent),
      "prov:type": .list(Self.types(of: derivation)), "stemma:confidence": .number(derivation.confidence),
      "stemma:sharedPassages": .integer(derivation.sharedPassages),
      "stemma:quotedPassages": .integer(derivation.quotedPassages), "stemma:central": .truth(derivation.isCentral),
    ]
    let proofs = derivation.evidence.prefix(Self.proofLimit).compactMap(proof)
    if !proofs.isEmpty { attributes["stemma:evidence"] = .list(proofs) }
    document.relate(.wasDerivedFrom, attributes)
  }

  private func reference(_ witness: Int) -> JSONValue {
    PROVDocument.reference(ResourceName.witness(story.stemma.witnesses[witness], in: story.stemma.story))
  }

  private static func types(of derivation: Derivation) -> [JSONValue] {
    let own = PROVDocument.term(Wording.capitalized(derivation.kind.rawValue))
    switch derivation.kind {
    case .revision: return [PROVDocument.standard("Revision"), own]
    case .republication: return [PROVDocument.standard("Quotation"), own]
    case .rewrite, .citation:
      return derivation.sharedPassages > 0 ? [PROVDocument.standard("Quotation"), own] : [own]
    }
  }

  /// "credit line: (PTI)", by the words of the last excerpt, which is the child's.
  private func proof(_ evidence: Evidence) -> JSONValue? {
    evidence.excerpts.last.flatMap(story.texts.text).map {
      .text("\(evidence.kind.rawValue): \(String($0).shortened(to: StoryView.textLimit))")
    }
  }

  // MARK: Claims

  private mutating func add(_ claim: Claim, number: Int) {
    let name = ["claim", story.stemma.story.id, String(number)]
    var attributes: PROVDocument.Attributes = [
      "prov:type": PROVDocument.term("Claim"), "prov:label": .text(story.text(of: claim)),
      "prov:value": .text(claim.text), "stemma:reports": .integer(claim.reports),
      "stemma:independentOrigins": .integer(claim.origins.count),
    ]
    attributes["stemma:date"] = claim.date.map(PROVDocument.date)
    document.add(.entity, name, attributes)
    addMember(name)
    for article in Set(claim.statements.map(\.article)).sorted() {
      derive(name, from: ResourceName.article(article), as: "Quotation")
    }
    for origin in claim.origins { derive(name, from: add(origin), as: "PrimarySource") }
  }

  /// What central claims finally come from, for the articles that draw on no other witness.
  private mutating func addSourcesOfRoots() {
    for origin in story.stemma.centralClaim?.origins ?? [] where origin.kind != .outlet {
      let name = add(origin)
      for article in origin.articles where isRoot(article) {
        derive(ResourceName.article(article), from: name, as: "PrimarySource")
      }
    }
  }

  private func isRoot(_ article: Article.ID) -> Bool {
    story.index(of: Witness.ID(article.description)).map { story.parents[$0].isEmpty } ?? false
  }

  /// The entity that an origin is: a lost report, or what the origin's source made public.
  private mutating func add(_ origin: Origin) -> [String] {
    if origin.kind == .outlet, let report = lostReport(of: origin.name) { return report }
    let name = ["origin", story.stemma.story.id, origin.kind.rawValue, origin.name]
    let isNew = document.add(
      .entity, name,
      ["prov:type": PROVDocument.term(Self.type(of: origin.kind)), "prov:label": .text(story.name(of: origin))])
    guard isNew, origin.kind == .statement || origin.kind == .outlet else { return name }
    if origin.kind == .statement {
      attribute(name, toSource: origin.name)
    } else if story.articles.contains(where: { $0.article.outlet == origin.name }) {
      // Else it is a page that names no outlet, and bears its own name.
      attribute(name, toOutlet: origin.name)
    }
    return name
  }

  private func lostReport(of outlet: String) -> [String]? {
    story.stemma.witnesses.first { $0.kind == .lost && $0.name == outlet }.map {
      ResourceName.witness($0, in: story.stemma.story)
    }
  }

  private static func type(of kind: Origin.Kind) -> String {
    switch kind {
    case .outlet: "OwnReporting"
    case .statement: "PublicStatement"
    case .document: "Document"
    case .event: "Event"
    }
  }

  private mutating func derive(_ entity: [String], from used: [String], as type: String) {
    document.relate(
      .wasDerivedFrom,
      [
        "prov:generatedEntity": PROVDocument.reference(entity), "prov:usedEntity": PROVDocument.reference(used),
        "prov:type": PROVDocument.standard(type),
      ])
  }
}
