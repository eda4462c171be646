import NewsModel
import UTF8Text

/// The notes beside a paragraph: who says each content in it, through whom, and which days its words name.
struct AttributionNotes {
  let body: String
  let attributions: [Attribution]
  /// The numbers of the attributions by their index.
  let numbers: [Int]
  var proofs: [ArticleProof] = []
  var room: RoomNumbers?

  /// A note for each attribution that begins in the paragraph, and for each time whose words do not say its value.
  func list(of range: TextRange, times: [TimeExpression]) -> HTMLText {
    let own = attributions.indices.filter { range.contains(attributions[$0].place) }.sorted {
      numbers[$0] < numbers[$1]
    }
    let said = own.map { note(of: attributions[$0], at: $0) }
    let dated = times.filter { range.contains($0.range.start) }.compactMap(note)
    let shared = relations(in: range)
    guard !said.isEmpty || !dated.isEmpty || !shared.isEmpty else { return "" }
    return "<ul class=\"notes\">\((said + shared + dated).joined())</ul>"
  }

  /// A note for each other witness that words of the paragraph relate the article to.
  private func relations(in range: TextRange) -> [HTMLText] {
    var seen: Set<String> = []
    return proofs.filter { range.contains($0.range.start) }.compactMap { proof -> HTMLText? in
      let words: HTMLText = proof.kind == .passage ? "shared with" : "\(proof.kind.rawValue):"
      let note: HTMLText = "<li class=\"relation\"><i>\(words)</i> \(proof.other)</li>"
      return seen.insert(note.markup).inserted ? note : nil
    }
  }

  private func note(of attribution: Attribution, at index: Int) -> HTMLText {
    let outer = attribution.chain.filter(attributions.indices.contains).map { outer -> HTMLText in
      "<b dir=\"auto\">\(name(of: attributions[outer]))</b> › "
    }.joined()
    let venue: HTMLText = attribution.venue.map { " · <i>via</i> <span dir=\"auto\">\($0.name)</span>" } ?? ""
    let kind = attribution.resolved.map { $0.kind == .unknown ? [] : [$0.kind.rawValue] } ?? []
    let details = (kind + [attribution.kind.rawValue]).joined(separator: ", ")
    return """
      <li><sup>\(numbers[index])</sup> \(outer)<b dir="auto">\(link(to: attribution))</b> <small>\(details)\
      </small>\(venue)</li>
      """
  }

  /// The day that words name, where they do not say it themselves: "on Sunday (24)" is 24 Apr 2022.
  private func note(of time: TimeExpression) -> HTMLText? {
    guard let date = time.date, date.isComplete else { return nil }
    let words = body[time.range]
    let value = Wording.date(date)
    let year = date.year.map(String.init) ?? ""
    guard !words.contains(year) else { return nil }
    return "<li class=\"day\"><span dir=\"auto\">\(words)</span> = <b>\(value)</b></li>"
  }

  private func link(to attribution: Attribution) -> HTMLText {
    guard let room, let name = attribution.resolved?.name else { return "\(name(of: attribution))" }
    return room.source(name)
  }

  private func name(of attribution: Attribution) -> String {
    if let name = attribution.resolved?.name { return name }
    let words = attribution.source.map { body[$0].collapsingWhiteSpace() }.joined(separator: " … ")
    return words.isEmpty ? "nobody named" : words
  }
}
