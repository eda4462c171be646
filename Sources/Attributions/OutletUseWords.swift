/// Words that say what an outlet is named for.
enum OutletUseWords {
  /// What an outlet asks or counts.
  static let studies = words(
    "poll polls survey surveys analysis analyses investigation tally database tracker count calculations"
  )

  static let surveyed = words(
    "surveyed polled compiled analyzed analysed tallied tracked counted collected")

  /// What others write or say in an outlet.
  /// The language model parts "op-ed" at its hyphen.
  static let pieces = words(
    "op ed op-ed op-eds oped column editorial essay commentary interview interviews opinion podcast show"
  )

  static let talks = words(
    """
    spoke speak speaking spoken talked talking said confirmed statement statements comments comment remarks interview
    interviews email conversation confirm sat
    """)

  static let aired = words(
    """
    appeared appearing appearance appearances appears interview interviewed interviews speaking spoke aired remarks
    joined show shows seen
    """)

  static let saying = words(
    "said says told argued added wrote writes warned claimed stated explained insisted")

  /// What an outlet publishes, and several reports as one.
  static let reports = words(
    """
    report reports reporting story stories article articles scoop dispatch dispatches exclusive expose exposé account
    accounts revelation revelations
    """)

  /// Lemmas of what an outlet does as a reporter.
  static let reporting = words(
    """
    report say write note add reveal disclose find project publish obtain retract correct cite quote describe detail
    uncover learn estimate claim confirm allege run release broadcast walk observe post declare call tweet
    """)

  static let adding = words("add note observe")

  static let publishing = words(
    """
    reported shared published revealed broken disclosed released quoted cited uncovered leaked unearthed posted written
    described broadcast printed aired noted
    """)

  static let holding = words("obtained seen reviewed viewed received verified acquired examined")

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
