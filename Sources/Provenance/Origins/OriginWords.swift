/// Words by which the openings of articles tell what kind of thing a fact comes from.
///
/// Drawn up by hand, from what each kind of origin is; the weights of the features that use them are learned
/// (`Tools/origins`, 2026-11-22).
enum OriginWords {
  /// Verbs, and forms that headlines have of them, of what people see happen.
  static let happening = Set(
    """
    attack bomb explode kill wound injure hit crash collide destroy demolish flatten topple strike shell fire shoot stab storm
    seize capture land fly depart leave withdraw arrive fall rise snow flood burn sink collapse erupt shake protest march
    rally riot loot celebrate perform win lose survive defeat beat elect oust boot end expire begin start open close reopen
    pass clear advance gather clash break smash blanket cancel host attend meet receive get take hand clinch concede declare
    escape evacuate pull push overrun lift surrender slam pound
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
  static let occasions: Set<String> = [
    "vote", "voted", "passed", "ceremony", "awards", "protest", "rally", "flight", "strike", "attack", "snow", "storm",
    "election", "landing", "speech", "blast", "fire", "crash",
  ]
  static let harm: Set<String> = ["killed", "injured", "dead", "died", "wounded", "collapsed", "destroyed"]
  static let electedBodies: Set<String> = [
    "senate", "house", "congress", "parliament", "lawmakers", "legislature", "senators", "republicans", "democrats",
    "assembly", "council", "mps", "voters", "gop", "bundestag", "commons", "lords", "knesset",
  ]
  static let deciding: Set<String> = [
    "pass", "approve", "adopt", "vote", "ok", "oust", "boot", "remove", "reject", "elect", "advance", "confirm", "dump",
    "strip", "impeach", "override", "push", "clear",
  ]
  /// Verbs whose subject states something by what it does.
  static let stating = Set(
    """
    say announce warn call defend criticize praise confirm deny vow pledge propose accuse demand urge tell slam blast condemn
    reject recommend endorse declare reveal admit acknowledge ask order suspend ban plan expect resign unveil threaten report
    add claim argue insist describe explain suggest note
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
  /// Verbs whose subject makes a document.
  static let issuing: Set<String> = [
    "release", "publish", "issue", "file", "rule", "sue", "charge", "indict", "uphold", "revoke", "rescind", "overturn",
    "introduce",
  ]
  /// What is made by it, where the verb says so.
  static let documentOfVerb = [
    "rule": "ruling", "uphold": "ruling", "overturn": "ruling", "sue": "lawsuit", "charge": "charges",
    "indict": "indictment",
  ]
  /// Verbs whose object a document is where it comes out.
  static let bringingOut = issuing.union([
    "block", "strike", "show", "find", "sign", "make", "unveil", "present", "propose", "send", "offer",
  ])
  static let documents = Set(
    """
    report order memo memorandum filing lawsuit suit complaint budget bill indictment study survey poll ruling letter statement
    data figure document email proclamation decision draft opinion proposal legislation charge video record book estimate rule
    plan blueprint index number statistics tweet
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
  static let suits: Set<String> = ["lawsuit", "suit", "complaint", "filing", "indictment", "charge"]
  static let drafts: Set<String> = ["bill", "legislation", "budget", "draft", "blueprint", "proposal"]
  /// What bodies and their people are called by common nouns.
  static let bodies: Set<String> = [
    "police", "authorities", "organizers", "organisers", "prosecutors", "government", "military", "army", "officials",
    "lawmakers", "advisers", "panel", "committee", "commission", "department", "ministry", "agency", "court", "office",
    "spokesman", "spokeswoman", "spokesperson",
  ]
  /// Words of people who spoke to an outlet alone.
  static let confidential: Set<String> = ["source", "sources", "familiar", "person", "people", "briefed"]
}
