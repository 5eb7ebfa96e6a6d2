// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who uses DueRegard builds the fuzz targets; `make fuzz` does.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "DueRegard", path: "../..")],
  targets: [
    .target(name: "Fuzzed", dependencies: [.product(name: "DueRegard", package: "DueRegard")])
  ],
  swiftLanguageModes: [.v6]
)

for name in ["Container", "Paper", "WordPart", "Text", "Rules"] {
  package.targets.append(
    .executableTarget(
      name: "Fuzz\(name)",
      dependencies: ["Fuzzed"],
      // libFuzzer brings the entry point.
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]
    )
  )
}

for target in package.targets {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .strictMemorySafety(),
      .treatAllWarnings(as: .error),
    ]
}
