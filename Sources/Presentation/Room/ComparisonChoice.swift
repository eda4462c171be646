import NewsModel

/// The part of a story's page where two of its texts are chosen, to be shown side by side on a page of their own.
struct ComparisonChoice {
  let story: StoryView
  let numbers: RoomNumbers
  let anchors: EvidenceAnchors

  /// The articles with a page of their own, in the order of witnesses, by their numbers.
  private var texts: [(name: String, number: Int)] {
    zip(story.stemma.witnesses, story.labels).compactMap { witness, label in
      witness.article.flatMap { numbers.articles[$0.description] }.map { (label, $0) }
    }
  }

  /// Whether there are two to choose.
  var isPossible: Bool { texts.count > 1 }

  func html() -> HTMLText {
    guard isPossible else { return "" }
    let (left, right) = opening
    return """
      <section class="collation" id="\(anchors.collation)" tabindex="-1" aria-labelledby="\(anchors.collation)-h">\
      <h3 id="\(anchors.collation)-h">Side by side</h3>
      <form class="controls" action="/compare"><label>Left \(choice("left", chosen: left))</label> \
      <label>Right \(choice("right", chosen: right))</label> <button>Compare</button></form></section>

      """
  }

  private func choice(_ side: HTMLText, chosen: Int) -> HTMLText {
    let options = texts.map { text -> HTMLText in
      "<option value=\"\(text.number)\"\(text.number == chosen ? " selected" : "")>\(text.name)</option>"
    }
    return "<select name=\"\(side)\">\(options.joined())</select>"
  }

  /// The ends of the derivation that shares most, else the first two.
  private var opening: (Int, Int) {
    let ends = story.stemma.derivations.sorted { $0.sharedPassages > $1.sharedPassages }.lazy.compactMap { derivation in
      pair(derivation.parent, derivation.child)
    }.first
    return ends ?? (texts[0].number, texts[1].number)
  }

  private func pair(_ parent: Witness.ID, _ child: Witness.ID) -> (Int, Int)? {
    guard let left = numbers.articles[parent.description], let right = numbers.articles[child.description] else {
      return nil
    }
    return (left, right)
  }
}
