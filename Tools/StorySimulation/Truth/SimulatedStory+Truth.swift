import NewsModel

extension SimulatedStory {
  /// The story's truth as one row.
  ///
  /// What a reader of the captured articles could annotate stands in `articles`, `origins` and `independent_origins`, in
  /// the form that stemmata are scored in; `witnesses`, `derivations` and `claims` say the rest. Ranges are in Unicode
  /// code points.
  package func writeTruth(to json: inout JSONText) {
    json.object { json in
      json.field("story", id)
      json.field("sample", event)
      json.field("fact", claims.first?.text ?? articles.first?.title ?? "")
      if let twin { json.field("twin", twin) }
      if !mentions.isEmpty { json.field("mentions", mentions) }
      json.key("articles")
      json.list(captured) { json, article in json.object { article.writeReading(to: &$0, origins: origins) } }
      writeOrigins(to: &json)
      json.key("witnesses")
      json.list(articles) { json, article in json.object { article.writeWitness(to: &$0) } }
      json.key("derivations")
      json.list(derivations) { json, derivation in json.object { write(derivation, to: &$0) } }
      json.key("claims")
      json.list(claims) { json, claim in json.object { write(claim, to: &$0) } }
    }
    json.endLine()
  }

  /// Origins that a captured article rests on, with these.
  package var knownOrigins: [(origin: SimulatedOrigin, articles: [SimulatedArticle])] {
    origins.indices.map { index in (origins[index], captured.filter { $0.origins.contains(index) }) }
      .filter { !$0.articles.isEmpty }
  }

  private func writeOrigins(to json: inout JSONText) {
    let known = knownOrigins
    json.key("origins")
    json.list(known) { json, found in
      json.object {
        $0.field("name", found.origin.name)
        $0.field("kind", found.origin.kind.rawValue)
        $0.field("captured", captured.contains { $0.outlet.name == found.origin.name })
        $0.field("articles", found.articles.map(\.id))
      }
    }
    json.field("independent_origins", known.count)
  }

  private func write(_ derivation: SimulatedDerivation, to json: inout JSONText) {
    json.field("parent", articles[derivation.parent].witness)
    json.field("child", articles[derivation.child].witness)
    json.field("kind", derivation.kind.rawValue)
    json.field("credited", derivation.isCredited)
    json.field("cited", derivation.isCited)
    guard let change = derivation.change else { return }
    change.write(to: &json)
  }

  private func write(_ claim: SimulatedClaim, to json: inout JSONText) {
    json.field("text", claim.text)
    json.field("origins", claim.origins)
    json.field("articles", claim.articles.map { articles[$0] }.filter { !$0.isLost }.map(\.id))
  }
}

extension SimulatedArticle {
  fileprivate func writeReading(to json: inout JSONText, origins: [SimulatedOrigin]) {
    json.field("id", id)
    json.key("cites")
    json.list(citations) { json, citation in
      json.object { Self.write(citation.outlet, citation.kind.rawValue, citation.range, to: &$0) }
    }
    json.key("credit")
    json.list(credits) { json, credit in
      json.object { Self.write(credit.outlet, credit.kind.rawValue, credit.range, to: &$0) }
    }
    json.field("derives_from", derivesFrom)
    json.field("fact_origin", self.origins.map { origins[$0].name })
  }

  private static func write(_ outlet: String, _ kind: String, _ range: Range<Int>, to json: inout JSONText) {
    json.field("outlet", outlet)
    json.field("kind", kind)
    json.field("start", range.lowerBound)
    json.field("end", range.upperBound)
  }

  fileprivate func writeWitness(to json: inout JSONText) {
    json.field("id", witness)
    json.field("outlet", outlet.name)
    json.field("role", role.rawValue)
    json.field("date", date)
    json.field("lost", isLost)
  }
}

extension TextChange {
  fileprivate func write(to json: inout JSONText) {
    json.field("cut", cut)
    json.field("changed", changed)
    json.field("moved", moved)
    json.field("added", added)
  }
}

extension SimulatedPair {
  /// Two rows: the copy, with how far it is from the original, and the article that is none.
  package func writeTruth(to json: inout JSONText) {
    json.object {
      $0.field("a", original.id)
      $0.field("b", copy.id)
      $0.field("copy", true)
      change.write(to: &$0)
    }
    json.endLine()
    json.object {
      $0.field("a", original.id)
      $0.field("b", other.id)
      $0.field("copy", false)
    }
    json.endLine()
  }
}
