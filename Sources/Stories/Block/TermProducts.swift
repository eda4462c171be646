/// Products of the term weights of a block's articles, each with each.
struct TermProducts {
  private let count: Int
  /// By row and column: what the cosines of whole texts, headlines and leads are made of, only where the row is not behind
  /// the column; and how much of the row's headline stands in the column's text.
  private let texts: [Int]
  private let headlines: [Int]
  private let leads: [Int]
  private let coverages: [Int]

  /// - Complexity: O(Σ n²) for terms that n of the articles have.
  init(_ profiles: [ProfileNumber], _ store: ProfileStore, _ vocabulary: Vocabulary, _ graph: NeighborGraph) {
    count = profiles.count
    let terms = BlockTerms(profiles, store, vocabulary, graph)
    (texts, leads) = Self.textProducts(terms, count)
    (headlines, coverages) = Self.headlineProducts(terms, count)
  }

  // No sum gets too large: a profile has hundreds of terms, and no weight has more than 23 bits.

  private static func textProducts(_ terms: BlockTerms, _ count: Int) -> (texts: [Int], leads: [Int]) {
    var texts = [Int](repeating: 0, count: count * count)
    var leads = texts
    let uses = terms.uses.span
    for (start, end) in zip(terms.starts, terms.starts.dropFirst()) {
      for first in start..<end {
        let (row, text, lead) = (uses[first].place * count, uses[first].text, uses[first].lead)
        for second in first..<end { texts[row + uses[second].place] &+= text &* uses[second].text }
        guard lead > 0 else { continue }
        for second in first..<end { leads[row + uses[second].place] &+= lead &* uses[second].lead }
      }
    }
    return (texts, leads)
  }

  private static func headlineProducts(_ terms: BlockTerms, _ count: Int) -> (headlines: [Int], coverages: [Int]) {
    var headlines = [Int](repeating: 0, count: count * count)
    var coverages = headlines
    let uses = terms.uses.span
    for (start, end) in zip(terms.starts, terms.starts.dropFirst()) {
      for first in start..<end where uses[first].headline > 0 {
        let (row, use) = (uses[first].place * count, uses[first])
        for second in first..<end { headlines[row + uses[second].place] &+= use.headline &* uses[second].headline }
        for second in start..<end { coverages[row + uses[second].place] &+= use.coverage }
      }
    }
    return (headlines, coverages)
  }

  /// The weighted sum of the likenesses of two articles, by their places in the block, the smaller first.
  func likeness(_ first: Int, _ second: Int) -> Double {
    cosine(texts, first, second) + StoryScores.headlineWeight * cosine(headlines, first, second)
      + StoryScores.leadWeight * cosine(leads, first, second)
      + StoryScores.coverageWeight * max(coverage(first, second), coverage(second, first))
  }

  private func cosine(_ products: [Int], _ first: Int, _ second: Int) -> Double {
    let lengths = Double(products[first * (count + 1)]) * Double(products[second * (count + 1)])
    return lengths > 0 ? Double(products[first * count + second]) / lengths.squareRoot() : 0
  }

  private func coverage(_ first: Int, _ second: Int) -> Double {
    let whole = coverages[first * (count + 1)]
    return whole > 0 ? Double(coverages[first * count + second]) / Double(whole) : 0
  }
}
