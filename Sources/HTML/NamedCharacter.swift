import CXML2

/// The characters that HTML 4 gives names to: "nbsp", "eacute", "mdash".
package enum NamedCharacter {
  /// The character of a name, written without `&` and `;`; nil when HTML 4 has no such name. Case counts.
  package static func scalar(named name: String) -> Unicode.Scalar? {
    name.withCString { start in
      start.withMemoryRebound(to: xmlChar.self, capacity: name.utf8.count + 1) { start in
        htmlEntityLookup(start).flatMap { Unicode.Scalar($0.pointee.value) }
      }
    }
  }
}
