import NewsModel
import Stories
import Testing

/// What is handled on purpose.
@Suite struct StoryCasesTests {
  private func profile(
    _ name: String, _ text: String, headline: String = "", day: Int? = 100, shape: ArticleShape = .report,
    page: String? = nil
  ) -> ArticleProfile {
    PlainProfiles.profile(name, text, headline: headline, day: day, shape: shape, page: page)
  }

  private let quake = """
    A strong earthquake shook the coast of Vellmark before dawn and brought down the bell tower of Brunnhaven. Rescuers \
    dug through rubble for survivors while the mayor opened a school as shelter. Seismologists measured a magnitude of 6.1.
    """
  private let quakeAgain = """
    The bell tower of Brunnhaven fell when an earthquake struck Vellmark before dawn. A school became a shelter as rescuers \
    looked for survivors under rubble; seismologists spoke of a magnitude of 6.1.
    """

  @Test func `the same kind of happening a year later is another story`() {
    let groups = PlainProfiles.groups([
      profile("a", quake, day: 100), profile("b", quakeAgain, day: 101), profile("c", quake, day: 465),
      profile("d", quakeAgain, day: 466),
    ])
    #expect(groups == [["a", "b"], ["c", "d"]])
  }

  @Test func `an undated article goes where its words belong`() {
    #expect(PlainProfiles.groups([profile("a", quake), profile("b", quakeAgain, day: nil)]) == [["a", "b"]])
  }

  @Test func `a copy that comes days late is in the story of what it copies`() {
    #expect(PlainProfiles.groups([profile("a", quake, day: 100), profile("b", quake, day: 109)]) == [["a", "b"]])
  }

  @Test func `a story is named after its first article by date, not by name or arrival`() {
    let stories = PlainProfiles.stories([profile("a", quakeAgain, day: 101), profile("z", quake, day: 100)])
    #expect(stories.map(\.id) == ["z"])
  }

  @Test func `revisions of a page stay together however much is rewritten`() {
    let later = "Death toll climbs to nine as president declares mourning and aid convoys arrive by sea in Brunnhaven"
    let other = profile("b", later, day: 102, page: "https://example.org/quake")
    #expect(PlainProfiles.groups([profile("a", quake, page: "https://example.org/quake"), other]) == [["a", "b"]])
  }

  @Test func `a page that is used anew for each day's news is no story by that`() {
    let later = "Fishing fleet returns with record catch as herring prices fall at the auction in Sundhamn"
    let groups = PlainProfiles.groups([
      profile("a", quake, page: "https://example.org/live"),
      profile("b", later, day: 120, page: "https://example.org/live"),
    ])
    #expect(groups.count == 2)
  }

  @Test func `a round-up joins none of the stories it tells of`() {
    let brief = """
      The bell tower of Brunnhaven fell when an earthquake struck Vellmark. Herring prices fell at the auction in Sundhamn.
      """
    let herring = "Herring prices fell at the auction in Sundhamn after a record catch by the fishing fleet."
    let groups = PlainProfiles.groups([
      profile("a", quake), profile("b", quakeAgain), profile("h", herring), profile("r", brief, shape: .roundup),
    ])
    #expect(groups == [["a", "b"], ["h"], ["r"]])
  }

  @Test func `a piece of opinion joins the story that it argues about`() {
    let opinion = """
      Every time an earthquake strikes Vellmark we promise ourselves better buildings. The bell tower of Brunnhaven should \
      never have fallen, and no mayor should have to open a school as shelter again.
      """
    #expect(
      PlainProfiles.groups([profile("a", quake), profile("b", quakeAgain), profile("o", opinion, shape: .opinion)])
        == [["a", "b", "o"]])
  }

  @Test func `a teaser stays by itself`() {
    #expect(PlainProfiles.groups([profile("a", quake), profile("t", quakeAgain, shape: .teaser)]).count == 2)
  }

  @Test func `later articles that lie between two stories bring them together, and it is said`() {
    var index = PlainProfiles.index([
      profile(
        "a", "A landslide closes the quarry near Neverby after a week of rain; police seal two roads and a bridge."),
      profile(
        "c",
        "Families of lorry drivers sue Hedda Munk over drains that were never built and wages that were never paid."),
    ])
    let before = index.stories()
    #expect(before.count == 2)
    for name in ["b1", "b2", "b3"] {
      _ = index.add(
        profile(
          name,
          """
          A landslide closes the quarry near Neverby after a week of rain; police seal two roads and a bridge, and families of lorry \
          drivers sue Hedda Munk over drains that were never built and wages that were never paid. \(name)
          """))
    }
    let moves = index.update()
    let after = index.stories()
    #expect(after.map { $0.articles.map(\.description) } == [["a", "b1", "b2", "b3", "c"]])
    #expect(moves.contains(StoryMove(article: Article.ID("c"), story: "a", before: "c")))
    #expect(moves.contains(StoryMove(article: Article.ID("b1"), story: "a", before: nil)))
    #expect(!moves.contains { $0.article == Article.ID("a") })
  }

  @Test func `later articles that crowd around two show that these are two stories, and it is said`() {
    let first = "Police seal two roads and a bridge near Neverby after a landslide closes the quarry of Hedda Munk"
    let second = "Police seal two roads and a bridge near Neverby after masked men rob the jeweler of Hedda Munk"
    var index = PlainProfiles.index([profile("a", first), profile("c", second)])
    #expect(index.stories().map { $0.articles.map(\.description) } == [["a", "c"]])
    for name in ["1", "2", "3", "4", "5"] {
      let (slope, loot) = (
        "slope mud boulders geologists drainage blasting", "pistols diamonds alarm witnesses scooter loot"
      )
      _ = index.add(profile("a\(name)", "\(first) \(slope) \(name)", headline: "Landslide closes quarry"))
      _ = index.add(profile("c\(name)", "\(second) \(loot) \(name)", headline: "Masked men rob jeweler"))
    }
    let moves = index.update()
    #expect(
      index.stories().map { $0.articles.map(\.description) } == [
        ["a", "a1", "a2", "a3", "a4", "a5"], ["c", "c1", "c2", "c3", "c4", "c5"],
      ])
    #expect(moves.contains(StoryMove(article: Article.ID("c"), story: "c", before: "a")))
    #expect(!moves.contains { $0.article == Article.ID("a") })
  }

  @Test func `the reason names the nearest article, what is shared and the days between`() throws {
    var index = PlainProfiles.index([profile("a", quake), profile("b", quakeAgain, day: 102)])
    _ = index.update()
    let reason = try #require(index.reason(for: Article.ID("b")))
    #expect(reason.kind == .terms)
    #expect(reason.nearest == Article.ID("a"))
    #expect(reason.days == 2)
    #expect(reason.terms.contains("brunnhaven"))
    #expect(!reason.terms.contains("moreover"))
    #expect(index.reason(for: Article.ID("nobody")) == nil)
  }

  @Test func `a copy of the same day gives its words as the reason`() throws {
    var index = PlainProfiles.index([profile("a", quake), profile("b", quake)])
    _ = index.update()
    #expect(index.reason(for: Article.ID("b"))?.kind == .sameText)
    #expect(index.reason(for: Article.ID("b"))?.nearest == Article.ID("a"))
  }
}
