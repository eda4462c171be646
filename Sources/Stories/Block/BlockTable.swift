/// The blocks of all profiles, their stories, and which of these are one story across blocks.
struct BlockTable: Sendable {
  /// A story of a block.
  struct Part: Hashable, Sendable, Comparable {
    let block: Int
    let number: Int

    static func < (first: Part, second: Part) -> Bool {
      (first.block, first.number) < (second.block, second.number)
    }
  }

  private var blocks: [Int: [[ProfileNumber]]] = [:]
  /// By block: what `BlockGrouper` gave with its stories; none after saving.
  private var likenesses: [Int: SquareMatrix] = [:]
  /// By profile; none before its block is made.
  private var partOf: [Part?] = []
  private var joined: [Part: Set<Part>] = [:]
  private var next = 0

  /// Makes the blocks of profiles that have changed anew, and of those that were with them.
  /// - Parameter count: the number of profiles that there are.
  /// - Returns: the profiles whose story may be another one now, by number.
  mutating func update(
    _ changes: ProfileChanges, count: Int, finder: BlockFinder, grouper: BlockGrouper, joiner: StoryJoiner
  ) -> [ProfileNumber] {
    partOf += [Part?](repeating: nil, count: count - partOf.count)
    let changed = changes.all
    var touched = changed
    let first = next
    var open = changed.sorted()
    var done: Set<ProfileNumber> = []
    while let profile = open.popLast() {
      guard !done.contains(profile) else { continue }
      let members = finder.block(of: profile)
      done.formUnion(members)
      let known = likenesses(of: members, changes)
      for member in members {
        guard let part = partOf[member] else { continue }
        touched.formUnion(joinedProfiles(part.block))
        open += remove(part.block).filter { !done.contains($0) }
      }
      let (stories, likenesses) = grouper.stories(of: members, likenesses: known)
      self.likenesses[next] = likenesses
      add(stories)
    }
    for block in first..<next { join(block, joiner) }
    return touched.union(done).sorted()
  }

  /// The likenesses of some profiles, where these make a block already, and nothing has changed but how densely they are
  /// surrounded.
  private func likenesses(of members: [ProfileNumber], _ changes: ProfileChanges) -> SquareMatrix? {
    guard let block = partOf[members[0]]?.block, let likenesses = likenesses[block] else { return nil }
    guard likenesses.count == members.count, members.allSatisfy({ partOf[$0]?.block == block }) else { return nil }
    return members.contains { changes.likenesses.contains($0) } ? nil : likenesses
  }

  private mutating func add(_ stories: [[ProfileNumber]]) {
    for (number, story) in stories.enumerated() {
      for profile in story { partOf[profile] = Part(block: next, number: number) }
    }
    blocks[next] = stories
    next += 1
  }

  /// The profiles of stories that a block's are one with.
  private func joinedProfiles(_ block: Int) -> [ProfileNumber] {
    (blocks[block] ?? []).indices.flatMap { number -> [ProfileNumber] in
      let part = Part(block: block, number: number)
      guard joined[part]?.isEmpty == false else { return [] }
      return connected(part).flatMap { blocks[$0.block]?[$0.number] ?? [] }
    }
  }

  /// - Returns: the block's profiles.
  private mutating func remove(_ block: Int) -> [ProfileNumber] {
    guard let stories = blocks.removeValue(forKey: block) else { return [] }
    likenesses[block] = nil
    for number in stories.indices {
      let part = Part(block: block, number: number)
      for other in joined.removeValue(forKey: part) ?? [] { joined[other]?.remove(part) }
    }
    let members = stories.flatMap { $0 }
    for member in members { partOf[member] = nil }
    return members
  }

  private mutating func join(_ block: Int, _ joiner: StoryJoiner) {
    for (number, story) in (blocks[block] ?? []).enumerated() {
      let part = Part(block: block, number: number)
      let near = Set(joiner.neighbors(of: story).compactMap { partOf[$0] }).filter { $0.block != block }
      for other in near where joiner.isOne(story, blocks[other.block]?[other.number] ?? []) {
        joined[part, default: []].insert(other)
        joined[other, default: []].insert(part)
      }
    }
  }

  /// The stories of each block, for saving.
  var allBlocks: [[[ProfileNumber]]] { blocks.keys.sorted().compactMap { blocks[$0] } }

  /// Stories that are one across blocks, by their first profiles, for saving.
  var allJoints: [(ProfileNumber, ProfileNumber)] {
    joined.keys.sorted().flatMap { part in
      (joined[part] ?? []).filter { part < $0 }.sorted().compactMap { other in
        guard let first = blocks[part.block]?[part.number].first else { return nil }
        return blocks[other.block]?[other.number].first.map { (first, $0) }
      }
    }
  }

  /// Adds a block as it was saved.
  /// - Parameter count: the number of profiles that there are.
  /// - Returns: false where one of its profiles has a block, or a story is empty.
  mutating func restore(_ stories: [[ProfileNumber]], count: Int) -> Bool {
    partOf += [Part?](repeating: nil, count: count - partOf.count)
    let members = stories.flatMap { $0 }
    guard !stories.contains(where: \.isEmpty), Set(members).count == members.count else { return false }
    guard members.allSatisfy({ partOf[$0] == nil }) else { return false }
    add(stories)
    return true
  }

  /// - Returns: false where one of them has no story.
  mutating func restoreJoint(_ first: ProfileNumber, _ second: ProfileNumber) -> Bool {
    guard let one = partOf[first], let other = partOf[second] else { return false }
    joined[one, default: []].insert(other)
    joined[other, default: []].insert(one)
    return true
  }

  /// The parts that are one story with a part, itself among them.
  private func connected(_ part: Part) -> Set<Part> {
    var found: Set<Part> = [part]
    var open = [part]
    while let part = open.popLast() {
      for other in joined[part] ?? [] where found.insert(other).inserted { open.append(other) }
    }
    return found
  }

  /// The stories that hold some profiles, each once; its profiles in no order that means anything.
  func stories(of profiles: some Sequence<ProfileNumber>) -> [[ProfileNumber]] {
    var seen: Set<Part> = []
    var stories: [[ProfileNumber]] = []
    for profile in profiles {
      guard let part = partOf[profile], !seen.contains(part) else { continue }
      let parts = connected(part)
      seen.formUnion(parts)
      stories.append(parts.sorted().flatMap { blocks[$0.block]?[$0.number] ?? [] })
    }
    return stories
  }
}
