/// Which of the nearest of a block's articles have a term: a bit for each.
struct TermHolders {
  /// Words of 64 bits a row.
  private let width: Int
  /// By term: those that have it.
  private var holders: [UInt64]
  /// By article: its nearest.
  private var nearest: [UInt64]

  /// - Parameter terms: those of the articles.
  /// - Complexity: O(terms of the nearest, each once).
  init(_ profiles: [ProfileNumber], _ store: ProfileStore, _ graph: NeighborGraph, _ terms: NumberTable) {
    var table = NumberTable(room: profiles.count * NeighborGraph.own)
    for profile in profiles {
      for edge in graph.telling(profile) { _ = table.insert(edge.neighbor) }
    }
    width = (table.count + 63) / 64
    holders = [UInt64](repeating: 0, count: width * terms.count)
    nearest = [UInt64](repeating: 0, count: width * profiles.count)
    var isRead = [Bool](repeating: false, count: table.count)
    for (row, profile) in profiles.enumerated() {
      for edge in graph.telling(profile) {
        guard let place = table.place(of: edge.neighbor) else { continue }
        nearest[row * width + place / 64] |= 1 << UInt64(place % 64)
        if isRead[place] { continue }
        isRead[place] = true
        read(store.terms(ProfileNumber(edge.neighbor)), at: place, terms)
      }
    }
  }

  private mutating func read(_ neighbor: ArraySlice<ProfileTerm>, at place: Int, _ terms: NumberTable) {
    let bit: UInt64 = 1 << UInt64(place % 64)
    for term in neighbor {
      if let number = terms.place(of: term.number) { holders[number * width + place / 64] |= bit }
    }
  }

  /// How many of the nearest of an article have a term.
  func nearest(to article: Int, having term: Int) -> Int {
    var count = 0
    for word in 0..<width { count += (nearest[article * width + word] & holders[term * width + word]).nonzeroBitCount }
    return count
  }
}
