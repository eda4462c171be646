import NewsModel

/// Turns what a sentence says into words.
struct SentenceWriter: Sendable {
  let setting: StorySetting
  let origins: [OriginPlan]
  let outlets: [SimulatedOutlet]

  func sentence(_ wording: ProseSentence.Wording) -> ProseSentence {
    let fact = setting.facts[wording.fact]
    var choices = wording.choices
    let clause = clause(fact, wording, &choices)
    let frames = frames(wording)
    let frame = frames[wording.frame % frames.count]
    var text = frame.template.filled(&choices) { slot, choices in
      value(slot, clause: clause, wording, &choices)
    }
    text = Self.capitalized(text)
    return ProseSentence(wording: wording, text: text, named: named(fact, frame, wording))
  }

  func frames(_ wording: ProseSentence.Wording) -> [Frame] {
    let kind = setting.facts[wording.fact].kind
    let isAttributed = kind != .firstReport && kind != .mention
    return Frame.frames(
      source(wording).form, isAttributed && isNews(kind) || source(wording).form != .none ? wording.voice : .bare,
      isFirst: wording.isFirst, isQuotation: kind.isQuotation,
      isTold: wording.voice.outlet == origins[wording.origin].outlet)
  }

  /// Whether a fact is what the origins tell.
  func isNews(_ kind: FactKind) -> Bool { kind == .main || kind == .inside }

  func source(_ wording: ProseSentence.Wording) -> SourcePhrase {
    let kind = setting.facts[wording.fact].kind
    return isNews(kind) ? setting.source(of: origins[wording.origin]) : setting.source(of: kind)
  }

  private func clause(_ fact: StorySetting.Fact, _ wording: ProseSentence.Wording, _ choices: inout Choices) -> String {
    fact.wordings[wording.variant % fact.wordings.count].filled(&choices) { slot, choices in
      if slot == "outlet" { return wording.voice.outlet.map { outlets[$0].inText } }
      return setting.value(slot, written: wording.written, isUpdated: wording.isUpdated, &choices)
    }
  }

  private func value(
    _ slot: String, clause: String, _ wording: ProseSentence.Wording, _ choices: inout Choices
  ) -> String? {
    let source = source(wording)
    let name = wording.isFirst ? source.first : source.later
    let outlet = wording.voice.outlet.map { outlets[$0] }
    switch slot {
    case "clause": return clause
    case "Clause": return Self.capitalized(clause)
    case "source": return name + (wording.isFirst && source.isApposed ? "," : "")
    case "Source": return Self.capitalized(name) + (wording.isFirst && source.isApposed ? "," : "")
    case "sourceEnd": return name
    case "outlet": return outlet?.inText
    case "Outlet": return outlet.map { Self.capitalized($0.inText) }
    case "Described": return outlet.map { Self.capitalized($0.described) }
    case "described": return outlet?.described
    case "occasion": return setting.occasion
    case "told":
      let day = DayPhrase.words(
        day: source.form == .publicly ? setting.day : wording.written, written: wording.written, &choices)
      return clause.contains(day) ? "" : day
    default: return nil
    }
  }

  private func named(_ fact: StorySetting.Fact, _ frame: Frame, _ wording: ProseSentence.Wording) -> [NamedOutlet] {
    if fact.kind == .mention { return [NamedOutlet(outlet: setting.mentioned, kind: .mention)] }
    let naming = fact.kind == .firstReport ? .report : frame.naming
    guard let naming, let outlet = wording.voice.outlet else { return [] }
    return [NamedOutlet(outlet: outlet, kind: naming)]
  }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
