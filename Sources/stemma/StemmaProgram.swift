@main
struct StemmaProgram {
  static func main() {}
}
