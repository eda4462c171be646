/// Scores of what each of some rows is to one of them: from both rows and from how they stand to each other.
///
///     u(row) + v(center) + the sum of the relation's rows ─ ReLU ─▶ output layer ─▶ a score for each answer
package struct RelationScorer: Sendable {
  private let relations: [Matrix]
  /// Answers × width, row-major.
  private let weights: [Float]
  private let bias: [Float]

  /// - Parameters:
  ///   - relations: a table for each feature of a relation, all equally wide.
  ///   - weights: answers × width, row-major.
  package init(relations: [Matrix], weights: [Float], bias: [Float]) {
    precondition(!relations.isEmpty && relations[0].columns % 16 == 0, "A width that is a multiple of 16.")
    precondition(relations.allSatisfy { $0.columns == relations[0].columns }, "One width for all relations.")
    precondition(weights.count == relations[0].columns * bias.count, "A weight for each number and answer.")
    self.relations = relations
    self.weights = weights
    self.bias = bias
  }

  package var width: Int { relations[0].columns }
  package var answers: Int { bias.count }

  /// Appends a score for each answer and row.
  /// - Parameters:
  ///   - pairs: u and v of each row, side by side.
  ///   - center: the row that the others stand to.
  ///   - keys: for each of `rows` a key for each relation's table, row by row.
  /// - Precondition: each key is a row of its table.
  package func append(_ pairs: Matrix, center: Int, rows: Range<Int>, keys: [Int32], to scores: inout [Float]) {
    precondition(pairs.columns == 2 * width && rows.contains(center) && rows.upperBound <= pairs.rows, "Rows fit.")
    precondition(keys.count == rows.count * relations.count, "A key for each row and relation.")
    check(keys)
    withUnsafeTemporaryAllocation(of: Float.self, capacity: width) { room in
      guard let sums = room.baseAddress else { return }
      pairs.withRow(0) { all in
        for (number, row) in rows.enumerated() {
          sums.update(from: all + row * 2 * width, count: width)
          Rows.add(all + center * 2 * width + width, to: sums, count: width)
          for (feature, table) in relations.enumerated() {
            let key = Int(keys[number * relations.count + feature])
            table.withRow(key) { Rows.add($0, to: sums, count: width) }
          }
          append(sums, to: &scores)
        }
      }
    }
  }

  private func check(_ keys: [Int32]) {
    for (index, key) in keys.enumerated() {
      precondition(0 <= key && Int(key) < relations[index % relations.count].rows, "A key is the number of a row.")
    }
  }

  private func append(_ sums: UnsafePointer<Float>, to scores: inout [Float]) {
    weights.withUnsafeBufferPointer { weights in
      guard let weights = weights.baseAddress else { return }
      for answer in 0..<answers {
        var total = SIMD16<Float>.zero
        for index in stride(from: 0, to: width, by: 16) {
          total += Rows.greater(Rows.load(sums, index), .zero) * Rows.load(weights + answer * width, index)
        }
        scores.append(Rows.sum(total) + bias[answer])
      }
    }
  }
}
