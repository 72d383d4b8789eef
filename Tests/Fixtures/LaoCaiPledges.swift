public import Conference

/// The signing at the end of that afternoon: thirty units in three blocs, as the programme invents them. Cụm A signs at the districts, khối B in the hall,
/// khối C in the hall and at four districts.
extension Opening {
    public static let thirtyUnits: [Unit] = (1...30).map { number in
        Unit(
            id: UnitID("don-vi-\(number)"), name: BilingualText("Đơn vị số \(number)", en: "Unit \(number)"), bloc: bloc(ofUnit: number),
            venue: venue(ofUnit: number), signatory: PersonID("don-vi-\(number)"))
    }

    public static let signatories: [Participant] = (1...30).map { number in
        Participant(
            .delegate, PersonID("don-vi-\(number)"), name: "Đại diện đơn vị số \(number)", venue: venue(ofUnit: number),
            units: [UnitID("don-vi-\(number)")])
    }

    public static let threeBlocs: [Bloc] = [
        bloc("cum-a", "Cụm thi đua số 1", head: "don-vi-1", deputy: "don-vi-2"),
        bloc("khoi-b", "Khối thi đua số 2", head: "don-vi-10", deputy: "don-vi-11"),
        bloc("khoi-c", "Khối thi đua số 3", head: "don-vi-22", deputy: "don-vi-23"),
    ]

    /// Stands for SHA-256, which the core leaves to the gateway: another text has another digest.
    public static func digest(of text: String) -> String { "digest of " + text }

    private static func bloc(_ id: BlocID, _ name: BilingualText, head: UnitID, deputy: UnitID) -> Bloc {
        let text = "GIAO ƯỚC THI ĐUA NĂM 2022 – \(name.vi)"
        return Bloc(
            id: id, name: name, head: head, deputy: deputy, item: "i10", presentMinutes: 3, text: text, digest: digest(of: text))
    }

    private static func bloc(ofUnit number: Int) -> BlocID {
        switch number {
        case 1...9: "cum-a"
        case 10...21: "khoi-b"
        default: "khoi-c"
        }
    }

    private static func venue(ofUnit number: Int) -> VenueID {
        switch number {
        case 1...9: connectionPoints[number].id
        case 27: "sa-pa"
        case 28: "bao-yen"
        case 29: "bac-ha"
        case 30: "lao-cai"
        default: "hoi-truong"
        }
    }
}
