// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: Swift 6, no warning, and no import that is not declared where it is used.
let strict: [SwiftSetting] = [
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
            name: "Fuzz",
            dependencies: ["Conference", "Programme", "StrictJSON", "Views", "Wire", "Access", "Journal", "Gateway", "Rehearsal"],
            path: "Tests/Fuzz",
            exclude: ["campaign.py"], swiftSettings: strict)
    ]

/// A build without libpq leaves out PostgreSQL: one hall keeps its history in SQLite.
let hasPostgreSQL = Context.environment["DIEMCAU_WITHOUT_POSTGRESQL"] == nil
let postgreSQL: [Target] =
    hasPostgreSQL
    ? [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "PostgreSQLJournal", dependencies: ["Conference", "Journal", "Access", "TransparencyLog", "CLibPQ"],
            exclude: ["README.md"], swiftSettings: strict),
    ] : []
/// For the targets that use it where it is there.
let usesPostgreSQL: [Target.Dependency] = hasPostgreSQL ? ["PostgreSQLJournal"] : []
let knowsPostgreSQL: [SwiftSetting] = hasPostgreSQL ? [.define("POSTGRESQL")] : []

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
        .target(name: "Conference", swiftSettings: strict),
        .target(
            name: "Programme", dependencies: ["Conference", crypto, "Yams"],
            resources: ["2013", "2023", "2025"].map { .embedInCode("Regimes/regime-\($0).yaml") }, swiftSettings: strict),
        .target(name: "StrictJSON", swiftSettings: strict),
        .target(name: "Script", dependencies: ["Conference"], swiftSettings: strict),
        .target(name: "Views", dependencies: ["Conference", "Script", "StrictJSON"], swiftSettings: strict),
        .target(name: "Wire", dependencies: ["Conference", "StrictJSON"], swiftSettings: strict),
        .target(name: "Access", dependencies: [crypto], swiftSettings: strict),
        .target(name: "TransparencyLog", dependencies: ["StrictJSON", "Access"], swiftSettings: strict),
        .target(
            name: "Journal", dependencies: ["Conference", "StrictJSON", "Access", "TransparencyLog"], exclude: ["README.md", "Events"],
            swiftSettings: strict),
        .target(
            name: "SQLiteJournal",
            dependencies: [
                "Conference", "Journal", "Access", "TransparencyLog", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(
            name: "Gateway", dependencies: ["Conference", "StrictJSON", "Views", "Wire", "Journal", "Access", "TransparencyLog"],
            swiftSettings: strict),
        .target(
            name: "Rehearsal", dependencies: ["Conference", "StrictJSON", "Views", "Wire", "Journal", "Access", "Gateway"],
            swiftSettings: strict),
        .systemLibrary(
            name: "CLibWebSockets", pkgConfig: "libwebsockets",
            providers: [.apt(["libwebsockets-dev", "libwebsockets-evlib-ev", "libev-dev", "libcap-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "WebSocketServer", dependencies: ["CLibWebSockets", "CZlib"], exclude: ["README.md"], swiftSettings: strict),
        .systemLibrary(name: "CBuild"),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(name: "Cards", dependencies: ["Conference", "CQREncode"], swiftSettings: strict),
        .target(
            name: "Records",
            dependencies: ["Conference", "Script", "StrictJSON", "Access", "TransparencyLog", "Journal", "Cards"], exclude: ["README.md"],
            swiftSettings: strict),
        .target(
            name: "Server",
            dependencies: [
                "Conference", "Programme", "StrictJSON", "Wire", "Access", "Journal", "SQLiteJournal", "Gateway",
                "WebSocketServer",
                "Cards", "Records", logging,
            ] + usesPostgreSQL,
            swiftSettings: strict + knowsPostgreSQL),
        .executableTarget(
            name: "diemcau",
            dependencies: [
                "Server", "Programme", "CBuild", "Yams", logging,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict + commit),
        .executableTarget(
            name: "rehearse",
            dependencies: [
                "Conference", "Programme", "Rehearsal", "StrictJSON", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "Bench",
            dependencies: [
                "Conference", "Programme", "Access", "Journal", "SQLiteJournal", "Gateway", "Rehearsal", "Records", "Server", "Fixtures",
                logging,
            ],
            path: "Tests/Bench",
            exclude: ["FanOut"], swiftSettings: strict),
        .target(name: "Fixtures", dependencies: ["Conference"], path: "Tests/Fixtures", swiftSettings: strict),
        .testTarget(name: "ConferenceTests", dependencies: ["Conference", "Rehearsal", "Fixtures"], swiftSettings: strict),
        .testTarget(name: "ScriptTests", dependencies: ["Conference", "Programme", "Script", "Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "ProgrammeTests", dependencies: ["Conference", "Programme", "Script", "Rehearsal", "Fixtures"], swiftSettings: strict),
        .testTarget(name: "WireTests", dependencies: ["Conference", "StrictJSON", "Wire", "Fixtures"], swiftSettings: strict),
        .testTarget(name: "TransparencyLogTests", dependencies: ["TransparencyLog", "StrictJSON", "Access"], swiftSettings: strict),
        .testTarget(name: "AccessTests", dependencies: ["Access"], swiftSettings: strict),
        .testTarget(
            name: "JournalTests",
            dependencies: ["Conference", "Journal", "SQLiteJournal", "TransparencyLog", .product(name: "GRDB", package: "GRDB.swift")]
                + usesPostgreSQL,
            exclude: ["kept"] + (hasPostgreSQL ? [] : ["PostgreSQL"]),
            swiftSettings: strict + knowsPostgreSQL),
        .testTarget(
            name: "GatewayTests",
            dependencies: [
                "Conference", "StrictJSON", "Views", "Wire", "Journal", "Access", "TransparencyLog", "Gateway", "Rehearsal", "Fixtures",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "RehearsalTests", dependencies: ["Conference", "Fixtures", "Programme", "Rehearsal", "StrictJSON", "Wire"],
            swiftSettings: strict),
        .testTarget(name: "ViewsTests", dependencies: ["Conference", "StrictJSON", "Views", "Fixtures"], swiftSettings: strict),
        .testTarget(name: "WebSocketServerTests", dependencies: ["WebSocketServer"], swiftSettings: strict),
        .testTarget(
            name: "ServerTests", dependencies: ["Server", "Conference", "Gateway", "Journal", "WebSocketServer", logging],
            swiftSettings: strict),
        .testTarget(name: "CardsTests", dependencies: ["Conference", "Cards", "Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "RecordsTests",
            dependencies: ["Conference", "Script", "StrictJSON", "Access", "TransparencyLog", "Records", "Fixtures"],
            swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", dependencies: ["Conference"], swiftSettings: strict),
    ] + postgreSQL + fuzzing,
    swiftLanguageModes: [.v6]
)
