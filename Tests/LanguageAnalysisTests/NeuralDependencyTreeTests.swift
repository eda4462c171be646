import Testing

@testable import LanguageAnalysis

@Suite struct NeuralDependencyTreeTests {
  private let names = ["ROOT", "nsubj", "dobj", "relcl", "relcl||nsubj", "relcl||dobj"]

  private func tree(_ heads: [Int32], _ labels: [UInt8], spaces: Set<Int> = []) -> DependencyTree {
    DependencyTree(heads: heads, labels: labels, isSpace: spaces.contains, names: names)
  }

  @Test func `words without a head are roots, and their leftmost word starts a sentence`() {
    let tree = tree([1, -1, 1, 4, -1], [1, 3, 2, 1, 3])
    #expect(tree.heads == [1, 1, 1, 4, 4])
    #expect(tree.labels == [1, 0, 2, 1, 0])
    #expect(tree.sentenceStarts == [true, false, false, true, false])
  }

  @Test func `a decorated label attaches its word to the labeled child of its head`() {
    // 0 ←nsubj 1, 1 →dobj 2, 1 →relcl||nsubj 3: word 3 belongs to word 0.
    let tree = tree([1, -1, 1, 1], [1, 0, 2, 4])
    #expect(tree.heads == [1, 1, 1, 0])
    #expect(tree.labels == [1, 0, 2, 3])
    #expect(tree.sentenceStarts == [true, false, false, false])
  }

  @Test func `a decorated label looks further down when no child has the label`() {
    // 0 is the root; 1 below it; 2, an object, below 1; 3 hangs on 0 and belongs to an object.
    let tree = tree([-1, 0, 1, 0], [0, 3, 2, 5])
    #expect(tree.heads[3] == 2)
  }

  @Test func `a decorated label keeps its head when nothing matches`() {
    let tree = tree([1, -1, 1], [1, 0, 5])
    #expect(tree.heads[2] == 1)
    #expect(tree.labels[2] == 3)
  }

  @Test func `white space is never the word a decorated label means`() {
    let tree = tree([1, -1, 1], [1, 0, 4], spaces: [0])
    #expect(tree.heads[2] == 1)
  }

  @Test func `a document without words has an empty tree`() {
    #expect(tree([], []).sentenceStarts == [])
  }
}
