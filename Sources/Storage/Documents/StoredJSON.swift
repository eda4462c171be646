import FoundationEssentials

/// Values as JSON with sorted keys, the form in which an archive keeps and exports them.
enum StoredJSON {
  /// - Throws: `DocumentError`; values of the trade give it no cause.
  static func bytes(of value: some Encodable) throws(DocumentError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    do { return Array(try encoder.encode(value)) } catch {
      throw DocumentError("it cannot be written as JSON: \(error)")
    }
  }

  /// - Throws: `DocumentError`.
  static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(DocumentError) -> Value {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    do { return try decoder.decode(type, from: Data(bytes)) } catch { throw DocumentError(Self.reason(error)) }
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      (context.codingPath.map(\.stringValue) + [context.debugDescription]).joined(separator: ": ")
    default: "it is not JSON as expected"
    }
  }
}

/// Why a value cannot be kept, or what is kept cannot be read; a few words.
package struct DocumentError: Error, Equatable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }

  /// Does something with compressed bytes.
  static func wrapping<Value>(_ act: () throws -> Value) throws(DocumentError) -> Value {
    do { return try act() } catch { throw DocumentError("\(error)") }
  }
}
