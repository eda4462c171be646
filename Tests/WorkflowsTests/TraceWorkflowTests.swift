import Inputs
import NewsModel
import Testing
import UTF8Text
import Workflows

@Suite struct TraceWorkflowTests {
  private func trace(_ captures: [Result<Capture, InputFailure>]) async throws -> [[String]] {
    try await TraceWorkflow(stages: .plain()).trace(captures).stories.map(\.summary)
  }

  @Test func `the largest story comes first, then stories go by name`() async throws {
    let captures = [capture("z", "Ferry"), capture("c", "Mayor"), capture("b", "Trial"), capture("y", "Fog")]
    #expect(try await trace(captures) == [["y", "y", "z"], ["b", "b"], ["c", "c"]])
  }

  @Test func `each further item of a page is grouped as an article of its own`() async throws {
    let captures = [capture("a", "Ferry\nMayor"), capture("b", "Mayor")]
    #expect(try await trace(captures) == [["a#1", "a#1", "b"], ["a", "a"]])
  }

  @Test func `a lead article stays in the story that its giver put it in, its items do not`() async throws {
    let captures = [
      capture("a", "Ferry\nTrial", story: "quay"), capture("b", "Mayor", story: "quay"), capture("c", "Fog"),
    ]
    #expect(try await trace(captures) == [["quay", "a", "b"], ["a#1", "a#1"], ["c", "c"]])
  }

  @Test func `the order of the inputs changes nothing`() async throws {
    let captures = (0..<40).map { capture("p\($0)", ["Ferry", "Mayor\nFog", "Trial"][$0 % 3]) }
    let expected = try await trace(captures)
    #expect(try await trace(captures.reversed()) == expected)
    #expect(try await trace(captures.shuffled()) == expected)
  }

  @Test func `what fails is reported in input order, and the others are traced`() async throws {
    let unread = InputFailure(input: "gone.txt", error: .missing)
    let result = try await TraceWorkflow(stages: .plain()).trace([
      capture("z", "bad"), .failure(unread), capture("a", "Ferry"),
    ])
    #expect(result.stories.map(\.summary) == [["a", "a"]])
    #expect(result.failures.map(\.description) == ["z: NoArticle()", unread.description])
  }

  @Test func `two articles of one name are not traced as one`() async throws {
    let result = try await TraceWorkflow(stages: .plain()).trace([capture("a", "Ferry\nFog"), capture("a#1", "Fort")])
    #expect(result.stories.map(\.summary) == [["a", "a", "a#1"]])
    #expect(result.failures.count == 1)
  }

  @Test func `the model of attributions is chosen by how many articles there are, and said`() async throws {
    let stages = Stages.plain(attributions: { articles throws(ModelFailure) in
      AttributionStage(model: articles > 2 ? .fast : .best) { _, _ in [] }
    })
    let few = try await TraceWorkflow(stages: stages).trace([capture("a", "Ferry\nFog")])
    #expect(few.attributions.model == .best)
    let many = try await TraceWorkflow(stages: stages).trace([capture("a", "Ferry\nFog"), capture("b", "Fog")])
    #expect(many.attributions.model == .fast)
  }

  @Test func `each article has the attributions that the model finds in it`() async throws {
    let stages = Stages.plain(attributions: { _ throws(ModelFailure) in
      AttributionStage(model: .fast) { text, _ in
        [Attribution(source: [], cue: [], content: [TextRange(0, text.text.utf8.count)], kind: .indirect)]
      }
    })
    let traced = try await TraceWorkflow(stages: stages).trace([capture("a", "Ferry\nFog")])
    let ends = traced.stories.flatMap(\.articles).flatMap(\.attributions).map(\.range.end)
    #expect(ends.sorted() == [3, 5])
  }

  @Test func `no captures make no stories`() async throws {
    #expect(try await trace([]).isEmpty)
  }
}

@Suite struct GroupWorkflowTests {
  private func group(
    _ captures: [Result<Capture, InputFailure>], into stories: inout GroupedStories, isExplained: Bool = false
  ) async throws -> [GroupedArticle] {
    try await GroupWorkflow(stages: .plain()).group(captures, into: &stories, isExplained: isExplained).rows
  }

  @Test func `articles are grouped by their words, whatever story was given`() async throws {
    var stories = GroupedStories()
    let rows = try await group(
      [capture("b", "Fog over harbor", story: "quay"), capture("a", "Fog over harbor\nMayor resigns", story: "pier")],
      into: &stories)
    #expect(rows.map(\.article.description) == ["a", "a#1", "b"])
    #expect(rows.map(\.story) == ["a", "a#1", "a"])
  }

  @Test func `a later run goes on from the stories of an earlier one`() async throws {
    var stories = GroupedStories()
    _ = try await group([capture("b", "Fog over harbor")], into: &stories)
    stories = try GroupedStories(saved: stories.saved())
    let rows = try await group([capture("a", "Fog over harbor")], into: &stories)
    #expect(
      rows == [
        GroupedArticle(article: .init("a"), story: "a"), GroupedArticle(article: .init("b"), story: "a", before: "b"),
      ])
  }

  @Test func `a name that an earlier run had is a failure`() async throws {
    var stories = GroupedStories()
    _ = try await group([capture("a", "Fog over harbor")], into: &stories)
    let result = try await GroupWorkflow(stages: .plain()).group([capture("a", "Mayor resigns")], into: &stories)
    #expect(result.failures.map(\.description) == ["a: another article has this name; rename the file or row"])
    #expect(result.rows.isEmpty)
  }

  @Test func `a reason has the passages that two articles share`() async throws {
    let text = "Fog over harbor keeps nine ferries at their piers until noon and three boats collide"
    var stories = GroupedStories()
    let rows = try await group([capture("a", text), capture("b", text)], into: &stories, isExplained: true)
    #expect(rows.map(\.reason?.kind) == [.sameText, .sameText])
    #expect(rows.map(\.reason?.passages.count) == [1, 1])
  }
}

@Suite struct CaptureWorkflowTests {
  @Test func `results come in input order over several batches`() async throws {
    var delivered: [String] = []
    let work: @Sendable (Capture) throws(CaptureFailure) -> String = { $0.id.description }
    try await CaptureWorkflow().run((0..<200).map { capture("\($0)", "Ferry") }, work: work) { result in
      delivered.append(try result.get())
    }
    #expect(delivered == (0..<200).map(String.init))
  }

  @Test func `failures stand in their places, and the work stops where a result is refused`() async throws {
    struct Refused: Error {}
    var delivered: [String] = []
    let work: @Sendable (Capture) throws(CaptureFailure) -> String = { $0.id.description }
    let captures = (0..<200).map { index in
      index % 10 == 3 ? .failure(InputFailure(input: "\(index)", error: .missing)) : capture("\(index)", "Ferry")
    }
    await #expect(throws: Refused.self) {
      try await CaptureWorkflow().run(captures, work: work) { result in
        switch result {
        case .success(let name): delivered.append(name)
        case .failure(let failure): delivered.append("\(failure.kind)")
        }
        if delivered.count == 100 { throw Refused() }
      }
    }
    #expect(delivered == (0..<100).map { $0 % 10 == 3 ? "no such file" : "\($0)" })
  }

  @Test func `the body of an article is read to the byte`() throws {
    guard case .success(let row) = capture("a", "  Ferry \n\nFog\n") else { return }
    #expect(try ArticleReader(stages: .plain()).texts(of: row).map(\.body) == ["  Ferry \n\nFog\n"])
  }
}
