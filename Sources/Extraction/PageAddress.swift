import NewsModel
import Patterns
import UTF8Text

/// What a page's address tells of its article: the words of the headline, and often the day.
///
/// Valid when: the site writes the headline into the address ("/2031/03/03/ferry-stops-for-a-week"). Cost: O(n).
struct PageAddress {
  /// The words of the headline, as the address spells them; empty where there are fewer than `fewestWords`.
  var words: [String]
  /// The day in the path; nil where none stands there.
  var stated: StatedDate?

  /// Bytes beyond which an address is not read.
  private static let limit = 2000
  /// Words from which a part of the path is a headline.
  private static let fewestWords = 3

  init(_ address: String?) {
    guard let address = address.map(Self.innermost), address.utf8.count <= Self.limit,
      let path = Self.path.firstMatch(in: address)?["path"]
    else {
      words = []
      return
    }
    let parts = address[path].split(separator: "/").map { WordStems.words(of: String($0)).filter(Self.isWord) }
    let longest = parts.max { $0.count < $1.count } ?? []
    words = longest.count < Self.fewestWords ? [] : longest
    stated = Self.date(in: String(address[path]))
  }

  /// The address that an archive's address holds: what stands before it says when the page was copied.
  private static func innermost(_ address: String) -> String {
    guard let inner = inner.firstMatch(in: address)?["inner"] else { return address }
    return String(address[inner])
  }

  /// Neither a number of the page nor an ending.
  private static func isWord(_ word: String) -> Bool {
    word.utf8.count >= 2 && word != "html" && word != "htm" && !number.isFound(in: word)
  }

  private static func date(in path: String) -> StatedDate? {
    guard let match = day.firstMatch(in: path), let year = match["y"], let month = match["m"], let day = match["d"]
    else { return nil }
    let number = Int(path[month]) ?? MonthName.number(of: String(path[month]))
    let date = CalendarDate(year: Int(path[year]), month: number, day: Int(path[day]))
    guard date.isComplete, date.isReal else { return nil }
    return StatedDate(date: date, text: String(path[match.range]), place: "URL")
  }

  private static let inner = Pattern(literal: #"^.+/(?<inner>https?:/.*)$"#, [.ignoresCase])
  private static let path = Pattern(literal: #"^(?:https?://?)?[^/?#]+(?<path>/[^?#]*)"#, [.ignoresCase])
  private static let number = Pattern(literal: #"^\d{4,}$|\d.*[a-z].*$"#)
  private static let day = Pattern(
    literal:
      #"(?<!\d)(?<y>20[0-4]\d|19[6-9]\d)(?<p>[/-]?)(?<m>\d\d?|[a-z]{3})\k<p>(?<d>\d\d?)(?:(?<=\d{8})\d{4,}|(?![\da-z]))"#,
    [.ignoresCase])
}
