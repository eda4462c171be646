import Hummingbird
import UTF8Text

/// What a request asks for: the parts of its path that stand for something, and its fields.
struct RoomRequest: Sendable {
  private let parameters: Parameters
  private let fields: [String: String]
  /// This server as the client calls it, to be put before an address; empty where it is called by nothing that is a name.
  let root: String

  /// - Throws: `RoomFault` for fields that are no UTF-8.
  init(_ request: Request, _ context: RoomContext) throws(RoomFault) {
    parameters = context.parameters
    root = Self.root(request.head.authority ?? "")
    fields = try Self.fields(of: request.uri.query ?? "")
  }

  private static func root(_ authority: String) -> String {
    let isName = authority.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || Array("-._:[]".utf8).contains(byte)
    }
    return isName && !authority.isEmpty ? "http://" + authority : ""
  }

  /// A number in the path.
  /// - Throws: `RoomFault`, that nothing is there.
  func number(_ name: String) throws(RoomFault) -> Int {
    guard let text = parameters.get(name), let number = Int(text), number > 0, String(number) == text else {
      throw .notFound
    }
    return number
  }

  /// A word in the path.
  func word(_ name: String) -> String { parameters.get(name) ?? "" }

  /// A field behind the question mark; nil where it is left out.
  func field(_ name: String) -> String? { fields[name] }

  /// A field that holds a whole number from 1.
  /// - Throws: `RoomFault` where it holds anything else.
  func numberField(_ name: String) throws(RoomFault) -> Int? {
    guard let text = fields[name] else { return nil }
    guard let number = Int(text), number > 0 else { throw .badRequest("“\(name)” is a whole number from 1.") }
    return number
  }

  /// Fields as forms send them (URL Standard, section 5.1); of several with one name the first.
  private static func fields(of query: String) throws(RoomFault) -> [String: String] {
    var fields: [String: String] = [:]
    for pair in query.utf8.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = try decoded(parts[0])
      if fields[name] == nil { fields[name] = parts.count > 1 ? try decoded(parts[1]) : "" }
    }
    return fields
  }

  private static func decoded(_ text: Substring.UTF8View) throws(RoomFault) -> String {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      if byte == UInt8(ascii: "%"), digits.count == 2 {
        bytes.append(UInt8(digits[0] * 16 + digits[1]))
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    guard let decoded = String(validating: bytes, as: UTF8.self) else {
      throw .badRequest("The address holds bytes that are no text.")
    }
    return decoded
  }
}
