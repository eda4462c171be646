/// How far a text is from one that it was made of, in parts of the parent's words; each word counts once.
package struct TextChange: Sendable, Equatable {
  /// Words whose sentence is not there.
  package let cut: Share
  /// Words that are not there in a sentence that is.
  package let changed: Share
  /// Words of sentences that stand in another order: all but the longest run of sentences, by words, in the old order.
  package let moved: Share
  /// The part of the child's words that stand in sentences which are not the parent's.
  package let added: Share

  /// Changed, cut or moved.
  package var total: Share { Share(perMille: cut.perMille + changed.perMille + moved.perMille) }

  init<Writer: StoryWriter>(
    from parent: Draft<Writer.Sentence>, to child: Draft<Writer.Sentence>, number: Int, by writer: Writer
  ) {
    let words = parent.items.map { writer.wordCount($0.sentence) }
    let all = words.reduce(0, +)
    let taken = child.items.filter { $0.parent == number }
    let kept = taken.reduce(0) { $0 + words[$1.index] }
    let changes = taken.map { writer.changedWords(from: parent.items[$0.index].sentence, to: $0.sentence) }
    let still = zip(taken, changes).map { (index: $0.index, words: words[$0.index] - $1) }
    let own = child.items.reduce(0) { $0 + ($1.parent == number ? 0 : writer.wordCount($1.sentence)) }
    let length = child.items.reduce(0) { $0 + writer.wordCount($1.sentence) }
    cut = Share(all - kept, of: all)
    changed = Share(changes.reduce(0, +), of: all)
    moved = Share(still.reduce(0) { $0 + $1.words } - Self.inOrder(still), of: all)
    added = Share(own, of: length)
  }

  /// The most words of sentences that stand in the old order.
  private static func inOrder(_ sentences: [(index: Int, words: Int)]) -> Int {
    var best = [Int](repeating: 0, count: sentences.count)
    for (place, sentence) in sentences.enumerated() {
      let before = (0..<place).filter { sentences[$0].index < sentence.index }.map { best[$0] }.max() ?? 0
      best[place] = before + sentence.words
    }
    return best.max() ?? 0
  }
}
