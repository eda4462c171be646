import FoundationEssentials
import Glibc

/// Lets whatever else runs on the machine go first: somebody may read the archive that a long run writes to.
enum BackgroundPriority {
  /// The niceness of a run in the background, of 0 to 19; a tenth of the processor time of others where all want some.
  private static let niceness: Int32 = 10

  /// Makes this process a background one; where the system does not say which threads it has, all stays as it is.
  ///
  /// Linux has a niceness for each thread; a new one has that of the thread that made it.
  static func take() {
    let ofThread = __priority_which_t(PRIO_PROCESS.rawValue)
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    for thread in threads.compactMap({ id_t($0) }) where getpriority(ofThread, thread) < niceness {
      _ = setpriority(ofThread, thread, niceness)
    }
  }
}
