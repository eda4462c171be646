/// Cuts, moves and changes sentences until a wanted part of the words is touched.
///
/// Purpose: rewrites of a known distance. Action: the distance is parted by chance; sentences are cut, mostly from the
/// end, then moved, then reworded one after another until the rest is used up. The first sentence stays where it is.
/// Cost: O(n²) for n sentences, besides the rewording.
struct DraftEditor<Writer: StoryWriter> {
  var writer: Writer

  /// - Parameters:
  ///   - draft: marked as taken from its parent.
  ///   - target: of the parent's words.
  ///   - outlet: whose the new text is.
  mutating func rewritten(_ draft: Draft<Writer.Sentence>, target: Share, by outlet: Int) -> Draft<Writer.Sentence> {
    var draft = draft
    let budget = target.of(words(draft))
    let cuts = cut(&draft, words: budget * writer.random.below(400) / 1000)
    let moves = move(&draft, words: (budget - cuts) * writer.random.below(400) / 1000)
    reword(&draft, words: budget - cuts - moves, by: outlet)
    return draft
  }

  func words(_ draft: Draft<Writer.Sentence>) -> Int {
    draft.items.reduce(0) { $0 + writer.wordCount($1.sentence) }
  }

  /// Takes sentences out, at most so many words of them.
  /// - Returns: the words taken out.
  mutating func cut(_ draft: inout Draft<Writer.Sentence>, words: Int) -> Int {
    var done = 0
    while draft.items.count > 2 {
      let last = draft.items.count - 1
      let place = writer.random.below(10) < 7 ? last : 1 + writer.random.below(last)
      let size = writer.wordCount(draft.items[place].sentence)
      guard done + size <= words else { break }
      draft.items.remove(at: place)
      done += size
    }
    return done
  }

  private mutating func move(_ draft: inout Draft<Writer.Sentence>, words: Int) -> Int {
    var done = 0
    var moved: Set<Int> = []
    while draft.items.count > 3 {
      let from = 1 + writer.random.below(draft.items.count - 1)
      let to = 1 + writer.random.below(draft.items.count - 1)
      let size = writer.wordCount(draft.items[from].sentence)
      guard done + size <= words, from != to, moved.insert(draft.items[from].index).inserted else { break }
      draft.items.insert(draft.items.remove(at: from), at: to)
      done += size
    }
    return done
  }

  /// Some sentences more than others.
  private mutating func reword(_ draft: inout Draft<Writer.Sentence>, words: Int, by outlet: Int) {
    var order = Array(draft.items.indices)
    writer.random.shuffle(&order)
    var rest = words
    let least = min(900, 1200 * words / max(1, self.words(draft)))
    for place in order where rest > 0 {
      let old = draft.items[place].sentence
      let most = writer.wordCount(old) * (least + writer.random.below(max(1, 950 - least))) / 1000
      let new = writer.reworded(old, words: min(rest, most + 1), by: outlet)
      rest -= writer.changedWords(from: old, to: new)
      draft.items[place].sentence = new
    }
  }
}
