import HTML
import UTF8Text

/// What an element's name, role, class and id say of it.
///
/// Classes are cut into words at hyphens, underscores and capitals, and the words looked up: sites name things alike.
struct ElementHints: OptionSet {
  let rawValue: UInt8

  /// Menus, notices, buttons: never the article, unless a wrapper is named after one of its parts.
  static let furniture = ElementHints(rawValue: 1)
  /// Comments, related items, consent texts: never the article, however long.
  static let longFurniture = ElementHints(rawValue: 64)
  /// Mostly not the article, now and then around it.
  static let mayBeFurniture = ElementHints(rawValue: 2)
  /// A picture's words.
  static let caption = ElementHints(rawValue: 4)
  /// Who wrote it.
  static let byline = ElementHints(rawValue: 8)
  /// The article's paragraphs.
  static let body = ElementHints(rawValue: 16)
  /// The summary over them.
  static let standfirst = ElementHints(rawValue: 32)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ node: HTMLNode, in document: HTMLDocument) {
    self = Self.hints(of: document.tag(of: node))
    if let role = document.attribute("role", of: node)?.folded(), Self.roles.contains(role) { insert(.furniture) }
    if document.attribute("itemprop", of: node)?.folded() == "articlebody" { insert(.body) }
    if let name = document.attributeBytes("class", of: node) { formUnion(Self.words(in: name)) }
    // The id of a heading or paragraph is an anchor, made of its words or of nothing.
    guard ![.h1, .h2, .h3, .h4, .h5, .h6, .p].contains(document.tag(of: node)) else { return }
    if let name = document.attributeBytes("id", of: node) { formUnion(Self.words(in: name)) }
  }

  /// Words that say of an element what it has around or in it, not what it is: "has-ads", "no-sidebar"; and those by
  /// which WordPress tells an article's subjects: "tag-cookies".
  private static let modifiers = hashes("has have with without no non hide show js tag category status format type")

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(
      words.split(separator: " ").map { word in
        var hash = StableHash()
        hash.combine(word)
        return hash.value
      })
  }

  /// Letters from which a word that capitals part from others is looked up.
  private static let camelLength = 4

  private static func words(in name: ArraySlice<UInt8>) -> ElementHints {
    var hints: ElementHints = []
    var hash = StableHash()
    var length = 0
    var pair = StableHash()
    var wasLowercase = false
    var isCamel = false
    var isModified = false
    func end(camel: Bool) {
      // Names made by machines have capitals anywhere: "n1AuAdJl" holds no "ad".
      let least = camel || isCamel ? camelLength : 2
      let isKnown = mayBeKnown[slot(hash.value)]
      if length >= least, !isModified, isKnown, let found = byWord[hash.value] { hints.formUnion(found) }
      if length > 0 { isModified = isKnown && modifiers.contains(hash.value) }
    }
    for byte in name {
      let isLetter = byte.isASCIILetter
      if !isLetter || byte.isASCIIUppercase && wasLowercase {
        end(camel: isLetter)
        (hash, length, isCamel) = (StableHash(), 0, isLetter)
      }
      wasLowercase = byte.isASCIILowercase
      if byte.isASCIISpace {
        if mayBeKnown[slot(pair.value)], let found = byWord[pair.value] { hints.formUnion(found) }
        (pair, isModified) = (StableHash(), false)
      }
      guard isLetter else { continue }
      hash.combine(byte.asciiLowercased)
      pair.combine(byte.asciiLowercased)
      length += 1
    }
    end(camel: false)
    if mayBeKnown[slot(pair.value)], let found = byWord[pair.value] { hints.formUnion(found) }
    return hints
  }

  /// Whether a word of that slot is in a list; most words of classes are not, and are told from the others by this alone.
  private static let mayBeKnown: [Bool] = {
    var slots = [Bool](repeating: false, count: 1 << 13)
    for hash in Array(byWord.keys) + modifiers { slots[slot(hash)] = true }
    return slots
  }()

  private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash & (1 << 13 - 1)) }

  private static func hints(of tag: HTMLTag) -> ElementHints {
    switch tag {
    case .nav, .footer, .aside, .noscript: .longFurniture
    case .form: .mayBeFurniture
    case .figcaption: .caption
    case .address: .byline
    default: []
    }
  }

  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar",
  ]

  /// Chosen on the classes of 990 and 258 pages, 2026-11-21.
  private static let byWord: [UInt64: ElementHints] = {
    let rows: [(ElementHints, String)] = [
      (
        .furniture,
        """
        nav navbar navigation navi menu submenu breadcrumb breadcrumbs crumbs crumb sidebar newsletter newsletters
        footnav share sharing shares sharedaddy shariff social socials trending mostread mostpopular popular advert adverts advertisement advertising adslot adsense anzeige werbung ad ads pagination pager paginator
        subscribe subscription signup login paywall popup modal overlay tags taglist tagcloud keywords
        authorbio authorbox aboutauthor postnav jpsharing skip masthead toolbar pull pullquote pullquotes
        identity signin regwall infobox infoboxes textbox contactbox hidden twittertweet instagrammedia tiktokembed
        """
      ),
      (
        .longFurniture,
        """
        comment comments commentlist disqus respond related relateds relatedposts relatedarticles recommend recommended
        recommendation recommendations recirc recirculation cookie cookies consent gdpr footer outbrain taboola plista factbox

        """
      ),
      (
        .mayBeFurniture,
        """
        promo promos promotion promoted promobox banner sponsor sponsored sponsoring teaser teasers widget widgets
        player gallery slideshow rating poll quiz search tools tooltip kicker disclaimer copyright bookmark follow
        reactions feedback survey meta metadata timestamp date datetime category categories tag topics author authors
        bio more readmore next previous prev button buttons btn btns info toc ticker service services donate donation
        cta card cards carousel slider feed sidebarbox interstitial notice alert byline share disclosure contact
        kontakt ansprechpartner
        """
      ),
      (
        .caption,
        """
        caption captions cap legend bildunterschrift credit credits imagecaption photocredit figcaption bu copyright
        imagesubtitle imagedescription bildtext
        """
      ),
      (.byline, "byline author authors autor autoren authorname articleauthor writer contributors autorin verfasser"),
      (
        .body,
        """
        articlebody articlecontent articletext storybody storycontent storytext entrycontent postcontent postbody
        newsbody contentbody bodytext bodycontent articlecopy tdpostcontent textbody
        """
      ),
      (
        .standfirst,
        "standfirst lead leadtext lede deck dek subtitle subheadline subhead summary intro introtext excerpt abstract vorspann unterzeile chapo description teasertext"
      ),
    ]
    var hints: [UInt64: ElementHints] = [:]
    for (hint, row) in rows {
      for word in row.split(whereSeparator: \.isWhitespace) {
        var hash = StableHash()
        hash.combine(word)
        hints[hash.value, default: []].formUnion(hint)
      }
    }
    return hints
  }()
}
