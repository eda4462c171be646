/// Who stands behind a fact.
enum FactKind: String, Sendable {
  case main, inside, body, expert, resident, critic, plain, aftermath, doubt, mention, thought
  case quoteBody = "quote-body"
  case quoteResident = "quote-resident"
  case quoteCritic = "quote-critic"
  /// "The news was first reported by …".
  case firstReport

  var isQuotation: Bool { self == .quoteBody || self == .quoteResident || self == .quoteCritic }
}

/// One fact of a kind of happening, in several wordings.
struct FactTemplate: Sendable {
  let kind: FactKind
  var wordings: [Template] = []
}

/// A kind of happening that stories are about.
struct EventTemplate: Sendable {
  let name: String
  var phrases: [String: Template] = [:]
  var numbers: [String: NumberRange] = [:]
  var titles: [Template] = []
  var facts: [FactTemplate] = []

  /// Newsrooms can see it for themselves.
  var isVisible: Bool { phrases["visible"] != nil }

  /// Kinds of shared facts that do not go with it.
  var without: Set<String> {
    var choices = Choices.first
    let kinds = phrases["without"]?.filled(&choices) { _, _ in nil } ?? ""
    return Set(kinds.split(separator: " ").map(String.init))
  }
}

/// A number is drawn from `low` to `high` and is a multiple of `step`.
struct NumberRange: Sendable {
  let low: Int
  let high: Int
  let step: Int

  /// From `12...64` or `3200...21000/100`; nil for anything else.
  init?(_ text: String) {
    let halves = text.split(separator: "/").map(String.init)
    let ends = (halves.first ?? "").split(separator: ".").compactMap { Int($0) }
    guard ends.count == 2, ends[0] <= ends[1], text.utf8.contains(UInt8(ascii: ".")) else { return nil }
    (low, high, step) = (ends[0], ends[1], halves.count == 2 ? max(Int(halves[1]) ?? 1, 1) : 1)
  }

  func draw(_ random: inout SplitMix64) -> Int { random.within(low...high) / step * step }
}

/// Every kind of happening, read from `Events.txt`, whose head explains its form.
struct EventCatalog: Sendable {
  /// What stories are about.
  let events: [EventTemplate]
  /// Facts that go with any of them.
  let shared: EventTemplate
  /// What pieces of opinion say.
  let opinion: EventTemplate

  static let bundled = EventCatalog(String(decoding: PackageResources.Events_txt, as: UTF8.self))

  init(_ source: String) {
    var all: [EventTemplate] = []
    for line in source.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("@ ") {
        all.append(EventTemplate(name: String(line.dropFirst(2))))
      } else if let last = all.indices.last {
        Self.read(line, into: &all[last])
      }
    }
    func named(_ name: String) -> EventTemplate { all.first { $0.name == name } ?? EventTemplate(name: name) }
    (shared, opinion) = (named("any"), named("opinion"))
    events = all.filter { $0.name != "any" && $0.name != "opinion" }
  }

  private static func read(_ line: Substring, into event: inout EventTemplate) {
    if line.hasPrefix("+ ") {
      if let kind = FactKind(rawValue: String(line.dropFirst(2))) { event.facts.append(FactTemplate(kind: kind)) }
    } else if line.hasPrefix("- ") {
      let template = Template(String(line.dropFirst(2)))
      if event.facts.isEmpty {
        event.titles.append(template)
      } else {
        event.facts[event.facts.count - 1].wordings.append(template)
      }
    } else if let sign = line.firstRange(of: " = ") {
      let (key, value) = (String(line[..<sign.lowerBound]), String(line[sign.upperBound...]))
      if let range = NumberRange(value) { event.numbers[key] = range } else { event.phrases[key] = Template(value) }
    }
  }
}
