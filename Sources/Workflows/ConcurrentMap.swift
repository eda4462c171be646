extension Array where Element: Sendable {
  /// The results of `transform` in the order of the elements, worked out in parallel.
  ///
  /// - Complexity: a task for each element; the elements should be some milliseconds of work each.
  func concurrentMap<Result: Sendable>(_ transform: @escaping @Sendable (Element) -> Result) async -> [Result] {
    if count < 2 { return map(transform) }
    return await withTaskGroup(of: (Int, Result).self) { group in
      for (index, element) in enumerated() {
        group.addTask { (index, transform(element)) }
      }
      var results: [(Int, Result)] = []
      results.reserveCapacity(count)
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
