import Foundation
import Testing

@Suite struct IngestTests {
  /// Rows of some stories, each of three reports.
  private static func rows(_ stories: Int) -> String {
    (0..<stories).flatMap { story in
      ["Courier", "Beacon", "Ledger"].map { outlet in
        let town = "Town\(story * 7919 % 997)ville"
        let text = """
          A warehouse in \(town) burned down on Monday and \(story + 2) people were hurt, the fire brigade said.\\n\
          “We saw the smoke from the harbor,” Ada Holm\(story), who runs the \(town) ferry, told the \(outlet).\\n\
          The cause is not known, officials in \(town) said, and pier \(story) stays closed.
          """
        return """
          {"id": "\(story)-\(outlet)", "text": "\(text)", "title": "Fire in \(town) hurts \(story + 2)", \
          "outlet": "The \(outlet)", "date": "2024-05-\(10 + story % 20)"}

          """
      }
    }.joined()
  }

  @Test func `pages of every kind come into the archive once, and the summary says so`() throws {
    let command = try Command()
    try command.write(ferryPage, to: "captures/page.txt")
    try command.write(Self.rows(2), to: "captures/rows.jsonl")
    let first = try command.run("ingest", "captures")
    #expect(first.status == 0)
    #expect(first.messages == "")
    #expect(first.lines.first?.hasPrefix("7 pages added, 0 known before; 7 articles, ") == true)
    let rows = try command.run("archive", "export").output
    let second = try command.run("ingest", "captures", "--archive", "news.stemma")
    #expect(second.lines.first == "0 pages added, 7 known before; 0 articles, 0 stories new or changed")
    #expect(try command.run("archive", "export").output == rows)
  }

  @Test func `what failed is named, the rest is done, and the status says so`() throws {
    let command = try Command()
    try command.write(Self.rows(1) + "{\"id\": 1}\n", to: "rows.jsonl")
    let outcome = try command.run("ingest", "rows.jsonl", "none.html")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("rows.jsonl:4: this row has no content"))
    #expect(outcome.messages.contains("none.html: there is no such file"))
    #expect(outcome.lines.first?.hasPrefix("3 pages added, 0 known before, 2 failed; ") == true)
  }

  @Test func `a run that is killed at any moment is made good by the next one`() throws {
    let command = try Command()
    try command.write(Self.rows(60), to: "rows.jsonl")
    let whole = try command.run("ingest", "rows.jsonl", "--archive", "whole.stemma")
    #expect(whole.status == 0)
    let rows = try command.run("archive", "export", "whole.stemma").output
    #expect(rows.split(separator: "\n").count > 360)
    var killed = 0
    for milliseconds in [60, 250, 500, 800, 1200, 1800] {
      if try command.runKilled(after: milliseconds, "ingest", "rows.jsonl", "--archive", "killed.stemma") {
        killed += 1
      }
    }
    #expect(killed > 2)
    #expect(try command.run("ingest", "rows.jsonl", "--archive", "killed.stemma").status == 0)
    #expect(try command.run("archive", "export", "killed.stemma").output == rows)
    #expect(try command.run("archive", "check", "killed.stemma").status == 0)
  }

  @Test(arguments: [40_000, 120_000, 260_000])
  func `a disk that is full is said, nothing is lost, and the next run does the rest`(bytes: Int) throws {
    let command = try Command()
    try command.write(Self.rows(60), to: "rows.jsonl")
    let program = try Command.program().path
    let shell = "ulimit -f \(bytes / 512); exec '\(program)' ingest rows.jsonl"
    let full = try command.run(program: "/bin/sh", ["-c", shell])
    #expect(full.status == 1)
    #expect(full.messages.contains("news.stemma: there is no room to write; what was written before is kept"))
    #expect(try command.run("ingest", "rows.jsonl").status == 0)
    _ = try command.run("ingest", "rows.jsonl", "--archive", "whole.stemma")
    let rows = try command.run("archive", "export", "whole.stemma").output
    #expect(try command.run("archive", "export").output == rows)
  }

  @Test func `a second writer is told at once, and readers go on`() throws {
    let command = try Command()
    try command.write(Self.rows(1), to: "rows.jsonl")
    _ = try command.run("ingest", "rows.jsonl")
    let holder = try command.start("ingest", "--archive", "news.stemma", "-")
    defer { holder.end() }
    // The log stands beside the archive from when the first one has opened it.
    for _ in 0..<600 where !FileManager.default.fileExists(atPath: command.file("news.stemma-wal").path) {
      Thread.sleep(forTimeInterval: 0.1)
    }
    let second = try command.run("ingest", "rows.jsonl")
    #expect(second.status == 1)
    #expect(second.messages == "Error: news.stemma: another process writes to this archive; wait for its end\n")
    #expect(try command.run("archive", "check").status == 0)
  }

  @Test func `all threads of a run let other programs go first`() throws {
    let command = try Command()
    // The niceness is the 19th field of what Linux tells of a thread (proc(5)).
    let script = """
      mkfifo rows; exec 3<>rows; "$0" ingest - <&3 3>&- > /dev/null & run=$!
      for try in $(seq 200); do
        told=$(cut -d ' ' -f 19 /proc/$run/task/*/stat | sort -n | head -n 1)
        [ "$told" -ge 10 ] && break; sleep 0.05
      done
      echo "$told"; kill $run
      """
    let outcome = try command.run(program: "/bin/sh", ["-c", script, try Command.program().path])
    #expect(outcome.lines == ["10"])
  }

  @Test func `a file that is no archive is left as it is`() throws {
    let command = try Command()
    try command.write(ferryPage, to: "page.txt")
    let outcome = try command.run("ingest", "page.txt", "--archive", "page.txt")
    #expect(outcome.status == 1)
    #expect(outcome.messages == "Error: page.txt: this is no archive of Stemma's; name another file\n")
    #expect(try command.read("page.txt") == ferryPage)
  }
}
