import Conference
import StrictJSON
import Wire

final class ProgrammeReadings: CommandReadings {
    static let good: [(String, JSON, Command)] = [
        ("programme.take", [:], .programme(.take))
    ]
}
