/// The letters to add, drop or change to make one word of another (Levenshtein 1966).
enum EditDistance {
  /// - Complexity: O(n · m).
  static func isWithin(_ limit: Int, _ one: [UInt8], _ other: [UInt8]) -> Bool {
    var row = Array(0...other.count)
    for (index, byte) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let cost = byte == other[column] ? diagonal : 1 + min(diagonal, row[column], row[column + 1])
        diagonal = row[column + 1]
        row[column + 1] = cost
      }
    }
    return row[other.count] <= limit
  }
}
