/// Names that the model's string numbers keep for itself: attributes, parts of speech, entity and dependency labels.
///
/// A word that is spelled like one ("agent", "mark", "X") has the name's number, not a hash. The numbers are those of
/// spaCy 3.8 (its table of symbols), with which the weights were trained.
enum ModelSymbols {
  /// Bytes of the longest name.
  static let longest = 17

  /// The number of a name, nil for any other string.
  static func number(of bytes: ArraySlice<UInt8>) -> UInt64? {
    guard let first = bytes.first, first == UInt8(ascii: "_") || first.isNameLetter else { return nil }
    return numbers[String(decoding: bytes, as: UTF8.self)]
  }

  /// Runs of names with the number of the first.
  private static let runs: [(first: UInt64, names: String)] = [
    (
      1,
      """
      IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE IS_UPPER LIKE_URL LIKE_NUM LIKE_EMAIL
      IS_STOP IS_OOV_DEPRECATED IS_BRACKET IS_QUOTE IS_LEFT_PUNCT IS_RIGHT_PUNCT IS_CURRENCY
      """
    ),
    (
      64,
      """
      ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE HEAD SENT_START
      SPACY PROB LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X EOL
      SPACE
      """
    ),
    (
      380,
      """
      PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME PERCENT MONEY QUANTITY
      ORDINAL CARDINAL acomp advcl advmod agent amod appos attr aux auxpass cc ccomp complm conj cop csubj
      csubjpass dep det dobj expl hmod hyph infmod intj iobj mark meta neg nmod nn npadvmod nsubj nsubjpass
      num number oprd obj obl parataxis partmod pcomp pobj poss possessive preconj prep prt punct quantmod
      relcl rcmod root xcomp acl ENT_KB_ID MORPH ENT_ID IDX _
      """
    ),
  ]

  /// Runs of names that are one word and a number with so many digits: `FLAG19` and on, `DEPRECATED001` and on. Each
  /// starts with the number `first` in its first name, which has the number `symbol`.
  private static let numbered: [(word: String, first: Int, digits: Int, symbol: UInt64, count: Int)] = [
    ("FLAG", 19, 2, 19, 45), ("DEPRECATED", 1, 3, 104, 276),
  ]

  private static let numbers: [String: UInt64] = {
    var numbers: [String: UInt64] = [:]
    for run in runs {
      for (index, name) in run.names.split(whereSeparator: \.isWhitespace).enumerated() {
        numbers[String(name)] = run.first + UInt64(index)
      }
    }
    for run in numbered {
      for index in 0..<run.count {
        let number = String(run.first + index)
        let zeros = String(repeating: "0", count: max(0, run.digits - number.count))
        numbers[run.word + zeros + number] = run.symbol + UInt64(index)
      }
    }
    return numbers
  }()
}

extension UInt8 {
  fileprivate var isNameLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
