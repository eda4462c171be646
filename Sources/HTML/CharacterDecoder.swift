import Glibc
import UTF8Text

/// Turns a page's bytes into valid UTF-8 without NUL, whatever they are.
///
/// The encoding is, in this order: what a byte order mark says; UTF-8 where the bytes are valid UTF-8; what a
/// `<meta>` or XML declaration in the first 1,024 bytes says; windows-1252. So a page whose text was converted on the
/// way, and still declares its old encoding, is read right. Cost: O(n).
enum CharacterDecoder {
  struct Decoded {
    var bytes: [UInt8]
    var encoding: String
    var repairs: Int
  }

  static func decode(_ bytes: [UInt8]) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(bytes.dropFirst(2), from: "UTF-16LE", label: "utf-16le") }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes.dropFirst(2), from: "UTF-16BE", label: "utf-16be") }
    let declared = CharacterEncodingLabel.declared(in: bytes)
    if declared == "iso-2022-jp" { return converted(bytes[...], from: "ISO-2022-JP", label: "iso-2022-jp") }
    let utf8 = repaired(bytes[...])
    if utf8.repairs == 0 || declared == "utf-8" { return utf8 }
    let label = declared ?? "windows-1252"
    return converted(bytes[...], from: CharacterEncodingLabel.iconvName(of: label), label: label)
  }

  /// UTF-8 with each maximal malformed part and each NUL as U+FFFD (Unicode 15, section 3.9, table 3-8).
  static func repaired(_ bytes: ArraySlice<UInt8>) -> Decoded {
    if String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) {
      return Decoded(bytes: Array(bytes), encoding: "utf-8", repairs: 0)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var repairs = 0
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar) where scalar.first != 0: result.append(contentsOf: scalar)
      case .emptyInput: return Decoded(bytes: result, encoding: "utf-8", repairs: repairs)
      case .valid, .error:
        repairs += 1
        result += replacement
      }
    }
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Through glibc's `iconv`; where it knows no such encoding, as repaired UTF-8.
  static func converted(_ bytes: ArraySlice<UInt8>, from name: String, label: String) -> Decoded {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
      return repaired(bytes)
    }
    defer { iconv_close(converter) }
    var input = Array(bytes)
    var result: [UInt8] = []
    var repairs = 0
    input.withUnsafeMutableBytes { buffer in
      repairs = convert(buffer, with: converter, into: &result)
    }
    let clean = repaired(result[...])
    return Decoded(bytes: clean.bytes, encoding: label, repairs: repairs + clean.repairs)
  }

  /// Returns how many bytes had no meaning in the encoding.
  private static func convert(
    _ buffer: UnsafeMutableRawBufferPointer, with converter: iconv_t, into result: inout [UInt8]
  ) -> Int {
    var source = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = buffer.count
    var repairs = 0
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    while left > 0 {
      let capacity = chunk.count
      let status = chunk.withUnsafeMutableBufferPointer { space in
        var target = space.baseAddress
        var room = capacity
        let status = iconv(converter, &source, &left, &target, &room) == -1 ? errno : 0
        result += space.prefix(capacity - room).lazy.map { UInt8(bitPattern: $0) }
        return status
      }
      if status == EILSEQ || status == EINVAL {
        repairs += 1
        result += replacement
        source = source?.advanced(by: 1)
        left -= 1
      }
    }
    return repairs
  }
}
