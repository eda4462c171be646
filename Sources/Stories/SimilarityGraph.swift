/// Which articles are near enough to be looked at together.
///
/// Purpose: part the articles into components between which no pair reaches `least`, so that linkage need not compare
/// all with all. Action: accumulate dot products through an inverted index, join near pairs. Cost: O(Σ df²) over the
/// terms' article counts.
struct SimilarityGraph {
  /// Articles by number, ascending within a component; components by their first article.
  let components: [[Int]]

  init(of vectors: [TermVector], least: Double) {
    var sets = DisjointSets(count: vectors.count)
    var postings: [Int: [(article: Int, weight: Double)]] = [:]
    for (article, vector) in vectors.enumerated() {
      var products = [Double](repeating: 0, count: article)
      for (term, weight) in vector.entries {
        for earlier in postings[term, default: []] { products[earlier.article] += earlier.weight * weight }
        postings[term, default: []].append((article, weight))
      }
      for (earlier, product) in products.enumerated() where product >= least { sets.join(earlier, article) }
    }
    components = sets.groups()
  }
}

/// Tarjan's disjoint sets with path halving.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func find(_ element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  /// Joins two sets; the smaller element stands for both.
  mutating func join(_ first: Int, _ second: Int) {
    let (first, second) = (find(first), find(second))
    parents[max(first, second)] = min(first, second)
  }

  /// The sets, elements ascending, by their first element.
  mutating func groups() -> [[Int]] {
    var groups: [Int: [Int]] = [:]
    for element in parents.indices { groups[find(element), default: []].append(element) }
    return groups.values.sorted { $0[0] < $1[0] }
  }
}
