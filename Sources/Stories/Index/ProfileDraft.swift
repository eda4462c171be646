import Glibc
import NewsModel
import UTF8Text

/// A profile in an index's numbers, not yet part of it.
struct ProfileDraft {
  let day: Int32
  let shape: ArticleShape
  let page: UInt64
  let weekday: UInt8
  /// See `ProfileStore`.
  let terms: [ProfileTerm]
  let keys: [WeightedTerm]
  let hash: UInt64
}

extension ProfileDraft {
  init(_ profile: ArticleProfile, _ vocabulary: inout Vocabulary) {
    let numbers = vocabulary.numbers(of: profile.entries.map { ($0.term, $0.word) })
    let terms = zip(profile.entries, numbers).map { entry, number in
      ProfileTerm(
        number: number, level: Self.level(entry.count), headline: Self.level(entry.headline),
        lead: Self.level(entry.lead))
    }
    self.init(
      day: profile.day.map(Int32.init) ?? ProfileStore.noDay, shape: profile.shape,
      page: profile.page.map(Self.hash) ?? 0, weekday: UInt8(profile.weekday?.rawValue ?? 7), terms: terms, vocabulary)
  }

  /// - Parameter terms: of the vocabulary; all else follows from them.
  init(
    day: Int32, shape: ArticleShape, page: UInt64, weekday: UInt8, terms: [ProfileTerm], _ vocabulary: Vocabulary
  ) {
    (self.day, self.shape, self.page, self.weekday) = (day, shape, page, weekday)
    var weighed = terms.map { term in
      let known = vocabulary.entries[Int(term.number)]
      return Weighed(term: term, rarity: known.rarity, hash: known.hash)
    }
    weighed.sort()
    weighed.removeLast(max(0, weighed.count - ProfileStore.termLimit))
    hash = Self.hash(weighed, day, shape, page, weekday)
    self.terms = weighed.map(\.term).sorted { $0.number < $1.number }
    keys = Self.keys(of: weighed.prefix(ProfileStore.keyLimit))
  }

  private static func level(_ count: Int) -> UInt8 {
    count == 0 ? 0 : UInt8(max(1, min(255, (16 * (1 + log(Double(count)))).rounded())))
  }

  /// 0 is kept for pages that are not known.
  private static func hash(page: String) -> UInt64 {
    var hash = StableHash()
    hash.combine(page)
    return max(1, hash.value)
  }

  private static func keys(of weighed: ArraySlice<Weighed>) -> [WeightedTerm] {
    let length = weighed.reduce(0.0) { $0 + Double($1.weight * $1.weight) }.squareRoot()
    return weighed.map {
      WeightedTerm(number: $0.term.number, weight: UInt8((255 * Double($0.weight) / length).rounded()))
    }
  }

  private static func hash(
    _ weighed: [Weighed], _ day: Int32, _ shape: ArticleShape, _ page: UInt64, _ weekday: UInt8
  ) -> UInt64 {
    var hash = UInt64(bitPattern: Int64(day)) &* 31 &+ UInt64(shape.rawValue) ^ page
    func combine(_ value: UInt64) {
      hash = (hash ^ value) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 29
    }
    combine(UInt64(weekday))
    for weight in weighed {
      combine(weight.hash)
      combine(UInt64(weight.term.level) << 16 | UInt64(weight.term.headline) << 8 | UInt64(weight.term.lead))
    }
    return hash
  }

  /// A term with its weight, the weightiest first.
  private struct Weighed: Comparable {
    let term: ProfileTerm
    let rarity: UInt8
    let hash: UInt64

    var weight: Int { Int(term.level) * Int(rarity) }

    static func < (first: Self, second: Self) -> Bool {
      first.weight == second.weight ? first.hash < second.hash : first.weight > second.weight
    }
  }
}
