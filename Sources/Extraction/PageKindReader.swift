import HTML
import NewsModel
import Patterns
import UTF8Text

/// Tells articles from live blogs, galleries, index pages, videos and error pages, and recognizes walls before a text.
///
/// Purpose: so that nobody takes a list of links or a cookie notice for a report. Valid when: the page says so in
/// JSON-LD, Open Graph or its title, or its body is short beside what stands around it. Cost: O(n) in its blocks.
struct PageKindReader {
  let page: PageBlocks
  let metadata: PageMetadata
  let address: String?

  /// Words of a body below which a page may be no article, times and captions from which it is a live blog or gallery,
  /// cards from which it is an index, and the share of consent texts that makes a wall. Chosen on 2026-11-22.
  private static let shortBody = 120
  private static let entries = 4
  private static let captions = 5
  private static let cards = 12
  private static let consentShare = 0.5
  private static let consentWords = 300

  func kind(of draft: Draft) -> PageKind {
    let words = draft.words
    let title = draft.headline ?? metadata.pageTitle ?? ""
    if words < Self.shortBody, Self.errorTitle.isFound(in: title) { return .error }
    if isLive(draft, title: title) { return .liveBlog }
    let types = metadata.linkedData.pageTypes
    let captionWords = draft.captions.reduce(0) { $0 + $1.text.wordCount }
    if draft.captions.count >= Self.captions, captionWords > words,
      types.contains(where: { $0.hasSuffix("Gallery") }) || Self.gallery.isFound(in: (address ?? "") + " " + title)
    {
      return .gallery
    }
    guard words < Self.shortBody else { return .article }
    if metadata.openGraphType?.hasPrefix("video") == true
      || metadata.linkedData.types.isEmpty && types.contains("VideoObject")
    {
      return .video
    }
    return isIndex(types) ? .index : .article
  }

  private func isLive(_ draft: Draft, title: String) -> Bool {
    let times = Set(draft.details.compactMap(\.time)).count
    if metadata.linkedData.types.contains("LiveBlogPosting") { return true }
    return times >= Self.entries && Self.live.isFound(in: title + " " + (address ?? ""))
  }

  private func isIndex(_ types: [String]) -> Bool {
    guard metadata.linkedData.types.isEmpty, metadata.openGraphType != "article" else { return false }
    if types.contains("CollectionPage") { return true }
    return page.blocks.count { $0.linkShare > 0.9 && $0.words >= 5 && $0.isHeading } >= Self.cards
  }

  func wall(before draft: Draft) -> PageWall? {
    if isConsentOnly(draft) { return .consent }
    if metadata.linkedData.isForSubscribers == true || metadata.isLocked { return .paywall }
    guard draft.words < 2 * Self.shortBody else { return nil }
    return page.blocks.contains { $0.words <= 40 && Self.subscribers.isFound(in: $0.text) } ? .paywall : nil
  }

  /// Whether the body, or else the page, is about cookies for the most part.
  private func isConsentOnly(_ draft: Draft) -> Bool {
    let texts = draft.paragraphs.isEmpty ? page.blocks.filter(\.isProse).map(\.text) : draft.paragraphs
    let all = texts.reduce(0) { $0 + $1.wordCount }
    let consent = texts.reduce(0) { $0 + (Self.isAboutConsent($1) ? $1.wordCount : 0) }
    return all > 0 && all <= Self.consentWords && Double(consent) >= Self.consentShare * Double(all)
  }

  private static func isAboutConsent(_ text: String) -> Bool {
    consentWord.isFound(in: text) && consent.isFound(in: text)
  }

  /// One of these stands in all that `consent` finds; they are found sooner.
  private static let consentWord = Pattern(
    literal: #"cookie|consent|einwilligung|zustimmung"#, [.ignoresCase, .unicode])
  private static let errorTitle = Pattern(
    literal:
      #"^(?:error\s*)?(?:40[0-9]|410|50[0-9])\b|\b(?:page|site|article) (?:was )?not found\b|\b(?:access denied|forbidden|service unavailable|bad gateway)\b|\b(?:seite|artikel) (?:wurde )?nicht (?:gefunden|verfügbar)\b|\bpage introuvable\b|\bpágina no encontrada\b|\bpagina non trovata\b|\bpágina não encontrada\b"#,
    [.ignoresCase, .unicode])
  private static let live = Pattern(
    literal: #"\b(?:live|liveblog|live-?ticker|ticker|live-?updates?|en direct|en vivo|as it happened)\b"#,
    [.ignoresCase, .unicode])
  private static let gallery = Pattern(
    literal:
      #"\b(?:gallery|galerie|bildergalerie|bilderstrecke|fotostrecke|slideshow|diaporama|fotogalería|in pictures|in bildern)\b"#,
    [.ignoresCase, .unicode])
  private static let subscribers = Pattern(
    literal:
      #"\b(?:for|to) subscribers(?: only)?\b|\bsubscribe (?:now )?to (?:read|continue|keep reading)\b|\b(?:reserved|available) (?:for|to) (?:our )?(?:subscribers|members)\b|\b(?:nur )?für abonnenten\b|\bmit (?:einem )?\S*abo(?:nnement)? (?:weiterlesen|lesen)\b|\bréservé aux abonnés\b|\b(?:solo|exclusivo) para suscriptores\b|\bexclusivo para assinantes\b|\briservato agli abbonati\b"#,
    [.ignoresCase, .unicode])
  private static let consent = Pattern(
    literal:
      #"\b(?:we|our partners|this site|this website|wir|diese (?:web)?seite|nous|nosotros|usamos)\b.{0,80}\bcookies?\b|\bcookies?\b.{0,60}\b(?:accept|agree|consent|akzeptieren|zustimmen|accepter|aceptar)|\b(?:your|ihre|votre|su) (?:consent|einwilligung|zustimmung|consentement|consentimiento)\b"#,
    [.ignoresCase, .unicode])
}
