import NewsModel
import Storage
import Stories

/// Reads one capture for an archive, down to the bytes that are written.
struct PageIngestion: Sendable {
  let archive: ArchiveReader
  let stages: Stages
  let attributions: AttributionStage

  /// What came of a capture.
  enum Outcome: Sendable {
    case known(Capture.ID)
    case page(IngestedPage)
  }

  /// - Throws: `CaptureFailure.unusable`.
  func page(of capture: Capture) throws(CaptureFailure) -> Outcome {
    do {
      let document = try CaptureDocument(capture)
      if try archive.holds(capture.id, document) { return .known(capture.id) }
      return .page(try read(capture, document))
    } catch let failure as CaptureFailure {
      throw failure
    } catch {
      throw .unusable(capture.id, cause: error)
    }
  }

  private func read(_ capture: Capture, _ document: CaptureDocument) throws -> IngestedPage {
    let lead = try ArticleReader(stages: stages).leadArticle(of: capture)
    let standing = PageStanding(of: lead)
    let articles = standing.isNews ? lead.withItemsBehind.map(analyzed) : []
    return IngestedPage(
      note: PageNote(page: capture.id, standing: standing),
      packed: try PackedPage(capture, document: document, standing: standing.rawValue, articles: articles),
      articles: articles, profiles: articles.map(stages.profile), given: capture.given.story)
  }

  private func analyzed(_ article: Article) -> AnalyzedArticle {
    var analyzed = ArticleAnalyzer(stages: stages).analyzed(article, by: attributions)
    analyzed.citedOutlets = stages.citedOutlets(analyzed.text, article.outlet)
    return analyzed
  }
}

/// A page on its way into an archive.
struct IngestedPage: Sendable {
  let note: PageNote
  let packed: PackedPage
  let articles: [AnalyzedArticle]
  let profiles: [ArticleProfile]
  /// The story of the lead article, where its giver named one.
  let given: String?
}
