/// The bytes of a dense text: sentences with capitals and full stops, in paragraphs. Cost: O(bytes), some two
/// nanoseconds each, which is what most of the time for a dense article goes to.
struct DensePage {
  private let words: [UInt8]
  private let starts: [UInt32]
  private var bytes: [UInt8]
  private var end = 0

  /// - Parameter room: about how many words will be added.
  init(_ vocabulary: Vocabulary, room: Int) {
    (words, starts) = (vocabulary.bytes, vocabulary.starts)
    bytes = [UInt8](repeating: 0, count: room * 8 + 64)
  }

  var text: String { String(decoding: bytes[..<max(0, end - 1)], as: UTF8.self) }

  /// Each word has its space behind it.
  mutating func add(_ sentence: [UInt32]) {
    let first = end
    for word in sentence {
      let (start, stop) = (Int(starts[Int(word)]), Int(starts[Int(word) + 1]))
      if end + stop - start + 2 > bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count + stop - start) }
      for index in start..<stop {
        bytes[end] = words[index]
        end += 1
      }
    }
    guard end > first else { return }
    if (0x61...0x7a).contains(bytes[first]) { bytes[first] -= 0x20 }
    bytes[end - 1] = UInt8(ascii: ".")
    bytes[end] = UInt8(ascii: " ")
    end += 1
  }

  /// Puts an empty line where the last sentence's space was; nothing at the start.
  mutating func endParagraph() {
    guard end > 0 else { return }
    bytes[end - 1] = UInt8(ascii: "\n")
    bytes[end] = UInt8(ascii: "\n")
    end += 1
  }
}
