/// A sentence with open places: `[a|b|]` is one of several wordings, `{name}` something that the story has.
///
/// Reading never fails: an unclosed bracket reaches to the end, and a slot that a story lacks is printed with its braces,
/// which a test looks for.
struct Template: Sendable {
  indirect enum Node: Sendable {
    case text(String)
    case slot(String)
    case choice([[Node]])
  }

  let nodes: [Node]

  init(_ source: String) {
    var rest = Substring(source)
    nodes = Self.nodes(&rest, endingAt: [])
  }

  /// - Parameters:
  ///   - choices: which wording each place takes.
  ///   - value: what stands in a slot; it may draw on the choices as well.
  func filled(_ choices: inout Choices, _ value: (String, inout Choices) -> String?) -> String {
    var text = ""
    Self.fill(nodes, &choices, value, into: &text)
    return Self.tidied(text)
  }

  private static func fill(
    _ nodes: [Node], _ choices: inout Choices, _ value: (String, inout Choices) -> String?, into text: inout String
  ) {
    for node in nodes {
      switch node {
      case .text(let words): text += words
      case .slot(let name): text += value(name, &choices) ?? "{\(name)}"
      case .choice(let options): fill(options[choices.next(options.count)], &choices, value, into: &text)
      }
    }
  }

  private static func nodes(_ rest: inout Substring, endingAt ends: Set<Character>) -> [Node] {
    var nodes: [Node] = []
    while let character = rest.first, !ends.contains(character) {
      rest.removeFirst()
      switch character {
      case "[": nodes.append(.choice(options(&rest)))
      case "{":
        nodes.append(.slot(String(rest.prefix { $0 != "}" })))
        rest = rest.drop { $0 != "}" }.dropFirst()
      default:
        let words = rest.prefix { !"[{|]".contains($0) }
        nodes.append(.text(String(character) + words))
        rest = rest.dropFirst(words.count)
      }
    }
    return nodes
  }

  private static func options(_ rest: inout Substring) -> [[Node]] {
    var options: [[Node]] = []
    while true {
      options.append(nodes(&rest, endingAt: ["|", "]"]))
      guard rest.popFirst() == "|" else { return options }
    }
  }

  /// Without the surplus spaces and marks that an empty wording or a phrase with a comma behind it leaves.
  private static func tidied(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " "):
        if let last = bytes.last, last != byte { bytes.append(byte) }
      case UInt8(ascii: ","), UInt8(ascii: "."):
        if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        if bytes.last == UInt8(ascii: ",") { bytes.removeLast() }
        bytes.append(byte)
      default: bytes.append(byte)
      }
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Which wording each open place of a sentence takes: the same choices, the same words.
struct Choices: Sendable, Equatable {
  /// Sentences have no more open places than this; in longer ones the first choices count again.
  static let count = 16

  private(set) var bytes: [UInt8]
  private var used = 0

  /// The first wording everywhere.
  static let first = Choices(bytes: [UInt8](repeating: 0, count: count))

  private init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ random: inout SplitMix64) {
    bytes = (0..<Self.count).map { _ in UInt8(truncatingIfNeeded: random.next() >> 32) }
  }

  mutating func next(_ count: Int) -> Int {
    defer { used += 1 }
    return Int(bytes[used % Self.count]) % count
  }

  /// Some of the choices made anew.
  func redrawn(_ share: Share, _ random: inout SplitMix64) -> Choices {
    var other = self
    other.used = 0
    for place in other.bytes.indices where random.chance(share) {
      other.bytes[place] = UInt8(truncatingIfNeeded: random.next() >> 32)
    }
    return other
  }
}
