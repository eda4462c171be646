import UTF8Text

/// Where the sentences around some words begin and end, in a text that nobody has analyzed.
///
/// Purpose: an archive keeps no sentences, and a page that shows words of a kept article shows them in their context.
/// Action: from the words outwards, as far as the paragraph goes, to a mark that ends sentences and has a space behind it.
/// An abbreviation's full stop cuts the context short, which costs a reader a few words. Cost: O(n) in the context.
enum RoughSentence {
  /// - Parameter range: of `text`.
  static func context(of range: TextRange, in text: String) -> TextRange {
    guard range.end <= text.utf8.count else { return range }
    let bytes = text.utf8.span
    var start = range.start
    while start > 0, !beginsSentence(at: start, bytes) { start -= 1 }
    var end = range.end
    while end < bytes.count, !endsSentence(at: end, range, bytes) { end += 1 }
    return TextRange(start, end)
  }

  /// Behind a line feed, or a mark and a space.
  private static func beginsSentence(at place: Int, _ bytes: Span<UInt8>) -> Bool {
    if bytes[place - 1] == UInt8(ascii: "\n") { return true }
    return place > 1 && bytes[place - 1] == UInt8(ascii: " ") && isEnd(bytes, before: place - 1)
  }

  /// At a line feed, or behind a mark and before a space; but for the end of the words, which may be amid a sentence.
  private static func endsSentence(at place: Int, _ range: TextRange, _ bytes: Span<UInt8>) -> Bool {
    if bytes[place] == UInt8(ascii: "\n") { return true }
    return bytes[place] == UInt8(ascii: " ") && place > 0 && isEnd(bytes, before: place)
  }

  /// Whether a mark that ends a sentence stands there, behind which quotation marks and brackets may close.
  private static func isEnd(_ bytes: Span<UInt8>, before place: Int) -> Bool {
    var last = place - 1
    // ” and ’ are E2 80 9D and E2 80 99.
    while last >= 0 {
      if bytes[last] == UInt8(ascii: "\"") || bytes[last] == UInt8(ascii: ")") || bytes[last] == UInt8(ascii: "'") {
        last -= 1
      } else if last >= 2, bytes[last] == 0x9D || bytes[last] == 0x99, bytes[last - 1] == 0x80, bytes[last - 2] == 0xE2
      {
        last -= 3
      } else {
        break
      }
    }
    return last >= 0
      && (bytes[last] == UInt8(ascii: ".") || bytes[last] == UInt8(ascii: "!") || bytes[last] == UInt8(ascii: "?"))
  }
}
