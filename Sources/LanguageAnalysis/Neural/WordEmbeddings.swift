import NeuralNetworks

/// What the first layers of a token encoder give for a word alone, computed once for each distinct word.
///
/// spaCy's `MultiHashEmbed` - a hash embedding an attribute, side by side, mixed by a maxout layer - and the three
/// slices of the first window layer on top of it, which spaCy computes anew at each place. Remembered words are
/// bounded: when the room is full, those seen least since the last time are forgotten. What is remembered changes the
/// time alone, since a word's row is the same whenever it is computed.
struct WordEmbeddings: Sendable {
  private let tables: [HashEmbedding]
  private let mixer: Maxout
  private let layer: FoldedWindowLayer
  private var numbers: [TokenFeatures: Int32] = [:]
  /// Row 0 is the padding's: zeros. Then one row a remembered word.
  private(set) var folded: Matrix
  private var used = 1
  /// The word of each row of `folded`, and how often it was looked up since words were last forgotten.
  private var words: [TokenFeatures] = []
  private var uses: [UInt16] = []

  /// Words remembered at most, 3,840 bytes each: 24 MB an encoder. A news article has some 300 distinct words, 200
  /// articles 15,000; chosen 2026-11-21 among 4,096 to 16,384, which gave 74,000 to 90,000 words a second.
  static let capacity = 6144

  init(tables: [HashEmbedding], mixer: Maxout, layer: FoldedWindowLayer) {
    self.tables = tables
    self.mixer = mixer
    self.layer = layer
    folded = Matrix(rows: 1, columns: layer.foldedWidth)
    setWords([])
  }

  /// The numbers of the words in some rows; new words are added.
  /// - Precondition: there are fewer rows than `capacity`.
  mutating func numbers(of range: Range<Int>, in rows: TokenRows) -> [Int32] {
    precondition(range.count < Self.capacity, "A block must fit the room for words.")
    if used + range.count > Self.capacity { forget() }
    var fresh: [TokenFeatures] = []
    let result = range.map { row -> Int32 in
      guard let features = rows.features(row)?.limited(to: tables.count) else { return 0 }
      if let number = numbers[features] {
        if Int(number) < used { uses[Int(number)] = min(uses[Int(number)], 9_999) + 1 }
        return number
      }
      let number = Int32(used + fresh.count)
      numbers[features] = number
      fresh.append(features)
      return number
    }
    add(fresh)
    return result
  }

  /// Forgets the words used least; at most half the room stays taken.
  private mutating func forget() {
    var threshold: UInt16 = 2
    while uses.dropFirst().count(where: { $0 >= threshold }) > Self.capacity / 2 { threshold *= 2 }
    var kept: [TokenFeatures] = []
    for row in 1..<used where uses[row] >= threshold {
      folded.copyRow(row, to: kept.count + 1)
      kept.append(words[row])
    }
    setWords(kept)
  }

  /// Makes `kept` the words of the rows from 1 on.
  private mutating func setWords(_ kept: [TokenFeatures]) {
    numbers.removeAll(keepingCapacity: true)
    for (index, word) in kept.enumerated() { numbers[word] = Int32(index + 1) }
    used = kept.count + 1
    words = [TokenFeatures(norm: 0, prefix: 0, suffix: 0, shape: 0, isFollowedBySpace: false, isSpace: false)] + kept
    uses = Array(repeating: 0, count: used)
  }

  private mutating func add(_ fresh: [TokenFeatures]) {
    guard !fresh.isEmpty else { return }
    var attributes = Matrix(rows: fresh.count, columns: tables.reduce(0) { $0 + $1.width })
    var column = 0
    for (index, table) in tables.enumerated() {
      table.embed(fresh.map { $0.key(index) }, into: &attributes, column: column)
      column += table.width
    }
    if used + fresh.count > folded.rows { folded.resize(rows: used + fresh.count) }
    layer.fold(mixer(attributes), into: &folded, at: used)
    used += fresh.count
    words += fresh
    uses += repeatElement(1, count: fresh.count)
  }
}
