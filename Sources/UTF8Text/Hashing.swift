/// A hash that is the same in every run and on every machine, unlike `Hasher`.
///
/// FNV-1a of 64 bits (Fowler, Noll, Vo; IETF draft-eastlake-fnv), for fingerprints and stable names, not against
/// attackers.
package struct StableHash: Sendable {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  package mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte) }
  }

  package mutating func combine(_ text: Substring) {
    for byte in text.utf8 { combine(byte) }
  }
}
