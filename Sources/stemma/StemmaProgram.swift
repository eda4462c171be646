import StemmaCommand

@main
struct StemmaProgram {
  static func main() async { await CommandEntry.main() }
}
