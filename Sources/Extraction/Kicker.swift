import HTML
import UTF8Text

/// The few words over a headline that a site puts into the heading's own element, and the headline without them.
///
/// Valid when: an element named after a kicker opens the heading, and no colon joins it to the headline; with one the
/// two are read as one. Cost: O(n).
struct Kicker {
  /// The heading's words behind the kicker.
  let headline: String

  /// Names of classes that sites give to kickers, in small letters; those found on 990 and 258 pages, 2026-11-22, and
  /// the words of other languages for the same.
  private static let names = [
    "kicker", "overline", "roofline", "dachzeile", "topline", "toptitle", "supertitle", "eyebrow", "spitzmarke",
    "catchline", "pretitle", "surtitre", "antetitulo", "occhiello",
  ].map { Array($0.utf8) }
  /// Elements inside a heading among which the kicker is looked for.
  private static let reach = 8
  /// Words of a headline at least.
  private static let words = 2

  /// Nil where the heading opens with no kicker.
  init?(heading: Block, in document: HTMLDocument) {
    let elements = document.descendants(of: heading.node).lazy.filter { document.tag(of: $0) != .text }.prefix(
      Self.reach)
    guard let node = elements.first(where: { Self.isKicker($0, in: document) }) else { return nil }
    let kicker = document.textContent(of: node).collapsingWhiteSpace()
    guard !kicker.isEmpty, !kicker.hasSuffix(":"), heading.text.hasPrefix(kicker) else { return nil }
    let rest = heading.text.dropFirst(kicker.count).drop { " -–—|/·•".contains($0) }
    guard rest.first != ":", case let rest = String(rest), rest.wordCount >= Self.words else { return nil }
    headline = rest
  }

  private static func isKicker(_ node: HTMLNode, in document: HTMLDocument) -> Bool {
    guard let name = document.attributeBytes("class", of: node) else { return false }
    let lowered = name.map(\.asciiLowercased)
    return names.contains { lowered.firstRange(of: $0) != nil }
  }
}
