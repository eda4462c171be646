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

  /// A field of a row that `stemma extract` wrote, such as its body; of anything else than a text nil.
  struct Extracted: Decodable {
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

  /// As `Published`, and nil where it is anything else: few givers mean it for Stemma.
  struct Updated: Decodable {
    let date: CalendarDate?

    init(from decoder: any Decoder) throws {
      let text = (try? Published(from: decoder))?.date
      date = text.flatMap { CalendarDate(iso8601: $0) }
    }
  }

  let id: Name?
  let html: String?
  let capture: String?
  let text: String?
  let body: Extracted?
  let url: String?
  let title: String?
  let outlet: String?
  let authors: Names?
  let date: String?
  /// What `stemma dates` calls the date.
  let published: Published?
  let updated: Updated?
  let language: Extracted?
  let kind: Extracted?
  let wall: Extracted?
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
    if content.isBlank && !isKnownEmpty { throw .empty }
    if html != nil { return .html(ContentKind.byteOrderMark + content.utf8) }
    try content.refuseLongLines(limit: limits.lineBytes)
    return capture != nil ? .plainText(content) : .articleText(content)
  }

  /// Whether the row is that of a page which `stemma extract` found no text on, and says why.
  private var isKnownEmpty: Bool {
    guard isExtracted else { return false }
    return pageWall != nil || pageKind.map { $0 != .article && $0 != .liveBlog } ?? false
  }

  /// Whether the text is a body that `stemma extract` wrote.
  private var isExtracted: Bool { html == nil && capture == nil && text == nil && body?.text != nil }

  private var pageKind: PageKind? { kind?.text.flatMap(PageKind.init) }
  private var pageWall: PageWall? { wall?.text.flatMap(PageWall.init) }

  private func givenFacts() throws(InputError) -> GivenFacts {
    var given = GivenFacts(
      url: url?.nonEmpty, title: title?.nonEmpty, outlet: outlet?.nonEmpty,
      authors: (authors?.list ?? []).filter { !$0.isBlank }, date: try givenDate(), dateText: dateText,
      updated: updated?.date,
      language: language?.text?.nonEmpty, story: story?.text.nonEmpty)
    if isExtracted { (given.kind, given.wall) = (pageKind, pageWall) }
    return given
  }

  private var dateText: String? { date?.nonEmpty ?? published?.date?.nonEmpty }

  private func givenDate() throws(InputError) -> CalendarDate? {
    guard let text = dateText else { return nil }
    guard let date = CalendarDate(iso8601: text) else { throw .badDate(text) }
    return date
  }
}

extension String {
  fileprivate var nonEmpty: String? { isBlank ? nil : self }
}
