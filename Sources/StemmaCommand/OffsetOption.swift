import ArgumentParser
import Presentation

extension OffsetUnit: ExpressibleByArgument {}

/// The unit of positions, for the subcommands whose rows have any.
struct OffsetOption: ParsableArguments {
  @Option(help: ArgumentHelp("Count positions in UTF-8 bytes or in Unicode code points.", valueName: "unit"))
  var offsets = OffsetUnit.utf8
}
