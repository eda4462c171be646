import FoundationEssentials
import NewsModel
import UTF8Text

/// The rows of an exported archive: one for the whole, then the captures, articles and stories, each by order of
/// names, and one that says that these are all.
enum ExportedRow {
  /// Grows when a row is written otherwise than before.
  static let version = 1

  /// What a row is.
  enum Kind: String, Codable {
    case archive, capture, article, story, end
  }

  /// What every row begins with.
  struct Head: Decodable {
    let kind: Kind
  }
}

/// The first row.
struct ExportedArchive: Codable {
  var kind = ExportedRow.Kind.archive
  var version = ExportedRow.version
  /// The model that found the attributions.
  let attributions: String?
}

/// A capture as it came.
struct ExportedCapture: Codable {
  var kind = ExportedRow.Kind.capture
  let name: String
  /// Counts the captures of one name from 1.
  let number: Int
  let standing: String
  let sha256: String
  /// What came with the capture, and its content; in base 64 where that is no UTF-8.
  let text: String?
  let base64: String?

  init(name: String, number: Int, standing: String, document: CaptureDocument) {
    (self.name, self.number, self.standing) = (name, number, standing)
    sha256 = document.digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    text = String(validating: document.bytes, as: UTF8.self)
    base64 = text == nil ? Data(document.bytes).base64EncodedString() : nil
  }

  /// - Throws: `DocumentError` where the content is not the one whose digest this is.
  func document() throws(DocumentError) -> CaptureDocument {
    let bytes = text.map { Array($0.utf8) } ?? base64.flatMap { Data(base64Encoded: $0) }.map { Array($0) }
    guard let bytes else { throw DocumentError("the capture \(name) has no content") }
    let document = try CaptureDocument(bytes: bytes)
    let same = Self(name: name, number: number, standing: standing, document: document)
    guard same.sha256 == sha256 else { throw DocumentError("the capture \(name) is not the one that was exported") }
    return document
  }
}

/// An article.
struct ExportedArticle: Codable {
  var kind = ExportedRow.Kind.article
  let name: String
  let capture: String
  /// Which of the captures of that name.
  let number: Int
  let place: Int
  /// The state of the page before.
  let previous: String?
  let document: ArticleDocument
}

/// A story.
struct ExportedStory: Codable {
  var kind = ExportedRow.Kind.story
  let name: String
  let given: Bool
  let document: StoryDocument
}

/// The last row.
struct ExportedEnd: Codable {
  var kind = ExportedRow.Kind.end
  /// How many rows stand before it.
  let rows: Int
}
