import FoundationEssentials
import NewsModel

/// A file to read and what its capture is called.
struct InputFile: Hashable, Sendable {
  /// The argument or, in a folder, the path below it.
  let path: String
  /// The file name, or the shortest path that tells it from others of that name.
  var id: Capture.ID

  /// Standard input rather than a file.
  var isStandardInput: Bool { path == "-" }
}

/// Turns arguments into files: folders into the pages below them, doubles into one, names into ids.
struct InputExpander {
  let limits: InputLimits

  /// The endings of the files that are taken from folders; each may have `.gz` behind it.
  static let suffixes =
    [".html", ".htm", ".xhtml", ".txt", ".jsonl", ".rss", ".atom", ".xml"] + ContentKind.archiveSuffixes
  static let suffixList = suffixes.joined(separator: ", ") + ", gzip or not"

  /// The files in order of the arguments, with failures in their places.
  func files(for arguments: [String]) -> [Result<InputFile, InputFailure>] {
    var walk = FolderWalk(limits: limits)
    var found: [Result<String, InputFailure>] = []
    var seen: Set<String> = []
    for argument in arguments {
      for path in paths(for: argument, &walk) {
        guard case .success(let name) = path else {
          found.append(path)
          continue
        }
        if seen.insert(PathName(name).normalized).inserted { found.append(path) }
      }
    }
    return named(found)
  }

  private func paths(for argument: String, _ walk: inout FolderWalk) -> [Result<String, InputFailure>] {
    do throws(InputError) {
      if argument == "-" { return [.success(argument)] }
      let lowercased = argument.lowercased()
      if lowercased.hasPrefix("http://") || lowercased.hasPrefix("https://") { throw .unsupported(.address) }
      switch try FileStatus(path: argument).kind {
      case .folder: return try walk.pages(below: argument)
      case .file, .other: return [.success(argument)]
      }
    } catch {
      return [.failure(InputFailure(input: argument, error: error))]
    }
  }

  /// Gives each file the shortest end of its path that no other file's path ends with.
  ///
  /// - Complexity: O(n d) for n files whose paths have d parts.
  private func named(_ paths: [Result<String, InputFailure>]) -> [Result<InputFile, InputFailure>] {
    let names = paths.map { path in path.map { PathName($0) } }
    var depths = [Int](repeating: 1, count: names.count)
    var unresolved = names.enumerated().compactMap { index, name in name.success.map { (index, $0) } }
    while !unresolved.isEmpty {
      let groups = Dictionary(grouping: unresolved) { index, name in name.trailing(depths[index]) }
      // Of two paths of different lengths that end alike, the shorter one stays and the longer one goes on.
      unresolved = groups.values.filter { $0.count > 1 }.joined().filter { index, name in
        guard depths[index] < name.partCount else { return false }
        depths[index] += 1
        return true
      }
    }
    return names.enumerated().map { index, name in
      name.map { InputFile(path: $0.path, id: Capture.ID($0.trailing(depths[index]))) }
    }
  }
}

extension Result {
  fileprivate var success: Success? {
    if case .success(let value) = self { value } else { nil }
  }
}

/// A path cut into its parts.
struct PathName {
  let path: String
  private let parts: [Substring]

  init(_ path: String) {
    self.path = path
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    self.parts = parts
  }

  var partCount: Int { max(parts.count, 1) }

  /// The path without `.`, `..` and doubled slashes, from the working folder when it is relative.
  var normalized: String {
    if path == "-" { return path }
    if path.hasPrefix("/") { return "/" + parts.joined(separator: "/") }
    return "/" + PathName(FileManager.default.currentDirectoryPath + "/" + path).parts.joined(separator: "/")
  }

  /// The last `count` parts, joined.
  func trailing(_ count: Int) -> String {
    parts.isEmpty ? path : parts.suffix(count).joined(separator: "/")
  }
}
