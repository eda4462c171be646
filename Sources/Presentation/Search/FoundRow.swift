package import NewsModel
import UTF8Text

/// An article that a search found, as an output row; what is not known is left out.
package struct FoundRow: Encodable, Sendable {
  private let id: String
  private let title: String?
  private let outlet: String?
  private let date: String?
  private let url: String?
  private let story: StoryNoteRow?
  private let snippet: String
  /// Where in the snippet words stand that were looked for, as lists of start and end.
  private let hits: [[Int]]

  private struct StoryNoteRow: Encodable, Sendable {
    let id: String
    let title: String
    let reports: Int
    let independentOrigins: Int

    private enum CodingKeys: String, CodingKey {
      case id, title, reports, independentOrigins = "independent_origins"
    }
  }

  package init(_ found: FoundArticle, offsets: OffsetUnit = .utf8) {
    id = found.article.description
    title = found.headline
    outlet = found.outlet
    date = found.published?.description
    url = found.url
    story = found.story.map {
      StoryNoteRow(id: $0.name, title: $0.title, reports: $0.reports, independentOrigins: $0.independentOrigins)
    }
    snippet = found.snippet.text
    let positions = OffsetConverter(found.snippet.text, unit: offsets)
    hits = found.snippet.hits.map { [positions.convert($0.start), positions.convert($0.end)] }
  }
}
