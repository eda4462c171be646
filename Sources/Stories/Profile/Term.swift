import UTF8Text

/// Something that articles are compared by.
package struct Term: Hashable, Sendable {
  /// The order is that of a saved state: new ones go behind the last.
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// A word in its dictionary form: "bridge".
    case word
    /// A number as it is written: "1,200".
    case number
  }

  package let kind: Kind
  package let text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// The same in every run and on every machine; it decides between terms of one weight.
  var stableHash: UInt64 {
    var hash = StableHash()
    hash.combine(kind.rawValue)
    hash.combine(text)
    return hash.value
  }
}
