import NewsModel
import Stories
import Testing
import UTF8Text

@testable import StorySimulation

/// Which stories there are depends on the set of articles alone.
@Suite struct StoryIndexTests {
  private static let background = BackgroundFrequencies(perMille: [:])
  private static let profiles = PlainProfiles.simulated(40).map { PlainProfiles.profile($0) }
  private static let stories = PlainProfiles.stories(profiles)

  @Test func `most simulated articles are with those of their story and no others`() {
    let articles = PlainProfiles.simulated(40)
    let storyOf = Dictionary(uniqueKeysWithValues: articles.map { ($0.id, $0.story) })
    let pure = Self.stories.filter { Set($0.articles.map { storyOf[$0.description] }).count == 1 }
    #expect(pure.count >= Self.stories.count * 97 / 100)
    #expect(Self.stories.count <= Set(storyOf.values).count * 108 / 100)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `articles in any order give the same stories`(seed: UInt64) {
    #expect(PlainProfiles.stories(Self.profiles.shuffled(seed: seed)) == Self.stories)
  }

  @Test func `stories that are asked for after each article end as those asked for once`() {
    var index = StoryIndex(background: Self.background)
    for profile in Self.profiles.prefix(200) {
      _ = index.add(profile)
      _ = index.update()
    }
    let stories = index.stories()
    #expect(stories == PlainProfiles.stories(Self.profiles.prefix(200)))
  }

  @Test func `what is told to have moved leads from the stories before to those after, however large they are`() {
    let articles = PlainProfiles.simulated(10, witnesses: 60...150).map { PlainProfiles.profile($0) }.shuffled(seed: 7)
    var index = StoryIndex(background: Self.background)
    var storyOf: [Article.ID: String] = [:]
    for start in stride(from: 0, to: articles.count, by: 90) {
      for profile in articles[start...].prefix(90) { _ = index.add(profile) }
      for move in index.update() {
        #expect(storyOf[move.article] == move.before)
        storyOf[move.article] = move.story
      }
      let stories = index.stories().flatMap { story in story.articles.map { ($0, story.id) } }
      #expect(Dictionary(uniqueKeysWithValues: stories) == storyOf)
    }
  }

  @Test func `an index that is saved and read in the middle goes on as if it had not been`() throws {
    var first = PlainProfiles.index(Self.profiles.prefix(150))
    _ = first.update()
    var second = try StoryIndex(saved: first.saved(), background: Self.background)
    #expect(second.saved() == first.saved())
    for profile in Self.profiles.dropFirst(150) { _ = second.add(profile) }
    let stories = second.stories()
    #expect(stories == Self.stories)
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func `four parts that are joined give the stories of the whole`(seed: UInt64) throws {
    let shuffled = Self.profiles.shuffled(seed: seed)
    let parts = try (0..<4).map { part in
      var index = PlainProfiles.index(shuffled.enumerated().filter { $0.offset % 4 == part }.map(\.element))
      _ = index.update()
      return try StoryIndex(saved: index.saved(), background: Self.background)
    }
    var joined = parts[0]
    for part in parts.dropFirst() {
      let doubled = joined.merge(part)
      #expect(doubled == [])
    }
    let stories = joined.stories()
    #expect(stories == Self.stories)
  }

  @Test func `joining tells the names that both have, and keeps the first`() {
    var first = PlainProfiles.index([PlainProfiles.profile("a", "Quarry closes in Neverby after landslide")])
    let second = PlainProfiles.index([PlainProfiles.profile("a", "Ferry sinks off Orlesund")])
    let doubled = first.merge(second)
    let stories = first.stories()
    #expect(doubled == [Article.ID("a")])
    #expect(stories.count == 1)
  }

  @Test func `an article whose name is taken is refused`() {
    var index = PlainProfiles.index([PlainProfiles.profile("a", "Quarry closes")])
    let isAdded = index.add(PlainProfiles.profile("a", "Ferry sinks"))
    let stories = index.stories()
    #expect(!isAdded)
    #expect(stories.map(\.articles) == [[Article.ID("a")]])
  }

  @Test func `a saved index that was cut short or changed is refused`() throws {
    var index = PlainProfiles.index(Self.profiles.prefix(20))
    _ = index.update()
    let saved = index.saved()
    for count in stride(from: 0, to: saved.count, by: 97) {
      #expect(throws: StoryIndexError.self) {
        try StoryIndex(saved: Array(saved.prefix(count)), background: Self.background)
      }
    }
    for place in stride(from: 3, to: saved.count, by: 101) {
      var bytes = saved
      bytes[place] ^= 0x15
      #expect(throws: StoryIndexError.self) { try StoryIndex(saved: bytes, background: Self.background) }
    }
    #expect(throws: StoryIndexError.notSavedStories) {
      try StoryIndex(saved: Array("{\"id\": \"a\"}".utf8), background: Self.background)
    }
    #expect(throws: StoryIndexError.otherFrequencies) {
      try StoryIndex(saved: saved, background: BackgroundFrequencies(perMille: ["bridge": 12]))
    }
  }

  @Test func `a saved index that somebody changed on purpose, hash and all, is refused or read, and never traps`() {
    var index = PlainProfiles.index(Self.profiles.prefix(30))
    _ = index.update()
    let saved = index.saved()
    let start = saved.count / 2
    var read = 0
    for place in stride(from: start, to: saved.count - 8, by: 23) {
      var bytes = saved.dropLast(8)
      bytes[place] = UInt8(truncatingIfNeeded: Int(bytes[place]) + 1 + place % 250)
      var hash = StableHash()
      for byte in bytes { hash.combine(byte) }
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: hash.value >> shift))
      }
      guard var changed = try? StoryIndex(saved: Array(bytes), background: Self.background) else { continue }
      read += 1
      for profile in Self.profiles.dropFirst(30).prefix(3) { _ = changed.add(profile) }
      let stories = changed.stories()
      #expect(!stories.isEmpty)
    }
    #expect(read > 0)
  }

  @Test func `thousands of equal articles cost little and are one story`() {
    let copies = (0..<20_000).map { number in
      PlainProfiles.profile("c\(number)", "The quarry at Neverby closes after a landslide", day: 100)
    }
    #expect(PlainProfiles.stories(copies).map(\.articles.count) == [20_000])
  }
}

extension Array {
  /// The same elements in another order, which the seed decides.
  func shuffled(seed: UInt64) -> [Element] {
    var random = SplitMix64(seed: seed, stream: .plan, index: 0)
    var shuffled = self
    random.shuffle(&shuffled)
    return shuffled
  }
}
