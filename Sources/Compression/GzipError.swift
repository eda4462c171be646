/// Why gzip data cannot be read.
package enum GzipError: Error, Hashable {
  /// The data ends at a byte offset, inside a member.
  case clipped(offset: Int)
  /// The data breaks the format, or its check sum is wrong, near a byte offset; the message is zlib's.
  case corrupt(offset: Int, message: String)
  /// More than `limit` bytes would come out.
  case tooLarge(limit: Int)
  case outOfMemory
}

extension GzipError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .clipped(let offset): "the gzip data is cut off at byte \(offset)"
    case .corrupt(let offset, let message): "the gzip data is damaged near byte \(offset): \(message)"
    case .tooLarge(let limit): "the gzip data holds more than \(limit) bytes"
    case .outOfMemory: "there is not enough memory to decompress it"
    }
  }
}
