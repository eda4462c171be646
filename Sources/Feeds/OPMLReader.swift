import NewsModel
import UTF8Text

/// Reads lists of subscriptions (http://opml.org/spec2.opml, "Subscription lists").
struct OPMLReader {
  let tree: MarkupTree
  let limits: FeedLimits
  let url: String?

  /// The feeds of all outlines, with the texts of the outlines around each.
  /// - Throws: `FeedError.tooManyEntries`.
  /// - Complexity: O(n d) for n outlines, d deep.
  func read(_ root: MarkupTree.Node, faults: FaultList) throws(FeedError) -> FeedList {
    var list = FeedList(kind: .subscriptions, faults: faults.faults)
    var folders: [(names: [String], end: Int)] = []
    for index in root.index..<tree.records[root.index].end {
      let node = MarkupTree.Node(index: index)
      while let last = folders.last, last.end <= index { folders.removeLast() }
      switch tree.localName(of: node) {
      case "title" where list.title == nil: list.title = tree.text(of: node).trimmed
      case "outline":
        if let item = item(node, folders: folders.last?.names ?? []) {
          guard list.items.count < limits.entries else { throw .tooManyEntries(limit: limits.entries) }
          list.items.append(item)
        } else if let name = title(of: node) {
          folders.append(((folders.last?.names ?? []) + [name], tree.records[index].end))
        }
      default: break
      }
    }
    return list
  }

  private func item(_ node: MarkupTree.Node, folders: [String]) -> FeedList.Item? {
    guard let reference = tree.attribute("xmlurl", of: node) ?? feedAddress(of: node),
      let address = WebAddress.resolve(reference, base: url)
    else { return nil }
    let homepage = tree.attribute("htmlurl", of: node).flatMap { WebAddress.resolve($0, base: url) }
    return FeedList.Item(url: address, title: title(of: node), homepage: homepage, folders: folders)
  }

  /// Some lists put the address of a feed in `url`, as OPML does for links.
  private func feedAddress(of node: MarkupTree.Node) -> String? {
    let type = tree.attribute("type", of: node)?.lowercased()
    return ["rss", "atom", "feed", "pie"].contains(type) ? tree.attribute("url", of: node) : nil
  }

  private func title(of node: MarkupTree.Node) -> String? {
    tree.attribute("title", of: node) ?? tree.attribute("text", of: node)
  }
}
