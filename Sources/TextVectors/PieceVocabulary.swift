import ModelFiles

/// The pieces that words are made of, each known by its number: the line of the file it stands in.
struct PieceVocabulary: Sendable {
  /// How many pieces there are.
  let count: Int
  /// Pieces that start a word.
  let starts: PieceTable
  /// Pieces that continue one; the file has `##` before each.
  let continuations: PieceTable
  /// Stands for a word that cannot be put together.
  let unknown: Int32
  /// Stands before the first piece of a window.
  let opening: Int32
  /// Stands after the last piece of a window.
  let closing: Int32

  private static let file = "vocab.txt"
  /// Pieces one vocabulary may have; this one has 30,522.
  static let limit = 1_000_000

  /// - Throws: `ModelFilesError` when the file is missing, too large, or lacks `[UNK]`, `[CLS]` or `[SEP]`.
  init(_ folder: ModelFolder) throws(ModelFilesError) {
    try self.init(try folder.bytes(Self.file))
  }

  /// - Throws: `ModelFilesError.damaged` as above.
  init(_ bytes: [UInt8]) throws(ModelFilesError) {
    var lines = bytes.split(separator: .init(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard lines.count <= Self.limit else { throw .damaged(file: Self.file, place: "\(lines.count) lines") }
    count = lines.count
    let marker = Array("##".utf8)
    let numbered = lines.enumerated().map { (text: $1, number: Int32($0)) }
    starts = PieceTable(numbered.filter { !$0.text.starts(with: marker) || $0.text.count == 2 })
    continuations = PieceTable(
      numbered.filter { $0.text.starts(with: marker) }.map { (text: $0.text.dropFirst(2), number: $0.number) })
    unknown = try Self.number(of: "[UNK]", in: starts)
    opening = try Self.number(of: "[CLS]", in: starts)
    closing = try Self.number(of: "[SEP]", in: starts)
  }

  private static func number(of name: String, in table: PieceTable) throws(ModelFilesError) -> Int32 {
    guard let found = table.longest(in: Array(name.utf8)[...]), found.length == name.utf8.count else {
      throw .damaged(file: file, place: "no \(name)")
    }
    return found.number
  }
}

/// Texts and their numbers, found by the longest that some bytes start with.
struct PieceTable: Sendable {
  /// The texts, one after the other, and where each starts.
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var numbers: [Int32] = []
  /// Places in `numbers`, found by hash; -1 where there is none. Twice as long as needed, so that searches are short.
  private var slots: [Int32]
  private var longestText = 0

  init(_ texts: [(text: ArraySlice<UInt8>, number: Int32)]) {
    var size = 16
    while size < 2 * texts.count { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    for (text, number) in texts where !text.isEmpty { add(text, number) }
  }

  private mutating func add(_ text: ArraySlice<UInt8>, _ number: Int32) {
    var hash = Self.seed
    for byte in text { hash = Self.combined(hash, byte) }
    var slot = self.slot(of: hash)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(numbers.count)
    numbers.append(number)
    bytes += text
    starts.append(bytes.count)
    longestText = max(longestText, text.count)
  }

  /// The longest text that `word` starts with.
  /// - Complexity: O(longest text), for texts that differ in their hashes.
  func longest(in word: ArraySlice<UInt8>) -> (number: Int32, length: Int)? {
    let limit = min(word.count, longestText)
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: limit) { hashes in
      var hash = Self.seed
      for (index, byte) in word.prefix(limit).enumerated() {
        hash = Self.combined(hash, byte)
        hashes[index] = hash
      }
      for length in stride(from: limit, to: 0, by: -1) {
        if let number = number(of: word.prefix(length), hashes[length - 1]) { return (number, length) }
      }
      return nil
    }
  }

  private func number(of text: ArraySlice<UInt8>, _ hash: UInt32) -> Int32? {
    var slot = slot(of: hash)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if bytes[starts[place]..<starts[place + 1]].elementsEqual(text) { return numbers[place] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  // FNV-1a of 32 bits (Fowler, Noll, Vo; IETF draft-eastlake-fnv), its upper half folded in.
  private static let seed: UInt32 = 0x811C_9DC5

  @inline(__always)
  private static func combined(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

  @inline(__always)
  private func slot(of hash: UInt32) -> Int { Int(hash ^ hash >> 15) & (slots.count - 1) }
}
