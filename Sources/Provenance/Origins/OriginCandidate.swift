import NewsModel
import UTF8Text

/// Something that an article's central fact may come from.
struct OriginCandidate: Sendable {
  enum Bearer: String, Sendable {
    /// Something that several people plainly could see.
    case event
    /// The article's own outlet.
    case ownReport
    /// An outlet whose report the article rests on.
    case citedReport
    /// A person or body that spoke in public, or a document.
    case publicSource
  }

  let bearer: Bearer
  var name: String
  /// With an office before, or with who brought a document out, where the text has one there.
  var fullName: String?
  /// What it made, where the fact rests on that: "lawsuit".
  var document: String?
  var kind: Origin.Kind
  var evidence: Evidence
  var features: [OriginFeature: Double] = [:]

  /// As fully as the article names it.
  var longestName: String { document.map { "\($0) by \(fullName ?? name)" } ?? fullName ?? name }

  /// Raises a feature to a value.
  mutating func set(_ feature: OriginFeature, _ value: Double = 1) {
    if value != 0 { features[feature] = max(features[feature] ?? 0, value) }
  }

  /// Whether anything speaks for an event or for the outlet's own reporting.
  var isSupported: Bool { !OriginFeature.support.isDisjoint(with: features.keys) }

  mutating func set(_ feature: OriginFeature, if condition: Bool) {
    if condition { set(feature) }
  }
}

/// What speaks for or against a candidate; `OriginWeights.tsv` has the weight of each.
enum OriginFeature: String, CaseIterable, Sendable {
  // MARK: Public events

  /// The verb of the first sentence, or one of the headline, is of what people see happen.
  case openingHappens, headlineHappens
  /// The first sentence tells of a vote, a flight, a fire; of people killed or buildings destroyed.
  case openingOccasion, openingHarm
  /// An elected body decides, by the first sentence or the headline.
  case openingDecides, headlineDecides
  case openingPassive
  /// The first sentence names a document.
  case openingDocument
  /// The article rests on another outlet's report; somebody speaks in its first sentence.
  case eventBesideReport, eventBesideSpeaker

  // MARK: The outlet's own reporting

  /// Another article of the story rests on this one.
  case citedByOthers
  case ownBesideReport, ownBesideSpeaker
  /// The text names its own outlet, as in "obtained by".
  case namesItself
  /// The text speaks of sources, of people familiar with something, of anonymity.
  case namesSources
  /// Unnamed people who spoke to the outlet alone speak in the first sentence; they are the first who speak.
  case confidentialOpening, confidentialFirst

  // MARK: Reports of others

  case report
  /// The article rests on it for a detail.
  case detail
  case reportInOpening
  /// The headline ends in "report".
  case headlineReport
  /// Share of the other articles that rest on the same outlet, or are its own.
  case sharedReport

  // MARK: Public sources

  case source, document
  /// It speaks in the first sentence, in the second, in the next two.
  case speaksFirst, speaksSecond, speaksSoon
  case personSpeaksFirst
  case told, accordingTo, quoted, atVenue
  /// How often it speaks, up to four times, in quarters.
  case speaks
  case isOrganization, isCommonBody
  /// It is named in the first sentence; is a body; is a place or people.
  case namedFirst, isBody, isPlace
  /// Subject of the first sentence, whose verb is of saying or deciding.
  case opensBySaying
  case inHeadline, startsHeadline
  /// Share of the other articles in which it speaks, and in which it speaks or is named.
  case sharedSpeaker, sharedName
  /// A document that is issued, sent or filed there; that is in the headline; a lawsuit; a draft law or budget.
  case issued, documentInHeadline, isSuit, isDraft

  /// Features that speak for an event or for the outlet's own reporting.
  static let support: Set<OriginFeature> = [
    .openingHappens, .headlineHappens, .openingOccasion, .openingHarm, .openingDecides, .headlineDecides,
    .citedByOthers, .namesItself, .namesSources, .confidentialOpening, .confidentialFirst,
  ]
}
