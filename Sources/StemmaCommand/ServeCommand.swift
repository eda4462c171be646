import ArgumentParser
import Storage
import WebServer

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Opens an archive for reading in a browser.",
    discussion: """
      Answers a browser's requests with pages made of the archive: the latest stories, each story's family tree, claims and \
      evidence, articles with who says what in them, and what people and outlets said and drew on. An ingest may run \
      meanwhile; what it has written is there at the next request. Ctrl-C ends it.

      Only this machine can reach it, unless --host names an address that others see. It only reads: nothing that comes over \
      the network changes the archive or names a file. See Documentation/ThreatModel.md before others may read.

      Examples:
        stemma serve --archive news.stemma
        stemma serve --archive news.stemma --port 0
        stemma serve --archive news.stemma --host 192.168.1.20
      """)

  @OptionGroup var archive: ArchiveOption
  @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
  var host = "127.0.0.1"
  @Option(help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "number"))
  var port = 8317

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
  }

  func run() async throws {
    let reader = try ArchiveReader(path: archive.archive)
    let texts = LazyComparison()
    let room = ReadingRoom(archive: reader, settings: RoomSettings(host: host, port: port)) {
      try texts.comparison(of: $0, $1)
    }
    let path = archive.archive
    try await room.run { address in TextOutput.message("stemma: \(path) is open at \(address) (Ctrl-C ends it)") }
  }
}
