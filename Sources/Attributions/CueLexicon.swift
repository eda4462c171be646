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
  static let publishing: Set<String> = [
    "released", "published", "issued", "obtained", "publicized", "publicised", "reported", "reviewed", "seen", "aired",
    "broadcast",
  ]

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
}
