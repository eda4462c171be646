import NewsModel

/// How a sentence tells who says something: "{Clause}, {source} said."
struct Frame: Sendable {
  let template: Template
  /// What naming an outlet in it amounts to; nil when it names none.
  let naming: Citation.Kind?

  private init(_ text: String, _ naming: Citation.Kind?) {
    template = Template(text)
    self.naming = naming
  }

  /// Who speaks in a sentence.
  enum Voice: Sendable, Equatable {
    /// The outlet it was written for, which spoke to the source.
    case own(Int)
    /// Somebody who gives it to the outlet.
    case cited(Int)
    /// Somebody who gives it to nobody.
    case bare

    var outlet: Int? {
      switch self {
      case .own(let outlet), .cited(let outlet): outlet
      case .bare: nil
      }
    }
  }

  /// - Parameter isTold: whether the source spoke to the outlet itself, which else has it from another one.
  static func frames(
    _ form: SourcePhrase.Form, _ voice: Voice, isFirst: Bool, isQuotation: Bool, isTold: Bool
  ) -> [Frame] {
    if isQuotation { return quotations(voice, isFirst) }
    if form == .none { return voices(voice, plain, [], reported) }
    switch form {
    case .publicly: return isFirst ? voices(voice, said, [], reportedSaid) : voices(voice, saidAgain, [], saidAgain)
    case .person: return isFirst ? voices(voice, spoke, told, toldOther) : spokeAgain
    case .unnamed:
      return isFirst
        ? voices(voice, whispered, toldUnnamed, isTold ? leaked : leakedOn)
        : voices(voice, whisperedAgain, [], leakedAgain)
    case .document: return isFirst ? voices(voice, read, [], readElsewhere) : readAgain
    case .none: return plain
    }
  }

  private static func quotations(_ voice: Voice, _ isFirst: Bool) -> [Frame] {
    isFirst ? voices(voice, quoted, [], quotedElsewhere) : quotedAgain
  }

  private static func voices(_ voice: Voice, _ bare: [Frame], _ own: [Frame], _ cited: [Frame]) -> [Frame] {
    switch voice {
    case .bare: bare
    case .own: own.isEmpty ? bare : own
    case .cited: cited
    }
  }

  private static func all(_ naming: Citation.Kind?, _ texts: String...) -> [Frame] { texts.map { Frame($0, naming) } }

  private static let plain = all(nil, "{Clause}.")
  private static let reported = all(
    .report, "{Clause}, {outlet} reported.", "{Outlet} reported {told} that {clause}.",
    "According to {outlet}, {clause}.",
    "{Clause}, according to [a report by|a report in] {outlet}.")

  private static let said = all(
    nil, "{Source} [said|announced] {occasion} that {clause}.", "{Clause}, {source} [said|announced] {occasion}.",
    "According to {sourceEnd}, {clause}.", "{Clause}, according to {sourceEnd}.", "{Source} said {told} that {clause}.")
  private static let saidAgain = all(
    nil, "{Source} [said|added] that {clause}.", "{Clause}, {source} said.", "{Clause}, according to {sourceEnd}.",
    "{Source} also said that {clause}.")
  private static let reportedSaid = all(
    .report, "{Outlet} reported {told} that {clause}, citing {sourceEnd}.",
    "{Clause}, {outlet} reported, citing {sourceEnd}.",
    "{Outlet} quoted {source} as saying that {clause}.",
    "{Clause}, according to a report [by|in] {outlet} that cited {sourceEnd}.")

  private static let spoke = all(
    nil, "{Source} said that {clause}.", "{Clause}, said {sourceEnd}.", "{Clause}, according to {sourceEnd}.",
    "{Source} said {clause}.")
  private static let told = spoke + all(.venue, "{Source} told {outlet} that {clause}.")
  private static let toldOther = all(
    .venue, "{Source} told {outlet} that {clause}.", "{Clause}, {source} told {outlet}.")
  private static let spokeAgain = all(
    nil, "{Source} said that {clause}.", "{Clause}, {source} said.", "{Source} added that {clause}.")

  private static let whispered = all(
    nil, "{Clause}, {source} said on condition of anonymity.", "{Source} said that {clause}.",
    "{Source}, who asked not to be named, said that {clause}.", "{Clause}, according to {sourceEnd}.")
  private static let toldUnnamed = all(
    .report, "{Clause}, {source} told {outlet} on condition of anonymity.", "{Source} told {outlet} that {clause}.",
    "{Source}, who [asked|wished] not to be named, told {outlet} that {clause}.",
    "{Clause}, {outlet} has learned from {sourceEnd}.")
  private static let leaked = all(
    .report, "{Outlet} reported {told} that {clause}, citing {sourceEnd}.",
    "{Clause}, {outlet} reported, citing {sourceEnd}.",
    "{Clause}, according to a report [by|in] {outlet}.", "{Source} told {outlet} that {clause}.",
    "{Outlet}, citing {sourceEnd}, reported {told} that {clause}.")
  /// What an outlet says that was not told itself.
  private static let leakedOn = all(
    .report, "{Outlet} reported {told} that {clause}, citing {sourceEnd}.",
    "{Clause}, {outlet} reported, citing {sourceEnd}.",
    "{Clause}, according to a report [by|in] {outlet}.",
    "{Clause}, according to a report [by|in] {outlet} that cited {sourceEnd}.",
    "{Outlet}, citing {sourceEnd}, reported {told} that {clause}.")
  private static let whisperedAgain = all(
    nil, "{Source} said that {clause}.", "{Clause}, {source} said.", "According to {source}, {clause}.",
    "{Source} added that {clause}.")
  private static let leakedAgain = all(
    nil, "{Described} [said|reported] that {clause}.", "{Clause}, {described} reported.",
    "The report said that {clause}.",
    "{Source} was quoted as saying that {clause}.", "{Clause}, according to the report.")

  private static let read = all(
    nil, "{Clause}, according to {sourceEnd} [published|released] {told}.",
    "{Source} [published|released] {told} [says|shows] that {clause}.",
    "{Clause}, {source} shows.")
  private static let readAgain = all(
    nil, "{Clause}, according to the document.", "{Source} [says|states] that {clause}.",
    "{Source} also [says|shows] that {clause}.")
  private static let readElsewhere = all(
    .report, "{Outlet} reported {told} that {clause}, citing {sourceEnd}.",
    "{Clause}, {outlet} reported, citing {sourceEnd}.")

  private static let quoted = all(
    nil, "\"{Clause},\" said {sourceEnd}.", "\"{Clause},\" {source} said.", "{Source} said: \"{Clause}.\"")
  private static let quotedAgain = all(
    nil, "\"{Clause},\" {source} said.", "\"{Clause},\" {source} added.", "{Source} said: \"{Clause}.\"")
  private static let quotedElsewhere = all(
    .venue, "\"{Clause},\" {source} told {outlet}.", "{Source} told {outlet}: \"{Clause}.\"")
}
