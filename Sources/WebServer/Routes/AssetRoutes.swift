import Presentation

/// Style, script and icon; no files, but parts of the program.
struct AssetRoutes: Sendable {
  func add(to routes: RoomRoutes) {
    let assets = Dictionary(RoomAssets.all.map { ($0.name, $0) }) { first, _ in first }
    routes.get("static/:name") { request in
      guard let asset = assets[request.word("name")] else { throw RoomFault.notFound }
      var answer = RoomAnswer(mediaType: asset.mediaType, contents: asset.contents)
      answer.keeping = .forGood
      return answer
    }
    routes.get("robots.txt") { _ in
      // What strangers captured is shown here for reading, not to be found under our name.
      RoomAnswer(mediaType: "text/plain; charset=utf-8", contents: "User-agent: *\nDisallow: /\n")
    }
  }
}
