import NewsModel
import UTF8Text

/// Tells what an article is among the reports of a story.
///
/// Purpose: keep articles on several stories from joining these. Action: a headline or an address says so, or the text
/// does: a round-up's parts share neither names nor words. Cost: O(tokens).
struct ShapeReader {
  func shape(of article: AnalyzedArticle) -> ArticleShape {
    let headline = Headline(article.article.headline ?? "")
    if article.article.kind == .teaser { return .teaser }
    if article.article.pageKind == .liveBlog || headline.saysLive { return .liveBlog }
    if TopicParts(article.text).isRoundup(announced: headline.saysRoundup) { return .roundup }
    if headline.saysOpinion || Self.isOpinion(address: article.article.url ?? "") { return .opinion }
    return .report
  }

  private static let opinionFolders: Set<String> = [
    "opinion", "opinions", "op-ed", "opeds", "editorial", "editorials", "commentisfree", "commentary", "columnists",
    "columns", "letters", "meinung", "kommentar", "kommentare", "opinion-columns",
  ]

  private static func isOpinion(address: String) -> Bool {
    address.folded().split(separator: "/").dropLast().contains { opinionFolders.contains(String($0)) }
  }
}

/// The words of a headline that say what kind of article stands under it.
private struct Headline {
  private let words: [Substring]
  private let text: String
  private let beforeColon: Substring

  init(_ headline: String) {
    text = headline.folded()
    words = text.split { !($0.isLetter || $0.isNumber) }
    beforeColon = text.prefix { $0 != ":" && $0 != "|" }
  }

  var saysLive: Bool {
    words.first == "live" && beforeColon.count < text.count || words.last == "live" && words.count > 3
      || ["live updates", "as it happened", "live blog", "liveblog"].contains { text.contains($0) }
  }

  var saysOpinion: Bool {
    guard beforeColon.count < text.count else { return false }
    let labels: Set<String> = [
      "opinion", "op-ed", "editorial", "column", "commentary", "comment", "letter", "letters", "viewpoint", "our view",
      "analysis", "kommentar", "meinung", "opinión", "tribune", "éditorial",
    ]
    return labels.contains(beforeColon.trimmedText)
  }

  var saysRoundup: Bool {
    let phrases = [
      "in brief", "round-up", "roundup", "briefing", "morning email", "things to know", "what to know this",
      "need to know",
      "top stories", "week in review", "at a glance", "morning after", "evening edition", "headlines", "news digest",
    ]
    return phrases.contains { text.contains($0) }
  }
}
