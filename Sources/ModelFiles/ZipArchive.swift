import Compression

/// The files of a zip archive that lies in memory whole.
///
/// Reads what Python wheels are: one part, no encryption, entries stored or deflated, below 4 GiB (PKWARE's APPNOTE,
/// sections 4.3.7, 4.3.12 and 4.3.16).
package struct ZipArchive: Sendable {
  /// A file of the archive.
  package struct Entry: Sendable {
    /// As written: parts with slashes between them, not to be trusted as a path.
    package let name: String
    /// Bytes when unpacked.
    package let size: Int
    fileprivate let packedSize: Int
    fileprivate let method: Int
    fileprivate let header: Int
  }

  package let entries: [Entry]
  private let bytes: [UInt8]

  /// Entries one archive may have.
  static let entryLimit = 10_000
  /// Bytes one entry may have when unpacked.
  static let sizeLimit = 256_000_000

  /// - Throws: `ZipError` when the archive's directory is broken.
  package init(_ bytes: [UInt8]) throws(ZipError) {
    self.bytes = bytes
    entries = try Self.directory(of: bytes)
  }

  /// The content of an entry.
  /// - Throws: `ZipError` when it cannot be unpacked to the size that the directory gives.
  package func content(of entry: Entry) throws(ZipError) -> [UInt8] {
    let header = entry.header
    guard Self.number(bytes, header, 4) == 0x0403_4B50, let nameLength = Self.number(bytes, header + 26, 2),
      let extraLength = Self.number(bytes, header + 28, 2)
    else { throw ZipError(offset: header) }
    let start = header + 30 + nameLength + extraLength
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else { throw ZipError(offset: header) }
    let packed = bytes[start..<(start + entry.packedSize)]
    if entry.method == 0 && entry.size == entry.packedSize { return Array(packed) }
    guard entry.method == 8 else { throw ZipError(offset: header) }
    do throws(InflateError) {
      return try inflateRaw(packed, count: entry.size)
    } catch {
      throw ZipError(offset: header)
    }
  }

  private static func directory(of bytes: [UInt8]) throws(ZipError) -> [Entry] {
    let end = try endRecord(of: bytes)
    guard let count = number(bytes, end + 10, 2), var offset = number(bytes, end + 16, 4), count <= entryLimit else {
      throw ZipError(offset: end)
    }
    var entries: [Entry] = []
    for _ in 0..<count { entries.append(try entry(in: bytes, &offset)) }
    return entries
  }

  /// The end record is the last thing in the file but for a comment of up to 65,535 bytes.
  private static func endRecord(of bytes: [UInt8]) throws(ZipError) -> Int {
    let first = max(0, bytes.count - 22 - 0xFFFF)
    var offset = bytes.count - 22
    while offset >= first {
      if number(bytes, offset, 4) == 0x0605_4B50 { return offset }
      offset -= 1
    }
    throw ZipError(offset: bytes.count)
  }

  private static func entry(in bytes: [UInt8], _ offset: inout Int) throws(ZipError) -> Entry {
    guard number(bytes, offset, 4) == 0x0201_4B50, let method = number(bytes, offset + 10, 2),
      let packedSize = number(bytes, offset + 20, 4), let size = number(bytes, offset + 24, 4), size <= sizeLimit,
      let nameLength = number(bytes, offset + 28, 2), let extraLength = number(bytes, offset + 30, 2),
      let commentLength = number(bytes, offset + 32, 2), let header = number(bytes, offset + 42, 4),
      offset + 46 + nameLength <= bytes.count
    else { throw ZipError(offset: offset) }
    let name = String(decoding: bytes[(offset + 46)..<(offset + 46 + nameLength)], as: UTF8.self)
    offset += 46 + nameLength + extraLength + commentLength
    return Entry(name: name, size: size, packedSize: packedSize, method: method, header: header)
  }

  /// A little-endian number; nil where the bytes end before.
  private static func number(_ bytes: [UInt8], _ offset: Int, _ byteCount: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - byteCount else { return nil }
    return (0..<byteCount).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }
}

/// Where a zip archive is broken, or uses what is not read.
package struct ZipError: Error, Hashable {
  /// A byte of the record that could not be read.
  package let offset: Int

  package init(offset: Int) {
    self.offset = offset
  }
}
