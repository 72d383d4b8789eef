@testable import Conference

final class ProgrammeSamples: EventSamples {
    static let events: [Event] = [
        .programme(.read(ProgrammeSample.opening, digest: "125214d7a850a00eff1fadae23865344d43684f632a9bf4200717b6367ee7472")),
        .programme(.reread(ProgrammeSample.mended, digest: "225214d7a850a00eff1fadae23865344d43684f632a9bf4200717b6367ee7472")),
        .programme(.reread(ProgrammeSample.lawful, digest: "325214d7a850a00eff1fadae23865344d43684f632a9bf4200717b6367ee7472")),
    ]
}
