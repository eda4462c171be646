/// JSON of which the names of some articles and the whole numbers stand apart, each by its kind.
///
/// Purpose: keep stories small, which are mostly evidence: names of articles and ranges of their texts. Valid for: any JSON, of
/// which it gives back every byte. Action: in the text a "@" stands for each string that is one of the names, and a "#" for
/// each whole number outside of strings; JSON has neither there. The first number of a list is told by its difference to the
/// first of the list before that followed the same name, further ones by that to the one before, which is the length of a range, and
/// others by that to the one before under the same key. Cost: O(n).
struct StoryJSON: Equatable {
  private(set) var text: [UInt8] = []
  /// Places among the names.
  private(set) var names: [UInt8] = []
  /// Differences of numbers, by `NumberPlace`.
  private(set) var numbers = [[UInt8]](repeating: [], count: NumberPlace.allCases.count)

  /// Each part but the last with its length before it.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    let parts = [text, names] + numbers
    for part in parts.dropLast() { Varint.append(UInt64(part.count), to: &bytes) }
    return bytes + parts.joined()
  }

  /// - Throws: `DocumentError` where the parts are longer than the bytes.
  init(bytes: [UInt8]) throws(DocumentError) {
    var reader = VarintReader(bytes[...])
    let lengths = try (0..<(NumberPlace.allCases.count + 1)).map { _ throws(DocumentError) in
      try reader.count(upTo: bytes.count)
    }
    var rest = reader.rest
    guard lengths.reduce(0, +) <= rest.count else { throw DocumentError("a story is shorter than its parts") }
    let parts = lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return Array(rest.prefix(length))
    }
    (text, names, numbers) = (parts[0], parts[1], parts.dropFirst(2) + [Array(rest)])
  }

  /// - Parameter known: the names, each as a string of JSON.
  init(_ json: [UInt8], names known: [[UInt8]]) {
    let places = Dictionary(known.enumerated().map { ($1[...], $0) }) { first, _ in first }
    var context = JSONContext()
    var place = 0
    while place < json.count {
      let token = JSONToken.token(json, from: place)
      place = token.endIndex
      if token.first == UInt8(ascii: "\""), let name = places[token] {
        text.append(UInt8(ascii: "@"))
        Varint.append(UInt64(name), to: &names)
        context.pass(name: name)
      } else if let number = JSONToken.wholeNumber(token) {
        text.append(UInt8(ascii: "#"))
        Varint.append(Varint.folded(number - context.expected), to: &numbers[context.place.rawValue])
        context.pass(number: number)
      } else {
        text += token
        context.pass(token)
      }
    }
  }

  /// The JSON that was split.
  /// - Parameter known: the names that it was split by.
  /// - Throws: `DocumentError` where names or numbers are missing, left over or none that were split.
  func joined(names known: [[UInt8]]) throws(DocumentError) -> [UInt8] {
    var json: [UInt8] = []
    json.reserveCapacity(2 * text.count)
    var (context, place) = (JSONContext(), 0)
    var nameReader = VarintReader(names[...])
    var readers = numbers.map { VarintReader($0[...]) }
    while place < text.count {
      let token = JSONToken.token(text, from: place)
      place = token.endIndex
      if token.first == UInt8(ascii: "@") {
        let name = try nameReader.count(upTo: known.count)
        guard name < known.count else { throw DocumentError("a story names an article that it does not have") }
        json += known[name]
        context.pass(name: name)
      } else if token.first == UInt8(ascii: "#") {
        let number = context.expected &+ Varint.unfolded(try readers[context.place.rawValue].next())
        guard JSONToken.bounds.contains(number) else { throw DocumentError("a number is out of bounds") }
        json += String(number).utf8
        context.pass(number: number)
      } else {
        json += token
        context.pass(token)
      }
    }
    guard nameReader.isAtEnd, readers.allSatisfy(\.isAtEnd) else { throw DocumentError("numbers are left over") }
    return json
  }
}

/// Where in JSON a number stands.
enum NumberPlace: Int, CaseIterable {
  case firstInList, laterInList, value
}

/// What stands before a place in JSON, so far as it tells what number to expect there.
private struct JSONContext {
  private var sign: UInt8 = 0
  private var key: ArraySlice<UInt8> = []
  private var name = 0
  private var firsts: [Int: Int] = [:]
  private var values: [ArraySlice<UInt8>: Int] = [:]
  private var last = 0

  var place: NumberPlace {
    switch sign {
    case UInt8(ascii: "["): .firstInList
    case UInt8(ascii: ","): .laterInList
    default: .value
    }
  }

  var expected: Int {
    switch place {
    case .firstInList: firsts[name] ?? 0
    case .laterInList: last
    case .value: values[key] ?? 0
    }
  }

  mutating func pass(number: Int) {
    switch place {
    case .firstInList: firsts[name] = number
    case .laterInList: break
    case .value: values[key] = number
    }
    (last, sign) = (number, UInt8(ascii: "#"))
  }

  mutating func pass(name: Int) { (self.name, sign) = (name, UInt8(ascii: "@")) }

  mutating func pass(_ token: ArraySlice<UInt8>) {
    if token.first == UInt8(ascii: "\""), sign != UInt8(ascii: ":") { key = token }
    sign = token.first ?? 0
  }
}

/// The tokens of JSON, of any bytes.
private enum JSONToken {
  /// Longer numbers stay where they are.
  private static let digits = 9
  static let bounds = -999_999_999...999_999_999

  /// A string with its quotation marks, a number, or one byte.
  static func token(_ bytes: [UInt8], from start: Int) -> ArraySlice<UInt8> {
    var end = start + 1
    if bytes[start] == UInt8(ascii: "\"") {
      while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
      end = min(end + 1, bytes.count)
    } else if isNumberPart(bytes[start]) {
      while end < bytes.count, isNumberPart(bytes[end]) { end += 1 }
    }
    return bytes[start..<end]
  }

  /// Nil for what is no number, or not written as Swift writes whole ones.
  static func wholeNumber(_ token: ArraySlice<UInt8>) -> Int? {
    let isNegative = token.first == UInt8(ascii: "-")
    let digits = isNegative ? token.dropFirst() : token
    guard let first = digits.first, digits.count <= Self.digits, digits.allSatisfy(isDigit) else { return nil }
    if first == UInt8(ascii: "0"), token.count > 1 { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return isNegative ? -value : value
  }

  private static func isNumberPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): true
    default: isDigit(byte)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
