import Foundation
import Testing

@Suite struct ServeTests {
  private static let row = """
    {"id": "a", "text": "A ferry ran aground off Skarholm on Sunday, the coast guard said.", "title": "Ferry aground"}

    """

  /// Starts it in a folder with an archive, ends it by a signal once it listens, and shows status and messages.
  private func served(endedBy signal: String) throws -> String {
    let command = try Command()
    try command.write(Self.row, to: "rows.jsonl")
    #expect(try command.run("ingest", "rows.jsonl", "--archive", "news.stemma").status == 0)
    let script = """
      '\(try Command.program().path)' serve --archive news.stemma --port 0 2>told & pid=$!
      for i in $(seq 200); do grep -q 'is open at' told && break; sleep 0.05; done
      kill -\(signal) $pid; wait $pid; echo "status $?"; cat told; ls
      """
    return try command.run(program: "/bin/sh", ["-c", script]).output
  }

  @Test(arguments: ["TERM", "INT"])
  func `it says where it listens, ends cleanly when it is told to, and leaves nothing beside the archive`(
    signal: String
  ) throws {
    // A shell has its background processes ignore SIGINT; the program takes it all the same.
    let lines = try served(endedBy: signal).split(separator: "\n").map(String.init)
    #expect(lines.first == "status 0")
    let told = try #require(lines.dropFirst().first)
    let form = /stemma: news\.stemma is open at http:\/\/127\.0\.0\.1:\d+\/ \(Ctrl-C ends it\)/
    #expect(told.wholeMatch(of: form) != nil)
    #expect(Array(lines.dropFirst(2)) == ["news.stemma", "rows.jsonl", "told"])
  }

  @Test func `an archive that is missing or none is named`() throws {
    let command = try Command()
    let missing = try command.run("serve", "--archive", "none.stemma", "--port", "0")
    #expect(missing.status == 1)
    #expect(missing.messages.contains("none.stemma: there is no such archive; stemma ingest makes one"))
    try command.write("Not an archive.\n", to: "other.stemma")
    let other = try command.run("serve", "--archive", "other.stemma", "--port", "0")
    #expect(other.status == 1 && other.messages.contains("this is no archive of Stemma's"))
    #expect(try command.run("serve", "--port", "65536").status == 64)
  }
}
