import NewsModel
import UTF8Text

/// An entry of a live blog as JSON-LD has it (schema.org's `liveBlogUpdate`).
struct LiveUpdate {
  /// As stated: "2024-08-05T14:10:00Z".
  var time: String
  var headline: String?
  /// Paragraphs, without markup.
  var paragraphs: [String]

  /// Entries of one live blog that are read.
  private static let limit = 2_000

  /// The entries of a live blog that state their time, in its order.
  static func updates(of blog: JSONValue) -> [LiveUpdate] {
    (blog["liveBlogUpdate"]?.elements ?? []).prefix(limit).compactMap { entry in
      guard let time = (entry["datePublished"] ?? entry["dateModified"])?.text?.collapsingWhiteSpace() else {
        return nil
      }
      let body = entry["articleBody"]?.text ?? ""
      let update = LiveUpdate(
        time: time, headline: entry["headline"]?.text.map(LinkedData.plain),
        paragraphs: body.lineRanges().map { LinkedData.plain(String(body[$0])) }.filter { !$0.isEmpty })
      return update.lines.isEmpty ? nil : update
    }
  }

  /// Its headline and paragraphs; the headline once where the text begins with it.
  var lines: [String] {
    guard let headline, paragraphs.first.map({ !$0.hasPrefix(headline) }) ?? true else { return paragraphs }
    return [headline] + paragraphs
  }
}

extension Draft {
  /// Gives a live blog the times that its JSON-LD states, and its text too where the page shows next to none.
  ///
  /// An entry begins at the paragraph that is its headline, or with which its text begins. Cost: O(n).
  mutating func apply(_ updates: [LiveUpdate]) {
    guard !updates.isEmpty else { return }
    if words < Self.fewWords, updates.reduce(0, { $0 + $1.lines.reduce(0) { $0 + $1.wordCount } }) > words {
      write(updates)
      return
    }
    guard details.count == paragraphs.count else { return }
    var times: [String: String] = [:]
    for update in updates {
      for line in update.lines.prefix(2) {
        let opening = Self.opening(of: line)
        if !opening.isEmpty, times[opening] == nil { times[opening] = update.time }
      }
    }
    var last: String?
    for index in paragraphs.indices {
      guard let time = times[Self.opening(of: paragraphs[index])] else { continue }
      details[index].time = time == last ? nil : time
      last = time
    }
  }

  private mutating func write(_ updates: [LiveUpdate]) {
    (paragraphs, details, summaries) = ([], [], 0)
    for update in updates {
      for (index, line) in update.lines.enumerated() {
        let isHeading = index == 0 && line == update.headline
        paragraphs.append(line)
        details.append(
          ParagraphDetail(kind: isHeading ? .heading(level: 2) : .paragraph, time: index == 0 ? update.time : nil))
      }
    }
  }

  /// The letters and digits by which a paragraph is known, and a text that begins with it.
  private static func opening(of line: String) -> String { String(Headline.key(line).prefix(openingLength)) }

  private static let openingLength = 40
  /// Words below which a page shows no live blog but what stands around one (2026-11-22).
  private static let fewWords = 40
}
