import ModelFixture
import NewsModel
import Testing
import UTF8Text

@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct DerivationChangeTests {
  /// What a paper made of a wire's report, as "kind aspect: parent > child".
  private func changes(_ report: ArticleBuilder, _ paper: ArticleBuilder) -> [String] {
    let bodies = ["wire": report.analyzed.article.body, "paper": paper.analyzed.article.body]
    func words(_ excerpt: Excerpt?) -> Substring {
      excerpt.flatMap { bodies[$0.article.description]?[$0.range] } ?? "-"
    }
    let derivations = stemma(report, paper).derivations.filter { $0.child.description == "paper" }
    return derivations.flatMap(\.changes).map {
      "\($0.kind.rawValue) \($0.aspect?.rawValue ?? "claim"): \(words($0.parent)) > \(words($0.child))"
    }
  }
  private func wire(_ body: String) -> ArticleBuilder {
    ArticleBuilder("wire", outlet: "Northern Press Service", body)
  }
  private func paper(_ body: String) -> ArticleBuilder {
    ArticleBuilder("paper", outlet: "Daily Ebb", body).credit("(NPS)", "Northern Press Service")
  }

  @Test func `may that became will is hardened`() {
    #expect(
      changes(
        wire("The council of Orlesund may sell its old tram depot to Brack Homes."),
        paper("The council of Orlesund will sell its old tram depot to Brack Homes.")) == [
          "hardened possibility: may sell > will sell"
        ])
  }

  @Test func `will that became may is softened`() {
    #expect(
      changes(
        wire("The council of Orlesund will sell its old tram depot to Brack Homes."),
        paper("The council of Orlesund may sell its old tram depot to Brack Homes.")) == [
          "softened possibility: will sell > may sell"
        ])
  }

  @Test func `a dropped allegedly is hardened`() {
    let found = changes(
      wire("The council of Orlesund allegedly sold its old tram depot to Brack Homes."),
      paper("The council of Orlesund sold its old tram depot to Brack Homes."))
    #expect(found == ["hardened allegation: allegedly > sold"])
  }

  @Test func `about 50 that became 50 is hardened`() {
    let found = changes(
      wire("The builder Brack Homes dismissed about 50 workers of its Orlesund yard."),
      paper("The builder Brack Homes dismissed 50 workers of its Orlesund yard."))
    #expect(found == ["hardened amount: about 50 workers > 50 workers"])
  }

  @Test func `a dropped source is hardened`() {
    let sale = "the council of Orlesund sold its old tram depot to Brack Homes"
    let found = changes(
      wire("Mara Lind said that \(sale).").says("Mara Lind", "said", "that \(sale)", as: .person),
      paper("On Monday \(sale)."))
    #expect(found == ["hardened attribution: Mara Lind said > On Monday \(sale)."])
  }

  @Test(arguments: [("Orlesund Council", [String]()), ("Harbor Union", ["softened"])])
  func `a body's own page needs no words for who says it`(speaker: String, expected: [String]) {
    let sale = "the council of Orlesund will sell its old tram depot to Brack Homes"
    let page = ArticleBuilder("wire", outlet: "Orlesund Council", "On Monday \(sale).")
    let paper = ArticleBuilder("paper", outlet: "Daily Ebb", "\(speaker) said that \(sale).")
      .credit("(Council)", "Orlesund Council").says(speaker, "said", "that \(sale)", as: .organization)
    let kinds = changes(page, paper).compactMap { $0.contains("attribution") ? $0.split(separator: " ").first : nil }
    #expect(kinds.map(String.init) == expected)
  }

  @Test func `what only one of them says was added or dropped`() {
    let sale = "The council of Orlesund sold its old tram depot to Brack Homes."
    let band = "A brass band played old songs on the market square."
    let rain = "Heavy rain flooded three cellars in the harbor street."
    #expect(
      changes(wire("\(sale) \(band)"), paper("\(sale) \(rain)")) == [
        "added claim: - > \(rain)", "dropped claim: \(band) > -",
      ])
  }
}
