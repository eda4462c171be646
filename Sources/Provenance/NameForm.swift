import UTF8Text

/// A name as the words that carry it, to tell whether two names stand for one bearer.
///
/// "the harbour authority of Corvenport" and "Corvenport Harbour Authority" are one, "Putin" is part of "Russian
/// President Vladimir Putin", "Imran Khan" and "Asad Khan" are two.
struct NameForm: Hashable {
  /// Folded, without articles and prepositions, sorted.
  let words: [String]
  /// The word the name ends on before its first preposition: "authority" of "authority of Corvenport".
  let head: String

  init(_ name: some StringProtocol) {
    let all = name.folded().split { !($0.isLetter || $0.isNumber || $0 == "'") }
      .map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : String($0) }
    let preposition = all.dropFirst().firstIndex { Self.prepositions.contains($0) } ?? all.count
    var core = all[..<preposition].filter { !Self.articles.contains($0) }
    var words = all.filter { !Self.prepositions.contains($0) && !Self.articles.contains($0) }
    if core.count > 1, let last = core.last, Self.utterances.contains(last) {
      core.removeLast()
      words.removeAll { $0 == last }
    }
    head = core.last ?? ""
    self.words = Set(words).sorted()
  }

  /// Whether both can name the same bearer: the words of one are all in the other, and the shorter has the other's
  /// head or all its words.
  func fits(_ other: NameForm) -> Bool {
    if words == other.words { return !words.isEmpty }
    let (short, long) = words.count <= other.words.count ? (self, other) : (other, self)
    guard !short.words.isEmpty, Set(long.words).isSuperset(of: short.words) else { return false }
    return short.words.contains(long.head)
  }

  /// Whether both have half of either one's words in common, words for bodies and offices left out: "Harbor Board
  /// commissioners" and "commissioners of the Corvenport Harbor Board". Looser than `fits`.
  func sharesWords(with other: NameForm) -> Bool {
    let (one, two) = (
      Set(words).subtracting(Self.common), Set(other.words).subtracting(Self.common)
    )
    let shared = one.intersection(two).count
    return shared > 0 && shared * 2 >= min(one.count, two.count)
  }

  private static let common: Set<String> = [
    "department", "ministry", "office", "court", "commission", "committee", "agency", "president",
    "minister",
    "secretary", "official", "officials", "spokesman", "spokeswoman", "report", "data", "new",
    "state", "u", "s", "us",
    "national", "federal", "group", "house", "chief", "order", "law", "statement",
  ]

  /// What a body says, named after it: "the authority's statement" is the authority's.
  private static let utterances: Set<String> = [
    "statement", "announcement", "release", "spokesman", "spokeswoman",
  ]
  private static let prepositions: Set<String> = [
    "of", "in", "for", "at", "on", "from", "to", "with", "and",
  ]
  private static let articles: Set<String> = [
    "the", "a", "an", "his", "her", "its", "their", "mr", "mrs", "ms", "inc", "corp", "ltd", "plc",
    "llc", "former",
    "sen", "rep", "gov",
  ]
}
