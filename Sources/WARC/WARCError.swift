package import Compression

/// A place in an archive.
package struct WARCPosition: Hashable, Sendable, CustomStringConvertible {
  /// The offset in the archive as it is stored, in bytes: of the record, or of the compressed member that it begins in.
  package let offset: Int
  /// How many decompressed bytes of that member stand before it; 0 for a record that begins its member, as most do.
  package let offsetInMember: Int

  package init(offset: Int, offsetInMember: Int = 0) {
    self.offset = offset
    self.offsetInMember = offsetInMember
  }

  package var description: String {
    offsetInMember == 0 ? "byte \(offset)" : "byte \(offset), \(offsetInMember) bytes into what is compressed there"
  }
}

/// A record, or a part of the archive, that could not be read, and why.
package struct WARCFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package let position: WARCPosition
  /// The record's name, when as much could be read.
  package let recordID: String?
  package let error: WARCError

  package init(position: WARCPosition, recordID: String? = nil, error: WARCError) {
    self.position = position
    self.recordID = recordID
    self.error = error
  }

  package var description: String { "\(position): \(error)" }
}

/// Why an archive, a record or a record's payload cannot be read.
package enum WARCError: Error, Hashable, Sendable {
  /// The system does not give the archive's bytes; the reason is the system's.
  case unreadable(reason: String)
  /// Something else stands where a record should begin.
  case notRecord
  /// The archive, or the compressed member, ends inside the record.
  case clipped
  /// The compressed data around the record cannot be read.
  case compression(DecompressionError)
  /// Compressed data gives more than `limit` bytes for each of its own.
  case expandsTooFar(limit: Int)
  case dictionaryTooLarge(limit: Int)
  case headerTooLarge(limit: Int)
  /// A line of a header is no field, `line` counted from 1 behind the header's first line.
  case badField(line: Int)
  case missingField(String)
  /// The length of a record is no number.
  case badLength(String)
  case recordTooLarge(limit: Int)
  /// The block does not end where its length says.
  case wrongLength
  /// The block is no HTTP message.
  case notHTTP
  /// A chunk of the body is malformed or cut off, at a byte offset into the body.
  case badChunk(offset: Int)
  /// The body is compressed in a way that is not known.
  case unknownCoding(String)
  /// The body's compression cannot be undone.
  case payload(DecompressionError)
}

extension WARCError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let reason): "the archive cannot be read: \(reason)"
    case .notRecord: "no record begins here"
    case .clipped: "the record is cut off"
    case .compression(let error): "\(error)"
    case .expandsTooFar(let limit): "the compressed data holds more than \(limit) times its size"
    case .dictionaryTooLarge(let limit): "the dictionary has more than \(limit) bytes"
    case .headerTooLarge(let limit): "the header has more than \(limit) bytes"
    case .badField(let line): "line \(line) of the header is no field"
    case .missingField(let name): "the record has no \(name)"
    case .badLength(let text): "the length \"\(text.prefix(32))\" is no number of bytes"
    case .recordTooLarge(let limit): "the record has more than \(limit) bytes"
    case .wrongLength: "the record does not end where its length says"
    case .notHTTP: "the record holds no HTTP message"
    case .badChunk(let offset): "a chunk of the answer is malformed or cut off, at byte \(offset) of its body"
    case .unknownCoding(let name): "the answer is compressed as \"\(name.prefix(32))\", which is not known"
    case .payload(let error): "of the answer \(error)"
    }
  }
}
