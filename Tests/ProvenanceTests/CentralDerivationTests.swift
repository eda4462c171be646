import ModelFixture
import NewsModel
import Testing

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct CentralDerivationTests {
  private let opening = "Mara Lind said the council would sell the tram depot."

  private func isCentral(_ article: ArticleBuilder, beside others: ArticleBuilder...) -> [Bool] {
    stemma(of: [article] + others).derivations.filter { $0.child.description == "a" }.map(\.isCentral)
  }

  private func article(_ sentence: String, _ manner: CitedOutlet.Manner, sourced: Bool = true) -> ArticleBuilder {
    let plain = ArticleBuilder("a", "\(opening) \(sentence)").cites("The Sound", .report, manner)
    return sourced
      ? plain.says("Mara Lind", "said", "the council would sell the tram depot", as: .person) : plain
  }

  @Test func `an outlet cited behind somebody who speaks in public adds a detail`() {
    #expect(isCentral(article("The Sound reported the price.", .reported)) == [false])
    #expect(isCentral(article("The Sound reported the price.", .reported, sourced: false)) == [true])
  }

  @Test func `what an outlet holds counts behind other sources`() {
    #expect(isCentral(article("A memo seen by The Sound names the price.", .held)) == [true])
  }

  @Test func `what an outlet adds and what others confirm never counts`() {
    #expect(isCentral(article("The Sound noted the price.", .added, sourced: false)) == [false])
    #expect(isCentral(article("The board confirmed a report in The Sound.", .followed, sourced: false)) == [false])
  }

  @Test func `the first to report is a parent only where the text has no source of its own`() {
    #expect(isCentral(article("The sale was first reported by The Sound.", .first)) == [false])
    #expect(isCentral(article("The sale was first reported by The Sound.", .first, sourced: false)) == [true])
  }

  @Test func `an outlet whose article is in the story counts behind other sources`() {
    let own = ArticleBuilder("b", outlet: "The Sound", "The council is to sell its depot, papers show.")
    #expect(isCentral(article("The Sound reported the price.", .reported), beside: own) == [true])
  }

  @Test func `an outlet cited behind another one adds a detail`() {
    let found = stemma(
      ArticleBuilder("a", "The Sound reported a sale. Daily Ebb reported the price.").cites("The Sound")
        .cites("Daily Ebb"))
    #expect(found.derivations.filter(\.isCentral).map(\.parent.description) == ["lost:The Sound"])
  }

  @Test func `a study an outlet made with another is no parent in its own article`() {
    let found = stemma(
      ArticleBuilder("a", outlet: "Daily Ebb", "Fewer people ride trams, a Daily Ebb/The Sound poll shows.")
        .cites("The Sound", .study))
    #expect(found.citations.map(\.kind) == [.study])
    #expect(found.derivations == [])
  }

  @Test func `a report that a text takes up later is no citation of another outlet named at the end`() {
    let article = ArticleBuilder("a", "The report said trams were late. The Sound noted the fares.")
      .says("The report", "said", "trams were late", as: .outlet, named: "The Sound").cites(
        "The Sound", .report, .added)
    #expect(stemma(article).derivations.map(\.isCentral) == [false])
  }

  @Test func `the wire that supplied a text and names itself is not cited`() {
    let article = ArticleBuilder("a", "Mara Lind told Northern Press Service that trams were late.")
      .cites("Northern Press Service", .venue).credit("(NPS)", "Northern Press Service")
    #expect(stemma(article).citations == [])
  }
}
