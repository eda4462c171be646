import NeuralNetworks

/// What the first layers of a token encoder give for a word alone, computed once for each distinct word.
///
/// spaCy's `MultiHashEmbed` - a hash embedding an attribute, side by side, mixed by a maxout layer - and the three
/// slices of the first window layer on top of it, which spaCy computes anew at each place. Remembered words are
/// bounded: when the room is full, all are forgotten, which keeps results independent of what came before.
struct WordEmbeddings: Sendable {
  private let tables: [HashEmbedding]
  private let mixer: Maxout
  private let layer: FoldedWindowLayer
  private var numbers: [TokenFeatures: Int32] = [:]
  /// Row 0 is the padding's: zeros. Then one row a remembered word.
  private(set) var folded: Matrix
  private var used = 1

  /// Words remembered at most, 3,840 bytes each: 31 MB an encoder. A news article has some 300 distinct words, a
  /// day's pages 20,000; chosen 2026-11-21 so that both encoders fit 64 MB.
  static let capacity = 8192

  init(tables: [HashEmbedding], mixer: Maxout, layer: FoldedWindowLayer) {
    self.tables = tables
    self.mixer = mixer
    self.layer = layer
    folded = Matrix(rows: 1, columns: layer.foldedWidth)
  }

  /// The numbers of the words in some rows; new words are added.
  /// - Precondition: there are fewer rows than `capacity`.
  mutating func numbers(of range: Range<Int>, in rows: TokenRows) -> [Int32] {
    precondition(range.count < Self.capacity, "A block must fit the room for words.")
    if used + range.count > Self.capacity { forget() }
    var fresh: [TokenFeatures] = []
    let result = range.map { row -> Int32 in
      guard let features = rows.features(row)?.limited(to: tables.count) else { return 0 }
      if let number = numbers[features] { return number }
      let number = Int32(used + fresh.count)
      numbers[features] = number
      fresh.append(features)
      return number
    }
    add(fresh)
    return result
  }

  private mutating func forget() {
    numbers.removeAll(keepingCapacity: true)
    used = 1
  }

  private mutating func add(_ words: [TokenFeatures]) {
    guard !words.isEmpty else { return }
    var attributes = Matrix(rows: words.count, columns: tables.reduce(0) { $0 + $1.width })
    var column = 0
    for (index, table) in tables.enumerated() {
      table.embed(words.map { $0.key(index) }, into: &attributes, column: column)
      column += table.width
    }
    if used + words.count > folded.rows { folded.resize(rows: used + words.count) }
    layer.fold(mixer(attributes), into: &folded, at: used)
    used += words.count
  }
}
