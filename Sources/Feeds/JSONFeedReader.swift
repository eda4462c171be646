import FoundationEssentials
import NewsModel
import UTF8Text

/// Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/).
struct JSONFeedReader {
  let limits: FeedLimits
  let url: String?
  let faults: FaultList

  /// - Throws: `FeedError.notAJSONFeed`, `.tooManyEntries`.
  func read(_ bytes: ArraySlice<UInt8>) throws(FeedError) -> Feed {
    let document: JSONFeedDocument
    do {
      document = try JSONDecoder().decode(JSONFeedDocument.self, from: Data(bytes))
    } catch {
      throw .notAJSONFeed(reason: Self.reason(error))
    }
    guard let version = document.version.value, version.contains("jsonfeed.org/version/") else {
      throw .notAJSONFeed(reason: "its \"version\" names no JSON Feed")
    }
    guard document.items.values.count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    return feed(document, version: version)
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      context.codingPath.first.map { "\"\($0.stringValue)\" has the wrong type" } ?? "it is no object"
    default: "its syntax is wrong"
    }
  }

  private func feed(_ document: JSONFeedDocument, version: String) -> Feed {
    var feed = Feed(format: .jsonFeed(version: version.split(separator: "/").last.map(String.init) ?? ""))
    let base = document.feedURL.value.flatMap { WebAddress.base($0, within: url) } ?? url
    feed.id = document.feedURL.value
    feed.title = text(document.title.value, .text, base: base, language: document.language.value)
    feed.subtitle = text(document.description.value, .text, base: base, language: document.language.value)
    feed.links = [
      link(document.homepage.value, "alternate", base), link(document.feedURL.value, "self", base),
      link(document.nextURL.value, "next", base),
    ].compactMap(\.self)
    feed.authors = people(document.authors, document.author.value, base)
    feed.language = document.language.value
    feed.image = [document.icon, document.favicon].compactMap(\.value).first.flatMap { resolve($0, base) }
    var faults = faults
    for (index, item) in document.items.values.enumerated() {
      if let item { feed.entries.append(entry(item, base, feed)) } else { faults.add(.unreadableItem(index: index)) }
    }
    feed.faults = faults.faults
    return feed
  }

  private func entry(_ item: JSONFeedDocument.Item, _ base: String?, _ feed: Feed) -> FeedEntry {
    var entry = FeedEntry()
    let language = item.language.value ?? feed.language
    entry.id = item.id.value?.text.trimmed
    entry.title = text(item.title.value, .text, base: base, language: language)
    entry.summary = text(item.summary.value, .text, base: base, language: language)
    entry.contents = [
      text(item.contentHTML.value, .html, base: base, language: language),
      text(item.contentText.value, .text, base: base, language: language),
    ].compactMap(\.self)
    entry.links =
      [link(item.url.value, "alternate", base), link(item.externalURL.value, "related", base)].compactMap(\.self)
      + item.attachments.values.compactMap { $0.flatMap { enclosure($0, base) } }
    entry.authors = people(item.authors, item.author.value, base)
    entry.categories = item.tags.values.compactMap { $0?.trimmed }.map { FeedCategory(term: $0) }
    entry.published = item.published.value?.trimmed.map { FeedDate($0) }
    entry.updated = item.modified.value?.trimmed.map { FeedDate($0) }
    entry.language = language
    entry.image = [item.image, item.banner].compactMap(\.value).first.flatMap { resolve($0, base) }
    return entry
  }

  private func people(
    _ authors: JSONList<JSONFeedDocument.Author>, _ author: JSONFeedDocument.Author?, _ base: String?
  ) -> [FeedPerson] {
    let list = authors.values.compactMap(\.self)
    return (list.isEmpty ? [author].compactMap(\.self) : list).compactMap { author in
      let person = FeedPerson(name: author.name.value?.trimmed, url: author.url.value.flatMap { resolve($0, base) })
      return person.isEmpty ? nil : person
    }
  }

  private func enclosure(_ attachment: JSONFeedDocument.Attachment, _ base: String?) -> FeedLink? {
    var link = link(attachment.url.value, "enclosure", base)
    link?.type = attachment.type.value
    link?.title = attachment.title.value
    link?.length = attachment.size.value.flatMap { Int(exactly: $0.rounded()) }
    return link
  }

  private func text(_ words: String?, _ kind: FeedText.Kind, base: String?, language: String?) -> FeedText? {
    guard let value = words?.trimmed else { return nil }
    let resolved = kind == .html ? MarkupLinks.resolve(value, base: base) : value
    return FeedText(value: resolved, kind: kind, language: language, base: base)
  }

  private func link(_ reference: String?, _ relation: String, _ base: String?) -> FeedLink? {
    reference.flatMap { resolve($0, base) }.map { FeedLink(url: $0, relation: relation) }
  }

  private func resolve(_ reference: String, _ base: String?) -> String? { WebAddress.resolve(reference, base: base) }
}
