import Foundation

/// What the benchmarks have in common: their options and processor time.
package enum Run {
  /// Takes an option and its value out of the arguments; nil when it is not among them.
  package static func option(_ name: String, _ arguments: inout [String]) -> String? {
    guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return nil }
    defer { arguments.removeSubrange(place...(place + 1)) }
    return arguments[place + 1]
  }

  /// Seconds of processor time that this process took so far, the system's work for it included.
  package static func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
