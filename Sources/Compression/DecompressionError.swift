/// Why compressed data cannot be read. Where it stands is for the reader of the file around it to say.
package enum DecompressionError: Error, Hashable, Sendable {
  /// The data ends too early.
  case clipped
  /// The data breaks its format, or its check sum is wrong; the message is the library's.
  case damaged(message: String)
  /// More than `limit` bytes would come out.
  case tooLarge(limit: Int)
  case outOfMemory
}

extension DecompressionError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .clipped: "the compressed data is cut off"
    case .damaged(let message): "the compressed data is damaged: \(message)"
    case .tooLarge(let limit): "the compressed data holds more than \(limit) bytes"
    case .outOfMemory: "there is not enough memory to decompress it"
    }
  }
}
