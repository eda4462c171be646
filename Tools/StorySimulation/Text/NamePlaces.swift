/// Where names stand in a text, in Unicode code points. Cost: O(n) a name.
struct NamePlaces {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The name's first mention, without its article.
  func first(_ name: String) -> Range<Int> {
    let wanted = Self.bare(name)
    return points((0...max(0, bytes.count - wanted.count)).first { stands(wanted, at: $0) }, wanted.count)
  }

  /// A dateline's name stands at the text's start, other credits at its end.
  func credit(_ name: String, _ form: CreditPlan.Form) -> Range<Int> {
    guard form != .dateline else { return first(name) }
    let wanted = Self.bare(name)
    return points((0...max(0, bytes.count - wanted.count)).last { stands(wanted, at: $0) }, wanted.count)
  }

  private func stands(_ wanted: [UInt8], at start: Int) -> Bool {
    guard bytes.count - start >= wanted.count else { return false }
    for offset in wanted.indices where bytes[start + offset] != wanted[offset] { return false }
    return true
  }

  /// Every byte but those that continue a code point begins one.
  private func points(_ start: Int?, _ count: Int) -> Range<Int> {
    guard let start else { return 0..<0 }
    func begun(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) } }
    let before = begun(0..<start)
    return before..<(before + begun(start..<(start + count)))
  }

  private static func bare(_ name: String) -> [UInt8] {
    Array((name.hasPrefix("The ") ? name.dropFirst(4) : name[...]).utf8)
  }
}
