@testable import Conference

final class VotesSamples: EventSamples {
    private static let motion = Motion(text: BilingualText("Thông qua Nghị quyết", en: "The resolution"), base: .voting, share: .twoThirds)
    private static let result = VoteResult(
        hands: VoteCount.Hands(for: 310, against: 4, abstaining: 2), present: 320, expected: 340, missing: ["sa-pa"], hasQuorum: true,
        isCarried: true)

    private static var corrected: VoteResult {
        var corrected = result
        corrected.correctedAt = at + 60_000
        return corrected
    }

    private static var opening: Opening {
        var opening = Opening(about: ProgrammeSample.opening.about)
        opening.votes = Votes.Programme(quorum: .twoThirds, votes: [Vote(id: "nghi-quyet", motion: motion, item: "i9")])
        return opening
    }

    static let events: [Event] = [
        .programme(.read(opening, digest: "votes")),
        .votes(.opened("v1", motion: motion, in: "i9", at: at)),
        .votes(.opened("nghi-quyet", motion: nil, in: "i7", at: at, despite: [.voteOtherItem])),
        .votes(
            .counted(
                VoteCount(
                    id: CountID("v1", "si-ma-cai"), hands: VoteCount.Hands(for: 41, against: 1, abstaining: 0),
                    by: Principal(.venue, "si-ma-cai"), at: at, reason: nil))),
        .votes(
            .counted(
                VoteCount(
                    id: CountID("v1", "si-ma-cai"), hands: VoteCount.Hands(for: 43, against: 1, abstaining: 1), by: technician, at: at,
                    reason: "Đếm lại theo băng hình"), despite: [.voteOverPresent])),
        .votes(.closed("v1", result, note: "n3", at: at)),
        .votes(.dropped("nghi-quyet", at: at)),
        .votes(.corrected("v1", corrected)),
    ]
}
