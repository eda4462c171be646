import NewsModel
import Provenance
import Testing
import UTF8Text

/// What pages tell by links and in their heads.
@Suite struct LinkTests {
  private static let report = ArticleBuilder(
    "a", outlet: "Harbor Post", date: "2024-03-01", "Divers found a cannon under the old pier. The mayor came to look.")
  private static let other = ArticleBuilder(
    "b", outlet: "Saltmarsh Courier", date: "2024-03-02",
    "Schools in Saltmarsh close early. A gun from a wreck was raised as well.")

  private func page(_ builder: ArticleBuilder, _ url: String) -> AnalyzedArticle {
    var article = builder.analyzed
    article.article.url = url
    return article
  }

  private func stemma(_ articles: AnalyzedArticle...) -> Stemma {
    StemmaBuilder().stemma(of: Story(id: "s", articles: articles.map(\.id)), articles: articles)
  }

  @Test func `A link to an article of the story cites it, whatever a campaign added to the address`() throws {
    let report = page(Self.report, "https://www.harbor.example/cannon/")
    var other = page(Self.other, "https://courier.example/1")
    let words = try #require(other.article.body.range(of: "A gun"))
    other.article.links = [BodyLink(range: words, address: "http://harbor.example/cannon?utm_source=feed#top")]
    let edge = try #require(stemma(report, other).derivations.first)
    #expect(edge.parent == .init("a") && edge.child == .init("b") && edge.kind == .citation)
    #expect(edge.evidence == [Evidence(.link, [Excerpt(article: .init("b"), range: words)])])
    #expect(!edge.isCentral)
  }

  @Test func `A link to a later article, or to a page of one's own outlet, derives nothing`() throws {
    var report = page(Self.report, "https://harbor.example/cannon")
    let other = page(Self.other, "https://courier.example/1")
    report.article.links = [
      BodyLink(range: TextRange(0, 6), address: "https://courier.example/1"),
      BodyLink(range: TextRange(0, 6), address: "https://harbor.example/cannon"),
    ]
    #expect(stemma(report, other).derivations.isEmpty)
  }

  @Test func `A page that declares another one's address as the canonical one republishes it`() throws {
    let report = page(Self.report, "https://harbor.example/cannon")
    var other = page(Self.other, "https://courier.example/1")
    other.article.facts = [
      StatedFact(.address, "https://courier.example/1", place: "meta og:url"),
      StatedFact(.address, "https://harbor.example/cannon", place: "link canonical"),
    ]
    let edge = try #require(stemma(report, other).derivations.first)
    #expect(edge.parent == .init("a") && edge.kind == .republication && edge.confidence > 0.9)
    #expect(edge.evidence.map(\.kind) == [.declaredSource])
    #expect(edge.evidence[0].excerpts[0].field == .fact(1))
  }

  @Test func `A declared source that nobody captured is a lost report of its outlet`() throws {
    var other = page(Self.other, "https://courier.example/1")
    other.article.facts = [
      StatedFact(.originalSource, "https://www.reuters.com/world/cannon-1", place: "meta original-source")
    ]
    let result = stemma(other)
    #expect(result.witnesses.filter { $0.kind == .lost }.map(\.name) == ["Reuters"])
    #expect(result.derivations.map(\.kind) == [.republication])
  }

  @Test func `A page that declares its own address derives from nobody`() {
    var other = page(Self.other, "https://courier.example/1")
    other.article.facts = [StatedFact(.address, "https://courier.example/1/", place: "link canonical")]
    #expect(stemma(other, Self.report.analyzed).derivations.isEmpty)
  }

  @Test func `A link to a cited outlet's page is further proof of what it reported`() throws {
    let body = "Divers found a cannon, Reuters reported. The mayor came to look."
    var article = ArticleBuilder("c", outlet: "Saltmarsh Courier", body).cites("Reuters").analyzed
    let words = try #require(body.range(of: "Reuters reported"))
    article.article.links = [BodyLink(range: words, address: "https://www.reuters.com/world/cannon-1")]
    let edge = try #require(stemma(article).derivations.first)
    #expect(edge.kind == .citation && edge.evidence.map(\.kind).contains(.link))
  }
}
