/// What may stand with a cue verb.
struct CueFrames: OptionSet, Sendable {
  let rawValue: Int

  /// A clause follows, with or without "that": "said (that) it rained".
  static let clause = CueFrames(rawValue: 1)
  /// It may follow or part what it reports: "it rained, said Orr", "“Rain,” wrote Orr".
  static let speech = CueFrames(rawValue: 2)
  /// An infinitive follows: "vowed to stay".
  static let infinitive = CueFrames(rawValue: 4)
  /// What it is about follows as a noun phrase: "criticized the plan".
  static let object = CueFrames(rawValue: 8)
  /// Somebody is told first: "told reporters that it rained".
  static let recipient = CueFrames(rawValue: 16)
  /// Too common in other senses: a cue only before "that", "how", "whether", … or beside a quotation.
  static let strict = CueFrames(rawValue: 32)
  /// Its plain form and its form in -s are nouns as well: "claims", "report".
  static let nounLike = CueFrames(rawValue: 64)

  /// Reads the letters of a lexicon row.
  init(letters: Substring) {
    let known: [Character: CueFrames] = [
      "c": .clause, "s": .speech, "i": .infinitive, "o": .object, "r": .recipient, "t": .strict, "n": .nounLike,
    ]
    self = letters.reduce(into: []) { frames, letter in frames.formUnion(known[letter] ?? []) }
  }

  init(rawValue: Int) { self.rawValue = rawValue }
}

/// A form of a cue verb.
struct CueForm: Sendable {
  enum Inflection: Sendable { case base, third, past, participle, progressive }

  let lemma: String
  let frames: CueFrames
  let inflection: Inflection
  /// Words that may follow and belong to the cue, the object then standing behind them: "called for".
  let particles: [String]
}

extension CueForm {
  /// "was released by", "was made public by".
  static let publication = CueForm(
    lemma: "publish", frames: [.object], inflection: .participle, particles: [])
}

/// The verbs that signal an attribution, by their forms.
///
/// Valid for English news. The verbs are those that at least half of the time are cues in news of 2015 and 2016
/// (counted 2026-11-21); one that is so only in some surroundings is `strict` or `nounLike`.
struct CueLexicon: Sendable {
  static let english = CueLexicon(rows: CueLexicon.rows)

  private let forms: [String: CueForm]

  /// Reads rows of a lemma (or base,third,past,participle,progressive, `-` for a form that is no cue), frame letters and
  /// particles.
  init(rows: String) {
    var forms: [String: CueForm] = [:]
    for row in rows.split(separator: "\n") {
      let fields = row.split(separator: " ")
      guard fields.count >= 2 else { continue }
      let words = fields[0].split(separator: ",").map(String.init)
      let inflected = words.count == 5 ? words : Self.regularForms(of: words[0])
      let particles = fields.dropFirst(2).map(String.init)
      for (word, inflection) in zip(inflected, Self.inflections) where word != "-" && forms[word] == nil {
        forms[word] = CueForm(
          lemma: Self.lemma(of: inflected), frames: CueFrames(letters: fields[1]), inflection: inflection,
          particles: particles)
      }
    }
    self.forms = forms
  }

  subscript(_ folded: String) -> CueForm? { forms[folded] }

  /// A form of a verb that goes with "by" alone: "was released by the ministry".
  static let publishing: Set<String> = ["released", "published", "issued", "obtained", "publicized", "publicised"]

  private static func lemma(of inflected: [String]) -> String {
    inflected[0] != "-" ? inflected[0] : inflected[2].hasSuffix("ed") ? String(inflected[2].dropLast(2)) : inflected[2]
  }

  /// Past stands before participle, so that a form that is both counts as past.
  private static let inflections: [CueForm.Inflection] = [.base, .third, .past, .participle, .progressive]

