#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads the scores of roles around an anchor: which run of tokens is source, cue and content?
struct RoleDecoder {
  /// What a token is to an anchor, in the order of scores.
  enum Role: Int, CaseIterable {
    case none, source, cue, content
  }

  /// For each token of `range` a score for each role.
  let scores: ArraySlice<Float>
  let range: Range<Int>
  let anchor: Int

  /// What it costs to begin or end content, as a logarithm (polnear-dev, 2026-11-22). Sources and cues are often one word
  /// long, and any cost there loses them.
  private static let contentCost: Float = 1.5

  private func score(_ token: Int, _ role: Role) -> Float {
    scores[scores.startIndex + (token - range.lowerBound) * Role.allCases.count + role.rawValue]
  }

  /// The attribution, nil without content.
  func words() -> AttributedWords? {
    let runs = runs()
    let content = runs.filter { $0.role == .content }.map(\.tokens)
    guard !content.isEmpty else { return nil }
    let sources = runs.filter { $0.role == .source }.map(\.tokens)
    let cue = runs.first { $0.role == .cue && $0.tokens.contains(anchor) }?.tokens
    return AttributedWords(
      source: sources.max { weight($0) < weight($1) }, cue: cue ?? anchor..<(anchor + 1), content: content)
  }

  /// The mean probability of being content, over some tokens.
  func meanProbabilityOfContent(_ content: [Range<Int>]) -> Float {
    let tokens = content.joined()
    let sum = tokens.reduce(Float(0)) { sum, token in
      let total = Role.allCases.reduce(Float(0)) { $0 + exp(score(token, $1) - score(token, .content)) }
      return sum + 1 / total
    }
    return sum / Float(max(1, tokens.count))
  }

  /// How much better a run is as source than as nothing.
  private func weight(_ run: Range<Int>) -> Float {
    run.reduce(0) { $0 + score($1, .source) - score($1, .none) }
  }

  // MARK: The best roles

  /// The best sequence of roles, by Viterbi's algorithm, as runs of tokens with the same one.
  private func runs() -> [(role: Role, tokens: Range<Int>)] {
    var runs: [(role: Role, tokens: Range<Int>)] = []
    for (token, role) in zip(range, roles()) {
      if let last = runs.last, last.role == role {
        runs[runs.count - 1].tokens = last.tokens.lowerBound..<(token + 1)
      } else {
        runs.append((role, token..<(token + 1)))
      }
    }
    return runs
  }

  private func roles() -> [Role] {
    var totals = Role.allCases.map { score(range.lowerBound, $0) }
    var origins: [Role] = []
    origins.reserveCapacity(scores.count)
    for token in range.dropFirst() {
      let previous = totals
      for role in Role.allCases {
        let origin = Self.origin(of: role, previous)
        origins.append(origin)
        totals[role.rawValue] = previous[origin.rawValue] - Self.cost(origin, role) + score(token, role)
      }
    }
    var role = Self.origin(of: nil, totals)
    var roles = [role]
    for start in stride(from: origins.count - Role.allCases.count, through: 0, by: -Role.allCases.count) {
      role = origins[start + role.rawValue]
      roles.append(role)
    }
    return roles.reversed()
  }

  /// The best role before another, or before the end.
  private static func origin(of role: Role?, _ totals: [Float]) -> Role {
    var best = Role.none
    for candidate in Role.allCases
    where totals[candidate.rawValue] - cost(candidate, role) > totals[best.rawValue] - cost(best, role) {
      best = candidate
    }
    return best
  }

  private static func cost(_ first: Role, _ second: Role?) -> Float {
    first == .none && second == .content || first == .content && second == Role.none ? contentCost : 0
  }
}
