import UTF8Text

/// A page's address as pages write it of each other: without what does not tell one page from another.
///
/// Action: scheme, `www.` and its like, a closing slash, a fragment, and what campaigns add to the query are left out; host and
/// path count without case. Cost: O(n).
struct PageAddress: Hashable, Sendable {
  private let key: String

  /// Nil where there is no host.
  init?(_ address: String) {
    let halves = address.folded().split(separator: "://", maxSplits: 1)
    guard halves.count == 2 else { return nil }
    let page = halves[1].prefix { $0 != "#" }
    let parts = page.split(separator: "?", maxSplits: 1)
    guard var place = parts.first, !place.isEmpty else { return nil }
    for prefix in ["www.", "m.", "amp.", "mobile."] where place.hasPrefix(prefix) {
      place = place.dropFirst(prefix.count)
    }
    while place.hasSuffix("/") { place = place.dropLast() }
    let query = (parts.count > 1 ? parts[1] : "").split(separator: "&").filter { !Self.isCampaign($0) }.sorted()
    key = ([place] + query).joined(separator: "?")
  }

  private static func isCampaign(_ parameter: Substring) -> Bool {
    parameter.hasPrefix("utm_")
      || ["fbclid", "gclid", "ref", "src", "cmpid", "smid", "cid", "ito"].contains(parameter.prefix { $0 != "=" })
  }
}
