import NewsModel

/// Whom an outlet draws on and who draws on it, those with most derivations first.
struct OutletTiesRow: Encodable {
  let number: Int
  let name: String
  let drawsOn: ListRow<Tie>
  let drawnOnBy: ListRow<Tie>

  /// Another outlet; without name and number, all pages that name none.
  struct Tie: Encodable {
    let number: Int?
    let name: String?
    let republications: Int
    let rewrites: Int
    let citations: Int
    let stories: Int
  }

  private enum CodingKeys: String, CodingKey {
    case number, name, drawsOn = "draws_on", drawnOnBy = "drawn_on_by"
  }

  /// - Parameter limit: the most of each.
  init(_ profile: OutletProfile, number: Int, limit: Int) {
    (self.number, name) = (number, profile.name)
    drawsOn = Self.list(profile.drawsOn, limit)
    drawnOnBy = Self.list(profile.drawnOnBy, limit)
  }

  private static func list(_ ties: [OutletProfile.Tie], _ limit: Int) -> ListRow<Tie> {
    let items = ties.prefix(limit).map { tie in
      Tie(
        number: tie.number, name: tie.name, republications: tie.republications, rewrites: tie.rewrites,
        citations: tie.citations, stories: tie.stories)
    }
    return ListRow(items: items, next: nil, total: ties.count)
  }
}
