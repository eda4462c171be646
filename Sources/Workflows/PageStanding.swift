package import NewsModel
import UTF8Text

/// What a page is to somebody who looks for news; it decides whether its articles are traced and grouped.
package enum PageStanding: String, Sendable, Hashable, CaseIterable {
  case article
  case liveBlog = "live-blog"
  /// For subscribers, with the start of its text or all of it.
  case paywalledArticle = "paywalled-article"
  /// For subscribers, with none of its text.
  case paywall
  case consentWall = "consent-wall"
  case errorPage = "error-page"
  case indexPage = "index-page"
  case video, gallery

  /// Words of a body from which a video page or gallery is a report, too: two sentences (2026-11-22).
  private static let reportWords = 40

  /// The standing of the page that a lead article was read off.
  /// - Complexity: O(n) in its body.
  package init(of lead: Article) {
    let hasReport = lead.body.utf8.split(whereSeparator: \.isASCIISpace).count >= Self.reportWords
    switch (lead.wall, lead.pageKind) {
    case (.consent, _): self = .consentWall
    case (_, .error): self = .errorPage
    case (_, .index): self = .indexPage
    case (_, .video) where !hasReport: self = .video
    case (_, .gallery) where !hasReport: self = .gallery
    case (.paywall, _): self = lead.body.isEmpty ? .paywall : .paywalledArticle
    case (nil, .liveBlog): self = .liveBlog
    case (nil, _): self = .article
    }
  }

  /// Whether its articles are traced and grouped.
  package var isNews: Bool {
    switch self {
    case .article, .liveBlog, .paywalledArticle: true
    case .paywall, .consentWall, .errorPage, .indexPage, .video, .gallery: false
    }
  }
}

/// A page of a run that was read, and its standing.
package struct PageNote: Sendable {
  package let page: Capture.ID
  package let standing: PageStanding

  package init(page: Capture.ID, standing: PageStanding) {
    self.page = page
    self.standing = standing
  }

  /// One line for who gave the page, where there is something to know: what was done with it, why, and what to do next.
  package var notice: String? {
    if standing == .paywalledArticle {
      return "\(page): used, but it is for subscribers: what stands here may be its start alone"
    }
    return reason.map { "\(page): skipped: \($0)" }
  }

  /// Why there is no news on the page, and what to do next; nil where there is.
  package var reason: String? {
    switch standing {
    case .article, .liveBlog, .paywalledArticle: nil
    case .paywall: "it is for subscribers, and nothing of its text stands here"
    case .consentWall: "a request for consent stands in the text's place; capture the page behind it"
    case .errorPage: "an error page; capture the page again"
    case .indexPage: "a list of other pages; give the pages of its articles"
    case .video: "a video page with hardly any text"
    case .gallery: "a gallery with hardly any text"
    }
  }
}
