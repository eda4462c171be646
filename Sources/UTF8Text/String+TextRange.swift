extension String {
  /// The range of the whole text.
  package var textRange: TextRange { TextRange(0, utf8.count) }

  /// The part of the text that `range` covers.
  ///
  /// A range that starts or ends inside a scalar is moved down to that scalar's first byte.
  /// - Precondition: `range` ends within the text.
  /// - Complexity: O(1) for native UTF-8 strings, which every string Stemma makes is.
  package subscript(_ range: TextRange) -> Substring {
    let lower = utf8.index(utf8.startIndex, offsetBy: range.start)
    let upper = utf8.index(lower, offsetBy: range.count)
    return self[lower..<upper]
  }
}

extension Substring {
  /// Where this part stands in the string it was cut from.
  package var textRange: TextRange {
    let start = base.utf8.distance(from: base.utf8.startIndex, to: startIndex)
    return TextRange(start, start + utf8.count)
  }
}
