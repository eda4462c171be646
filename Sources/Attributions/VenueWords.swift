import NewsModel

/// Words for where things are said.
enum VenueWords {
  struct Place {
    let name: String
    let kind: Venue.Kind
    /// It is on, not in: "on its website".
    var isOnline = false
  }

  /// Services for social media by a word of their names.
  static let platforms: [String: String] = [
    "twitter": "Twitter", "x": "X", "facebook": "Facebook", "instagram": "Instagram", "telegram": "Telegram",
    "tiktok": "TikTok", "youtube": "YouTube", "weibo": "Weibo", "bluesky": "Bluesky", "mastodon": "Mastodon",
    "linkedin": "LinkedIn", "snapchat": "Snapchat", "reddit": "Reddit", "whatsapp": "WhatsApp", "wechat": "WeChat",
    "tumblr": "Tumblr", "medium": "Medium", "vkontakte": "VKontakte", "social": "social media",
  ]

  /// Nouns for outlets that are not named.
  static let media: Set<String> = [
    "media", "newspaper", "newspapers", "paper", "broadcaster", "station", "television", "radio", "tabloid", "magazine",
    "daily", "website",
  ]

  static let telling: Set<String> = ["told", "tells", "tell", "telling"]

  /// Words before "to" or "with" an outlet.
  static let talks: Set<String> = [
    "interview", "spoke", "speaking", "comments", "remarks", "statement", "talking", "conversation", "interviews",
  ]

  static let occasions: [String: Place] = {
    var places: [String: Place] = [:]
    for name in [
      "news conference", "briefing", "interview", "speech", "court", "rally", "debate", "hearing", "meeting",
    ] {
      places[name] = Place(name: name, kind: .occasion)
    }
    for name in [
      "conference", "summit", "forum", "ceremony", "testimony", "remarks", "broadcast", "webcast", "podcast",
    ] {
      places[name] = Place(name: name, kind: .occasion)
    }
    let others = [
      "press conference": "news conference", "news briefing": "briefing", "press briefing": "briefing",
      "address": "speech", "parliament": "parliament", "congress": "Congress", "courtroom": "court",
      "interviews": "interview", "sermon": "sermon", "town hall": "town hall",
    ]
    for (word, name) in others { places[word] = Place(name: name, kind: .occasion) }
    for name in ["statement", "letter", "memo", "email", "report", "book", "op-ed", "press release", "post", "message"]
    {
      places[name] = Place(name: name, kind: .document)
    }
    for name in [
      "note", "filing", "column", "editorial", "essay", "memoir", "affidavit", "lawsuit", "complaint", "petition",
    ] {
      places[name] = Place(name: name, kind: .document)
    }
    for (word, name) in ["statements": "statement", "filings": "filing", "e-mail": "email", "emails": "email"] {
      places[word] = Place(name: name, kind: .document)
    }
    places["tweet"] = Place(name: "Twitter", kind: .platform)
    for name in ["website", "blog"] { places[name] = Place(name: name, kind: .document, isOnline: true) }
    return places
  }()
}
