/// A JSON Feed as it is written; what has the wrong type counts as left out.
struct JSONFeedDocument: Decodable {
  struct Author: Decodable {
    var name: JSONField<String>
    var url: JSONField<String>
  }

  struct Attachment: Decodable {
    var url: JSONField<String>
    var type: JSONField<String>
    var title: JSONField<String>
    var size: JSONField<Double>

    enum CodingKeys: String, CodingKey {
      case url, title
      case type = "mime_type"
      case size = "size_in_bytes"
    }
  }

  struct Item: Decodable {
    var id: JSONField<JSONName>
    var url: JSONField<String>
    var externalURL: JSONField<String>
    var title: JSONField<String>
    var contentHTML: JSONField<String>
    var contentText: JSONField<String>
    var summary: JSONField<String>
    var image: JSONField<String>
    var banner: JSONField<String>
    var published: JSONField<String>
    var modified: JSONField<String>
    var authors: JSONList<Author>
    var author: JSONField<Author>
    var tags: JSONList<String>
    var language: JSONField<String>
    var attachments: JSONList<Attachment>

    enum CodingKeys: String, CodingKey {
      case id, url, title, summary, image, authors, author, tags, language, attachments
      case externalURL = "external_url"
      case contentHTML = "content_html"
      case contentText = "content_text"
      case banner = "banner_image"
      case published = "date_published"
      case modified = "date_modified"
    }
  }

  var version: JSONField<String>
  var title: JSONField<String>
  var homepage: JSONField<String>
  var feedURL: JSONField<String>
  var nextURL: JSONField<String>
  var description: JSONField<String>
  var icon: JSONField<String>
  var favicon: JSONField<String>
  var authors: JSONList<Author>
  var author: JSONField<Author>
  var language: JSONField<String>
  var items: JSONList<Item>

  enum CodingKeys: String, CodingKey {
    case version, title, description, icon, favicon, authors, author, language, items
    case homepage = "home_page_url"
    case feedURL = "feed_url"
    case nextURL = "next_url"
  }
}
