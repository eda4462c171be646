import HTML
import NewsModel
import Patterns
import UTF8Text

/// Chooses an article's authors among all that a page says of them.
///
/// The rules, in order: the people that JSON-LD names, then `<meta>`, elements marked `author`, the line "By …", elements
/// called the author's. Words that name the site, and a lone word without capitals where the page shows a name, count
/// for little: they are taken where nobody else is named. So are organizations, since a newsroom may sign as such.
struct AuthorChoice {
  let page: PageBlocks
  let metadata: PageMetadata

  /// The names, the byline as printed, and all that was there to choose from.
  struct Found {
    var names: [String]
    var byline: String
    var facts: [StatedFact]
  }

  /// Words of a line in an author's element.
  private static let lineWords = 12

  /// - Parameters:
  ///   - top: the index of the block that opens the article, its headline where it has one.
  ///   - body: the indices of the blocks from the first paragraph to the last.
  func find(top: Int, body: Range<Int>) -> Found {
    let line = byline(in: min(top, body.lowerBound)..<body.lowerBound)
    let elements = AuthorElements(page: page)
    let printed = Byline.names(in: line)
    let marked = elements.marked(top: top, body: body)
    let groups: [[StatedFact]] = [
      facts(metadata.linkedData.names, "JSON-LD author"), metadata.metaAuthors,
      facts(printed.contains(where: marked.contains) ? printed : marked, "author element"),
      facts(printed, "byline"), facts(elements.called(top: top, body: body), "element called author"),
      facts(signature(below: body), "signature"), facts(elements.onlyMarked(), "author element"),
      facts(metadata.linkedData.organizations, "JSON-LD author"),
    ]
    let names = choose(groups)
    return Found(names: names, byline: line, facts: groups.flatMap(\.self).unique().choosing(names))
  }

  private func choose(_ groups: [[StatedFact]]) -> [String] {
    let people = groups.map { $0.filter { !isSite($0.value) } }
    let named = people.first { $0.contains { !Self.isAccount($0.value) } }
    let chosen = named ?? people.first { !$0.isEmpty } ?? groups.first { !$0.isEmpty } ?? []
    guard let place = chosen.first?.place else { return [] }
    // Of `<meta>`, the first name of an element that names anybody.
    return chosen.filter { $0.place == place }.map(\.value).unique()
  }

  /// Whether words are a name of the site: one it has, its host's or its initials, the article in front left out.
  private func isSite(_ name: String) -> Bool {
    let key = Headline.key(name)
    let words = name.split(whereSeparator: \.isWhitespace)
    let initials = words.count > 1 ? Headline.key(String(words.compactMap(\.first))) : key
    let core = words.count == 2 && words[0].count <= 3 ? Headline.key(String(words[1])) : key
    return metadata.siteNames.map(Headline.key).contains { site in
      site == key || site == core || site == initials || key.utf8.count >= 2 && words.count == 1 && site.hasPrefix(key)
        || site.utf8.count >= 4 && key.hasPrefix(site)
    }
  }

  /// The names in a line of the last paragraphs, or below them, that says who wrote the text.
  private func signature(below body: Range<Int>) -> [String] {
    let range =
      max(
        body.lowerBound, body.upperBound - Self.signatureReach.above)..<min(
        page.blocks.count, body.upperBound + Self.signatureReach.below)
    for block in page.blocks[range]
    where block.words <= Self.lineWords && !isAside(block) && Byline.isByline(block.text) {
      return Byline.names(in: block.text)
    }
    // A line of a name alone, such as closes a text.
    for index in range.prefix(Self.signatureReach.above + 1) {
      let block = page.blocks[index]
      guard block.kind == .paragraph, !block.isFurniture, (2...4).contains(block.words), block.linkShare == 0,
        index > body.lowerBound,
        Self.bareName.isFound(in: block.text)
      else { continue }
      return Byline.names(in: block.text)
    }
    return []
  }

  /// Whether a block stands in an element for what is beside the article.
  private func isAside(_ block: Block) -> Bool {
    var node: HTMLNode? = block.node
    while let current = node {
      if [.aside, .nav].contains(page.document.tag(of: current)) { return true }
      node = page.document.parent(of: current)
    }
    return false
  }

  /// Blocks before the body's end, and behind it, in which a signature is looked for. Chosen as `AuthorElements`'.
  private static let signatureReach = (above: 2, below: 6)
  private static let bareName = Pattern(literal: #"^\p{Lu}\p{Ll}+(?:[ -](?:\p{Lu}\.|\p{Lu}\p{Ll}+)){1,3}$"#)

  /// A word as accounts are called, not people: "edilson.la.rosa".
  private static func isAccount(_ name: String) -> Bool {
    name.wordCount == 1 && !name.unicodeScalars.contains { $0.properties.isUppercase || $0.value >= 0x2E80 }
  }

  private func facts(_ names: [String], _ place: String) -> [StatedFact] {
    names.map { StatedFact(.author, $0, place: place) }
  }

  /// The line that opens with "By", else one in an author's element.
  private func byline(in range: Range<Int>) -> String {
    let blocks = page.blocks[range]
    let line =
      blocks.first { Byline.isByline($0.text) }
      ?? blocks.first { block in
        block.words <= Self.lineWords && page.hints(around: block).contains(.byline)
          && !Byline.names(in: block.text).isEmpty
      }
    return line?.text ?? ""
  }
}

extension Array where Element: Hashable {
  /// The elements without those that stood before, in order.
  func unique() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
