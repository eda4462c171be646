import NewsModel
import UTF8Text

/// The saved form: "STEMMAST", the version, a hash of the word frequencies, then the parts below, and the hash of all
/// bytes before it. Numbers are LEB128, but for hashes.
extension StoryIndex {
  static let savedVersion: UInt64 = 6
  private static let mark = Array("STEMMAST".utf8)

  /// All that there is, to be read by `init(saved:)`.
  package func saved() -> [UInt8] {
    var writer = ByteWriter()
    for byte in Self.mark { writer.write(byte) }
    writer.write(Self.savedVersion)
    writer.writeWhole(vocabulary.background.stableHash)
    vocabulary.write(to: &writer)
    writer.write(store.count)
    for profile in 0..<store.count {
      store.write(profile, to: &writer)
      writer.write(members[profile].count)
      for article in members[profile] { writer.write(article.description) }
    }
    graph.write(to: &writer)
    blocks.write(to: &writer)
    writer.write(changes.all.count)
    for profile in changes.all.sorted() { writer.write(profile) }
    writer.writeWhole(Self.hash(writer.bytes[...]))
    return writer.bytes
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = StableHash()
    for byte in bytes { hash.combine(byte) }
    return hash.value
  }

  /// What `saved` gave.
  /// - Parameter background: the frequencies that the saved stories were made by.
  /// - Throws: `StoryIndexError`.
  package init(saved bytes: [UInt8], background: BackgroundFrequencies = .bundled) throws(StoryIndexError) {
    guard bytes.starts(with: Self.mark), bytes.count > Self.mark.count + 8 else { throw .notSavedStories }
    var reader = ByteReader(bytes[Self.mark.count..<(bytes.count - 8)])
    let version = try reader.number()
    guard version == Self.savedVersion else { throw .version(version) }
    guard try reader.whole() == background.stableHash else { throw .otherFrequencies }
    var tail = ByteReader(bytes[(bytes.count - 8)...])
    guard try tail.whole() == Self.hash(bytes.dropLast(8)) else { throw .damaged(offset: bytes.count - 8) }
    self.init(background: background)
    try vocabulary.read(from: &reader)
    for _ in 0..<(try reader.count()) {
      let number = append(try ProfileDraft(from: &reader, vocabulary))
      for _ in 0..<(try reader.count()) { note(Article.ID(try reader.text()), of: number) }
    }
    try graph.read(from: &reader, store)
    try blocks.read(from: &reader, count: store.count)
    changes = ProfileChanges()
    for _ in 0..<(try reader.count()) { changes.insert(try reader.number(below: store.count)) }
    nameAll()
    guard reader.isAtEnd else { throw .damaged(offset: reader.place) }
  }
}

extension Vocabulary {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(entries.count)
    for entry in entries {
      writer.write(entry.term.kind.rawValue)
      writer.write(entry.term.text)
      writer.write(entry.word)
    }
  }

  fileprivate mutating func read(from reader: inout ByteReader) throws(StoryIndexError) {
    for number in 0..<(try reader.count()) {
      let place = reader.place
      guard let kind = Term.Kind(rawValue: try reader.byte()) else { throw .damaged(offset: place) }
      let term = Term(kind, try reader.text())
      guard self.number(of: term, word: try reader.text()) == UInt32(number) else { throw .damaged(offset: place) }
    }
  }
}

extension ProfileStore {
  fileprivate func write(_ profile: ProfileNumber, to writer: inout ByteWriter) {
    writer.write(UInt32(bitPattern: days[profile]))
    writer.write(shapes[profile].rawValue)
    writer.write(weekdays[profile])
    writer.writeWhole(pages[profile])
    // Like stands by like, and numbers are told by how far they are from the one before: so they are compressed best.
    let terms = terms(profile)
    writer.write(terms.count)
    var last: UInt32 = 0
    for term in terms {
      writer.write(term.number - last)
      last = term.number
    }
    for part in [\ProfileTerm.level, \.headline, \.lead] {
      for term in terms { writer.write(term[keyPath: part]) }
    }
  }
}

extension ProfileDraft {
  fileprivate init(from reader: inout ByteReader, _ vocabulary: Vocabulary) throws(StoryIndexError) {
    let place = reader.place
    let day = Int32(bitPattern: UInt32(try reader.number(below: Int(UInt32.max) + 1)))
    guard let shape = ArticleShape(rawValue: UInt8(try reader.number(below: 256))) else {
      throw .damaged(offset: place)
    }
    let weekday = UInt8(try reader.number(below: 8))
    let page = try reader.whole()
    let terms = try Self.terms(from: &reader, below: vocabulary.entries.count)
    self.init(day: day, shape: shape, page: page, weekday: weekday, terms: terms, vocabulary)
    guard self.terms.count == terms.count, isSound else { throw .damaged(offset: place) }
  }

