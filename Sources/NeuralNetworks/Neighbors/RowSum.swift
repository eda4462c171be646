/// One summand of the rows of a sum: which row of a matrix each of them takes.
package struct RowTerm: Sendable {
  fileprivate let table: Matrix
  fileprivate let column: Int
  fileprivate let rows: [Int32]

  /// - Parameters:
  ///   - column: the first of the columns that are taken.
  ///   - rows: for each row of the sum the row of `table`.
  package init(_ table: Matrix, column: Int = 0, rows: [Int32]) {
    self.table = table
    self.column = column
    self.rows = rows
  }
}

extension Matrix {
  /// Rows that each are the sum of a row of each term, plus a bias.
  /// - Precondition: the terms have as many rows as one another, all within their tables, and enough columns.
  /// - Complexity: O(rows · terms · columns).
  package init(sumsOf terms: [RowTerm], bias: [Float]) {
    let (count, width) = (terms.first?.rows.count ?? 0, bias.count)
    self.init(rows: count, columns: width)
    guard count > 0 else { return }
    withMutableRow(0) { target in
      for row in 0..<count { (target + row * width).update(from: bias, count: width) }
      for term in terms {
        precondition(term.rows.count == count && term.column + width <= term.table.columns, "Terms fit the sum.")
        let columns = term.table.columns
        term.table.withRow(0) { source in
          for (row, key) in term.rows.enumerated() {
            precondition(0 <= key && Int(key) < term.table.rows, "A key is the number of a row.")
            Rows.add(source + Int(key) * columns + term.column, to: target + row * width, count: width)
          }
        }
      }
    }
  }
}
