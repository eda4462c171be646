import NewsModel

/// All that stories have in common: countries, towns, people and outlets. It follows from the seed alone.
struct World: Sendable {
  struct Country: Sendable {
    let name: String
    let towns: [String]
    var capital: String { towns[0] }
  }

  struct Person: Sendable {
    let given: String
    let surname: String
    var name: String { given + " " + surname }
  }

  let countries: [Country]
  let people: [Person]
  /// Newspapers and broadcasters, the largest first.
  let outlets: [SimulatedOutlet]
  /// Indices of `outlets` that are wires.
  let wires: [Int]
  let firms: [String]
  let countryDraw: ZipfDraw
  let townDraw: ZipfDraw
  let personDraw: ZipfDraw
  let outletDraw: ZipfDraw
  let wireDraw: ZipfDraw

  /// How much of each there is. Outlets are fewer than the world has, so that one is met again and again.
  private enum Size {
    static let countries = 24
    static let towns = 30
    static let people = 4000
    static let papers = 480
    static let wires = 12
    static let firms = 400
  }

  init(seed: UInt64) {
    var names = InventedNames(seed: seed)
    var random = SplitMix64(seed: seed, stream: .world, index: 1)
    countries = (0..<Size.countries).map { _ in
      Country(name: names.country(), towns: (0..<Size.towns).map { _ in names.town() })
    }
    let surnames = (0..<Size.people / 4).map { _ in names.surname() }
    people = (0..<Size.people).map { index in
      let given = random.below(2) == 0 ? InventedNames.women : InventedNames.men
      return Person(given: random.element(of: given), surname: surnames[index % surnames.count])
    }
    firms = (0..<Size.firms).map { _ in names.stem() }
    let papers = Self.papers(in: countries, random: &random)
    outlets = papers + Self.wires(in: countries, random: &random)
    wires = Array(papers.count..<outlets.count)
    countryDraw = ZipfDraw(count: Size.countries, offset: 2)
    townDraw = ZipfDraw(count: Size.towns, offset: 3)
    personDraw = ZipfDraw(count: Size.people, offset: 20)
    outletDraw = ZipfDraw(count: papers.count, offset: 4)
    wireDraw = ZipfDraw(count: Size.wires, offset: 0)
  }

  private static func papers(in countries: [Country], random: inout SplitMix64) -> [SimulatedOutlet] {
    var taken: Set<String> = []
    var papers: [SimulatedOutlet] = []
    while papers.count < Size.papers {
      let country = random.element(of: countries)
      let place = random.below(5) == 0 ? country.name : random.element(of: country.towns)
      let ending = random.element(of: mastheads)
      let name = (random.below(4) == 0 ? "The " : "") + place + " " + ending
      guard taken.insert(place).inserted else { continue }
      papers.append(SimulatedOutlet(name: name, kind: kind(ending), random: &random))
    }
    return papers
  }

  private static func kind(_ ending: String) -> Outlet.Kind {
    if ending == "Radio" || ending == "Television" { return .broadcaster }
    return ending == "Weekly" ? .magazine : .newspaper
  }

  private static func wires(in countries: [Country], random: inout SplitMix64) -> [SimulatedOutlet] {
    countries.prefix(Size.wires).map {
      SimulatedOutlet(name: $0.name + " " + random.element(of: agencies), kind: .wire, random: &random)
    }
  }

  private static let mastheads = InventedNames.words(
    """
    Tribune Herald Chronicle Gazette Courier Telegraph Ledger Times Post Journal Mirror Observer Standard Examiner
    Dispatch Register Echo Bulletin Express Beacon Lantern Monitor Mercury Sentinel Messenger Argus Radio Television Weekly
    """)
  private static let agencies = ["Press Agency", "News Agency", "Press Service", "News Service"]
}
