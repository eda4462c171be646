// swift-tools-version: 6.1
import Foundation
import PackageDescription

/// Strict language features, by their proposals: SE-0335 (explicit `any`), SE-0444 (imports made visible
/// file by file) and SE-0409 (imports are internal unless said otherwise).
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Intel's oneDNN multiplies matrices where its header is installed; elsewhere plain Swift does, as it does wherever
/// `STEMMA_WITHOUT_ONEDNN` is set.
let hasOneDNN =
  FileManager.default.fileExists(atPath: "/usr/include/dnnl.h") && Context.environment["STEMMA_WITHOUT_ONEDNN"] == nil

/// The models read millions of numbers a sentence, and tens of millions of bytes when installed, and near-copies are
/// looked for among a hundred thousand articles: without optimization tests would take minutes.
let optimized: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A library module of this package; `uses` is checked against ARCHITECTURE.md by the import test.
func module(
  _ name: String, uses: [String], resources: [Resource] = [], settings: [SwiftSetting] = strict
) -> Target {
  .target(
    name: name,
    dependencies: uses.map { .init(stringLiteral: $0) },
    resources: resources,
    swiftSettings: settings)
}

/// A test target for the module its name starts with.
func tests(_ name: String, uses: [String], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: uses.map { .init(stringLiteral: $0) }, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "stemma",
  products: [.executable(name: "stemma", targets: ["stemma"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Without its default traits, which would link the whole of Foundation and a reader of configuration files.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    // What Hummingbird stands on, for what it leaves to its callers.
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
  ],
  targets: [
    .executableTarget(name: "stemma", dependencies: ["StemmaCommand"], swiftSettings: strict),
    .target(
      name: "StemmaCommand",
      dependencies: [
        "WebServer", "Workflows", "Storage", "SearchQueries", "Inputs", "Presentation", "NewsModel", "UTF8Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "WebServer",
      dependencies: [
        "Storage", "Presentation", "SearchQueries", "NewsModel", "UTF8Text",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      ],
      resources: [.embedInCode("API/openapi.json")],
      swiftSettings: strict),
    module("Presentation", uses: ["NewsModel", "UTF8Text"]),
    module(
      "Workflows",
      uses: [
        "Inputs", "Extraction", "LanguageAnalysis", "ModelFiles", "Attributions", "TimeExpressions", "TextReuse",
        "Stories", "Provenance", "Storage", "NewsModel", "UTF8Text",
      ]),
    .target(
      name: "Storage",
      dependencies: [
        "SearchQueries", "Compression", "NewsModel", "UTF8Text", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    module("SearchQueries", uses: ["NewsModel", "UTF8Text"]),
    module("Inputs", uses: ["WARC", "Compression", "Feeds", "NewsModel", "UTF8Text"]),
    module(
      "Provenance", uses: ["Clustering", "TextReuse", "NewsModel", "UTF8Text"],
      resources: [.embedInCode("Origins/OriginWeights.tsv")]),
    module(
      "Stories", uses: ["CStemmer", "Clustering", "NewsModel", "UTF8Text"],
      resources: [.embedInCode("Profile/Frequencies.tsv")], settings: optimized),
    module("Clustering", uses: []),
    module("TextReuse", uses: ["NewsModel", "UTF8Text"], settings: optimized),
    module(
      "Attributions",
      uses: [
        "CAttributionWeights", "TextVectors", "NeuralNetworks", "ModelFiles", "Patterns", "NewsModel", "UTF8Text",
      ]),
    .target(
      name: "CAttributionWeights", exclude: ["fast.weights", "best.weights"], cSettings: [.headerSearchPath(".")]),
    module("TimeExpressions", uses: ["Patterns", "NewsModel", "UTF8Text"]),
    module("Extraction", uses: ["HTML", "LanguageIdentification", "Patterns", "NewsModel", "UTF8Text"]),
    module(
      "LanguageAnalysis", uses: ["NeuralNetworks", "ModelFiles", "Patterns", "NewsModel", "UTF8Text"],
      settings: optimized),
    module("TextVectors", uses: ["NeuralNetworks", "ModelFiles", "UTF8Text"], settings: optimized),
    .target(
      name: "NeuralNetworks",
      dependencies: hasOneDNN ? ["COneDNN"] : [],
      swiftSettings: optimized + (hasOneDNN ? [.define("ONEDNN")] : [])),
    module("ModelFiles", uses: ["Compression", "UTF8Text"], settings: optimized),
    module("Patterns", uses: ["CPCRE2", "UTF8Text"]),
    module("Feeds", uses: ["HTML", "NewsModel", "UTF8Text"]),
    module("LanguageIdentification", uses: ["CCLD2"]),
    module("HTML", uses: ["CXML2", "CUchardet", "UTF8Text"]),
    module("WARC", uses: ["Compression", "UTF8Text"]),
    module("Compression", uses: ["CZlib", "CLibDeflate", "CZstd", "CBrotli"]),
    module("NewsModel", uses: ["UTF8Text"], resources: [.embedInCode("Outlets.tsv")]),
    module("UTF8Text", uses: []),
    .target(name: "Measurement", path: "Benchmarks/Measurement", swiftSettings: strict),
    .executableTarget(
      name: "LanguageBenchmark", dependencies: ["Measurement", "LanguageAnalysis", "ModelFiles", "NewsModel"],
      path: "Benchmarks/LanguageBenchmark",
      swiftSettings: strict),
    .executableTarget(
      name: "AttributionBenchmark",
      dependencies: ["Measurement", "Attributions", "LanguageAnalysis", "ModelFiles", "NewsModel", "UTF8Text"],
      path: "Benchmarks/AttributionBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "EncoderBenchmark", dependencies: ["Measurement", "TextVectors", "NeuralNetworks", "ModelFiles"],
      path: "Benchmarks/EncoderBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "ArchiveBenchmark", dependencies: ["Measurement", "WARC"], path: "Benchmarks/ArchiveBenchmark",
      swiftSettings: strict),
    .executableTarget(
      name: "ExtractionBenchmark", dependencies: ["Measurement", "Extraction", "Compression", "NewsModel"],
      path: "Benchmarks/ExtractionBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "ReuseBenchmark", dependencies: ["Measurement", "TextReuse", "StorySimulation"],
      path: "Benchmarks/ReuseBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "GroupingBenchmark", dependencies: ["Measurement", "Stories", "StorySimulation", "NewsModel"],
      path: "Benchmarks/GroupingBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "TraceBenchmark",
      dependencies: ["Measurement", "Workflows", "Inputs", "Provenance", "StorySimulation", "NewsModel"],
      path: "Benchmarks/TraceBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "StoreBenchmark",
      dependencies: [
        "Measurement", "Workflows", "Storage", "SearchQueries", "Stories", "Inputs", "StorySimulation", "NewsModel",
        "UTF8Text",
      ],
      path: "Benchmarks/StoreBenchmark", swiftSettings: strict),
    .target(
      name: "StorySimulation", dependencies: ["NewsModel", "UTF8Text"], path: "Tools/StorySimulation",
      resources: [.embedInCode("Prose/Events.txt")], swiftSettings: optimized),
    .executableTarget(
      name: "origin-features", dependencies: ["Workflows", "Inputs", "Provenance", "NewsModel"], path: "Tools/origins",
      exclude: ["train.py"], swiftSettings: strict),
    .executableTarget(
      name: "simulate",
      dependencies: [
        "StorySimulation", "NewsModel", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tools/simulate", exclude: ["README.md"], swiftSettings: strict),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .target(
      name: "ModelFixture", dependencies: ["LanguageAnalysis", "ModelFiles", "NewsModel"], path: "Tests/ModelFixture",
      swiftSettings: strict),
    tests("NeuralNetworksTests", uses: ["NeuralNetworks"]),
    tests("UTF8TextTests", uses: ["UTF8Text"]),
    tests("NewsModelTests", uses: ["NewsModel", "UTF8Text"]),
    tests("PatternsTests", uses: ["Patterns", "UTF8Text"]),
    tests("ModelFilesTests", uses: ["ModelFiles", "UTF8Text"]),
    tests(
      "LanguageAnalysisTests",
      uses: ["ModelFixture", "LanguageAnalysis", "NeuralNetworks", "ModelFiles", "Patterns", "NewsModel", "UTF8Text"]),
    tests(
      "TextVectorsTests", uses: ["TextVectors", "ModelFixture", "NeuralNetworks", "ModelFiles", "UTF8Text"],
      exclude: ["Reference"]),
    tests("CompressionTests", uses: ["Compression"]),
    tests("WARCTests", uses: ["WARC", "Compression"]),
    tests("LanguageIdentificationTests", uses: ["LanguageIdentification"]),
    tests("HTMLTests", uses: ["HTML", "UTF8Text"]),
    tests("FeedsTests", uses: ["Feeds", "NewsModel", "UTF8Text"]),
    tests("ExtractionTests", uses: ["Extraction", "NewsModel", "UTF8Text"]),
    tests("SearchQueriesTests", uses: ["SearchQueries", "UTF8Text"]),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "SearchQueries", "Compression", "NewsModel", "UTF8Text",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Forms"], swiftSettings: strict),
    tests("WebServerTests", uses: ["WebServer", "Storage", "Feeds", "Presentation", "NewsModel", "UTF8Text"]),
    tests("InputsTests", uses: ["Inputs", "WARC", "Compression", "Feeds", "NewsModel", "UTF8Text"]),
    tests("TimeExpressionsTests", uses: ["TimeExpressions", "ModelFixture", "NewsModel", "UTF8Text"]),
    tests(
      "AttributionsTests",
      uses: ["Attributions", "TextVectors", "NeuralNetworks", "ModelFixture", "NewsModel", "UTF8Text"],
      exclude: ["Reference"]),
    tests("ClusteringTests", uses: ["Clustering"]),
    tests("TextReuseTests", uses: ["TextReuse", "StorySimulation", "ModelFixture", "NewsModel", "UTF8Text"]),
    tests("StoriesTests", uses: ["Stories", "StorySimulation", "ModelFixture", "NewsModel", "UTF8Text"]),
    tests(
      "ProvenanceTests", uses: ["Provenance", "Attributions", "TextReuse", "ModelFixture", "NewsModel", "UTF8Text"]),
    tests("PresentationTests", uses: ["Presentation", "NewsModel", "UTF8Text"], exclude: ["Golden"]),
    tests("StorySimulationTests", uses: ["StorySimulation", "NewsModel", "UTF8Text"]),
    tests(
      "WorkflowsTests",
      uses: ["Workflows", "Storage", "Inputs", "StorySimulation", "ModelFixture", "NewsModel", "UTF8Text"]),
    .testTarget(name: "CommandTests", exclude: ["Golden"], swiftSettings: strict),
    tests("ProjectTests", uses: []),
  ],
  swiftLanguageModes: [.v6]
)

if hasOneDNN {
  package.targets.append(.systemLibrary(name: "COneDNN", providers: [.apt(["libdnnl-dev"])]))
}
