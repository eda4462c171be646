import NewsModel
import UTF8Text

/// Shows the words of evidence inside the sentences they stand in.
struct ExcerptView {
  let story: StoryView

  /// Bytes of context shown on either side, and of the words themselves, before `…` stands for the rest. Chosen
  /// 2026-11-21: longer than all but a few sentences, so that only broken pages are cut.
  private static let contextLimit = 600
  private static let wordsLimit = 2400

  /// The sentence with the words marked; nil when the excerpt points nowhere.
  func sentence(_ excerpt: Excerpt) -> HTMLText? {
    guard let field = story.texts.field(of: excerpt), story.texts.text(of: excerpt) != nil else { return nil }
    let range = excerpt.range
    let context = context(of: excerpt, in: field)
    let start = max(context.start, range.start - Self.contextLimit)
    let end = min(context.end, range.end + Self.contextLimit)
    let wordsEnd = min(range.end, range.start + Self.wordsLimit)
    let before = HTMLText(piece: field[TextRange(start, range.start)])
    let after = HTMLText(piece: field[TextRange(range.end, end)])
    return """
      \(start > context.start ? "…" : "")\(before)<mark>\(HTMLText(piece: field[TextRange(range.start, wordsEnd)]))\
      \(wordsEnd < range.end ? "…" : "")</mark>\(after)\(end < context.end ? "…" : "")
      """
  }

  /// "Saltmarsh Courier", and which part of it where that is not the body.
  func origin(_ excerpt: Excerpt) -> HTMLText {
    let field = Self.name(excerpt.field)
    let name = story.label(of: excerpt.article)
    return field.isEmpty ? "<b>\(name)</b>" : "<b>\(name)</b> · \(field)"
  }

  /// The sentences that the excerpt touches; other fields are shown whole.
  private func context(of excerpt: Excerpt, in field: String) -> TextRange {
    let whole = excerpt.field == .body ? excerpt.range : field.textRange
    guard excerpt.field == .body, let text = story.texts.article(excerpt.article)?.text else { return whole }
    if text.sentences.isEmpty { return RoughSentence.context(of: excerpt.range, in: field) }
    let places = [excerpt.range.start, max(excerpt.range.start, excerpt.range.end - 1)]
    let sentences = places.compactMap(text.sentenceIndex).map { text.sentences[$0].range }
    let context = sentences.reduce(excerpt.range) { $0.union($1) }
    return context.end <= field.utf8.count ? context : whole
  }

  private static func name(_ field: ArticleField) -> String {
    switch field {
    case .body: ""
    case .headline: "headline"
    case .byline: "byline"
    case .dateline: "dateline"
    case .published: "date"
    case .updated: "date of update"
    case .standfirst: "standfirst"
    case .credit: "credit line"
    case .fact: "head of the page"
    }
  }
}
