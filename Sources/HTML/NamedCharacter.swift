import CXML2

/// The characters that HTML 4 gives names to: "nbsp", "eacute", "mdash".
package enum NamedCharacter {
  /// The character of a name, written without `&` and `;`; nil when HTML 4 has no such name. Case counts.
  package static func scalar(named name: String) -> Unicode.Scalar? { scalars[name] }

  /// libxml2's table, which it searches from its start each time.
  private static let scalars: [String: Unicode.Scalar] = {
    var scalars: [String: Unicode.Scalar] = [:]
    for value in UInt32(0)...lastValue {
      guard let entity = htmlEntityValueLookup(value), let scalar = Unicode.Scalar(value) else { continue }
      scalars[String(cString: entity.pointee.name)] = scalar
    }
    return scalars
  }()

  /// The last of HTML 4's named characters, `diams` (HTML 4.01, section 24.3.1).
  private static let lastValue: UInt32 = 0x2666
}
