// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: Swift 6, no warning, and no import that is not declared where it is used.
let house: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]


let package = Package(
    name: "diemcau",
    dependencies: [
    ],
    targets: [
        .target(name: "Conference", swiftSettings: house),
    ],
    swiftLanguageModes: [.v6]
)
