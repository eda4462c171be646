package import NewsModel
import UTF8Text

/// Finds what the outlets in a text are named for: their report, a place to speak, a study, or nothing.
///
/// Purpose: whom an article cites, also where no words are bound to the outlet ("a summary first reported by the
/// Courier", "in a Courier op-ed", "a Courier/Beacon poll"). Valid when: the words beside the name say so; a name among
/// several ("the Courier, the Beacon and the Star retracted") shares the words of all. Cost: O(tokens).
package struct CitedOutletFinder: Sendable {
  private let recognizer: OutletRecognizer

  /// - Parameter outlets: the outlets known by name; others are found by the form of their names.
  package init(outlets: OutletTable = .bundled) { recognizer = OutletRecognizer(outlets: outlets) }

  /// Each naming of an outlet other than the article's own, in text order.
  /// - Parameter outlet: the article's own outlet, nil when unknown.
  package func citedOutlets(in text: AnalyzedText, outlet: String?) -> [CitedOutlet] {
    let reading = Reading(text)
    let mentions = recognizer.mentions(in: text, outlet: outlet)
    let index = OutletIndex(mentions, own: outlet.map(recognizer.ownName))
    let named = groups(of: mentions.filter { $0.kind != .pictures }, in: reading).flatMap { group in
      let words = group[0].tokens.lowerBound..<group[group.count - 1].tokens.upperBound
      let use = OutletUse(reading: reading, words: words)
      return group.filter { !index.isOwn($0) }.map { mention in
        CitedOutlet(name: mention.name, kind: use.kind, manner: use.manner, mention: mention.range)
      }
    }
    return (named + PodcastNames(reading: reading).citedOutlets()).sorted {
      $0.mention < $1.mention
    }
  }

  /// Names with nothing but commas, "and" and slashes between them.
  private func groups(of mentions: [OutletMention], in reading: Reading) -> [[OutletMention]] {
    var groups: [[OutletMention]] = []
    for mention in mentions {
      if let last = groups.last?.last,
        isListed(last.tokens.upperBound..<mention.tokens.lowerBound, in: reading)
      {
        groups[groups.count - 1].append(mention)
      } else {
        groups.append([mention])
      }
    }
    return groups
  }

  private func isListed(_ between: Range<Int>, in reading: Reading) -> Bool {
    (1...4).contains(between.count)
      && between.allSatisfy {
        [",", "and", "/", "-", "\u{2010}", "the", "'s", "&", "or"].contains(reading.word($0))
      }
  }
}

/// Podcasts, which bear their names in quotation marks: "on the podcast “Harbor Talk”", "on the “Harbor Talk” podcast".
struct PodcastNames {
  let reading: Reading

  /// Each as a place to speak, in text order.
  func citedOutlets() -> [CitedOutlet] {
    reading.quotations.compactMap { quotation in
      guard quotation.count > 2 else { return nil }
      let name = (quotation.lowerBound + 1)..<(quotation.upperBound - 1)
      guard (1...Self.longestName).contains(name.count), name.allSatisfy(isNameWord),
        isPodcast(quotation)
      else {
        return nil
      }
      let range = reading.range(name)
      return CitedOutlet(name: String(reading.text[range]), kind: .venue, mention: range)
    }
  }

  /// Words a podcast's name may have.
  private static let longestName = 6

  private func isNameWord(_ index: Int) -> Bool {
    reading.isCapitalized(index)
      || ["the", "of", "and", "with", "in", "a", "to"].contains(reading.word(index))
  }

  private func isPodcast(_ quotation: Range<Int>) -> Bool {
    let last =
      reading.word(quotation.lowerBound - 1) == ","
      ? quotation.lowerBound - 2 : quotation.lowerBound - 1
    return reading.word(last) == "podcast" || reading.word(quotation.upperBound) == "podcast"
  }
}
