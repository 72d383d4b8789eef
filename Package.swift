// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: Swift 6, no warning, and no import that is not declared where it is used.
let house: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

/// Fuzzing is built by `make fuzz` alone, whole and instrumented, in a scratch path of its own: no other build knows of it.
let fuzzing: [Target] =
    Context.environment["DIEMCAU_FUZZ"] == nil
    ? []
    : [
        .executableTarget(
            name: "Fuzz", dependencies: ["Conference", "Programme", "StrictJSON", "Wire", "Access", "Journal", "Gateway"],
            path: "Tests/Fuzz",
            exclude: ["campaign.py"], swiftSettings: house)
    ]

/// The commit that `diemcau --version` shows. `make package` names it; without it nothing is built anew for every commit.
let commit: [SwiftSetting] = Context.environment["DIEMCAU_COMMIT"].map { [.unsafeFlags(["-Xcc", "-DDIEMCAU_COMMIT=\"\($0)\""])] } ?? []

let package = Package(
    name: "diemcau",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .target(name: "Conference", swiftSettings: house),
        .target(name: "Programme", dependencies: ["Conference", crypto, "Yams"], swiftSettings: house),
        .target(name: "StrictJSON", swiftSettings: house),
        .target(name: "Wire", dependencies: ["Conference", "StrictJSON"], swiftSettings: house),
        .target(name: "Access", dependencies: [crypto], swiftSettings: house),
        .target(
            name: "Journal", dependencies: ["Conference", "StrictJSON", "Access"], exclude: ["README.md"], swiftSettings: house),
        .target(
            name: "SQLiteJournal",
            dependencies: [
                "Conference", "Journal", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: house),
        .target(name: "Gateway", dependencies: ["Conference", "StrictJSON", "Wire", "Journal", "Access"], swiftSettings: house),
        .target(
            name: "Rehearsal", dependencies: ["Conference", "StrictJSON", "Wire", "Journal", "Access", "Gateway"], swiftSettings: house),
        .systemLibrary(
            name: "CLibWebSockets", pkgConfig: "libwebsockets",
            providers: [.apt(["libwebsockets-dev", "libwebsockets-evlib-ev", "libev-dev", "libcap-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "WebSocketServer", dependencies: ["CLibWebSockets", "CZlib"], swiftSettings: house),
        .systemLibrary(name: "CBuild"),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(name: "Records", dependencies: ["Conference", "CQREncode"], swiftSettings: house),
        .target(
            name: "Server",
            dependencies: [
                "Conference", "Programme", "StrictJSON", "Wire", "Access", "Journal", "SQLiteJournal", "Gateway", "WebSocketServer",
                "Records", logging,
            ],
            swiftSettings: house),
        .executableTarget(
            name: "diemcau",
            dependencies: [
                "Server", "Programme", "Rehearsal", "StrictJSON", "CBuild", "Yams", logging,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house + commit),
        .executableTarget(
            name: "Bench",
            dependencies: ["Conference", "Programme", "Access", "Journal", "SQLiteJournal", "Gateway", "Server", "World", logging],
            path: "Tests/Bench",
            swiftSettings: house),
        .target(name: "World", dependencies: ["Conference"], path: "Tests/World", swiftSettings: house),
        .testTarget(name: "ConferenceTests", dependencies: ["Conference", "Rehearsal", "World"], swiftSettings: house),
        .testTarget(name: "ProgrammeTests", dependencies: ["Conference", "Programme", "Rehearsal", "World"], swiftSettings: house),
        .testTarget(name: "WireTests", dependencies: ["Conference", "StrictJSON", "Wire", "World"], swiftSettings: house),
        .testTarget(name: "AccessTests", dependencies: ["Access"], swiftSettings: house),
        .testTarget(
            name: "JournalTests",
            dependencies: ["Conference", "Journal", "SQLiteJournal", .product(name: "GRDB", package: "GRDB.swift")], exclude: ["kept"],
            swiftSettings: house),
        .testTarget(
            name: "GatewayTests", dependencies: ["Conference", "StrictJSON", "Wire", "Journal", "Access", "Gateway", "Rehearsal", "World"],
            swiftSettings: house),
        .testTarget(
            name: "RehearsalTests", dependencies: ["Conference", "Programme", "Rehearsal", "StrictJSON", "Wire"], swiftSettings: house),
        .testTarget(name: "ViewTests", dependencies: ["Conference", "StrictJSON", "Wire"], swiftSettings: house),
        .testTarget(name: "WebSocketServerTests", dependencies: ["WebSocketServer"], swiftSettings: house),
        .testTarget(name: "ServerTests", dependencies: ["Server", "Conference", "Journal", logging], swiftSettings: house),
        .testTarget(name: "RecordsTests", dependencies: ["Conference", "Records", "World"], swiftSettings: house),
        .testTarget(name: "HouseTests", dependencies: ["Conference"], swiftSettings: house),
    ] + fuzzing,
    swiftLanguageModes: [.v6]
)
