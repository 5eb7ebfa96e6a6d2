// swift-tools-version: 6.2
import PackageDescription

let pure: [Target.Dependency] = ["SourceText", "Papers", "Rulebook", "Screening", "Reports"]

let package = Package(
  name: "DueRegard",
  products: [
    .library(name: "DueRegard", targets: ["DueRegard"]),
    .executable(name: "dueregard", targets: ["dueregard"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]
    ),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
    .target(name: "CRules"),
    .target(name: "SourceText"),
    .target(name: "Papers", dependencies: ["SourceText", "CLibXML2", "CLibZip", "CMD4C"]),
    .target(name: "Rulebook", dependencies: ["SourceText"]),
    .target(name: "Screening", dependencies: ["SourceText", "Papers", "Rulebook"]),
    .target(name: "Reports", dependencies: ["SourceText", "Papers", "Rulebook", "Screening"]),
    .target(name: "DueRegard", dependencies: pure + ["CRules"]),
    .executableTarget(
      name: "dueregard",
      dependencies: [
        "DueRegard", "Yams",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Command"
    ),
    .target(name: "CFloor", dependencies: ["CLibXML2", "CLibZip"], path: "Benchmarks/Floor"),
    .executableTarget(
      name: "benchmarks",
      dependencies: pure + ["DueRegard", "CFloor"],
      path: "Benchmarks",
      exclude: ["Floor"]
    ),
    .target(name: "TestSupport", dependencies: pure + ["DueRegard"], path: "Tests/Support"),
  ],
  swiftLanguageModes: [.v6]
)

for (name, extra) in [
  ("SourceText", []), ("Papers", []), ("Rulebook", []), ("Screening", []), ("Reports", []),
  ("Command", ["dueregard"]),
] as [(String, [Target.Dependency])] {
  package.targets.append(
    .testTarget(
      name: "\(name)Tests",
      dependencies: pure + extra + ["DueRegard", "TestSupport"],
      path: "Tests/\(name)",
      exclude: ["Snapshots"] + (name == "Reports" ? ["Schemas", "Programs"] : [])
    )
  )
}

for target in package.targets
where target.type != .system && !["CRules", "CFloor"].contains(target.name) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
