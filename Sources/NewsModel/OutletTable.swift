import UTF8Text

/// The outlets Stemma knows by name.
///
/// A table only helps: an outlet that is not in it is still found by the form of its name and by what is said of it.
/// Every look-up is in a dictionary. The bundled table is read when it is first asked for, in some milliseconds.
package struct OutletTable: Sendable {
  /// How a name must stand in running text to mean the outlet.
  package enum NameUse: Sendable, Comparable {
    /// The name is hardly ever anything else, or is an acronym, for which the reader has rules of its own.
    case anywhere
    /// Other things are called so too: "Time". It counts beside words that cite.
    case whereCited
    /// It counts only with its article, beside words that cite: "The Hindu reported".
    case whereCitedWithArticle
  }

  /// An outlet found by one of its names.
  package struct Listing: Sendable {
    package let outlet: Outlet
    package let use: NameUse
  }

  /// What the table knows of a key.
  private struct Entry {
    let outlet: Int
    let use: NameUse
    /// Whether a form that is listed ends in a word in lower case: "AFP news agency".
    let endsLowercase: Bool
  }

  package let outlets: [Outlet]
  /// The words that names begin with, as `firstWord(of:)` gives them, so that most words of a text need no look-up.
  package let firstWords: Set<String>
  private let byName: [String: Entry]
  private let byDomain: [String: Int]

  /// The table that comes with Stemma.
  package static let bundled = OutletTable(rows: PackageResources.Outlets_tsv)

  /// Reads rows of name, kind, aliases, domains and source, parted by tabs; aliases and domains by `|`. A name with a
  /// `*` at its end is one that counts only where it is cited. Lines that start with `#` and rows whose kind is unknown
  /// count for nothing; of two rows with one name the first has it.
  /// - Complexity: O(n).
  package init(tsv: String) { self.init(rows: Array(tsv.utf8)) }

  private init(rows: [UInt8]) {
    var outlets: [Outlet] = []
    var firstWords: Set<String> = []
    var byName: [String: Entry] = [:]
    var byDomain: [String: Int] = [:]
    for row in rows.split(separator: UInt8(ascii: "\n")) where row.first != UInt8(ascii: "#") {
      let row = OutletRow(row)
      guard let outlet = row.outlet else { continue }
      for name in row.names {
        firstWords.insert(Self.firstWord(of: name.text))
        Self.enter(name, of: outlets.count, in: &byName)
      }
      for domain in outlet.domains where byDomain[domain] == nil { byDomain[domain] = outlets.count }
      outlets.append(outlet)
    }
    self.outlets = outlets
    self.firstWords = firstWords
    self.byName = byName
    self.byDomain = byDomain
  }

  private static func enter(_ name: OutletRow.Name, of outlet: Int, in byName: inout [String: Entry]) {
    let bare = OutletKey.bare(name.text)
    let use: NameUse =
      !name.isMarked ? .anywhere : OutletKey.hasArticle(name.text) ? .whereCitedWithArticle : .whereCited
    let entry = Entry(outlet: outlet, use: use, endsLowercase: OutletKey.endsLowercase(bare))
    let key = OutletKey.fold(bare)
    guard let known = byName[key] else {
      byName[key] = entry
      return
    }
    guard known.outlet == outlet else { return }
    byName[key] = Entry(
      outlet: outlet, use: min(known.use, use), endsLowercase: known.endsLowercase || entry.endsLowercase)
  }

  /// The outlet of a name, alias or web host, compared without a leading "The", full stops and possessive endings, and
  /// without case except for acronyms: "PA" is an outlet, "pa" is not.
  package func outlet(named name: some StringProtocol) -> Outlet? {
    if let entry = entry(of: OutletKey.bare(String(name))) { return outlets[entry.outlet] }
    return name.utf8.contains(UInt8(ascii: ".")) ? outlet(forHost: name) : nil
  }

  /// The outlet that words of a running text may name: as `outlet(named:)`, but the last word is capitalized unless
  /// a form that is listed ends in lower case. "Foreign policy" is not "Foreign Policy".
  package func listing(inText words: some StringProtocol) -> Listing? {
    let bare = OutletKey.bare(String(words))
    guard let entry = entry(of: bare), entry.endsLowercase || !OutletKey.endsLowercase(bare) else { return nil }
    return Listing(outlet: outlets[entry.outlet], use: entry.use)
  }

  private func entry(of bare: String) -> Entry? {
    if let entry = byName[OutletKey.fold(bare)] { return entry }
    let stripped = OutletKey.stripped(bare)
    return stripped == bare ? nil : byName[OutletKey.fold(stripped)]
  }

  // MARK: Domains

  /// The outlet of a web host: of its longest end that a row lists, so that "edition.cnn.com" is CNN's and
  /// "news.sky.com" what its row says. Case, a port and a full stop at the end do not count.
  /// - Complexity: O(n); a host longer than DNS allows is nobody's.
  package func outlet(forHost host: some StringProtocol) -> Outlet? {
    guard host.utf8.count <= Self.longestHost else { return nil }
    let name = host.prefix { $0 != ":" }.folded()
    var rest = name.hasSuffix(".") ? name.dropLast() : name[...]
    while let dot = rest.firstIndex(of: ".") {
      if let index = byDomain[String(rest)] { return outlets[index] }
      rest = rest[rest.index(after: dot)...]
    }
    return nil
  }

  /// The outlet of a page by its address; nil for an address without a host, or whose host no row has.
  /// - Complexity: O(n).
  package func outlet(forURL url: some StringProtocol) -> Outlet? {
    let bytes = Array(url.utf8)
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    guard bytes[slash...].starts(with: "//".utf8) else { return nil }
    let scheme = bytes[..<slash]
    guard scheme.isEmpty || scheme.last == UInt8(ascii: ":") else { return nil }
    let authority = bytes[slash...].dropFirst(2).prefix { !"/\\?#".utf8.contains($0) }
    let host = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).last ?? authority
    return outlet(forHost: String(decoding: host, as: UTF8.self))
  }

  /// Bytes of the longest host name, and a port (RFC 1035, 2.3.4).
  private static let longestHost = 253 + 6

  // MARK: Keys

  /// The form in which names are compared: "the washington post's", "Washington Post (Opinion)" and "Washington Post" are
  /// one.
  package static func key(_ name: some StringProtocol) -> String {
    OutletKey.fold(OutletKey.stripped(OutletKey.bare(String(name))))
  }

  /// The first word of a name, folded and without its article, as tokens have it: cut at a space, full stop, apostrophe,
  /// ampersand or hyphen.
  package static func firstWord(of name: String) -> String {
    let folded = OutletKey.folded(name)
    let bytes = folded.hasPrefix("the ") ? folded.utf8.dropFirst(4) : folded.utf8[...]
    let word = bytes.drop { OutletKey.isPart($0) }.prefix { !OutletKey.isPart($0) }
    return String(Substring(word))
  }

  /// Two to five ASCII capitals.
  package static func isAcronym(_ word: some StringProtocol) -> Bool { OutletKey.isAcronym(String(word)) }
}
