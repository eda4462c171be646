import NeuralNetworks
import Testing

@testable import LanguageAnalysis

@Suite struct NeuralArcEagerTests {
  @Test func `a right arc makes the stack's top the head of the next word`() {
    var state = ArcEagerState(length: 2)
    state.shift()
    state.rightArc(4)
    #expect(state.heads == [-1, 0])
    #expect(state.labels[1] == 4)
    #expect(state.context == .init(-1, -1, 1, 0, -1, -1, -1, -1))
  }

  @Test func `a left arc replaces the head a word already has`() {
    var state = ArcEagerState(length: 3)
    state.shift()
    state.rightArc(1)
    state.leftArc(2)
    #expect(state.heads == [-1, 2, -1])
    // The first word has lost its child on the right, the third has one on the left.
    #expect(state.context == .init(2, -1, 0, -1, -1, 1, -1, -1))
  }

  @Test func `children are looked up newest first`() {
    var state = ArcEagerState(length: 4)
    state.shift()
    state.rightArc(1)
    state.reduce()
    state.rightArc(1)
    state.reduce()
    #expect(state.context == .init(3, -1, 0, -1, -1, -1, -1, 2))
  }

  @Test func `a word without a head that is reduced returns to the buffer for good`() {
    var state = ArcEagerState(length: 3)
    state.shift()
    state.shift()
    state.reduce()
    #expect(state.context == .init(1, 2, 0, -1, -1, -1, -1, -1))
    #expect(state.allowed == [.reduce, .leftArc, .rightArc, .break])
  }

  @Test func `a returned word may be shifted again once it has got a child`() {
    var state = ArcEagerState(length: 4)
    state.shift()
    state.shift()
    state.shift()
    state.reduce()
    state.leftArc(1)
    #expect(state.heads == [-1, 2, -1, -1])
    #expect(state.allowed.contains(.shift))
  }

  @Test func `no arc and no shift crosses a sentence's start`() {
    var state = ArcEagerState(length: 3)
    state.shift()
    state.breakSentence()
    #expect(state.allowed == [.shift, .reduce, .leftArc, .rightArc])
    state.rightArc(1)
    #expect(state.allowed == [.reduce])
  }

  @Test func `an empty stack allows a shift and a break alone`() {
    #expect(ArcEagerState(length: 2).allowed == [.shift, .break])
    #expect(ArcEagerState(length: 1).allowed == [.shift])
  }

  @Test func `a state without words is final`() {
    #expect(ArcEagerState(length: 0).isFinal)
  }

  @Test func `actions stand by move, then from frequent to rare, then from last to first label`() {
    let counts = [("2", "amod", 5), ("0", "", 9), ("2", "det", 7), ("2", "poss", 5), ("2", "added", -1)]
    let ordered = TransitionAction.ordered(
      counts.map { (TransitionAction(move: Int($0.0) ?? -1, label: $0.1), $0.2) })
    #expect(ordered.map(\.label) == ["", "det", "poss", "amod", "added"])
  }

  @Test func `an unknown move makes no system`() {
    #expect(ArcEagerSystem([0, 1, 7].map { TransitionAction(move: $0, label: "") }) == nil)
  }

  @Test func `actions that leave a state without a move make no system`() {
    #expect(ArcEagerSystem([TransitionAction(move: 0, label: "")]) == nil)
    #expect(ArcEagerSystem([0, 1].map { TransitionAction(move: $0, label: "") }) != nil)
  }
}
