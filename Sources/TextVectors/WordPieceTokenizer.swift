package import ModelFiles
package import UTF8Text

/// A piece of a word, by its number in the vocabulary, and the bytes of the text that it stands for.
package struct WordPiece: Sendable, Hashable {
  package let number: Int32
  package let range: TextRange

  package init(number: Int32, range: TextRange) {
    self.number = number
    self.range = range
  }
}

/// Cuts texts into the pieces that BERT's networks without case know.
///
/// The pieces of `BertTokenizer` of the library transformers, from Google's BERT (`tokenization.py`, 2018): control
/// characters are left out, Chinese characters and punctuation stand alone, accents are taken off, letters are put in
/// lower case; then each word is cut into the longest pieces of the vocabulary, from its start. A name in brackets such
/// as `[SEP]` is text like any other here, so that no text can pretend to be two.
package struct WordPieceTokenizer: Sendable {
  private let vocabulary: PieceVocabulary

  /// - Throws: `ModelFilesError` when the vocabulary is missing or damaged.
  package init(_ folder: ModelFolder) throws(ModelFilesError) {
    vocabulary = try PieceVocabulary(folder)
  }

  init(_ vocabulary: PieceVocabulary) {
    self.vocabulary = vocabulary
  }

  /// The piece before the first one of a window.
  package var opening: Int32 { vocabulary.opening }
  /// The piece after the last one of a window.
  package var closing: Int32 { vocabulary.closing }
  /// The piece that stands for a word that no pieces make, or one of more than 100 characters.
  package var unknown: Int32 { vocabulary.unknown }

  /// The pieces of a text, in its order.
  /// - Parameter limit: how many at most; text after them is not read.
  /// - Complexity: O(n).
  package func pieces(of text: String, limit: Int = .max) -> [WordPiece] {
    var text = text
    return text.withUTF8 { bytes in
      var cutter = WordCutter(vocabulary, limit: limit)
      cutter.read(bytes.span)
      return cutter.pieces
    }
  }
}
