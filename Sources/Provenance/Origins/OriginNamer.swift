import NewsModel

/// Names a public source as fully as the texts do: "White House press secretary Jen Psaki", "FDA – Food and Drug Administration".
struct OriginNamer {
  /// Those that name it, by order of names.
  let articles: [AnalyzedArticle]
  /// All names under which these have it.
  let others: [String]

  /// - Parameter candidates: as the articles that rest on it have it.
  /// - Returns: nil where there are none.
  func name(of candidates: [OriginCandidate], _ kind: Origin.Kind) -> String? {
    let made = candidates.filter { $0.document != nil }
    guard let name = Self.longest((made.isEmpty ? candidates : made).map(\.longestName)) else { return nil }
    if let both = withAcronym(name) { return both }
    guard kind == .statement else { return name }
    return Self.longest(articles.flatMap { FullNames(text: $0.text).names(for: name) } + [name])
  }

  /// The acronym and the name, where a body is called by both.
  private func withAcronym(_ name: String) -> String? {
    let names = Set(others + [name]).filter { $0.first?.isUppercase == true }
    let acronym =
      names.contains { OriginCandidates.acronym(of: $0) == name } ? name : OriginCandidates.acronym(of: name)
    guard let acronym, name == acronym || names.contains(acronym) || headlineWords.contains(acronym) else { return nil }
    let full = names.filter { OriginCandidates.acronym(of: $0) == acronym && !$0.hasPrefix(acronym) }
    return Self.longest(Array(full)).map { "\(acronym) – \($0)" }
  }

  private var headlineWords: Set<String> {
    Set(articles.flatMap { ($0.article.headline ?? "").split { !$0.isLetter }.map(String.init) })
  }

  private static func longest(_ names: [String]) -> String? { names.max { ($0.count, $1) < ($1.count, $0) } }
}
