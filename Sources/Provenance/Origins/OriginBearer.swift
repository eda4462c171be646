/// Who or what the central fact of an article finally comes from.
enum OriginBearer: Hashable, Comparable {
  /// What everybody could see.
  case event
  /// The article, by its index, that is a body's own statement.
  case page(Int)
  /// A public source, by the number of its group of candidates.
  case source(Int)
  /// A public source that is no article's candidate.
  case named(String, isDocument: Bool)
  /// An outlet's own reporting, by the outlet's common name.
  case outlet(String)

  var isOutlet: Bool { if case .outlet = self { true } else { false } }

  static func < (left: Self, right: Self) -> Bool { left.order < right.order }

  private var order: (Int, Int, String) {
    switch self {
    case .event: (0, 0, "")
    case .page(let page): (1, page, "")
    case .source(let group): (2, group, "")
    case .named(let name, let isDocument): (3, isDocument ? 1 : 0, name)
    case .outlet(let name): (4, 0, name)
    }
  }

  /// The one that most have, the first in order of several.
  static func mostCommon(_ bearers: [Self]) -> Self? {
    let counts = Dictionary(bearers.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

extension [Set<OriginBearer>] {
  /// With each bearer replaced.
  func replacing(_ change: (OriginBearer) -> OriginBearer) -> Self { map { Set($0.map(change)) } }
}
