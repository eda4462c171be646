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
    """
    op ed op-ed op-eds oped column columns editorial editorials essay essays commentary interview interviews opinion
    podcast show letter letters
    """
  )

  static let talks = words(
    """
    spoke speak speaking spoken talked talking said confirmed statement statements comments comment remarks interview
    interviews email conversation confirm sat sent provided given emailed explained admitted revealed
    """)

  /// Talks that may have words between them and "to" or "with": "spoke by phone with", "shared his account with".
  static let farTalks = words(
    """
    interview interviews spoke speak speaking spoken talked talking sat shared conversation statement comments remarks
    emailed
    """)

  /// Who reports for an outlet: "Courier reporter Ann Lind tweeted".
  static let employees = words(
    """
    reporter reporters correspondent correspondents producer photographer witness witnesses crew stringer
    """)

  /// Who speaks on an outlet's air.
  static let hosts = words("host anchor co-host cohost presenter")

  /// Lemmas of what reporters do on the spot.
  static let witnessing = words("see hear witness film count watch photograph tweet share report post learn observe")

  static let aired = words(
    """
    appeared appearing appearance appearances appears interview interviewed interviews speaking spoke aired remarks
    joined show shows seen shown televised featured
    """)

  static let saying = words(
    "said says told argued added wrote writes warned claimed stated explained insisted tweeted")

  /// Verbs behind "On the Courier, Lind …".
  static let speaking = saying.union(
    words("speculated predicted suggested called denied defended described asked accused criticized blamed"))

  /// What an outlet publishes, and several reports as one.
  static let reports = words(
    """
    report reports reporting story stories article articles scoop dispatch dispatches exclusive expose exposé account
    revelation revelations coverage
    """)

  /// Lemmas of what an outlet does as a reporter.
  static let reporting = words(
    """
    report say write note add reveal disclose find project publish obtain retract correct cite quote describe detail
    uncover learn estimate claim confirm allege run release broadcast walk observe post declare call tweet understand
    speculate suggest interview speak talk
    """)

  /// What an outlet shows: "footage from the Courier".
  static let recordings = words("footage video videos photos images")

  static let adding = words("add note observe")

  static let publishing = words(
    """
    reported shared published revealed exposed broken disclosed released quoted cited uncovered leaked unearthed posted written
    described broadcast printed aired noted
    """)

  static let holding = words("obtained seen reviewed viewed received verified acquired examined")

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
