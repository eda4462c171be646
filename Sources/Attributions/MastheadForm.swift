import NewsModel
import UTF8Text

/// How the names of outlets look.
enum MastheadForm {
  enum Strength {
    /// Hardly anything else is called so: "Harbor Tribune".
    case certain
    /// Other things are called so too: "Morning Star". It counts where it reports or is told something.
    case possible
  }

  /// Whether the words of a capitalized run look like a masthead; nil when they do not.
  static func strength(of words: [String]) -> Strength? {
    let named = words.first == "the" ? words.dropFirst() : words[...]
    guard let last = named.last else { return nil }
    let pair = named.suffix(2).joined(separator: " ")
    if named.count >= 3, wirePairs.contains(pair) { return .certain }
    if named.count >= 2, longEndings.contains(last) { return .possible }
    guard endings.contains(last) else { return nil }
    return named.count >= 2 && certainEndings.contains(last) ? .certain : .possible
  }

  /// The kind a name's last words speak for.
  static func kind(of name: String) -> Outlet.Kind? {
    let words = name.folded().split(separator: " ").map(String.init)
    guard let last = words.last else { return nil }
    if wirePairs.contains(words.suffix(2).joined(separator: " ")) || last == "newswire" || last == "wire" {
      return .wire
    }
    if ["tv", "radio", "television", "channel", "broadcasting", "fm"].contains(last) { return .broadcaster }
    if ["magazine", "weekly", "review"].contains(last) { return .magazine }
    return endings.contains(last) ? .newspaper : nil
  }

  /// The last words of mastheads.
  static let endings: Set<String> = certainEndings.union([
    "times", "post", "journal", "mail", "mirror", "star", "sun", "guardian", "standard", "examiner", "globe",
    "dispatch", "register", "review", "record", "advertiser", "argus", "echo", "bulletin", "express", "press", "daily",
    "weekly", "beacon", "lantern", "monitor", "independent", "citizen", "leader", "reporter", "recorder", "enterprise",
    "banner", "bee", "mercury", "nation", "observer", "wire", "news", "tv", "television", "radio", "magazine", "voice",
    "messenger", "sentinel", "call", "world", "today", "eagle", "pioneer", "capital", "gleaner", "scotsman",
    "irishman", "digest", "insider", "channel",
  ])

  /// The last words of mastheads of several words that mean other things alone.
  private static let longEndings: Set<String> = [
    "live", "online", "fm", "sport", "sports", "newsroom", "statesman", "telegram", "constitution", "advocate",
    "journalist", "intelligencer", "newsday", "caller", "bugle",
  ]

  static func isCertainEnding(_ word: String) -> Bool { certainEndings.contains(word) }

  private static let certainEndings: Set<String> = [
    "tribune", "herald", "chronicle", "gazette", "courier", "inquirer", "telegraph", "newswire", "newspaper", "ledger",
  ]

  private static let wirePairs: Set<String> = [
    "news agency", "press agency", "press service", "news service", "press association", "wire service",
  ]

  /// What a call sign may have behind it.
  static let stations: Set<String> = ["channel", "tv", "television", "radio", "station", "news"]

  /// Four capitals of which the first is K or W, as the Federal Communications Commission assigns them (47 CFR 73.3550).
  static func isCallSign(_ word: String) -> Bool {
    word.utf8.count == 4 && word.utf8.allSatisfy(\.isASCIIUppercase) && (word.first == "K" || word.first == "W")
  }

  /// What an outlet is called when it is not named again.
  static let describes: Set<String> = [
    "newspaper", "paper", "daily", "outlet", "agency", "service", "broadcaster", "magazine", "tabloid", "weekly",
    "website", "wire", "organization", "site", "channel", "network", "journal", "affiliate", "station", "portal",
    "blog",
    "broadsheet", "publication",
  ]

  /// Acronyms of outlets that are hardly ever anything else.
  static let plainAcronyms: Set<String> = [
    "CNN", "NBC", "MSNBC", "CBS", "CNBC", "NPR", "PBS", "BBC", "NDTV", "CGTN", "CCTV", "NHK", "ESPN", "AFP", "KCNA",
  ]
}
