/// The command line: what does the person or program want, and how is it told?
///
/// Arguments go in; text for people or JSON Lines for programs comes out on standard output or in a file, messages on
/// standard error. A subcommand a file: each declares its options, hands its captures to a workflow and writes what
/// comes back. Exit status 0: all done; 1: some inputs failed, each named with its reason, the others are done; 64:
/// misuse. A reader that goes away (`| head`) is no failure.
///
/// Not for: anything a library caller would want; that belongs to the stages and workflows.
import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The `stemma` command.
package enum CommandEntry {
  /// Runs the command with the arguments of the process, and ends the process.
  package static func main() async {
    // A broken pipe is then an error of `write`, which `TextOutput` takes for the end of the work.
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow is then an error of `write`, too, which says what to do.
    signal(SIGXFSZ, SIG_IGN)
    await RootCommand.main()
  }
}

struct RootCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stemma",
    abstract: "Finds out who really reported this.",
    discussion: """
      Give it news pages. It finds who says what in each report, groups the reports of one story, draws the story's \
      family tree, and counts the independent origins behind each claim.

      Examples:
        stemma trace first.html second.html
        stemma trace captures/ --format html -o story.html
        stemma extract pages.jsonl.gz | stemma attribute -

      Inputs are files or folders of HTML, plain text, JSON Lines, feeds or web archives, compressed or not, told apart \
      by their content; - is standard input. A row of JSON Lines has an "id" and one of "html", "capture" (a whole page as plain text) and \
      "text" (an article's body); it may have "url", "title", "outlet", "authors", "date" and "story".

      Exit status: 0 when all is done, 1 when some inputs failed, 64 for wrong usage.
      """,
    version: "0.1.0",
    subcommands: [
      TraceCommand.self, ExtractCommand.self, AnalyzeCommand.self, AttributeCommand.self, DatesCommand.self,
      GroupCommand.self, ReuseCommand.self, IngestCommand.self, SearchCommand.self, ServeCommand.self,
      ArchiveCommand.self, ModelCommand.self,
    ])
}
