/// Classes of nouns that say what kind of source a phrase names.
enum SourceWords {
  static let people = words(
    """
    official source person people spokesman spokeswoman spokesperson spokespeople aide adviser advisor engineer
    resident witness diplomat analyst lawyer attorney expert man woman officer soldier worker neighbor neighbour
    doctor nurse teacher student researcher scientist economist lawmaker senator minister deputy ambassador envoy
    secretary president chairman chairwoman chairperson chair chief director manager editor reporter correspondent
    journalist columnist author candidate nominee governor mayor congressman congresswoman representative judge
    justice prosecutor investigator detective activist advocate critic supporter voter strategist operative insider
    outsider executive owner employee member leader premier chancellor king queen prince princess pope bishop
    priest general colonel captain commander sergeant fisherman driver pilot copilot co-pilot passenger survivor
    victim relative father mother brother sister son daughter wife husband friend colleague professor historian
    consultant pollster donor veteran insurgent fighter negotiator operator trader farmer shopkeeper vendor guest
    tourist skipper foreman inspector surveyor harbormaster harbourmaster commissioner superintendent head boss ceo
    founder co-founder cofounder businessman businesswoman billionaire master keeper warden councillor councilor
    clerk pastor rabbi cardinal constable republican democrat conservative liberal tenant landlord customer parent
    mum mom dad grandfather grandmother grandson granddaughter uncle aunt cousin nephew niece sibling twin
    stepfather stepmother widow widower girlfriend boyfriend fiance fiancee ex-wife ex-husband spouse family boy
    girl kid child teenager teen youth baby adult pensioner retiree senior local villager citizen national native
    immigrant migrant refugee exile asylum-seeker settler newcomer foreigner visitor homeowner commuter motorist
    cyclist trucker courier crewman conductor steward stewardess attendant staffer staff crew guard agent trooper
    sheriff marshal policeman policewoman firefighter paramedic rescuer responder volunteer bystander passer-by
    onlooker eyewitness observer viewer reader listener caller user blogger commentator host anchor presenter
    narrator coach player teammate referee umpire fan athlete boxer footballer golfer runner swimmer racer jockey
    champion winner loser opponent rival contestant model singer actor actress musician rapper comedian entertainer
    celebrity filmmaker producer screenwriter playwright novelist poet writer essayist reviewer artist painter
    sculptor photographer cameraman curator collector astrologer astronomer astronaut biologist chemist physicist
    geologist meteorologist forecaster psychologist psychiatrist sociologist anthropologist archaeologist
    epidemiologist virologist cardiologist surgeon physician pharmacist therapist dentist patient midwife carer
    caregiver campaigner protester protestor demonstrator marcher organizer organiser lobbyist dissident rebel
    militant jihadist terrorist extremist separatist loyalist unionist nationalist populist socialist communist
    politician statesman legislator parliamentarian mp councilman councilwoman treasurer emissary consul mediator
    interpreter translator monk nun imam cleric preacher vicar chaplain deacon archbishop theologian scholar
    academic lecturer tutor principal headteacher headmaster dean provost pupil graduate alumnus trainee apprentice
    intern recruit airman sailor marine admiral brigadier major lieutenant corporal sniper spy informant informer
    whistleblower whistle-blower leaker inmate prisoner detainee defendant plaintiff suspect accuser complainant
    claimant juror magistrate barrister solicitor counsel accountant auditor banker broker investor shareholder
    stakeholder creditor debtor borrower entrepreneur industrialist tycoon mogul philanthropist designer developer
    programmer coder hacker gamer architect builder contractor carpenter plumber electrician mechanic technician
    miner rancher grower breeder baker chef cook waiter waitress bartender merchant dealer seller buyer shopper
    consumer client respondent participant attendee delegate associate assistant subordinate supervisor
    administrator bureaucrat ruler monarch emperor sultan emir sheikh dictator gangster robber burglar killer
    murderer gunman attacker assailant shooter bomber hijacker kidnapper abuser perpetrator offender hostage
    captive lover enthusiast skeptic sceptic detractor proponent backer benefactor sponsor taxpayer planner
    coordinator specialist cop fellow couple pair crowd folk enforcer handler trainer instructor ranger gardener
    hunter angler diver
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
    report study poll survey document memo disclosure filing record statement lawsuit complaint indictment transcript book
    yearbook almanac analysis article story paper email e-mail letter data figure statistic law bill order
    affidavit review investigation audit release communique communiqué editorial cable contract ruling estimate
    census website notice bulletin finding result research declaration resolution manifesto platform advertisement
    ad petition note log forecast guide guideline manual handbook testimony footage video clip film documentary
    image photo picture photograph recording audio tape file dossier archive sign banner placard poster leaflet
    flyer brochure chart graph table index database certificate warrant subpoena summons verdict judgment judgement
    decree edict act amendment legislation treaty pact accord agreement charter constitution code regulation
    proposal draft blueprint assessment evaluation inquiry inquest deposition confession diary memoir autobiography
    biography novel essay thesis dissertation summary advisory notification announcement script tracker test
    experiment projection calculation tally evidence trend profile questionnaire newsletter press-release sheet
    webpage page minutes readout rumor rumour version headline caption inscription plaque directive
    ordinance budget spreadsheet invoice receipt obituary
    """)

  static let posts = words("tweet retweet post posting hashtag thread")

  static let organizations = words(
    """
    embassy ministry force government campaign police office company party department agency committee council commission
    court army navy military administration union association bank university institute foundation group team
    organization organisation parliament senate congress house assembly authority consulate bureau board federation
    service firm hospital school church club league fund center centre cabinet state regime militia station brigade
    secretariat treasury coalition opposition body corporation city county country port harbour harbor society
    network trust ombudsman zoo museum airline airport railway railroad manufacturer automaker
    carmaker maker retailer insurer lender brokerage startup start-up supplier distributor studio label chain brand
    giant conglomerate subsidiary unit division consortium alliance bloc nonprofit charity ngo think-tank watchdog
    regulator jury tribunal prosecution defence defense mission municipality borough town village district province
    nation palace household authorities directorate inspectorate laboratory lab observatory clinic academy faculty
    synagogue mosque temple parish diocese congregation community movement faction caucus lobby guild squad
    battalion regiment gang cartel mafia syndicate insurgency leadership management presidency legislature chamber
    judiciary exchange estate business enterprise venture utility provider carrier store shop supermarket
    restaurant hotel casino theater theatre gallery library competitor taliban
    """)

  static let organizationNames = organizations.union(
    words(
      "inc corp ltd llc co pac plc nations states kremlin pentagon labs partners industries systems airlines airways lines"
    ))

  /// Nouns that take up whatever body was named last.
  static let companies = words(
    """
    company firm airline carrier manufacturer automaker carmaker maker giant retailer insurer lender bank group startup
    start-up chain brand business corporation conglomerate developer charity nonprofit organization organisation agency
    club team utility provider supplier
    """)

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

  /// Roles that are first names too where they have a capital.
  static let firstNames = words("dean hunter marine ranger baker gardener carpenter miner sailor major guard marshal")

  /// Nouns that take up whoever spoke last.
  static let anybody = words("man woman boy girl teenager teen")

  /// Nouns for several people in the singular.
  static let collectives = words("family staff crew crowd couple pair folk people")

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
    """
    majority half third quarter number group handful dozen couple trio panel several some many other most few hundred
    percent % all each none those thousand million lot plenty
    """)

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
