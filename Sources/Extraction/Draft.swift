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
  var items: [Draft] = []
  var facts: [StatedFact] = []
}
