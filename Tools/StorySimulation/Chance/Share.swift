/// A part of a whole, in thousandths: whole numbers come out the same on every machine, and print the same.
package struct Share: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// 0 to 1000.
  package let perMille: Int

  package static let none = Share(perMille: 0)
  package static let whole = Share(perMille: 1000)

  /// Numbers outside 0 to 1000 count as the nearer of the two.
  package init(perMille: Int) { self.perMille = min(max(perMille, 0), 1000) }

  /// So many of so many; none of nothing.
  package init(_ part: Int, of all: Int) { self.init(perMille: all == 0 ? 0 : (part * 1000 + all / 2) / all) }

  /// A number from 0 to 1 as people write it: `0.2`, `.25`, `1`. Digits beyond the third are left out. Nil otherwise.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let digits = parts.count == 2 ? String((parts[1] + "000").prefix(3)) : "000"
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x2e...0x39).contains($0) && $0 != 0x2f }),
      let whole = Int(parts[0].isEmpty ? "0" : parts[0]), let rest = Int(digits), (0...1).contains(whole),
      whole * 1000 + rest <= 1000
    else { return nil }
    perMille = whole * 1000 + rest
  }

  /// `0.250`.
  package var description: String {
    let digits = String(perMille % 1000)
    return "\(perMille / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  package static func < (left: Share, right: Share) -> Bool { left.perMille < right.perMille }

  /// This part of a number, rounded down.
  func of(_ number: Int) -> Int { number * perMille / 1000 }
}
