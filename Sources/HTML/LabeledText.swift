/// Text in an encoding that is told, not found out: of files other than pages, which have rules of their own.
package struct LabeledText: Sendable {
  /// Valid UTF-8 without NUL.
  package let bytes: [UInt8]
  /// How many malformed sequences and NUL bytes became U+FFFD.
  package let repairs: Int

  /// Reads bytes as UTF-8.
  /// - Complexity: O(n).
  package init(utf8 bytes: ArraySlice<UInt8>) {
    let repaired = UTF8Repair(bytes)
    (self.bytes, repairs) = (repaired.text, repaired.repairs)
  }

  /// Reads bytes in the encoding of a label, in lower case, that browsers or the C library know; nil for any other.
  /// - Complexity: O(n).
  package init?(_ bytes: ArraySlice<UInt8>, label: String) {
    let encoding = CharacterEncoding(label: label) ?? CharacterEncoding(name: label, iconvName: label)
    guard let converted = CharacterConverter.convert(bytes, from: encoding) else { return nil }
    let repaired = UTF8Repair(converted.text[...])
    (self.bytes, repairs) = (repaired.text, converted.repairs + repaired.repairs)
  }

}
