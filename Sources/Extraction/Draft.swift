import NewsModel

/// What a page's reader has found of one article, before datelines, credit lines and names are read in it.
struct Draft {
  var kind = Article.Kind.lead
  var headline: String?
  var standfirst: [String] = []
  /// The byline as printed.
  var byline = ""
  /// Names that metadata gives; where there are none, the byline is read.
  var authors: [String] = []
  var published: StatedDate?
  var updated: StatedDate?
  var outlet: String?
  var url: String?
  var language: String?
  var captions: [Caption] = []
  var paragraphs: [String] = []
  /// How many of the first paragraphs are a summary, below which byline and dateline may stand.
  var summaries = 0
  var items: [Draft] = []
  var facts: [StatedFact] = []
  var pageKind = PageKind.article
  var wall: PageWall?
  /// What is known of each paragraph beside its text; empty where nothing is.
  var details: [ParagraphDetail] = []
}

/// What a page's tree tells of a paragraph beside its text.
struct ParagraphDetail {
  var kind = ParagraphKind.paragraph
  /// Ranges count the paragraph's bytes.
  var links: [BodyLink] = []
  /// The time that a live blog's entry opens with, where one does here.
  var time: String?
}
