/// A news item as ninjs 2.1 has it, with those of its properties that Stemma knows anything for.
struct NinjsItem: Encodable {
  let uri: String
  /// Of an associated item: what a person calls it.
  var name: String?
  var type: String?
  /// "full", or "partial" for a text behind a wall, a teaser, and what is put together of a lost report.
  var representationtype: String?
  var standard: Standard?
  var language: String?
  /// A time stamp; a page that states a day only has it as a description.
  var contentcreated: String?
  var versioncreated: String?
  var headlines: [Text]?
  var descriptions: [Text]?
  var bodies: [Text]?
  var by: String?
  var located: String?
  var organisations: [Concept]?
  var subjects: [Concept]?
  var infosources: [Party]?
  var altids: [Text]?
  var renditions: [Rendition]?
  var associations: [NinjsItem]?
  var ednote: String?

  /// A text in a role.
  struct Text: Encodable {
    var role: String?
    var contenttype: String?
    /// In Unicode code points.
    var charcount: Int?
    let value: String
  }

  struct Concept: Encodable {
    let name: String
    let rel: String
    var uri: String?
    /// Who says so.
    var creator: String?
    /// In hundredths.
    var confidence: Int?
  }

  struct Party: Encodable, Hashable {
    let name: String
    let role: String
    /// What it is, in Stemma's words: "person", "unnamed", "newspaper", …
    var literal: String?
  }

  struct Rendition: Encodable {
    let name: String
    let href: String
    let contenttype: String
  }

  struct Standard: Encodable {
    let name: String
    let version: String
    let schema: String

    static let used = Standard(
      name: "ninjs", version: "2.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json")
  }
}
