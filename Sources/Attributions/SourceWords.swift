/// Classes of nouns that say what kind of source a phrase names.
enum SourceWords {
  static let people = words(
    """
    official source person people spokesman spokeswoman spokesperson aide adviser advisor engineer resident witness
    diplomat analyst lawyer attorney expert man woman officer soldier worker neighbor neighbour doctor nurse teacher
    student researcher scientist economist lawmaker senator minister deputy ambassador envoy secretary president
    chairman chairwoman chair chief director manager editor reporter correspondent journalist columnist author
    candidate nominee governor mayor congressman congresswoman representative judge prosecutor investigator detective
    activist advocate critic supporter voter strategist operative insider executive owner employee member leader
    premier chancellor king queen prince princess pope bishop priest general colonel captain commander sergeant
    fisherman captain driver pilot passenger survivor victim relative father mother brother sister son daughter wife
    husband friend colleague professor historian consultant pollster donor veteran insurgent fighter negotiator
    operator trader farmer shopkeeper vendor guest tourist skipper foreman inspector surveyor harbormaster
    harbourmaster commissioner superintendent head boss ceo founder co-founder businessman billionaire
    master keeper warden councillor councilor clerk pastor rabbi cardinal constable republican democrat conservative liberal tenant landlord customer parent student
    """)

  /// Roles that one person at a time holds, so that "the mayor" is somebody known.
  static let singleRoles = words(
    """
    president chairman chairwoman chair chief director minister mayor governor candidate nominee premier chancellor king
    queen prince princess pope bishop commander commissioner superintendent head boss ceo founder leader secretary
    ambassador senator congressman congresswoman judge author editor harbormaster harbourmaster billionaire businessman
    """)

  static let documents = words(
    """
    report study poll survey document memo filing record statement lawsuit complaint indictment transcript book
    yearbook almanac analysis article story paper email e-mail letter data figure statistic law bill order affidavit review
    investigation audit release communique communiqué editorial cable contract ruling estimate census website notice
    bulletin finding result research declaration resolution manifesto platform advertisement ad petition note log
    """)

  static let posts = words("tweet post posting hashtag thread")

  static let organizations = words(
    """
    embassy ministry government campaign police office company party department agency committee council commission
    court army navy military administration union association bank university institute foundation group team
    organization organisation parliament senate congress house assembly authority consulate bureau board federation
    service firm hospital school church club league fund center centre cabinet state regime militia station brigade
    secretariat treasury coalition opposition body corporation city county country port harbour harbor society
    network trust opposition ombudsman
    """)

  static let organizationNames = organizations.union(
    words("inc corp ltd llc co pac nations states kremlin pentagon labs partners industries systems airlines airways"))

  static let mediaWords = words("media newspaper press outlet tabloid daily broadcaster agency")

  static let reports = words("report article story investigation editorial dispatch reporting coverage interview")

  /// Lower-case or capitalized words before a person's name.
  static let titles = words(
    """
    mr mrs ms miss dr prof sen sens rep reps gov gen col lt sgt capt maj adm sir dame lord lady pm president senator
    representative governor mayor minister prime secretary general colonel captain judge justice king queen prince
    princess pope chancellor premier ambassador former congressman congresswoman professor sheriff vice deputy foreign
    speaker chief chairman chairwoman attorney ex-president
    """)

  /// Whether a noun, in the singular, names a person.
  static func isPerson(_ noun: String) -> Bool {
    if people.contains(noun) { return true }
    guard !documents.contains(noun), !organizations.contains(noun), !mediaWords.contains(noun), !things.contains(noun)
    else {
      return false
    }
    return noun.utf8.count > 4 && ["er", "or", "ist", "man", "ian"].contains { noun.hasSuffix($0) }
  }

  /// Whether a noun, in the singular, names somebody or something that says.
  static func isSource(_ noun: String) -> Bool {
    isPerson(noun) || documents.contains(noun) || organizations.contains(noun) || posts.contains(noun)
  }

  /// Nouns that end as those of persons do.
  private static let things = words(
    """
    number tower river weather power water winter summer center other either neither another matter order error
    computer newsletter counter chapter disaster factor sector monitor mirror color colour behavior labor labour rumor
    answer offer corner border danger finger dinner barrier carrier master-plan human manner
    """)

  /// Nouns of quantity, which with or without "of …" stand for people nobody names.
  static let quantities = words(
    "majority half third quarter number group handful dozen couple trio panel several some many other most few hundred")

  static let pressOffices = [
    "press office", "press service", "press team", "media office", "communications office", "press department",
    "media wing",
  ]

  /// The noun without its plural ending, as the lists have it.
  static func singular(_ noun: String) -> String {
    if noun == "people" || noun.hasSuffix("sis") || noun.hasSuffix("us") { return noun }
    if noun == "men" || noun.hasSuffix("men") && noun.count > 4 { return noun.dropLast(2) + "an" }
    if noun.hasSuffix("ies") && noun.count > 4 { return noun.dropLast(3) + "y" }
    if noun.hasSuffix("sses") || noun.hasSuffix("ches") { return String(noun.dropLast(2)) }
    return noun.hasSuffix("s") && !noun.hasSuffix("ss") && noun.count > 3 ? String(noun.dropLast()) : noun
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
