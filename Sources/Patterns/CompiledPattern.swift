import CPCRE2
import UTF8Text

/// Owns one `pcre2_code`.
///
/// A class because the code must be freed once. `@unchecked Sendable`: the code is never written after `init`
/// (PCRE2's documentation, section "Multithreading": compiled code is read-only while matching), and each search
/// makes its own match data.
final class CompiledPattern: @unchecked Sendable {
  private let code: OpaquePointer
  private let context: OpaquePointer?
  private let names: [String: Int]

  /// Steps PCRE2 may take for one match; far above what the project's patterns need (2026-11-21).
  private static let matchLimit: UInt32 = 1_000_000

  init(_ source: String, options: UInt32) throws(PatternError) {
    var number: Int32 = 0
    var offset = 0
    let bytes = Array(source.utf8)
    guard let code = pcre2_compile_8(bytes, bytes.count, options, &number, &offset, nil) else {
      throw .syntax(offset: offset, message: Self.message(number))
    }
    guard let context = pcre2_match_context_create_8(nil) else {
      pcre2_code_free_8(code)
      throw .outOfMemory
    }
    pcre2_set_match_limit_8(context, Self.matchLimit)
    pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    self.code = code
    self.context = context
    names = Self.groupNames(of: code)
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_code_free_8(code)
  }

  /// Calls `found` for each match until it returns false.
  func search(_ text: String, range: TextRange, found: (PatternMatch) -> Bool) {
    var text = text
    text.withUTF8 { bytes in
      guard let subject = bytes.baseAddress, let data = pcre2_match_data_create_from_pattern_8(code, nil) else {
        return
      }
      defer { pcre2_match_data_free_8(data) }
      search(subject, range: range, data: data, found: found)
    }
  }

  /// The leftmost match that starts at `offset` or later, without its groups.
  func firstRange(in bytes: Span<UInt8>, from offset: Int) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { buffer in
      guard let subject = buffer.baseAddress, let data = pcre2_match_data_create_8(1, nil) else { return nil }
      defer { pcre2_match_data_free_8(data) }
      let count = pcre2_match_8(code, subject, buffer.count, offset, UInt32(PCRE2_NO_UTF_CHECK), data, context)
      // Zero says that groups did not fit, which none but the whole match was meant to.
      guard count >= 0, let vector = pcre2_get_ovector_pointer_8(data), vector[0] <= vector[1] else { return nil }
      return vector[0]..<vector[1]
    }
  }

  private func search(
    _ subject: UnsafePointer<UInt8>, range: TextRange, data: OpaquePointer, found: (PatternMatch) -> Bool
  ) {
    var offset = range.start
    while offset <= range.end {
      let count = pcre2_match_8(code, subject, range.end, offset, UInt32(PCRE2_NO_UTF_CHECK), data, context)
      guard count > 0 else { return }
      let match = match(in: data)
      guard found(match) else { return }
      offset = match.range.isEmpty ? Self.nextScalar(subject, after: match.range.end, range.end) : match.range.end
    }
  }

  private func match(in data: OpaquePointer) -> PatternMatch {
    let vector = pcre2_get_ovector_pointer_8(data)
    let count = Int(pcre2_get_ovector_count_8(data))
    func group(_ index: Int) -> TextRange? {
      guard let start = vector?[2 * index], let end = vector?[2 * index + 1], start != ~0, start <= end else {
        return nil
      }
      return TextRange(start, end)
    }
    return PatternMatch(range: group(0) ?? TextRange(0, 0), groups: (1..<max(1, count)).map(group), names: names)
  }

  private static func nextScalar(_ subject: UnsafePointer<UInt8>, after offset: Int, _ limit: Int) -> Int {
    var next = offset + 1
    while next < limit && subject[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  private static func message(_ number: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = pcre2_get_error_message_8(number, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(count))), as: UTF8.self)
  }

  private static func groupNames(of code: OpaquePointer) -> [String: Int] {
    var count: UInt32 = 0
    var width: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &width)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table else { return [:] }
    var names: [String: Int] = [:]
    for index in 0..<Int(count) {
      let entry = table + index * Int(width)
      names[String(cString: entry + 2)] = Int(entry[0]) << 8 | Int(entry[1])
    }
    return names
  }
}
