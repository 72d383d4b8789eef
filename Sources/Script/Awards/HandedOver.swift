package import Conference

/// What is handed over and by whom, as the MC says it and as the papers print it.
extension Award {
    /// “Cờ thi đua của Chính phủ”, “Bằng chứng nhận danh hiệu Chiến sĩ thi đua cấp tỉnh”
    package var handedOver: BilingualText { AwardPhrase(self).handed }

    package var comesWithFlowers: Bool { AwardPhrase(self).withFlowers }
}

extension Round.Part {
    /// Whose place it is to confer where the programme names nobody.
    package func leaders(conferring award: Award, in conference: ConferenceState) -> BilingualText {
        conference.venues[venue].map { RoundPart.leaders(at: $0, conferring: award, in: conference).text } ?? ""
    }
}
