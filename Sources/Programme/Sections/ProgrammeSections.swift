/// The registry of sections. A new one comes last: the order is that of the files in the digest, and the digests of programmes in use have to stay.
enum ProgrammeSections {
    static let all: [any ProgrammeSection.Type] = [AwardsSection.self, PledgesSection.self, VotesSection.self, PhrasesSection.self]
}
