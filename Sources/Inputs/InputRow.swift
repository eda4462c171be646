import NewsModel
import UTF8Text

/// The fields of an input row that Stemma reads; others count for nothing, and null is as good as left out.
struct InputRow: Decodable {
  /// A text, or a whole number, which is taken as its digits.
  struct Name: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        text = String(number)
      } else {
        text = try value.decode(String.self)
      }
    }
  }

  /// A list of texts, or a single one.
  struct Names: Decodable {
    let list: [String]

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let name = try? value.decode(String.self) { list = [name] } else { list = try value.decode([String].self) }
    }
  }

  /// The body of a row that `stemma extract` wrote; of anything else nil.
  struct Body: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws {
      text = try? decoder.singleValueContainer().decode(String.self)
    }
  }

  /// A date as text, or as `stemma extract` writes it, with the words that state it.
  struct Published: Decodable {
    let date: String?

    private enum CodingKeys: CodingKey { case date }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        date = text
      } else {
        date = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .date)
      }
    }
  }

  let id: Name?
  let html: String?
  let capture: String?
  let text: String?
  let body: Body?
  let url: String?
  let title: String?
  let outlet: String?
  let authors: Names?
  let date: String?
  /// What `stemma dates` calls the date.
  let published: Published?
  let story: Name?

  /// The capture that the row stands for.
  /// - Throws: `InputError.missingID`, `.missingContent`, `.doubledContent`, `.empty`, `.badDate`, `.lineTooLong`.
  func capture(limits: InputLimits) throws(InputError) -> Capture {
    guard let id = id?.text.nonEmpty else { throw .missingID }
    return Capture(id: Capture.ID(id), content: try content(limits: limits), given: try givenFacts())
  }

  private func content(limits: InputLimits) throws(InputError) -> Capture.Content {
    let text = text ?? (html == nil && capture == nil ? body?.text : nil)
    let texts = [html, capture, text].compactMap(\.self)
    guard let content = texts.first else { throw .missingContent }
    guard texts.count == 1 else { throw .doubledContent }
    if content.isBlank { throw .empty }
    if html != nil { return .html(ContentKind.byteOrderMark + content.utf8) }
    try content.refuseLongLines(limit: limits.lineBytes)
    return capture != nil ? .plainText(content) : .articleText(content)
  }

  private func givenFacts() throws(InputError) -> GivenFacts {
    GivenFacts(
      url: url?.nonEmpty, title: title?.nonEmpty, outlet: outlet?.nonEmpty,
      authors: (authors?.list ?? []).filter { !$0.isBlank }, date: try givenDate(), story: story?.text.nonEmpty)
  }

  private func givenDate() throws(InputError) -> CalendarDate? {
    guard let text = date?.nonEmpty ?? published?.date?.nonEmpty else { return nil }
    guard let date = CalendarDate(iso8601: text) else { throw .badDate(text) }
    return date
  }
}

extension String {
  fileprivate var nonEmpty: String? { isBlank ? nil : self }
}
