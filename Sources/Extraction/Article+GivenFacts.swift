import NewsModel

extension Article {
  /// Lets what the giver of the capture says outrank what the page says of itself.
  mutating func apply(_ given: GivenFacts) {
    url = given.url ?? url
    headline = given.title ?? headline
    outlet = given.outlet ?? outlet
    if !given.authors.isEmpty { authors = given.authors }
    published = Self.stated(given.date, text: given.dateText) ?? published ?? Self.stated(given.updated)
    updated = Self.stated(given.updated) ?? updated
    (pageKind, wall) = (given.kind ?? pageKind, given.wall ?? wall)
    choose(.address, [given.url].compactMap(\.self), place: Self.given)
    choose(.headline, [given.title].compactMap(\.self), place: Self.given)
    choose(.outlet, [given.outlet].compactMap(\.self), place: Self.given)
    choose(.author, given.authors, place: Self.given)
    choose(.published, [given.date].compactMap(\.?.description), place: Self.given)
    choose(.updated, [given.updated].compactMap(\.?.description), place: Self.given)
  }

  /// Takes the outlet from the table by the page's address, unless the page's metadata names it: a line at its foot
  /// often names the company that owns it.
  mutating func nameOutlet(byAddress address: String?, in outlets: OutletTable) {
    guard !facts.contains(where: { $0.kind == .outlet }), let address,
      let name = outlets.outlet(forURL: address)?.name
    else { return }
    outlet = name
    choose(.outlet, [name], place: "address")
  }

  /// Adds statements of one kind, before the others of that kind, which are then not the chosen ones; none change nothing.
  mutating func choose(_ kind: StatedFact.Kind, _ values: [String], place: String) {
    guard !values.isEmpty else { return }
    for index in facts.indices where facts[index].kind == kind { facts[index].isChosen = false }
    let place = values.map { StatedFact(kind, $0, place: place, isChosen: true) }
    facts.insert(contentsOf: place, at: facts.firstIndex { $0.kind == kind } ?? facts.endIndex)
  }

  /// The place of what the giver says.
  static let given = "given"

  private static func stated(_ date: CalendarDate?, text: String? = nil) -> StatedDate? {
    date.map { StatedDate(date: $0, text: text ?? $0.description, place: given) }
  }
}
