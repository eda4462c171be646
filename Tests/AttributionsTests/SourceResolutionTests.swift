import ModelFixture
import NewsModel
import Testing
import UTF8Text

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct SourceResolutionTests {
  /// Source words, and the name and kind they resolve to.
  private func sources(in text: String, outlet: String? = nil) -> [String] {
    attributions(in: text, outlet: outlet).map { attribution in
      let words = attribution.source.map { String(text[$0]) }.joined()
      return "\(words) = \(attribution.resolved?.name ?? "-"), \(attribution.resolved?.kind.rawValue ?? "-")"
    }
  }

  @Test func `a surname and a pronoun take the full name`() {
    #expect(
      sources(in: "Mayor Mara Lind said that it rained. Lind said that it was cold. She said that it snowed.") == [
        "Mayor Mara Lind = Mara Lind, person", "Lind = Mara Lind, person", "She = Mara Lind, person",
      ])
  }

  @Test func `the official is the unnamed one who was introduced`() {
    #expect(
      sources(in: "A senior dike office official said that it held. The official said that it rained.") == [
        "A senior dike office official = senior dike office official, unnamed",
        "The official = senior dike office official, unnamed",
      ])
  }

  @Test func `a body whose name joins two words is one source`() {
    #expect(
      sources(in: "The Food and Drug Administration said that the vaccine was safe.") == [
        "The Food and Drug Administration = Food and Drug Administration, organization"
      ])
  }

  @Test func `a name that stands behind in is a place and speaks as a body`() {
    #expect(
      sources(in: "It rained in Norlandia. Norlandia said that it was cold.") == ["Norlandia = Norlandia, organization"]
    )
  }

  @Test func `an engineer with a relative clause and no commas is one source`() {
    #expect(
      sources(in: "An engineer who has worked on the dike told the Harbor Tribune that it leaks.")
        == ["An engineer who has worked on the dike = engineer, unnamed"])
  }

  @Test func `a pronoun for a body is the one the sentence before begins with`() {
    #expect(
      sources(in: "The authority sees it otherwise. In a letter it says that the dike held.")
        .last == "it = authority, organization")
  }

  @Test func `a role takes the name it stood before`() {
    #expect(
      sources(in: "The Norlandic president Anna Orr flew home. The Norlandic president said that it was cold.")
        == ["The Norlandic president = Anna Orr, person"])
  }

  @Test func `the newspaper and the report are the outlet named before`() {
    #expect(
      sources(
        in:
          "The Harbor Tribune reported that two cranes fell. The newspaper said that it rained. The report added that it snowed."
      )
        == [
          "The Harbor Tribune = Harbor Tribune, outlet", "The newspaper = Harbor Tribune, outlet",
          "The report = Harbor Tribune, outlet",
        ])
  }

  @Test func `a media report is the only outlet the text cites`() {
    #expect(
      sources(in: "Two cranes have fallen, a media report has said. They were old, the Harbor Tribune reported.")
        == [
          "a media report = Harbor Tribune, outlet", "the Harbor Tribune = Harbor Tribune, outlet",
        ])
  }

  @Test(arguments: [
    "The sale was first reported by the Harbor Tribune.", "The letter, seen by the Harbor Tribune, is dated Monday.",
    "He signed a letter obtained by the Harbor Tribune.",
  ])
  func `who first reported, saw or obtained something is a source`(sentence: String) {
    #expect(sources(in: sentence).contains("the Harbor Tribune = Harbor Tribune, outlet"))
  }

  @Test func `a press office is one, also as the pronoun behind it`() {
    let text = """
      Orr sent a message which was made public by the palace press office.
      “I hope for calm,” it quoted Anna Orr as saying.
      """
    #expect(
      sources(in: text) == [
        "the palace press office = palace press office, press office", "it = palace press office, press office",
        "Anna Orr = Anna Orr, person",
      ])
  }

  @Test func `what a report quotes has sources of its own`() {
    #expect(
      sources(in: "“An engineer said that it held,” the Harbor Tribune reported.") == [
        "the Harbor Tribune = Harbor Tribune, outlet", "An engineer = engineer, unnamed",
      ])
  }

  @Test func `whom an outlet quotes is a source too`() {
    #expect(
      sources(in: "Quoting an unnamed engineer, the Harbor Tribune said the dike was weak.").contains(
        "an unnamed engineer = unnamed engineer, unnamed"))
  }

  @Test func `a surname alone is the person named most, unless another has just spoken`() {
    let text = """
      Anna Lind runs the harbor. Anna Lind was born here, and her brother Peter Lind fishes. Lind said that it rained.
      """
    #expect(sources(in: text).last == "Lind = Anna Lind, person")
  }

  @Test func `she is the woman of the sentence before, not the man`() {
    #expect(
      sources(in: "Peter Lind said that it rained. Anna Orr disagreed with Peter Lind. She said that it snowed.").last
        == "She = Anna Orr, person")
    #expect(
      sources(in: "Anna Orr said that it rained. Peter Lind left early. She said that it snowed.").last
        == "She = Anna Orr, person")
  }

  @Test func `the company is the body that spoke last`() {
    #expect(
      sources(in: "Microsoft said that it would pay. The boats were insured, the company added.").last
        == "the company = Microsoft, organization")
  }

  @Test func `the ministry is the one named before, whoever spoke since`() {
    #expect(
      sources(in: "The Foreign Ministry said that it rained. Microsoft disagreed. The ministry said that it snowed.")
        .last
        == "The ministry = Foreign Ministry, organization")
  }

  @Test func `the statement was introduced where the text has it first`() throws {
    let text = "Microsoft issued a statement on Monday. The boats were insured, the statement said."
    let source = try #require(attributions(in: text).last?.resolved)
    #expect(source.kind == .document)
    #expect(text[source.mention] == "a statement")
  }

  @Test func `who goes with the noun of its relative clause, also in a quoted report`() {
    let text = "“The engineer, who asked for time, said that it held,” the Harbor Tribune reported."
    #expect(!sources(in: text).contains { $0.hasPrefix("who = -") })
  }

  @Test(arguments: [
    ("Cranes have fallen, WQXA reported.", "WQXA, outlet"),
    ("Cranes have fallen, the KQXA channel said.", "KQXA, outlet"),
  ])
  func `a call sign that reports is a station`(text: String, expected: String) {
    #expect(sources(in: text).contains { $0.hasSuffix(expected) })
  }

  @Test(arguments: [
    ("Seventy percent of voters said that it rained.", "unnamed"), ("Some Republicans said that it rained.", "unnamed"),
    ("A new forecast says that it will rain.", "document"), ("A popular sailing site says that it rained.", "outlet"),
    ("The Harbor Police Department said that it rained.", "organization"),
    ("A post on the port's Facebook page said that it rained.", "social media post"),
    ("Harbor office head says it rained.", "person"),
  ])
  func `the kind follows from the noun`(text: String, kind: String) {
    #expect(attributions(in: text).first?.resolved?.kind.rawValue == kind)
  }

  @Test func `the article's own outlet is told from another`() {
    let found = attributions(
      in: "“It rained,” Lind told the Harbor Tribune. “It snowed,” Lind told CNN.", outlet: "The Harbor Tribune")
    #expect(found.map { $0.venue?.isOwnOutlet } == [true, false])
  }
}

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct VenueTests {
  private func venues(in text: String, outlet: String? = nil) -> [String] {
    attributions(in: text, outlet: outlet).map { $0.venue.map { "\($0.name)\($0.isOutlet ? " (outlet)" : "")" } ?? "-" }
  }

  @Test(arguments: [
    ("Lind told a regional paper that it rained.", Venue.Kind.outlet), ("“It rained,” Lind tweeted.", .platform),
    ("Lind said on Facebook that it rained.", .platform), ("On its website, Microsoft said that it rained.", .document),
    ("Lind said in a note to investors that it rained.", .document),
    ("Lind said at a conference that it rained.", .occasion),
  ])
  func `a venue has its kind`(text: String, kind: Venue.Kind) {
    #expect(attributions(in: text).first?.venue?.kind == kind)
  }

  @Test(arguments: [
    ("Lind told CNN that it rained.", "CNN (outlet)"),
    ("Lind told the Harbor Tribune that it rained.", "Harbor Tribune (outlet)"),
    ("Lind said in an interview with Reuters that it rained.", "Reuters (outlet)"),
    ("“It rained,” Lind said on Twitter.", "Twitter"),
    ("The port, using its Twitter handle, congratulated Lind.", "Twitter"),
    ("Lind said in a statement that it rained.", "statement"),
    ("“It rained,” Lind said at a news conference.", "news conference"),
  ])
  func `a venue is found behind its verb or preposition`(text: String, venue: String) {
    #expect(venues(in: text) == [venue])
  }
}
