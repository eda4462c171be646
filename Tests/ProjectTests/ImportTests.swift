import Foundation
import Testing

/// The module table of ARCHITECTURE.md against the imports in `Sources`.
@Suite struct ImportTests {
  /// Modules of the Swift installation, free to all.
  private static let system: Set<String> = ["Darwin", "FoundationEssentials", "Glibc", "Musl", "Synchronization"]

  @Test func `every module imports only what the table allows`() throws {
    let allowed = try Project.moduleTable()
    for (module, imports) in try Project.imports() {
      let permitted = try #require(allowed[module], "\(module) is not in ARCHITECTURE.md's table")
      #expect(
        imports.subtracting(permitted).subtracting(Self.system) == [], "\(module) imports more than the table says")
    }
  }

  @Test func `every module of the table exists`() throws {
    #expect(Set(try Project.moduleTable().keys) == Set(try Project.imports().keys))
  }

  @Test func `every dependency is imported by one module`() throws {
    let own = Set(try Project.moduleTable().keys)
    var importers: [String: Set<String>] = [:]
    for (module, imports) in try Project.imports() {
      for name in imports.subtracting(own).subtracting(Self.system) { importers[name, default: []].insert(module) }
    }
    for (name, modules) in importers { #expect(modules.count == 1, "\(name) is imported by \(modules.sorted())") }
  }

  @Test func `no module shares its name with a type in it`() throws {
    for (module, files) in try Project.sourceFiles() {
      for file in files {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(
          text.firstMatch(of: try Regex("(struct|enum|class|actor|protocol) \(module)\\b")) == nil, "\(file.path)")
      }
    }
  }
}

/// The checkout the tests run in.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// What each module may import, by ARCHITECTURE.md.
  static func moduleTable() throws -> [String: Set<String>] {
    let text = try String(contentsOf: root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
    let rows = text.split(separator: "\n").map {
      $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let table = rows.drop { $0 != ["module", "what it holds", "may import"] }.dropFirst(2).prefix { $0.count == 3 }
    return Dictionary(
      uniqueKeysWithValues: table.map { row in
        (row[0].replacing("`", with: ""), Set(row[2].split(separator: ", ").map(String.init)).subtracting(["-"]))
      })
  }

  /// The Swift files of each module; the system libraries have none.
  static func sourceFiles() throws -> [String: [URL]] {
    let sources = root.appending(path: "Sources")
    var files: [String: [URL]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
    where path.hasSuffix(".swift") {
      files[String(path.prefix { $0 != "/" }), default: []].append(sources.appending(path: path))
    }
    return files
  }

  /// The modules that each module imports.
  static func imports() throws -> [String: Set<String>] {
    try sourceFiles().mapValues { files in
      let lines = try files.flatMap { try String(contentsOf: $0, encoding: .utf8).split(separator: "\n") }
      let imported = lines.compactMap {
        $0.firstMatch(
          of: /^\s*(?:(?:package|public|private|internal|@\w+)\s+)*import (?:(?:struct|enum|class|func) )?(\w+)/)
      }
      return Set(imported.map { String($0.1) })
    }
  }
}
