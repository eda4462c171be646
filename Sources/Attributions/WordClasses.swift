/// Small closed classes of English words that the finders go by.
enum WordClasses {
  static let auxiliaries = words(
    """
    is are was were be been being am has have had having do does did will would shall should can could may might must
    ca wo cannot 's 're 've 'll 'd 'm
    """)

  /// Forms of "be": before a participle they make a passive.
  static let passiveAuxiliaries = words("is are was were be been being am get got gets")

  /// Adverbs that stand within a group of verbs; those in -ly need no list.
  static let groupAdverbs = words(
    """
    also later again then now just never always still even once often first not since ever too already soon further
    long rather almost instead simply only n't
    """)

  /// Pronouns that are whole subjects.
  static let pronouns = words(
    """
    he she they it i we you who which that some many others both most all one several everyone everybody nobody someone
    somebody anyone another few neither either none these those this what
    """)

  static let objectPronouns = words(
    "him her them me us you it himself herself themselves itself everyone somebody people")

  static let determiners = words(
    """
    the a an this that these those his her its their our my your some many several two three four five six seven eight
    nine ten both all most another each every any no few other more one
    """)

  static let articles = words("the a an his her its their our my your")

  static let prepositions = words(
    """
    of in on at by for with from to into about against between among under over during through without within after
    before since until toward towards upon across behind near despite like unlike outside inside amid around along
    following beyond per via
    """)

  /// Words that begin a clause, so that a subject cannot reach across them.
  static let clauseOpeners = words(
    """
    that which who whom whose because while when whenever as if but although though since where whereas how what why
    whether than until unless so before after once
    """)

  static let weekdays = words(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight earlier later")

  static let reportNouns = words(
    """
    statement interview email e-mail tweet speech letter post message memo report book article column television
    appearance debate rally conference call phone telephone news press briefing editorial essay blog facebook twitter
    instagram video release note town event fundraiser hearing remarks response meeting op-ed court campaign
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
