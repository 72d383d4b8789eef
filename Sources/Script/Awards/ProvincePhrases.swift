import Conference

/// The province's own wording of the rite, read instead of the house's where it has one.
///
/// What it has written is read as it stands; what is put in keeps the rules of speech: nothing in brackets, abbreviations in full.
struct ProvincePhrases {
    private let phrases: [RitePhrase]
    private let abbreviations: Abbreviations

    init(of conference: ConferenceState) {
        phrases = conference.programme.value.phrases
        abbreviations = Abbreviations(of: conference)
    }

    /// `opensList`: names stand one a line below the sentence.
    func said(
        _ key: RitePhrase.Key, _ values: [RitePhrase.Blank: Spoken] = [:], opensList: Bool = false, or house: Spoken
    ) -> Spoken {
        guard let own = phrases.first(where: { $0.key == key }), let template = try? PhraseTemplate(own.text.vi) else { return house }
        let vi = template.filled { blank in
            let value = values[blank] ?? .nothing
            return (inFull(value.vi), value.endsInOffice && Self.mayEndInOffice(blank))
        }
        let english = own.text.en.flatMap { try? PhraseTemplate($0) }.map { template in
            template.filled { blank in
                let value = values[blank] ?? .nothing
                return (value.english, value.endsInOffice && Self.mayEndInOffice(blank))
            }
        }
        let text = BilingualText(
            ended(VietnameseWords.sentence(vi), opensList), en: english.map { ended(EnglishWords.sentence($0), opensList) } ?? house.english
        )
        return Spoken(text: text, named: template.blanks.flatMap { values[$0]?.named ?? [] })
    }

    /// Within a sentence, where no small word becomes a capital.
    private func inFull(_ text: String) -> String {
        let before = "– "
        return String(abbreviations.writtenOut(before + text).dropFirst(before.count))
    }

    private func ended(_ sentence: String, _ opensList: Bool) -> String {
        opensList && sentence.hasSuffix(".") ? sentence.dropLast() + ":" : sentence
    }

    private static func mayEndInOffice(_ blank: RitePhrase.Blank) -> Bool {
        switch blank {
        case .reader, .who, .conferrers: true
        case .decider, .decision, .verb, .award, .lead, .recipients, .authority, .venues: false
        }
    }
}
