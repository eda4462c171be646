import Feeds
import NewsModel
import UTF8Text

/// Reads the entries of a feed as captures, one at a time.
///
/// An entry's article is the longest of the texts that the feed gives it; the feed's title is its outlet, unless the
/// entry was taken from another feed or names an outlet itself.
struct EntryReader {
  /// An entry's capture or what is wrong with it, and where it stands.
  struct Entry {
    let capture: Result<Capture, InputError>
    let file: InputFile
  }

  private let file: InputFile
  private let outlet: String?
  private var entries: ArraySlice<FeedEntry>

  /// - Throws: `InputError.feed`; `.unsupported` for a list of feeds.
  init(file: InputFile, bytes: [UInt8]) throws(InputError) {
    self.file = file
    let read: FeedFile
    do throws(FeedError) { read = try FeedReader().read(bytes) } catch { throw .feed(error) }
    guard case .feed(let feed) = read else { throw .unsupported(.feedList) }
    outlet = feed.title?.headline
    entries = feed.entries[...]
  }

  /// The next entry; nil at the end.
  mutating func next() -> Entry? {
    guard let entry = entries.first else { return nil }
    entries = entries.dropFirst()
    do throws(InputError) {
      return Entry(capture: .success(try capture(of: entry, number: entries.startIndex)), file: file)
    } catch {
      return Entry(capture: .failure(error), file: file)
    }
  }

  private func capture(of entry: FeedEntry, number: Int) throws(InputError) -> Capture {
    let texts = (entry.contents + [entry.summary].compactMap(\.self)).map(\.plainText)
    guard let text = texts.max(by: { $0.utf8.count < $1.utf8.count }), !text.isBlank else {
      throw .emptyEntry(number: number, url: entry.url)
    }
    return Capture(id: Capture.ID("\(file.id)#\(number)"), content: .articleText(text), given: facts(of: entry))
  }

  private func facts(of entry: FeedEntry) -> GivenFacts {
    // Days are counted where the entry was written.
    let (published, updated) = (entry.published?.moment?.date, entry.updated?.moment?.date)
    return GivenFacts(
      url: entry.url, title: entry.title?.headline,
      outlet: entry.outlet ?? entry.source?.title?.headline ?? outlet,
      authors: entry.authors.compactMap { $0.name ?? $0.email },
      date: published.flatMap { $0.isComplete ? $0 : nil }, updated: updated.flatMap { $0.isComplete ? $0 : nil },
      language: entry.language)
  }
}

extension FeedText {
  /// The words in one line; nil when there are none.
  fileprivate var headline: String? {
    let line = plainText.collapsingWhiteSpace()
    return line.isEmpty ? nil : line
  }
}
