import NewsModel
import Testing
import Workflows

@Suite struct PageStandingTests {
  private func lead(_ kind: PageKind, wall: PageWall? = nil, words: Int = 100) -> Article {
    var article = Article(id: Article.ID("a"), kind: .lead)
    (article.pageKind, article.wall) = (kind, wall)
    article.body = String(repeating: "ferry ", count: words)
    return article
  }

  @Test(arguments: [
    (PageKind.article, PageStanding.article), (.liveBlog, .liveBlog), (.error, .errorPage), (.index, .indexPage),
    (.video, .article), (.gallery, .article),
  ])
  func `a page with a text stands as its kind says`(kind: PageKind, standing: PageStanding) {
    #expect(PageStanding(of: lead(kind)) == standing)
  }

  @Test func `a video page or gallery with a sentence at most is no news`() {
    #expect(PageStanding(of: lead(.video, words: 20)) == .video)
    #expect(PageStanding(of: lead(.gallery, words: 20)) == .gallery)
    #expect(!PageStanding.video.isNews && !PageStanding.gallery.isNews)
  }

  @Test func `a request for consent is no news, whatever the page is`() {
    #expect(PageKind.allCases.allSatisfy { PageStanding(of: lead($0, wall: .consent)) == .consentWall })
    #expect(!PageStanding.consentWall.isNews)
  }

  @Test func `an article for subscribers is news if anything of it is there`() {
    #expect(PageStanding(of: lead(.article, wall: .paywall)) == .paywalledArticle)
    #expect(PageStanding(of: lead(.article, wall: .paywall, words: 0)) == .paywall)
    #expect(PageStanding.paywalledArticle.isNews && !PageStanding.paywall.isNews)
  }

  @Test(arguments: PageStanding.allCases)
  func `every page that is left out is named with the reason`(standing: PageStanding) {
    let notice = PageNote(page: Capture.ID("a.html"), standing: standing).notice
    #expect(standing.isNews || notice?.hasPrefix("a.html: skipped: ") == true)
  }
}
