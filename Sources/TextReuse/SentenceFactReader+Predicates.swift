import NewsModel

extension SentenceFactReader {
  /// What a verb tells; nil for one that tells nothing by itself.
  func predicate(at index: Int) -> SentenceFacts.Predicate? {
    let token = text.tokens[index]
    var name = PredicateClasses.name(of: token.lemma)
    if token.lemma == "be" {
      guard let attribute = children[index].first(where: { Self.attributes.contains(text.tokens[$0].label) }) else {
        return nil
      }
      name = "be " + Self.stem(text.tokens[attribute].lemma)
    } else if let particle = children[index].first(where: { text.tokens[$0].label == "prt" }) {
      name = PredicateClasses.name(of: token.lemma + "_" + text.tokens[particle].lemma)
    }
    var (agents, patients) = roles(of: index)
    if PredicateClasses.hasSufferingSubject(token.lemma), patients.isEmpty { (agents, patients) = ([], agents) }
    return .init(
      token: index, name: name, mode: mode(of: index), isLight: PredicateClasses.isLight(token.lemma), agents: agents,
      patients: patients)
  }

  private func roles(of index: Int) -> (agents: Set<SentenceFacts.Role>, patients: Set<SentenceFacts.Role>) {
    var (agents, patients): (Set<SentenceFacts.Role>, Set<SentenceFacts.Role>) = ([], [])
    for child in children[index] {
      switch text.tokens[child].label {
      case "nsubj": agents.formUnion(role(child))
      case "nsubjpass", "dobj": patients.formUnion(role(child))
      case "agent": for object in children[child] { agents.formUnion(role(object)) }
      default: break
      }
    }
    let hasSubject = children[index].contains { ["nsubj", "nsubjpass"].contains(text.tokens[$0].label) }
    if !hasSubject, agents.isEmpty {
      if text.tokens[index].label == "acl", text.tokens[index].tag == "VBN" {
        patients.formUnion(role(text.tokens[index].head))
      } else {
        agents.formUnion(impliedSubject(of: index))
      }
    }
    return (agents, patients)
  }

  /// "It plans to close the bridge and to fence it in": who does it stands with a verb above.
  private func impliedSubject(of index: Int) -> Set<SentenceFacts.Role> {
    var verb = index
    for _ in 0..<Self.highestClimb {
      guard ["conj", "xcomp", "advcl"].contains(text.tokens[verb].label), text.tokens[verb].head != verb else { break }
      verb = text.tokens[verb].head
      let subjects = children[verb].filter { text.tokens[$0].label == "nsubj" }
      if !subjects.isEmpty { return Set(subjects.flatMap(role)) }
    }
    return []
  }

  /// Verbs above one that are looked at.
  private static let highestClimb = 4

  private func role(_ index: Int) -> [SentenceFacts.Role] {
    let token = text.tokens[index]
    if let key = nameOf[index] { return [.name(key)] }
    guard token.partOfSpeech == "NOUN" || token.partOfSpeech == "PROPN" else { return [] }
    return [.noun(Self.stem(token.lemma))]
  }

  private func mode(of index: Int) -> SentenceFacts.Mode {
    var mode = SentenceFacts.Mode(isNegated: isNegated(index))
    var verb = index
    for _ in 0..<Self.highestClimb {
      let token = text.tokens[verb]
      if token.label == "advcl", children[verb].contains(where: { text.tokens[$0].folded == "if" }) {
        mode.isSupposed = true
      }
      guard ["ccomp", "xcomp", "csubj", "csubjpass"].contains(token.label), token.head != verb else { break }
      verb = token.head
      if verb != index, isNegated(verb) { mode.isOpen = true }
    }
    return mode
  }

  private func isNegated(_ index: Int) -> Bool {
    let own = children[index].contains { child in
      let token = text.tokens[child]
      if token.label == "neg" { return true }
      guard ["nsubj", "nsubjpass", "dobj", "attr"].contains(token.label) else { return false }
      return Self.nothing.contains(token.folded) || children[child].contains { text.tokens[$0].folded == "no" }
    }
    let token = text.tokens[index]
    let isDenied =
      token.label == "xcomp" && token.head != index
      && PredicateClasses.negatesComplement(text.tokens[token.head].lemma)
    return own != isDenied
  }

  private static let attributes: Set<String> = ["attr", "acomp"]
  private static let nothing: Set<String> = ["nobody", "nothing", "none"]
}
