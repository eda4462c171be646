import FoundationEssentials
package import NewsModel

/// Writes stories as JSON Lines, one row a story.
package struct JSONRenderer: Sendable {
  /// What positions count.
  package let offsets: OffsetUnit

  package init(offsets: OffsetUnit = .utf8) { self.offsets = offsets }

  /// One line a story, in their order, keys sorted, each ended by a line feed.
  ///
  /// Excerpts are `{article, in, start, end, text}`: `in` is a JSON Pointer into the article's row, and `text` is
  /// exactly what stands there from `start` to `end`.
  /// - Throws: what the encoder throws; rows of texts and finite numbers give it no cause.
  package func render(_ stories: [TracedStory]) throws(EncodingFailure) -> String {
    var lines = ""
    for story in stories {
      var maker = StoryRowMaker(story, unit: offsets)
      lines += try Self.line(maker.row())
    }
    return lines
  }

  /// The row of one story, to stand in another one.
  package func row(_ story: TracedStory) -> some Encodable {
    var maker = StoryRowMaker(story, unit: offsets)
    return maker.row()
  }

  /// A row as one line of JSON, ended by a line feed.
  /// - Throws: what the encoder throws.
  package static func line(_ row: some Encodable) throws(EncodingFailure) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(row), as: UTF8.self) + "\n"
    } catch {
      throw EncodingFailure(reason: String(describing: error))
    }
  }
}

/// A row could not be written as JSON.
package struct EncodingFailure: Error, CustomStringConvertible {
  /// What the encoder says.
  package let reason: String

  package var description: String { "A row could not be written as JSON: \(reason)" }
}
