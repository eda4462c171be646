import NewsModel

extension OutletRecognizer {
  /// Whether the words beside a name rely on it or cite it.
  func isRelied(_ words: Range<Int>, in reading: Reading) -> Bool {
    isCited(words, in: reading) || OutletUse(reading: reading, words: words).kind != .mention
  }

  /// Whether words beside a name say that it reports or is told something.
  func isCited(_ words: Range<Int>, in reading: Reading) -> Bool {
    var before = words.lowerBound - 1
    if reading.word(before) == "the" { before -= 1 }
    if ["told", "tell", "tells", "telling", "quoted", "citing", "cited", "agency", "newspaper"].contains(
      reading.word(before))
    {
      return true
    }
    if reading.word(before) == "to",
      ["according", "spoke", "speaking", "interview", "confirmed", "said", "statement", "comment", "comments", "email"]
        .contains(
          reading.word(before - 1))
    {
      return true
    }
    if ["in", "for", "on", "by", "from"].contains(reading.word(before)),
      OutletUseWords.pieces.union(OutletUseWords.holding).contains(reading.word(before - 1))
        || ["published", "report", "story", "article", "writing", "wrote"].contains(
          reading.word(before - 1))
    {
      return true
    }
    if ["with", "by"].contains(reading.word(before)),
      ["interview", "interviewed"].contains(reading.word(before - 1))
        || CueLexicon.publishing.contains(reading.word(before - 1))
    {
      return true
    }
    // "…, reports the Courier."
    if ["reports", "writes"].contains(reading.word(before)), [".", ","].contains(reading.word(words.upperBound)) {
      return true
    }
    return reportsNext(words.upperBound, in: reading)
  }

  private func reportsNext(_ index: Int, in reading: Reading) -> Bool {
    var next = index
    while ["has", "had", "also", "first", "later", "previously"].contains(reading.word(next)) { next += 1 }
    if [
      "newspaper", "report", "reporter", "correspondent", "magazine", "news", "interview", "article", "story",
      "reporting",
    ].contains(
      reading.word(next))
    {
      return true
    }
    if ["projected", "projects"].contains(reading.word(next)) { return true }
    guard let form = lexicon[reading.word(next)] else { return false }
    return ["report", "say", "write", "quote", "note", "add", "cite", "reveal", "find"]
      .contains(form.lemma)
      && form.inflection != .base
  }
}
