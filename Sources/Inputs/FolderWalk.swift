import FoundationEssentials

/// Finds the pages below folders, each folder once, so that links between folders make no loop.
struct FolderWalk {
  let limits: InputLimits
  private var visited: Set<FileStatus.Identity> = []

  init(limits: InputLimits) { self.limits = limits }

  /// The paths of the pages below a folder, sorted by the bytes of their paths, and what could not be read there.
  ///
  /// Hidden files and folders are passed over, and so are files whose names do not end as pages do.
  /// - Throws: `InputError.folderWithoutPages`, or why the folder itself cannot be read.
  mutating func pages(below folder: String) throws(InputError) -> [Result<String, InputFailure>] {
    guard visited.insert(try FileStatus(path: folder).identity).inserted else { return [] }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let found = try entries(of: folder).flatMap { name in visit(base + name, depth: 1) }
    guard !found.isEmpty else { throw .folderWithoutPages }
    return found.sorted { Self.path($0) < Self.path($1) }
  }

  private mutating func visit(_ path: String, depth: Int) -> [Result<String, InputFailure>] {
    do throws(InputError) {
      let status = try FileStatus(path: path)
      switch status.kind {
      case .file: return Self.isPage(path) ? [.success(path)] : []
      case .other: return []
      case .folder:
        guard visited.insert(status.identity).inserted else { return [] }
        guard depth < limits.folderDepth else { throw .folderTooDeep(limit: limits.folderDepth) }
        return try entries(of: path).flatMap { visit(path + "/" + $0, depth: depth + 1) }
      }
    } catch .missing {
      return []  // a dangling link
    } catch {
      return [.failure(InputFailure(input: path, error: error))]
    }
  }

  /// The names in a folder that are not hidden, sorted, so that of two links to one folder the same is followed.
  private func entries(of folder: String) throws(InputError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw .unreadable(reason: "the folder cannot be listed")
    }
  }

  private static func isPage(_ path: String) -> Bool {
    let name = path.lowercased()
    let bare = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    return InputExpander.suffixes.contains { bare.hasSuffix($0) }
  }

  private static func path(_ result: Result<String, InputFailure>) -> String {
    switch result {
    case .success(let path): path
    case .failure(let failure): failure.input
    }
  }
}
