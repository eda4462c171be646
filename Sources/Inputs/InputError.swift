package import Compression
package import Feeds
package import WARC

/// An input that could not be read, and why.
package struct InputFailure: Error, Hashable, CustomStringConvertible {
  /// The file or argument, as its giver wrote it.
  package let input: String
  /// The line of a JSON Lines file, counted from 1; nil for the whole file.
  package let line: Int?
  package let error: InputError

  package init(input: String, line: Int? = nil, error: InputError) {
    self.input = input
    self.line = line
    self.error = error
  }

  /// `pages.jsonl:12: this row has no id; …`.
  package var description: String { line.map { "\(input):\($0): \(error)" } ?? "\(input): \(error)" }
}

/// Why an input could not be read. The description says what happened and what to do next; the place is the failure's.
package enum InputError: Error, Hashable {
  case missing
  /// The system refuses it; the reason is the system's.
  case unreadable(reason: String)
  case folderWithoutPages
  case folderTooDeep(limit: Int)
  /// Nothing but white space.
  case empty
  /// A byte that no text has, at a byte offset.
  case binary(offset: Int)
  /// Bytes that are no UTF-8, from a byte offset into the page or row.
  case notUTF8(offset: Int)
  /// A line of a plain text, counted from 1, passes `limit` bytes.
  case lineTooLong(line: Int, limit: Int)
  /// A page, row or file of rows passes `limit` bytes.
  case tooLarge(limit: Int)
  case damaged(GzipError)
  case unsupported(UnsupportedInput)
  case feed(FeedError)
  /// An entry of a feed that holds no text, only a title or a link; the number counts from 1.
  case emptyEntry(number: Int, url: String?)
  /// A record of a web archive, or the payload of one.
  case badRecord(WARCFailure)
  /// A row of JSON Lines that does not parse; the reason is the parser's.
  case notJSON(reason: String)
  case missingID
  /// A row without `html`, `capture` and `text`.
  case missingContent
  /// A row with more than one of them.
  case doubledContent
  case badDate(String)
  /// Another capture of this run has the same name.
  case doubledID(String)
  case tooManyCaptures(limit: Int)
}

/// What a later version may read.
package enum UnsupportedInput: String, Sendable {
  case address = "web addresses"
  case feedList = "lists of feeds (OPML, sitemap indexes)"
  case jsonArray = "JSON arrays"
  case spreadJSON = "JSON objects over several lines"
}

extension InputError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing: "there is no such file or folder; check the name"
    case .unreadable(let reason): "it cannot be read: \(reason)"
    case .folderWithoutPages: "this folder holds no page; it needs files in \(InputExpander.suffixList)"
    case .folderTooDeep(let limit): "folders lie more than \(limit) deep here; name the inner folder itself"
    case .empty: "it is empty; capture the page again"
    case .binary(let offset): "this is no text (byte \(offset)); give HTML, plain text, JSON Lines or a feed"
    case .notUTF8(let offset): "byte \(offset) is not UTF-8; convert the text to UTF-8 first"
    case .lineTooLong(let line, let limit):
      "line \(line) of the text is longer than \(Self.size(limit)); no article has such a line"
    case .tooLarge(let limit): "it is larger than \(Self.size(limit)), the most that is read"
    case .badRecord(let failure): "\(failure); it is left out"
    case .damaged(let error): "\(error); fetch the file again"
    case .unsupported(let kind): Self.advice(on: kind)
    case .feed(let error): "\(error)"
    case .emptyEntry(let number, let url):
      "entry \(number) has no text; save the page \(url ?? "that it stands for") and name the file"
    case .notJSON, .missingID, .missingContent, .doubledContent, .badDate, .doubledID: rowDescription
    case .tooManyCaptures(let limit): "more than \(limit) captures in one run; this and the rest are left out"
    }
  }

  /// What is wrong with a row.
  private var rowDescription: String {
    switch self {
    case .notJSON(let reason): "this row is not JSON as expected: \(reason); a row is one object on one line"
    case .missingID: "this row has no id; give each row an \"id\" of its own"
    case .missingContent: "this row has no content; give it one of \"html\", \"capture\" and \"text\""
    case .doubledContent: "this row has more than one of \"html\", \"capture\" and \"text\"; give it one"
    case .badDate(let text): "\"\(text)\" is no date; write it as ISO 8601 does, 2026-11-21"
    case .doubledID(let id): "the name \"\(id)\" is taken by an earlier input; give each an id of its own"
    default: ""
    }
  }

  private static func advice(on kind: UnsupportedInput) -> String {
    let next =
      switch kind {
      case .address: "save the page and name the file"
      case .feedList: "save the feeds it names and name these files"
      case .jsonArray, .spreadJSON: "write one object a line"
      }
    return "this version cannot read \(kind.rawValue) yet; \(next)"
  }

  /// A limit as people read it: "64 MiB", "100 bytes".
  private static func size(_ bytes: Int) -> String {
    let units = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
    guard let unit = units.first(where: { bytes >= $0.0 && bytes % $0.0 == 0 }) else { return "\(bytes) bytes" }
    return "\(bytes / unit.0) \(unit.1)"
  }
}
