import NewsModel

/// What a story is about: its kind, place, people, numbers and facts.
struct StorySetting: Sendable {
  struct Fact: Sendable {
    let kind: FactKind
    let wordings: [Template]
  }

  let event: EventTemplate
  let facts: [Fact]
  /// The day it happened, after 1 January 1970.
  let day: Int
  let place: String
  private let values: [String: String]
  private let numbers: [String: Int]
  private let sources: [String: SourcePhrase]
  /// An outlet that is named without being relied on.
  let mentioned: Int
  /// How the body makes its statement: "in a statement".
  let occasion: String

  /// - Parameters:
  ///   - setting: the same for stories that look alike: kind, place, body.
  ///   - own: numbers and people of this story alone.
  init(world: World, catalog: EventCatalog, day: Int, setting: SplitMix64, own: SplitMix64) {
    var (shared, random) = (setting, own)
    self.day = day
    event = Self.event(catalog, shared)
    _ = shared.next()
    let without = event.without
    let general = catalog.shared.facts.filter { !without.contains($0.kind.rawValue) }
    facts =
      (event.facts + general + catalog.opinion.facts).map { Fact(kind: $0.kind, wordings: $0.wordings) }
      + [Fact(kind: .firstReport, wordings: Self.firstReports)]
    numbers = Self.numbers(of: event, &random)
    let country = world.countries[world.countryDraw.draw(&shared)]
    let other = world.countries[world.countryDraw.draw(&shared)]
    place = country.towns[world.townDraw.draw(&shared)]
    var values = Self.places(country, other: other.name == country.name ? world.countries[0] : other, place, &shared)
    values["people"] = String(random.within(4...290))
    values["stem2"] = shared.element(of: world.firms)
    values["stem"] = shared.element(of: world.firms)
    mentioned = world.outletDraw.draw(&random)
    values["mention"] = world.outlets[mentioned].inText
    Self.addPhrases(of: event, shared: catalog.shared, &values, &shared, &random)
    let people = (0..<5).map { _ in world.people[world.personDraw.draw(&random)] }
    values["expertname"] = people[1].name
    sources = Self.sources(values, people)
    self.values = values
    occasion = random.element(of: [
      "in a statement", "at a news conference", "in a written statement", "in a short statement",
    ])
  }

  /// The kind of happening alone.
  static func event(_ catalog: EventCatalog, _ setting: SplitMix64) -> EventTemplate {
    var random = setting
    return random.element(of: catalog.events)
  }

  private static func numbers(of event: EventTemplate, _ random: inout SplitMix64) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (key, range) in event.numbers.sorted(by: { $0.key < $1.key }) { numbers[key] = range.draw(&random) }
    return numbers
  }

  private static func places(
    _ country: World.Country, other: World.Country, _ place: String, _ random: inout SplitMix64
  ) -> [String: String] {
    let others = country.towns.dropFirst().filter { $0 != place }
    return [
      "country": country.name, "country2": other.name, "capital": country.capital, "place": place,
      "place2": random.element(of: others),
    ]
  }

  /// The event's phrases, those first that others have in them.
  private static func addPhrases(
    of event: EventTemplate, shared: EventTemplate, _ values: inout [String: String], _ setting: inout SplitMix64,
    _ own: inout SplitMix64
  ) {
    for key in ["firm", "body", "short", "head", "insider", "second", "document", "expert", "resident", "critic"] {
      guard let template = event.phrases[key] ?? shared.phrases[key] else { continue }
      let isShared = ["firm", "body", "short", "document"].contains(key)
      var choices = isShared ? Choices(&setting) : Choices(&own)
      let known = values
      values[key] = template.filled(&choices) { name, _ in known[name] ?? Self.plainNumber(name) }
    }
    if let body = values["body"], values["firm"] != body { values["body"] = "the " + body }
  }

  private static func plainNumber(_ name: String) -> String? { name.hasPrefix("n") ? "twelve" : nil }

  private static func sources(_ values: [String: String], _ people: [World.Person]) -> [String: SourcePhrase] {
    let short = values["short"] ?? ""
    let spokes = InventedNames.women.contains(people[4].given) ? "a spokeswoman for " : "a spokesman for "
    return [
      "body": SourcePhrase(body: values["body"] ?? "", short: short),
      "head": SourcePhrase(person: people[0], role: values["head"] ?? "", form: .publicly),
      "spokesman": SourcePhrase(person: people[4], role: spokes + short, form: .publicly),
      "expert": SourcePhrase(person: people[1], role: values["expert"] ?? ""),
      "resident": SourcePhrase(person: people[2], role: values["resident"] ?? ""),
      "critic": SourcePhrase(person: people[3], role: values["critic"] ?? ""),
      "insider": SourcePhrase(unnamed: values["insider"] ?? ""),
      "second": SourcePhrase(unnamed: values["second"] ?? ""),
      "document": SourcePhrase(document: values["document"] ?? ""),
    ]
  }

  private static let firstReports = [
    Template("The news was first reported [by|in] {outlet}"),
    Template("{outlet} was the first to report [it|the news]"),
    Template("{outlet} [first reported|broke] the news"),
  ]

  // MARK: What texts ask of it

  /// Who stands behind an origin.
  func source(of origin: OriginPlan) -> SourcePhrase {
    switch origin.voice {
    case .unnamed(let isSecond): source(isSecond ? "second" : "insider")
    case .body: source("body")
    case .head: source("head")
    case .document: source("document")
    case .event: .none
    }
  }

  /// Who stands behind a fact, main ones apart.
  func source(of kind: FactKind) -> SourcePhrase {
    switch kind {
    case .body: source("spokesman")
    case .quoteBody: source("head")
    case .expert: source("expert")
    case .resident, .quoteResident: source("resident")
    case .critic, .quoteCritic: source("critic")
    default: .none
    }
  }

  private func source(_ name: String) -> SourcePhrase { sources[name] ?? .none }

  /// What stands in a slot of a sentence.
  /// - Parameters:
  ///   - written: the day the sentence was written on, after 1 January 1970.
  ///   - isUpdated: a revision knows a higher first number.
  func value(_ slot: String, written: Int, isUpdated: Bool, _ choices: inout Choices) -> String? {
    if let value = values[slot] { return value }
    if slot.hasPrefix("date"), let offset = Int(slot.dropFirst(4).replacing("+", with: "")) {
      return String(DayPhrase.words(day: day + offset, written: written, &choices).dropFirst(3))
    }
    if slot.hasPrefix("day"), let offset = Int(slot.dropFirst(3).replacing("+", with: "")) {
      return DayPhrase.words(day: day + offset, written: written, &choices)
    }
    if slot.hasPrefix("year-"), let back = numbers[String(slot.dropFirst(5))] {
      return String((CalendarDate(daysSince1970: day).year ?? 0) - back)
    }
    if slot.hasPrefix("th-"), let number = numbers[String(slot.dropFirst(3))] { return DayPhrase.ordinal(number) }
    guard let number = numbers[slot] else { return nil }
    return Self.grouped(slot == "n1" && isUpdated ? number + max(1, number / 6) : number)
  }

  /// `seven`, `64`, `12,400`.
  private static func grouped(_ number: Int) -> String {
    if (0..<words.count).contains(number) { return words[number] }
    guard number >= 1000 else { return String(number) }
    let rest = String(number % 1000)
    return "\(number / 1000)," + String(repeating: "0", count: 3 - rest.count) + rest
  }

  private static let words = InventedNames.words("zero one two three four five six seven eight nine")
}
