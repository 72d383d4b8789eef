import Conference

/// What is read while a round still stands on the platform: thanks to who conferred, good wishes by name, the photograph, the way back.
struct RoundClosing {
    private let phrase: AwardPhrase
    private let phrases: ProvincePhrases
    private let received: [Recipient]
    private let here: [RoundPart]
    private let elsewhere: [RoundPart]

    init(_ round: Round, _ phrase: AwardPhrase, here: [RoundPart], elsewhere: [RoundPart], in conference: ConferenceState) {
        self.phrase = phrase
        self.here = here
        self.elsewhere = elsewhere
        phrases = ProvincePhrases(of: conference)
        received = conference.awards.recipients(round.recipients).filter { $0.state == .conferred }
    }

    var spoken: Spoken {
        let who = RecipientPhrase(received)
        if who.isEmpty {
            return Spoken("Kính mời quý vị trở về vị trí.", en: "Please return to your seats.")
        }
        let wishes = [who.hasLiving ? congratulation(to: who) : .nothing, who.hasDead ? condolence(to: who) : .nothing]
        return .lines([thanks] + wishes + [seats(who)], between: " ")
    }

    private var thanks: Spoken {
        let leaders = Spoken("lãnh đạo tại các điểm cầu", en: "the leaders at the connection points")
        let there = elsewhere.count == 1 ? elsewhere[0].thanked : leaders
        let who = Spoken.list(here.map(\.thanked) + (elsewhere.isEmpty ? [] : [there]))
        let house = Spoken("Xin trân trọng cảm ơn \(who.vi).", en: "Our sincere thanks to \(who.english).", named: who.named)
        return phrases.said(.thank, [.conferrers: who], or: house)
    }

    private func congratulation(to who: RecipientPhrase) -> Spoken {
        let living = who.congratulated
        let house = Spoken(
            "Xin nhiệt liệt chúc mừng \(living.vi) vinh dự đón nhận \(phrase.awarded.vi).", en: "Congratulations to \(living.english).",
            named: living.named)
        let award = Spoken(phrase.awarded.vi, en: phrase.awarded.english)
        return phrases.said(.congratulate, [.who: living, .award: award], or: house)
    }

    /// Nobody is congratulated on the dead.
    private func condolence(to who: RecipientPhrase) -> Spoken {
        let family = who.bereaved
        let house = Spoken(
            "Xin bày tỏ lòng tri ân sâu sắc và xin được chia sẻ cùng \(family.vi).",
            en: "With our respect and gratitude to \(family.english).", named: family.named)
        return phrases.said(.condole, [.who: family], or: house)
    }

    private func seats(_ who: RecipientPhrase) -> Spoken {
        guard who.hasLiving else {
            return Spoken("Kính mời đại diện gia đình cùng quý vị trên lễ đài trở về vị trí.", en: "Please return to your seats.")
        }
        let house = Spoken(
            "Kính mời quý vị chụp ảnh lưu niệm, sau đó trở về vị trí.",
            en: "Please stay for a photograph, and then return to your seats.")
        return phrases.said(.clear, or: house)
    }
}
