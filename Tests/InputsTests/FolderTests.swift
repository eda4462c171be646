import Foundation
import Inputs
import NewsModel
import Testing

@Suite struct FolderTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  @Test func `the pages of a folder come by path, others and hidden ones are passed over`() throws {
    for name in ["b.txt", "a/z.html", "a.htm", ".hidden.txt", ".git/c.txt", "notes.pdf", "c.XHTML", "d.txt.gz.bak"] {
      try folder.write("<html>\(name)", to: name)
    }
    #expect(folder.read(folder.path).map(\.id) == ["a.htm", "z.html", "b.txt", "c.XHTML"])
  }

  @Test func `a folder without a page is an error`() throws {
    try folder.write("x", to: "sub/notes.pdf")
    let name = String(folder.path.split(separator: "/").last ?? "")
    #expect(folder.read(folder.path) == [.failure(name, nil, .folderWithoutPages)])
  }

  @Test func `links between folders make no loop`() throws {
    try folder.write("Ferry", to: "sub/a.txt")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/sub/up", withDestinationPath: folder.path)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/gone", withDestinationPath: "nowhere")
    #expect(folder.read(folder.path).map(\.id) == ["a.txt"])
  }

  @Test func `folders too deep are named, the others are read`() throws {
    try folder.write("Ferry", to: "a.txt")
    try folder.write("Ferry", to: "one/two/b.txt")
    let read = folder.read(folder.path, limits: InputLimits(folderDepth: 2))
    #expect(read == [.capture("a.txt", .plainText("Ferry")), .failure("two", nil, .folderTooDeep(limit: 2))])
  }

  @Test func `a file named twice, or by its folder too, is read once`() throws {
    let file = try folder.write("Ferry", to: "a.txt")
    #expect(folder.read(file, folder.path, folder.path + "/./a.txt").map(\.id) == ["a.txt"])
  }

  @Test func `files of one name are told apart by as much of their paths as it takes`() throws {
    let files = try ["x/one/a.txt", "y/one/a.txt", "y/two/a.txt", "b.txt"].map { try folder.write("Ferry", to: $0) }
    #expect(
      InputReader().captures(of: files).compactMap { try? $0.get().id.description } == [
        "x/one/a.txt", "y/one/a.txt", "two/a.txt", "b.txt",
      ])
  }

  @Test func `names do not depend on the order of the arguments`() throws {
    let files = try ["x/a.txt", "y/a.txt", "b.txt"].map { try folder.write("Ferry", to: $0) }
    let reversed = InputReader().captures(of: files.reversed()).compactMap { try? $0.get().id.description }
    #expect(reversed == ["b.txt", "y/a.txt", "x/a.txt"])
  }
}
