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
    let all = Self.words(of: name.folded()).map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : $0 }
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

  private static func words(of name: String) -> [String] {
    // Most names are ASCII, where bytes tell as much as characters do.
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      return name.utf8.split { !($0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "'")) }
        .map { String(decoding: $0, as: UTF8.self) }
    }
    return name.split { !($0.isLetter || $0.isNumber || $0 == "'") }.map(String.init)
  }

  /// Whether both can name the same bearer: the words of one are all in the other, and the shorter has the other's
  /// head or all its words.
  func fits(_ other: NameForm) -> Bool {
    if words == other.words { return !words.isEmpty }
    let (short, long) = words.count <= other.words.count ? (self, other) : (other, self)
    return short.words.contains(long.head) && Self.shared(short.words, long.words) == short.words.count
  }

  /// Whether both have half of either one's words in common, words for bodies and offices left out: "Harbor Board
  /// commissioners" and "commissioners of the Corvenport Harbor Board". Looser than `fits`.
  func sharesWords(with other: NameForm) -> Bool {
    let (one, two) = (words.filter { !Self.common.contains($0) }, other.words.filter { !Self.common.contains($0) })
    let shared = Self.shared(one, two)
    return shared > 0 && shared * 2 >= min(one.count, two.count)
  }

  /// How many words two sorted lists have in common, in each of which a word stands once.
  private static func shared(_ one: [String], _ other: [String]) -> Int {
    var (left, right, shared) = (0, 0, 0)
    while left < one.count, right < other.count {
      if one[left] == other[right] {
        (left, right, shared) = (left + 1, right + 1, shared + 1)
      } else if one[left] < other[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return shared
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
