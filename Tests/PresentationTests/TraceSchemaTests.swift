import FoundationEssentials
import NewsModel
import Presentation
import Testing
import UTF8Text

/// Documentation/trace.schema.json against what is written.
@Suite struct TraceSchemaTests {
  private let schema: Tree

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: "Documentation/trace.schema.json"))
    schema = try JSONDecoder().decode(Tree.self, from: data)
  }

  /// A story with every field that a row can have.
  private static let fullStory: TracedStory = {
    var story = PierStory.story
    var article = story.articles[0].article
    article.wall = .paywall
    article.url = "https://courier.example/pier"
    article.standfirst = ["The pier stays shut."]
    article.authors = ["Jon Ferrol"]
    article.updated = article.published
    article.language = "en"
    article.dateline = Dateline(text: "SALTMARSH", place: "Saltmarsh")
    article.captions = [Caption(text: "The pier", credit: "Meridian Press")]
    article.links = [BodyLink(range: TextRange(0, 6), address: "/divers")]
    article.facts = [StatedFact(.originalSource, "https://meridian.example/pier", place: "meta original-source")]
    article.entries = [LiveEntry(time: "14:10", range: TextRange(0, 6))]
    story.articles[0].article = article
    let words = Excerpt(article: article.id, range: TextRange(0, 6))
    story.stemma.claims[0].conflicts = [ClaimConflict(kind: .number, own: words, other: words)]
    let fact = Excerpt(article: article.id, field: .fact(0), range: TextRange(0, 29))
    story.stemma.derivations[0].evidence.append(Evidence(.declaredSource, [fact]))
    story.stemma.derivations[0].changes = [
      DerivationChange(kind: .hardened, aspect: .amount, parent: words, child: words)
    ]
    return story
  }()

  private func row(_ story: TracedStory) throws -> Tree { try Tree(try JSONRenderer().render([story])) }

  /// "/articles/*/cites/*/kind string", for each value below a place.
  private func places(_ value: Tree, at place: String = "") -> Set<String> {
    switch value {
    case .object(let fields): Set(fields.flatMap { places($1, at: place + "/" + $0) }).union(["\(place) object"])
    case .list(let elements): Set(elements.flatMap { places($0, at: place + "/*") }).union(["\(place) array"])
    case .text: ["\(place) string"]
    case .number: ["\(place) number"]
    case .truth: ["\(place) boolean"]
    }
  }

  /// The same places as the schema has them.
  private func described(_ part: Tree, at place: String = "") -> Set<String> {
    let part = resolved(part)
    let type = part["type"]?.string ?? ""
    let own: Set = ["\(place) \(type == "integer" ? "number" : type)"]
    let fields = (part["properties"]?.fields ?? [:]).flatMap { described($1, at: place + "/" + $0) }
    return own.union(fields).union(part["items"].map { described($0, at: place + "/*") } ?? [])
  }

  private func resolved(_ part: Tree) -> Tree {
    guard let name = part["$ref"]?.string?.split(separator: "/").last else { return part }
    return schema[pointer: "/$defs/\(name)"] ?? part
  }

  /// The objects at each place with the description of each.
  private func objects(_ value: Tree, _ part: Tree) -> [(fields: Set<String>, part: Tree)] {
    let part = resolved(part)
    switch value {
    case .object(let fields):
      let inner = fields.flatMap { name, value in part["properties"]?[name].map { objects(value, $0) } ?? [] }
      return [(Set(fields.keys), part)] + inner
    case .list(let elements): return elements.flatMap { element in part["items"].map { objects(element, $0) } ?? [] }
    default: return []
    }
  }

  @Test func `every field that is written is described, with its type, and every one described is written`() throws {
    let (written, described) = (places(try row(Self.fullStory)), described(schema))
    #expect(written.subtracting(described).sorted() == [])
    #expect(described.subtracting(written).sorted() == [])
  }

  @Test func `no object lacks a field that is required`() throws {
    for story in [PierStory.story, GrownStory.dozen, GrownStory.single, Hostile.story] {
      for (fields, part) in objects(try row(story), schema) {
        let required = Set(part["required"]?.elements.compactMap(\.string) ?? [])
        #expect(required.subtracting(fields).sorted() == [])
      }
    }
  }

  /// Where each list of words that a field can hold stands, and the words.
  private static let words: [(place: String, words: [String])] = [
    (
      "/$defs/evidence/properties/kind",
      ["credit line", "citation", "passage", "quotation", "statement", "date", "byline", "link", "declared source"]
    ),
    ("/$defs/article/properties/kind", PageKind.allCases.map(\.rawValue) + ["teaser"]),
    ("/$defs/article/properties/wall", PageWall.allCases.map(\.rawValue)),
    ("/$defs/witness/properties/kind", [Witness.Kind.article, .lost].map(\.rawValue)),
    ("/$defs/origin/properties/kind", [Origin.Kind.outlet, .statement, .document, .event].map(\.rawValue)),
    ("/$defs/conflict/properties/kind", [ClaimConflict.Kind.number, .date, .denial].map(\.rawValue)),
    (
      "/$defs/change/properties/kind",
      [DerivationChange.Kind.added, .dropped, .hardened, .softened].map(\.rawValue)
    ),
    (
      "/$defs/change/properties/aspect",
      [DerivationChange.Aspect.possibility, .allegation, .amount, .attribution].map(\.rawValue)
    ),
    (
      "/$defs/derivation/properties/kind",
      [Derivation.Kind.republication, .revision, .rewrite, .citation].map(\.rawValue)
    ),
    (
      "/$defs/article/properties/cites/items/properties/kind",
      [Citation.Kind.report, .venue, .study, .mention].map(\.rawValue)
    ),
  ]

  @Test func `fields of few words have them all`() {
    for (place, words) in Self.words {
      #expect(Set(schema[pointer: place + "/enum"]?.elements.compactMap(\.string) ?? []) == Set(words), "\(place)")
    }
  }

  @Test func `the version that is written is the one that is described`() throws {
    #expect(try row(PierStory.story)["version"]?.integer == schema[pointer: "/properties/version/const"]?.integer)
  }
}
