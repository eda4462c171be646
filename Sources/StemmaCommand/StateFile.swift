import FoundationEssentials
import Workflows

/// The file in which stories are kept from run to run.
struct StateFile {
  /// Nil where none is kept.
  let path: String?
  /// Whether a file that is not there stands for no stories.
  var isOptional = true

  /// The stories in it; none where there is no file yet.
  /// - Throws: `CommandFailure`.
  func read() throws -> GroupedStories {
    guard let path else { return GroupedStories() }
    guard FileManager.default.fileExists(atPath: path) else {
      guard isOptional else { throw CommandFailure(path, "no such file") }
      return GroupedStories()
    }
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(filePath: path))
    } catch {
      throw CommandFailure(path, "it cannot be read; check its rights")
    }
    do throws(StoriesFailure) {
      return try GroupedStories(saved: Array(bytes))
    } catch {
      throw CommandFailure(path, "\(error)")
    }
  }

  /// Puts stories in the place of what is there, whole or not at all.
  /// - Throws: `CommandFailure`.
  func write(_ stories: GroupedStories) throws {
    guard let path else { return }
    do {
      try Data(stories.saved()).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw CommandFailure(path, "the stories cannot be saved; check the folder and its rights")
    }
  }
}
