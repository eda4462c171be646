extension CueLexicon {
  /// Verbs that tell of knowledge, plans and acts rather than of words: what others did, not what they said. As cues of
  /// attributions inside others they are mostly wrong (chosen on a hundred reports, 2026-11-22).
  static let untold = words(
    """
    know feel see mean learn understand read foresee continue support oppose favor welcome endorse thank congratulate
    praise laud applaud commend hail salute agree disagree expect guess assume want decline refuse seek plan intend
    offer decide wonder ponder muse prefer wish pray order discover realize recognize envision tease discuss attack
    mock bash chide rip echo label brand dub cry chant tout publish regret defend call counter blast vent propose refer point reject
    """)

  /// Nouns for what somebody said.
  static let nouns = words(
    """
    allegation allegations claim claims accusation accusations assertion assertions contention suggestion suggestions
    statement statements warning warnings announcement admission denial complaint complaints prediction
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
