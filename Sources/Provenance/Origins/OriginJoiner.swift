import NewsModel

/// Joins origins that nothing shows to be two: repetition is no corroboration.
struct OriginJoiner {
  let inheritance: OriginInheritance
  let reader: ReportBasisReader

  /// By article.
  func joined() -> [Set<OriginBearer>] { eventJoined(voicesJoined(confidantsJoined(inheritance.bearers))) }

  /// Unnamed people who are described alike count once, unless each outlet is said to have been told itself: "a detective on
  /// the case" of a report that is only cited may be the one who spoke to another outlet.
  private func confidantsJoined(_ found: [Set<OriginBearer>]) -> [Set<OriginBearer>] {
    var weights: [String: Int] = [:]
    for case .outlet(let name) in found.joined() { weights[name, default: 0] += 1 }
    let known = weights.compactMap { name, weight in
      inheritance.confidants[name].map { (name: name, weight: weight, people: $0.people, isTold: $0.isTold) }
    }
    .sorted { ($0.isTold ? 0 : 1, -$0.weight, $0.name) < ($1.isTold ? 0 : 1, -$1.weight, $1.name) }
    var replaced: [String: String] = [:]
    for (place, one) in known.enumerated() where !one.isTold {
      guard let other = known[..<place].first(where: { $0.people.fits(one.people) }) else { continue }
      replaced[one.name] = replaced[other.name] ?? other.name
    }
    return found.replacing { bearer in
      guard case .outlet(let name) = bearer, let other = replaced[name] else { return bearer }
      return .outlet(other)
    }
  }

  /// Several reports that open in their own voice, none drawing on another, have it from one source or from what all could see.
  private func voicesJoined(_ found: [Set<OriginBearer>]) -> [Set<OriginBearer>] {
    let voices = inheritance.roots.compactMap { index -> OriginBearer? in
      guard found[index].count == 1, let bearer = found[index].first, bearer == inheritance.readings[index].bearer,
        reader.isOwnVoice(index)
      else { return nil }
      return bearer
    }
    let different = Set(voices)
    guard different.count > 1 else { return found }
    let source = OriginBearer.mostCommon(voices.filter { !$0.isOutlet })
    let joint = different.contains(.event) ? .event : source ?? .event
    return found.replacing { different.contains($0) ? joint : $0 }
  }

  /// A lost report that is not said to rest on anybody is no origin beside what others saw for themselves.
  private func eventJoined(_ found: [Set<OriginBearer>]) -> [Set<OriginBearer>] {
    guard inheritance.roots.contains(where: { found[$0].contains(.event) }) else { return found }
    let lost = inheritance.graph.lost
    return found.replacing { bearer in
      guard case .outlet(let name) = bearer, lost[name] != nil, inheritance.confidants[name]?.isFar ?? true else {
        return bearer
      }
      return .event
    }
  }
}
