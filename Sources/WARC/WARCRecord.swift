import UTF8Text

/// One record of an archive.
package struct WARCRecord: Sendable {
  /// What a record holds (ISO 28500, section 6).
  package enum Kind: Hashable, Sendable {
    case warcinfo, response, resource, request, metadata, revisit, conversion, continuation
    case other(String)

    fileprivate init(name: String) {
      switch name {
      case "warcinfo": self = .warcinfo
      case "response": self = .response
      case "resource": self = .resource
      case "request": self = .request
      case "metadata": self = .metadata
      case "revisit": self = .revisit
      case "conversion": self = .conversion
      case "continuation": self = .continuation
      default: self = .other(name)
      }
    }
  }

  /// Where the record begins.
  package let position: WARCPosition
  /// The first line: "WARC/1.1".
  package let version: String
  package let kind: Kind
  package let fields: HeaderFields
  /// The record's own bytes: for a response, the whole HTTP message.
  package let block: [UInt8]

  init(position: WARCPosition, version: String, fields: HeaderFields, block: [UInt8]) {
    self.position = position
    self.version = version
    self.fields = fields
    self.block = block
    kind = Kind(name: (fields["WARC-Type"] ?? "").lowercased())
  }

  /// The record's name, such as "urn:uuid:…", without angle brackets.
  package var id: String? { fields["WARC-Record-ID"].map(Self.bare) }
  /// The address that was asked for; some writers put it in angle brackets, too.
  package var targetURI: String? { fields["WARC-Target-URI"].map(Self.bare) }
  /// When it was received, as it stands: "2026-11-22T01:00:00Z".
  package var date: String? { fields["WARC-Date"] }
  /// What the block is.
  package var contentType: MediaType? { fields["Content-Type"].flatMap { MediaType($0) } }
  /// What the writer found the payload to be, whatever the server said.
  package var identifiedPayloadType: MediaType? {
    fields["WARC-Identified-Payload-Type"].flatMap { MediaType($0) }
  }
  /// Why the writer cut the block off, when it did: "length", "time", "disconnect", "unspecified".
  package var truncation: String? { fields["WARC-Truncated"] }
  /// The name of the record that a revisit repeats.
  package var originalID: String? { fields["WARC-Refers-To"].map(Self.bare) }

  static func bare(_ name: String) -> String {
    name.hasPrefix("<") && name.hasSuffix(">") ? String(name.dropFirst().dropLast()) : name
  }
}
