/// Writes JSON into bytes, value by value; who writes sees to it that objects and lists are closed.
package struct JSONText: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  /// Ends a line of JSON Lines.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Forgets what was written and keeps its room.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func object(_ fields: (inout JSONText) -> Void) {
    open(UInt8(ascii: "{"))
    fields(&self)
    close(UInt8(ascii: "}"))
  }

  mutating func list<Element>(_ elements: some Sequence<Element>, _ write: (inout JSONText, Element) -> Void) {
    open(UInt8(ascii: "["))
    for element in elements { write(&self, element) }
    close(UInt8(ascii: "]"))
  }

  mutating func key(_ name: StaticString) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes += $0 }
    bytes += [UInt8(ascii: "\""), UInt8(ascii: ":"), UInt8(ascii: " ")]
    needsComma = false
  }

  mutating func field(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  mutating func field(_ name: StaticString, _ value: some BinaryInteger) {
    key(name)
    number(String(value))
  }

  mutating func field(_ name: StaticString, _ value: Share) {
    key(name)
    number(value.description)
  }

  mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    number(value ? "true" : "false")
  }

  mutating func field(_ name: StaticString, _ values: [String]) {
    key(name)
    list(values) { $0.string($1) }
  }

  /// A number or name as it is.
  mutating func number(_ text: String) {
    comma()
    bytes += text.utf8
    needsComma = true
  }

  mutating func string(_ text: String) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    // What needs no escape is copied in one go: texts have little else.
    let plain = Array(text.utf8)
    var start = 0
    for (index, byte) in plain.enumerated() {
      guard let escape = Self.escape(byte) else { continue }
      bytes += plain[start..<index]
      bytes += [UInt8(ascii: "\\"), escape]
      start = index + 1
    }
    bytes += plain[start...]
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// The texts that are written hold no other control characters.
  @inline(__always)
  private static func escape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    case UInt8(ascii: "\n"): UInt8(ascii: "n")
    default: nil
    }
  }

  private mutating func open(_ mark: UInt8) {
    comma()
    bytes.append(mark)
    needsComma = false
  }

  private mutating func close(_ mark: UInt8) {
    bytes.append(mark)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes += [UInt8(ascii: ","), UInt8(ascii: " ")] }
  }
}
