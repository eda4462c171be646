/// Small closed classes of English words that the finders go by.
enum WordClasses {
  static let auxiliaries = words(
    """
    is are was were be been being am has have had having do does did will would shall should can could may might must
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't cannot couldn't
    's 're 've 'll 'd he's she's it's they're we're i'm you're i've they've we've he'd she'd i'd we'd they'd
    """)

  static let modals = words(
    """
    will would shall should can could may might must do does did won't wouldn't shouldn't can't cannot couldn't don't
    doesn't didn't to 'll 'd
    """)

  /// Forms of "be": before a participle they make a passive.
  static let passiveAuxiliaries = words("is are was were be been being am isn't aren't wasn't weren't get got gets")

  /// Adverbs that stand within a group of verbs; those in -ly need no list.
  static let groupAdverbs = words(
    """
    also later again then now just never always still even once often first not since ever too already soon further
    long rather almost instead simply only
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

  /// Determiners that a noun follows, never a verb.
  static let neverBeforeVerbs = articles.union(words("this these those no every each other such"))

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

  static let irregularPasts = words(
    """
    went came made took gave left met won lost fell rose held kept sent ran spent became began brought bought built
    broke chose cut drew drove grew heard hit hurt led let paid put sat set shot sold stood struck taught stole wore
    needs remains makes takes comes goes gets gives works wants knew ate flew fought froze hid laid lay rode rang sank
    sang shook slept spoke sprang swam swept threw woke
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
