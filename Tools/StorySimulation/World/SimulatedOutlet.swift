package import NewsModel

/// An invented publisher of news.
package struct SimulatedOutlet: Sendable, Equatable {
  package let name: String
  package let kind: Outlet.Kind
  /// Ends in `.example` (RFC 2606), which nobody can own.
  package let host: String
  /// Sets “curly” quotation marks; others "straight" ones.
  let setsCurlyQuotes: Bool
  /// Writes "harbor" and "kilometers".
  let spellsAmerican: Bool

  init(name: String, kind: Outlet.Kind, random: inout SplitMix64) {
    (self.name, self.kind) = (name, kind)
    host = String(decoding: name.lowercased().utf8.filter { $0 >= 0x61 && $0 <= 0x7a }, as: UTF8.self) + ".example"
    setsCurlyQuotes = random.below(2) == 0
    spellsAmerican = random.below(3) == 0
  }

  /// Its name in a sentence: with an article, unless it has one.
  var inText: String { name.hasPrefix("The ") ? String("the " + name.dropFirst(4)) : "the " + name }

  /// What it is called when it is named no longer.
  var described: String {
    switch kind {
    case .wire: "the agency"
    case .broadcaster: "the broadcaster"
    default: "the newspaper"
    }
  }
}