  /// The forms of a regular verb; a final consonant is doubled where the lemma is written with `*`.
  private static func regularForms(of written: String) -> [String] {
    var lemma = written
    var stem = lemma
    if lemma.hasSuffix("*") {
      lemma.removeLast()
      stem = lemma + String(lemma.suffix(1))
    }
    if lemma.hasSuffix("e") {
      let short = String(lemma.dropLast())
      return [lemma, lemma + "s", lemma + "d", lemma + "d", short + "ing"]
    }
    if lemma.hasSuffix("y"), let before = lemma.dropLast().last, !"aeiou".contains(before) {
      let short = String(lemma.dropLast())
      return [lemma, short + "ies", short + "ied", short + "ied", lemma + "ing"]
    }
    let hisses = ["s", "sh", "ch", "x", "z"].contains { lemma.hasSuffix($0) }
    return [lemma, lemma + (hisses ? "es" : "s"), stem + "ed", stem + "ed", stem + "ing"]
  }

  private static let rows = """
    say,says,said,said,saying cs
    tell,tells,told,told,telling crs
    think,thinks,thought,thought,thinking c
    write,writes,wrote,written,writing cs
    know,knows,knew,known,knowing ct
    feel,feels,felt,felt,feeling ct
    find,finds,found,found,finding ct
    show,shows,showed,shown,showing con
    see,sees,saw,seen,seeing ct
    mean,means,meant,meant,meaning ct
    learn ct
    understand,understands,understood,understood,understanding ct
    read,reads,read,read,reading stn
    swear,swears,swore,sworn,swearing cs
    foresee,foresees,foresaw,foreseen,foreseeing co
    add cs
    note csn
    argue cs
    suggest c
    announce cos
    -,reports,reported,reported,reporting cosn
    tweet csn
    post son
    -,-,stated,stated,stating cs
    explain cs
    declare cso
    acknowledge cso
    claim csn
    warn csor
    insist cs
    recall cso
    conclude cs
    reveal co
    disclose co
    confirm cos
    indicate c
    predict cso
    complain cs
    assert cs
    concede cs
    admit* cs
    allege cs
    reply csn
    respond st
    continue st
    joke csn
    quip* cs
    remark csn
    observe cst
    stress cson
    emphasize cso
    underscore cot
    underline cot
    highlight ot
    reiterate cso
    repeat cst
    maintain ct
    contend c
    boast cs
    lament cso
    vow cisn
    pledge cisn
    promise cirsn
    threaten it
    agree cit
    disagree st
    believe c
    hope cin
    fear con
    worry cst
    expect ci
    guess ct
    assume c
    doubt con
    suspect ct
    estimate con
    calculate ct
    forecast,forecasts,forecast,forecast,forecasting con
    imply c
    signal cn
    hint cn
    caution csn
    testify cs
    muse cs
    counter st
    retort cs
    shout csn
    chant sn
    cry st
    yell cs
    whisper st
    exclaim cs
    urge osrin
    ask crsi
    remind crs
    assure crs
    inform crt
    notify crt
    advise rot
    accuse o
    blame on
    call on for on upon out
    describe o
    label on
    dub* o
    brand ton
    portray o
    characterize o
    criticize o
    condemn os
    denounce o
    blast on
    slam* o
    mock o
    praise on
    laud o
    hail on
    applaud o
    commend o
    thank on
    congratulate o
    welcome on
    endorse o
    support,supports,supported,supported,- on
    oppose o
    favor on
    defend o
    dismiss o
    reject on
    deny co
    dispute on
    question,-,questioned,questioned,questioning on
    -,-,attacked,attacked,attacking o
    decry o
    deplore o
    rip* tn
    tout on
    cite o
    quote on
    mention con
    discuss o
    express o
    voice on
    echo on
    propose coi
    demand coin
    request con
    recommend co
    order on
    plan in
    want io
    decline in
    refuse in
    seek,seeks,sought,sought,seeking io
    intend i
    offer on
    decide cit
    wonder cs
    speculate c
    refer* o to
    point to out to
    tease t
    regret* con
    apologize s for
    pray ct
    wish ctn
    prefer* oi
    advocate on
    ridicule on
    rebuke on
    chide os
    scold os
    bash on
    fault on
    salute on
    proclaim cos
    pronounce ot
    determine ct
    discover ct
    realize ct
    recognize ct
    rule ctn
    decree cot
    clarify co
    elaborate st
    interject s
    interrupt st
    vent ts
    ponder co
    reassure cr
    alert rtn
    hypothesize c
    surmise c
    posit c
    opine cs
    theorize c
    reckon c
    envision o
    """
}
