import UTF8Text

/// A publisher of news under one masthead.
package struct Outlet: Sendable, Hashable {
  package enum Kind: String, Sendable {
    /// Its reports are republished by others.
    case wire
    case newspaper
    case broadcaster
    case magazine
    case online
    /// A picture service; a credit to it is a picture credit.
    case pictures
  }

  /// The common full name: "Associated Press".
  package let name: String
  package let kind: Kind
  /// Other names and acronyms: "AP", "The AP".
  package let aliases: [String]
  /// Web domains without "www.".
  package let domains: [String]
}

/// The outlets Stemma knows by name.
///
/// A table only helps: an outlet that is not in it is still found by the form of its name and by what is said of it.
package struct OutletTable: Sendable {
  package let outlets: [Outlet]
  private let byName: [String: Int]

  /// The table that comes with Stemma.
  package static let bundled = OutletTable(tsv: String(decoding: PackageResources.Outlets_tsv, as: UTF8.self))

  /// Reads rows of name, kind, aliases and domains, parted by tabs; aliases and domains by `|`. Lines that start
  /// with `#` and rows whose kind is unknown count for nothing.
  package init(tsv: String) {
    outlets = tsv.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard !line.hasPrefix("#"), fields.count >= 2, let kind = Outlet.Kind(rawValue: fields[1]) else { return nil }
      func list(_ index: Int) -> [String] {
        fields.indices.contains(index) ? fields[index].split(separator: "|").map(String.init) : []
      }
      return Outlet(name: fields[0], kind: kind, aliases: list(2), domains: list(3))
    }
    var byName: [String: Int] = [:]
    for (index, outlet) in outlets.enumerated() {
      for name in [outlet.name] + outlet.aliases + outlet.domains where byName[Self.key(name)] == nil {
        byName[Self.key(name)] = index
      }
    }
    self.byName = byName
  }

  /// The outlet of a name, alias or web domain, compared without a leading "The", full stops and possessive endings, and
  /// without case except for acronyms: "PA" is an outlet, "pa" is not.
  package func outlet(named name: some StringProtocol) -> Outlet? {
    byName[Self.key(name)].map { outlets[$0] }
  }

  /// The form in which names are compared: "the washington post's", "Washington Post (Opinion)" and "Washington Post" are
  /// one.
  package static func key(_ name: some StringProtocol) -> String {
    var words = String(name.filter { $0 != "." }).collapsingWhiteSpace()
    if words.hasSuffix(")"), let note = words.lastIndex(of: "("), note != words.startIndex {
      words = words[..<note].collapsingWhiteSpace()
    }
    if words.folded().hasPrefix("the ") { words.removeFirst(4) }
    if words.folded().hasSuffix("'s") { words.removeLast(2) }
    return isAcronym(words) ? words : words.folded()
  }

  /// Two to five ASCII capitals.
  package static func isAcronym(_ word: some StringProtocol) -> Bool {
    (2...5).contains(word.utf8.count) && word.utf8.allSatisfy(\.isASCIIUppercase)
  }
}
