/// All that is left of a day, in the order in which an office lays it out.
public enum DayFiles {
    /// Those for which the day has something: papers first, then the registers for spreadsheets and programs.
    public static func all(of day: HeldDay) -> [DayFile] {
        let papers = [
            MinutesPaper.paper(of: day), QuickReportPaper.paper(of: day), RegisterPaper<AwardsRegister>.paper(of: day),
            RegisterPaper<SignaturesRegister>.paper(of: day), RegisterPaper<AttendanceRegister>.paper(of: day),
            RegisterPaper<GuestsRegister>.paper(of: day), RegisterPaper<SpeakersRegister>.paper(of: day),
            RegisterPaper<AgendaRegister>.paper(of: day), RegisterPaper<VotesRegister>.paper(of: day),
        ].compactMap(\.self)
        let files = [
            RegisterFiles<AwardsRegister>(day).all, RegisterFiles<SignaturesRegister>(day).all, RegisterFiles<AttendanceRegister>(day).all,
            RegisterFiles<GuestsRegister>(day).all, RegisterFiles<SpeakersRegister>(day).all, RegisterFiles<AgendaRegister>(day).all,
            RegisterFiles<VotesRegister>(day).all,
        ].flatMap(\.self)
        return papers.map(\.file) + files
    }
}
