/// For each row the sum of the rows that several small tables have for its keys.
package struct FeatureSum: Sendable {
  private let tables: [Matrix]

  /// - Precondition: the tables are equally wide.
  package init(_ tables: [Matrix]) {
    precondition(!tables.isEmpty && tables.allSatisfy { $0.columns == tables[0].columns }, "One width for all tables.")
    self.tables = tables
  }

  package var width: Int { tables[0].columns }
  package var tableCount: Int { tables.count }

  /// Adds to each row of `result` what the tables have for its keys.
  /// - Parameter keys: a key for each table, row by row.
  /// - Precondition: each key is a row of its table.
  package func add(_ keys: [Int32], to result: inout Matrix) {
    precondition(result.columns == width && keys.count == result.rows * tables.count, "A key for each table and row.")
    guard result.rows > 0 else { return }
    let rows = result.rows
    result.withMutableRow(0) { target in
      for (number, table) in tables.enumerated() {
        table.withRow(0) { source in
          for row in 0..<rows {
            let key = Int(keys[row * tables.count + number])
            precondition(0 <= key && key < table.rows, "A key is the number of a row.")
            Rows.add(source + key * width, to: target + row * width, count: width)
          }
        }
      }
    }
  }
}
