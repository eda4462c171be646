/// Verbs that tell the same in news, and what their subjects are; a verb with its particle is written "call_off".
///
/// Purpose: "twelve people died" and "twelve were killed" tell the same. Valid when: common verbs of news in their common
/// sense; the classes were put together by hand, without any data, and are kept small (2026-11-22).
enum PredicateClasses {
  /// The class of a verb: the first of its row, or the verb itself.
  static func name(of lemma: String) -> String { names[lemma] ?? lemma }

  /// A verb of telling, whose sentence tells by its other verbs.
  static func isTelling(_ lemma: String) -> Bool { name(of: lemma) == "say" }

  /// A verb that says little by itself.
  static func isLight(_ lemma: String) -> Bool { light.contains(lemma) }

  /// A verb whose subject suffers what the object of others in its class does: "die".
  static func hasSufferingSubject(_ lemma: String) -> Bool { suffering.contains(lemma) }

  /// A verb that denies what depends on it: "failed to stop".
  static func negatesComplement(_ lemma: String) -> Bool { negating.contains(lemma) }

  private static let suffering: Set<String> = ["die", "perish", "close", "shut", "open", "crash", "happen", "collapse"]
  private static let negating: Set<String> = ["fail", "refuse", "decline", "deny", "stop", "cease", "prevent"]
  private static let light: Set<String> = [
    "be", "have", "do", "make", "take", "get", "go", "come", "give", "put", "keep", "let", "seem", "become", "include",
    "use", "see", "know", "think", "want", "look",
  ]

  private static let rows = """
    say tell report state add announce declare claim note explain confirm disclose insist stress argue write tweet post \
    comment remark mention allege suggest describe point_out
    kill die perish slay
    injure wound hurt
    arrest detain apprehend
    charge indict
    accuse blame
    beat defeat overcome
    win clinch
    start begin commence
    end stop halt cease finish
    close shut shut_down close_down
    rise increase climb grow jump soar surge go_up
    fall decrease drop decline slump plunge go_down
    reduce cut lower
    raise lift boost
    buy purchase acquire
    remove pull withdraw delete
    crash plummet
    hit strike ram slam collide
    attack assault storm
    find discover detect spot uncover
    show reveal indicate demonstrate
    ask urge request
    plan intend aim
    send dispatch ship
    resign quit step_down
    leave depart
    arrive land
    allow permit
    ban prohibit forbid bar
    block obstruct
    build construct
    carry transport bring
    abandon give_up
    last go_on
    limit cap restrict
    perform carry_out conduct
    establish set_up create
    explode blow_up
    continue carry_on
    repair fix mend
    need require
    help assist aid
    appoint nominate
    dismiss fire sack oust
    cancel scrap call_off
    delay postpone put_off
    rescue save
    destroy demolish
    fly travel
    happen occur
    break smash shatter
    approve endorse
    reject refuse
    warn caution
    receive obtain
    grant award
    expect anticipate predict forecast
    try attempt seek
    divert reroute redirect
    return turn_back go_back come_back
    vanish disappear
    contain hold
    occupy seize capture
    sell market
    see watch witness
    escape flee
    hide conceal
    investigate probe
    """

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for row in rows.split(separator: "\n") {
      let verbs = row.split(separator: " ").map(String.init)
      for verb in verbs where names[verb] == nil { names[verb] = verbs[0] }
    }
    return names
  }()
}