  private static func terms(
    from reader: inout ByteReader, below limit: Int
  ) throws(StoryIndexError) -> [ProfileTerm] {
    let place = reader.place
    let count = try reader.number(below: ProfileStore.termLimit + 1)
    var (numbers, last): ([Int], Int) = ([], 0)
    for _ in 0..<count {
      last += try reader.number(below: limit)
      numbers.append(last)
    }
    guard last < max(limit, 1) else { throw .damaged(offset: place) }
    var levels: [[UInt8]] = []
    for _ in 0..<3 {
      levels.append(try (0..<count).map { _ throws(StoryIndexError) in UInt8(try reader.number(below: 256)) })
    }
    return numbers.indices.map {
      ProfileTerm(number: UInt32(numbers[$0]), level: levels[0][$0], headline: levels[1][$0], lead: levels[2][$0])
    }
  }

  /// Whether it could be the draft of an article, so far as others rely on it.
  private var isSound: Bool {
    guard day == ProfileStore.noDay || ArticleProfile.days.contains(Int(day)) else { return false }
    guard keys.reduce(0, { $0 + Int($1.weight) * Int($1.weight) }) <= KeySums.limit else { return false }
    return zip(terms, terms.dropFirst()).allSatisfy { $0.number < $1.number }
  }
}

extension NeighborGraph {
  /// Each edge once, with the profile that came later: which end keeps it follows from all edges of both.
  fileprivate func write(to writer: inout ByteWriter) {
    for profile in 0..<count {
      let earlier = edges(profile).filter { $0.neighbor < profile }.sorted { $0.neighbor > $1.neighbor }
      writer.write(earlier.count)
      var last = UInt32(profile)
      for edge in earlier {
        writer.write(last - edge.neighbor)
        last = edge.neighbor
      }
      for edge in earlier { writer.write(edge.nearness) }
    }
  }

  fileprivate mutating func read(from reader: inout ByteReader, _ store: ProfileStore) throws(StoryIndexError) {
    let place = reader.place
    var neighbors = [[Neighbor]](repeating: [], count: store.count)
    for profile in 0..<store.count {
      for neighbor in try Self.earlier(of: profile, from: &reader) {
        neighbors[profile].append(neighbor)
        neighbors[neighbor.profile].append(Neighbor(profile: profile, nearness: neighbor.nearness))
      }
    }
    let nearest = neighbors.map { Self.nearest(of: $0, store) }
    guard restore(nearest, store) else { throw .damaged(offset: place) }
  }

  private static func earlier(
    of profile: ProfileNumber, from reader: inout ByteReader
  ) throws(StoryIndexError) -> [Neighbor] {
    var (profiles, last): ([ProfileNumber], ProfileNumber) = ([], profile)
    for _ in 0..<(try reader.count()) {
      let place = reader.place
      last -= try reader.number(below: last + 1)
      guard last < profiles.last ?? profile else { throw .damaged(offset: place) }
      profiles.append(last)
    }
    return try profiles.map { profile throws(StoryIndexError) in
      Neighbor(profile: profile, nearness: try reader.number(below: Nearness.full + 1))
    }
  }
}

extension BlockTable {
  fileprivate func write(to writer: inout ByteWriter) {
    let blocks = allBlocks
    writer.write(blocks.count)
    for block in blocks {
      writer.write(block.count)
      for story in block {
        writer.write(story.count)
        for profile in story { writer.write(profile) }
      }
    }
    let joints = allJoints
    writer.write(joints.count)
    for (first, second) in joints {
      writer.write(first)
      writer.write(second)
    }
  }

  fileprivate mutating func read(from reader: inout ByteReader, count: Int) throws(StoryIndexError) {
    for _ in 0..<(try reader.count()) {
      var stories: [[ProfileNumber]] = []
      for _ in 0..<(try reader.count()) {
        var story: [ProfileNumber] = []
        for _ in 0..<(try reader.count()) { story.append(try reader.number(below: count)) }
        stories.append(story)
      }
      let place = reader.place
      guard restore(stories, count: count) else { throw .damaged(offset: place) }
    }
    for _ in 0..<(try reader.count()) {
      let place = reader.place
      let (first, second) = (try reader.number(below: count), try reader.number(below: count))
      guard restoreJoint(first, second) else { throw .damaged(offset: place) }
    }
  }
}
