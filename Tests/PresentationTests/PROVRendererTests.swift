import NewsModel
import Presentation
import Testing

@Suite struct PROVRendererTests {
  private func document(_ stories: TracedStory...) throws -> Tree { try Tree(try PROVRenderer().render(stories)) }

  /// The relations of a kind, as pairs of names.
  private func pairs(_ kind: String, _ subject: String, _ object: String, in document: Tree) -> [[String?]] {
    (document[kind]?.fields ?? [:]).values.map { [$0["prov:\(subject)"]?.string, $0["prov:\(object)"]?.string] }
  }

  /// The types of the derivation of one entity from another; nil where there is none.
  private func types(of entity: String, from used: String, in document: Tree) -> [String]? {
    let relation = document["wasDerivedFrom"]?.fields.values.first {
      $0["prov:generatedEntity"]?.string == "stemma:" + entity && $0["prov:usedEntity"]?.string == "stemma:" + used
    }
    guard let type = relation?["prov:type"] else { return nil }
    return (type.elements.isEmpty ? [type] : type.elements).compactMap { $0["$"]?.string }
  }

  private let ledger = "lost/courier.html/The%20Corvenport%20Ledger"
  private let meridian = "lost/courier.html/Meridian%20Press"

  @Test func `the pier story as PROV`() throws {
    try expectGolden(try PROVRenderer().render([PierStory.story]), "pier.prov.json")
  }

  @Test func `every witness is an entity, and the story holds it`() throws {
    let document = try document(PierStory.story)
    let members = pairs("hadMember", "collection", "entity", in: document)
    for name in ["article/courier.html", "article/quay-daily.txt", ledger, meridian] {
      #expect(document["entity"]?["stemma:" + name] != nil)
      #expect(members.contains(["stemma:story/courier.html", "stemma:" + name]))
    }
  }

  @Test func `a kind of derivation is told in PROV's words and in ours`() throws {
    let document = try document(PierStory.story)
    #expect(
      types(of: "article/courier.html", from: meridian, in: document) == ["prov:Quotation", "stemma:Republication"])
    #expect(types(of: "article/quay-daily.txt", from: ledger, in: document) == ["prov:Quotation", "stemma:Citation"])
    var story = PierStory.story
    story.stemma.derivations[0].kind = .revision
    let revised = try self.document(story)
    #expect(types(of: "article/courier.html", from: meridian, in: revised) == ["prov:Revision", "stemma:Revision"])
  }

  @Test func `a citation that shares no words is no quotation`() throws {
    var story = PierStory.story
    story.stemma.derivations[2].sharedPassages = 0
    #expect(types(of: "article/quay-daily.txt", from: ledger, in: try document(story)) == ["stemma:Citation"])
  }

  @Test func `a claim has its origin as primary source and the articles that make it as quoted`() throws {
    let document = try document(PierStory.story)
    let claim = "claim/courier.html/3"
    let origin = "origin/courier.html/statement/Ana%20Marsh"
    #expect(types(of: claim, from: origin, in: document) == ["prov:PrimarySource"])
    #expect(types(of: claim, from: "article/quay-daily.txt", in: document) == ["prov:Quotation"])
  }

  @Test func `articles are attributed to outlets and authors, statements to those who made them`() throws {
    var story = PierStory.story
    story.articles[0].article.authors = ["Jon Ferrol"]
    let attributions = pairs("wasAttributedTo", "entity", "agent", in: try document(story))
    for pair in [
      ["article/courier.html", "outlet/Saltmarsh%20Courier"], ["article/courier.html", "author/Jon%20Ferrol"],
      [meridian, "outlet/Meridian%20Press"], ["origin/courier.html/statement/Ana%20Marsh", "source/Ana%20Marsh"],
    ] { #expect(attributions.contains(pair.map { "stemma:" + $0 })) }
  }

  @Test func `unnamed people of two stories are two agents`() throws {
    var other = PierStory.story
    other.stemma.story.id = "other"
    let agents = try document(PierStory.story, other)["agent"]?.fields.keys.filter { $0.hasPrefix("stemma:unnamed") }
    #expect(agents?.count == 2)
  }

  @Test func `all that a relation names is in the document`() throws {
    let document = try document(PierStory.story, GrownStory.dozen, Hostile.story)
    let known = Set(["entity", "agent"].flatMap { Array((document[$0]?.fields ?? [:]).keys) })
    for (kind, ends) in [
      ("wasDerivedFrom", ["generatedEntity", "usedEntity"]), ("wasAttributedTo", ["entity", "agent"]),
      ("hadMember", ["collection", "entity"]),
    ] {
      let named = pairs(kind, ends[0], ends[1], in: document)
      #expect(!named.isEmpty)
      #expect(named.joined().allSatisfy { known.contains($0 ?? "") })
    }
  }

  @Test func `names of files with any signs are names of PROV`() throws {
    let names = try document(Hostile.story)["entity"]?.fields.keys.map { String($0.dropFirst("stemma:".count)) } ?? []
    let allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%/"
    #expect(!names.isEmpty)
    #expect(names.allSatisfy { $0.unicodeScalars.allSatisfy(allowed.unicodeScalars.contains) && !$0.hasSuffix(".") })
  }

  @Test(arguments: [("2031-03-09", "xsd:date"), ("2031-03", "xsd:gYearMonth"), ("2031", "xsd:gYear")])
  func `a date has the type of what is known of it`(date: String, type: String) throws {
    var story = PierStory.story
    story.stemma.witnesses[2].date = CalendarDate(iso8601: date)
    let entity = try document(story)["entity"]?["stemma:article/courier.html"]
    #expect(entity?["stemma:date"]?["$"]?.string == date)
    #expect(entity?["stemma:date"]?["type"]?.string == type)
  }

  @Test func `a date without a year is text`() throws {
    var story = PierStory.story
    story.stemma.witnesses[2].date = CalendarDate(iso8601: "XXXX-03-09")
    let entity = try document(story)["entity"]?["stemma:article/courier.html"]
    #expect(entity?["stemma:date"]?.string == "XXXX-03-09")
  }
}
