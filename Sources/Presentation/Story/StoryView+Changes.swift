import NewsModel

/// What stays undecided in a story, and what reports made of what they drew on, in the same words in every rendering.
extension StoryView {
  /// Why two articles stand beside each other without a line between them: "12 shared passages".
  func undecidedNote(_ pair: UndecidedDerivation) -> String {
    let passages = pair.evidence.count { $0.kind == .passage }
    return passages > 0 ? Wording.count(passages, "shared passage") : "shared text"
  }

  /// The derivations with a change, as indices: those that hardened most first, then softened, added and dropped, then in
  /// the stemma's order.
  /// - Complexity: O(n log n) in the changes.
  var changedDerivations: [Int] {
    let numbers = stemma.derivations.map { derivation in
      Self.changeKinds.map { kind in derivation.changes.count { $0.kind == kind } }
    }
    return stemma.derivations.indices.filter { !stemma.derivations[$0].changes.isEmpty }.sorted { left, right in
      numbers[left] == numbers[right] ? left < right : numbers[right].lexicographicallyPrecedes(numbers[left])
    }
  }

  /// In the order in which a reader wants to know of them.
  static let changeKinds: [DerivationChange.Kind] = [.hardened, .softened, .added, .dropped]

  /// "1 hardened, 3 added, 2 dropped".
  func changeCount(_ derivation: Derivation) -> String {
    Self.changeKinds.compactMap { kind in
      let count = derivation.changes.count { $0.kind == kind }
      return count > 0 ? "\(count) \(kind.rawValue)" : nil
    }
    .joined(separator: ", ")
  }

  /// What was hardened or softened: "hardened: “may close” became “will close”". Nil for what was added or dropped, and where
  /// the story has no such words.
  func changeNote(_ change: DerivationChange) -> String? {
    guard let parent = change.parent.flatMap(words), let child = change.child.flatMap(words) else { return nil }
    switch (change.kind, change.aspect) {
    case (.added, _), (.dropped, _): return nil
    case (.hardened, .attribution): return "hardened: “\(child)” now without “\(parent)”"
    case (.softened, .attribution): return "softened: “\(parent)” now with “\(child)”"
    default: return "\(change.kind.rawValue): “\(parent)” became “\(child)”"
    }
  }

  private func words(of excerpt: Excerpt) -> String? {
    texts.text(of: excerpt).map { String($0.withoutOuterMarks).shortened(to: Self.textLimit) }
  }
}
