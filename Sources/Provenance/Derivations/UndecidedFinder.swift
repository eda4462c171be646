import NewsModel

/// Finds articles that share their text while nothing tells whose it is.
///
/// Purpose: undecided is said, not hidden. Valid when: two articles share so much of their own words that one is made of the
/// other, or both of a third; no witness stands behind both; neither names the other; and their times do not
/// tell. Cost: O(r) for r pairs of related articles.
struct UndecidedFinder {
  let material: StoryMaterial
  let graph: DerivationGraph

  /// Each article once, with the first by name of those that share its text; by name of the second.
  func undecided() -> [UndecidedDerivation] {
    let families = material.articles.map { article in
      graph.ancestors(of: .init(article.id)).union([Witness.ID(article.id)])
    }
    return material.articles.indices.compactMap { second in
      let first = material.passages.related(to: second).first { first in
        first < second && material.kinship.between(first, second).isRewrite
          && families[first].isDisjoint(with: families[second])
          && !material.mayPrecede(first, second) && !material.mayPrecede(second, first)
      }
      return first.map {
        UndecidedDerivation(first: id($0), second: id(second), evidence: evidence($0, second))
      }
    }
  }

  private func id(_ index: Int) -> Witness.ID { .init(material.articles[index].id) }

  private func evidence(_ first: Int, _ second: Int) -> [Evidence] {
    let (one, other) = (material.articles[first].id, material.articles[second].id)
    return material.passages.between(first, second).map {
      Evidence(.passage, [Excerpt(article: one, range: $0.left), Excerpt(article: other, range: $0.right)])
    }
  }
}
