import ModelFixture
import NewsModel
import Testing

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct HostileStoryTests {
  private let sale =
    "The council of Orlesund sold its old tram depot to the builder Brack Homes for two million crowns on Monday."
  private let vote = "Eleven members voted for the sale and four against it after a debate of more than three hours."
  private var text: String { "\(sale) \(vote)" }

  @Test func `an article that cites and credits itself has no parent`() {
    let own = ArticleBuilder("a", outlet: "The Sound", "The Sound reported that \(sale)").cites("The Sound")
    #expect(stemma(own.credit("(The Sound)", "The Sound")).derivations == [])
  }

  @Test func `credits in a circle of three leave no cycle`() {
    let found = stemma(
      ArticleBuilder("a", outlet: "The Sound", text).credit("Daily Ebb", "Daily Ebb", .partner),
      ArticleBuilder("b", outlet: "Daily Ebb", text).credit("Evening Quay", "Evening Quay", .partner),
      ArticleBuilder("c", outlet: "Evening Quay", text).credit("The Sound", "The Sound", .partner))
    #expect(found.derivations.count == 2)
    #expect(found.witnesses.count == 3)
  }

  @Test func `five hundred identical copies without dates stay undecided`() {
    let found = stemma(of: (0..<500).map { ArticleBuilder("copy\($0)", text) })
    #expect(found.derivations == [])
    #expect(found.undecided.count == 499)
    #expect(found.witnesses.count == 500)
  }

  @Test func `five hundred dated copies all draw on the first`() {
    let found = stemma(
      of: (0..<500).map { number in
        let minute = "\(number % 60 < 10 ? "0" : "")\(number % 60)"
        return ArticleBuilder("copy\(number)", date: "2024-05-14T\(10 + number / 60):\(minute):00Z", text)
      })
    #expect(Set(found.derivations.map(\.parent.description)) == ["copy0"])
    #expect(found.derivations.count == 499)
  }

  @Test func `a bakery in a street named after a wire is not the wire`() {
    let found = stemma(
      ArticleBuilder("bakery", outlet: "Reuters Street Bakery", text),
      ArticleBuilder("paper", outlet: "Daily Ebb", text).credit("(Reuters)", "Reuters"))
    #expect(found.derivations.contains { $0.parent.description == "lost:Reuters" && $0.child.description == "paper" })
    #expect(!found.derivations.contains { $0.parent.description == "bakery" })
  }

  @Test func `an article that has a lost report's name is not taken for it`() {
    let found = stemma(
      ArticleBuilder("lost:Reuters", vote), ArticleBuilder("paper", sale).credit("(Reuters)", "Reuters"))
    #expect(found.edges == ["lost:Reuters' -> paper republication"])
    #expect(found.witnesses.count == 3)
  }

  @Test func `markup in names and headlines stays text`() {
    let name = "<script>alert(1)</script>"
    let found = stemma(
      ArticleBuilder("a", outlet: "Daily <b>Ebb</b>", text).headline(name).credit("(\(name))", name, .partner))
    #expect(found.witnesses.map(\.name) == [name, "Daily <b>Ebb</b>"])
  }
}
