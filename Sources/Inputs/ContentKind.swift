import UTF8Text

/// What a file holds.
enum ContentKind: Equatable, Sendable {
  case html, plainText, rows, feed, archive

  /// How many bytes from the start of a file decide.
  static let headBytes = 4096
  /// Within how many of these the tags stand that make a page of a file that begins with text.
  private static let tagBytes = 1024
  /// One in so many bytes may be a control character before a file counts as binary: terminal captures hold some.
  private static let controlShare = 10

  /// Tells what a file is by its first bytes, and where they leave it open by its name.
  /// - Throws: `InputError.empty`, `.binary`, `.unsupported`.
  init(head: ArraySlice<UInt8>, name: String) throws(InputError) {
    if Self.isArchive(head, name: name) {
      self = .archive
      return
    }
    let start = Self.contentStart(of: head)
    guard !start.isEmpty else { throw .empty }
    try Self.refuseBinary(head)
    let markup = Self.afterDeclarations(start)
    // Rows come before pages, since pages stand in them.
    if Self.feedTags.contains(where: { markup.startsIgnoringCase(with: $0) }) || Self.isJSONFeed(start, name: name) {
      self = .feed
    } else if Self.isRows(start) {
      if start.dropFirst().prefix(while: { $0 != UInt8(ascii: "\"") }).contains(UInt8(ascii: "\n")) {
        throw .unsupported(.spreadJSON)
      }
      self = .rows
    } else if Self.isHTML(start: start, markup: markup) {
      self = .html
    } else if start.first == UInt8(ascii: "["), Self.isRows(Self.contentStart(of: start.dropFirst())) {
      throw .unsupported(.jsonArray)
    } else {
      self = Self.kind(byName: name)
    }
  }

  private static let feedTags = [
    "<rss", "<feed", "<rdf:rdf", "<!doctype rss", "<urlset", "<sitemapindex", "<opml",
  ]
  private static let pageTags = ["<!doctype html", "<html", "<head>", "<body"]

  /// The endings of the names of web archives, `.gz` left out; such a file is one even where its start is damaged.
  static let archiveSuffixes = [".warc", ".warc.zst"]
  /// What begins zstd data, and zstd data with a dictionary. Nothing else is read that is compressed so.
  private static let zstandardMagics: [[UInt8]] = [[0x28, 0xB5, 0x2F, 0xFD], [0x5D, 0x2A, 0x4D, 0x18]]

  private static func isArchive(_ head: ArraySlice<UInt8>, name: String) -> Bool {
    if head.starts(with: "WARC/".utf8), head.dropFirst(5).first?.isASCIIDigit == true { return true }
    return zstandardMagics.contains { head.starts(with: $0) } || (!head.isEmpty && hasArchiveName(name))
  }

  /// Whether a file is named as web archives are.
  static func hasArchiveName(_ name: String) -> Bool {
    let name = name.lowercased()
    let bare = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    return archiveSuffixes.contains { bare.hasSuffix($0) }
  }

  /// The bytes after a byte order mark and white space.
  private static func contentStart(of head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let bare = head.starts(with: byteOrderMark) ? head.dropFirst(byteOrderMark.count) : head
    return bare.drop(while: \.isASCIISpace)
  }

  /// UTF-8's form of U+FEFF.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What follows XML declarations, processing instructions and comments.
  private static func afterDeclarations(_ start: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = start
    while rest.starts(with: "<?".utf8) || rest.starts(with: "<!--".utf8) {
      let end: [UInt8] = rest.starts(with: "<?".utf8) ? Array("?>".utf8) : Array("-->".utf8)
      guard let close = rest.indices.first(where: { rest[$0...].starts(with: end) }) else { return rest }
      rest = rest[(close + end.count)...].drop(while: \.isASCIISpace)
    }
    return rest
  }

  private static func isHTML(start: ArraySlice<UInt8>, markup: ArraySlice<UInt8>) -> Bool {
    if markup.first == UInt8(ascii: "<"), let next = markup.dropFirst().first {
      if next.isASCIILetter || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return true }
    }
    let opening = start.prefix(tagBytes)
    return opening.indices.contains { index in
      opening[index] == UInt8(ascii: "<") && pageTags.contains { opening[index...].startsIgnoringCase(with: $0) }
    }
  }

  /// An opening brace and a key.
  private static func isRows(_ start: ArraySlice<UInt8>) -> Bool {
    guard start.first == UInt8(ascii: "{") else { return false }
    let key = start.dropFirst().drop(while: \.isASCIISpace).first
    return key == UInt8(ascii: "\"") || key == UInt8(ascii: "}")
  }

  /// An object that says so in a file whose name does not promise rows.
  private static func isJSONFeed(_ start: ArraySlice<UInt8>, name: String) -> Bool {
    guard isRows(start), kind(byName: name) != .rows else { return false }
    return ["jsonfeed.org/version/", #"jsonfeed.org\/version\/"#].contains {
      start.firstRange(of: Array($0.utf8)) != nil
    }
  }

  private static func kind(byName name: String) -> ContentKind {
    let name = name.lowercased()
    let bare = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    if bare.hasSuffix(".jsonl") || bare.hasSuffix(".ndjson") { return .rows }
    return [".html", ".htm", ".xhtml"].contains { bare.hasSuffix($0) } ? .html : .plainText
  }

  private static func refuseBinary(_ head: ArraySlice<UInt8>) throws(InputError) {
    if let zero = head.firstIndex(of: 0) { throw .binary(offset: zero) }
    let controls = head.indices.filter { head[$0] < 0x20 && !head[$0].isASCIISpace }
    if let first = controls.first, controls.count * controlShare > head.count { throw .binary(offset: first) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes start with an ASCII text, letters in either case.
  fileprivate func startsIgnoringCase(with lowercased: String) -> Bool {
    count >= lowercased.utf8.count && zip(self, lowercased.utf8).allSatisfy { $0.asciiLowercased == $1 }
  }
}
