/// The number of a profile in its index.
typealias ProfileNumber = Int

/// The profiles of an index, each once, packed.
///
/// Weights are whole numbers, so that sums are the same in whatever order terms were numbered. Memory: some 2 kB for a profile of
/// 192 terms.
struct ProfileStore: Sendable {
  /// Terms kept of an article, the weightiest. Chosen on the development sets together with `StoryScores`, 2026-11-22.
  static let termLimit = 192
  /// Terms by which neighbors are looked for, the weightiest. Chosen on the development sets together with
  /// `StoryScores`, 2026-11-22.
  static let keyLimit = 48
  /// The day of a profile without one.
  static let noDay = Int32.min

  private var terms = PackedRows<ProfileTerm>()
  private var keys = PackedRows<WeightedTerm>()
  private(set) var days: [Int32] = []
  private(set) var shapes: [ArticleShape] = []
  /// Hashes of the addresses of their pages; 0 where these are unknown.
  private(set) var pages: [UInt64] = []
  /// The first days of the week that they name, Monday being 0; 7 where there is none.
  private(set) var weekdays: [UInt8] = []
  /// What tells profiles apart wherever two are alike, in any run.
  private(set) var hashes: [UInt64] = []

  var count: Int { days.count }

  /// By number.
  func terms(_ profile: ProfileNumber) -> ArraySlice<ProfileTerm> { terms[profile] }
  /// The keys with their share of the profile's length, in 255ths, the heaviest first.
  func keys(_ profile: ProfileNumber) -> ArraySlice<WeightedTerm> { keys[profile] }

  mutating func append(_ draft: ProfileDraft) -> ProfileNumber {
    terms.append(draft.terms)
    keys.append(draft.keys)
    days.append(draft.day)
    shapes.append(draft.shape)
    pages.append(draft.page)
    weekdays.append(draft.weekday)
    hashes.append(draft.hash)
    return count - 1
  }

  /// Whether a profile is the one that a draft describes.
  func holds(_ draft: ProfileDraft, at profile: ProfileNumber) -> Bool {
    days[profile] == draft.day && shapes[profile] == draft.shape && pages[profile] == draft.page
      && weekdays[profile] == draft.weekday && terms(profile).elementsEqual(draft.terms)
  }

  /// Whether a profile comes before another wherever order matters; it does not depend on their numbers.
  func precedes(_ first: ProfileNumber, _ second: ProfileNumber) -> Bool {
    (days[first], hashes[first], first) < (days[second], hashes[second], second)
  }
}

extension ProfileStore {
  /// A likeness of two profiles, less for the days between them.
  func faded(_ likeness: Double, _ pair: (ProfileNumber, ProfileNumber)) -> Double {
    guard let days = days(between: pair) else { return likeness }
    return Nearness.faded(likeness, days: days)
  }

  /// Whether two profiles are states of one page, a few days apart at the most.
  func areRevisions(_ pair: (ProfileNumber, ProfileNumber)) -> Bool {
    pages[pair.0] != 0 && pages[pair.0] == pages[pair.1] && days(between: pair) ?? 0 <= Self.revisionDays
  }

  /// Days within which a page is taken to tell of the same: some are used anew for each day's news.
  static let revisionDays = 3

  /// Nil where one of two has no day.
  func days(between pair: (ProfileNumber, ProfileNumber)) -> Int? {
    guard days[pair.0] != Self.noDay, days[pair.1] != Self.noDay else { return nil }
    return abs(Int(days[pair.0]) - Int(days[pair.1]))
  }
}

/// A term's number and how much an article makes of it: 1 + log of the counts of `ArticleProfile.Entry`, in sixteenths; 0
/// where it is not there.
struct ProfileTerm: Hashable, Sendable {
  let number: UInt32
  let level: UInt8
  let headline: UInt8
  let lead: UInt8
}

/// A term's number and a weight.
struct WeightedTerm: Hashable, Sendable {
  let number: UInt32
  let weight: UInt8
}
