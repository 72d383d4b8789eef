import Conference

/// Whether the MC can call by name who is named: nobody reads out “kính mời Nguyễn Văn A”. What đồng chí, ông or bà it is the files alone can know.
enum SalutationCheck {
    static func warn(_ name: String, of entry: YAMLEntry) {
        guard !entry.has("salutation"), !RoleName.needsNoSalutation(name) else { return }
        entry.page.warning(
            entry.place, "\(entry.what), “\(name)”, is called by the bare name", "add `salutation: đồng chí`, ông, bà or whatever is said")
    }

    /// A name that stands alone where name, salutation and title may stand.
    static func warn(_ name: Located<String>, of what: String, _ page: FileContext) {
        if RoleName.needsNoSalutation(name.value) { return }
        page.warning(
            name.place, "\(what), “\(name.value)”, is called by the bare name",
            "write {name: \(name.value), salutation: đồng chí, title: …}")
    }

    /// One warning for a list, however many of it have none.
    static func check(_ recipients: [RecipientsFile.Line]) {
        let bare = recipients.filter { $0.bareName != nil }
        guard let first = bare.first, let name = first.bareName else { return }
        let others = bare.count > 1 ? " (and \(bare.count - 1) more)" : ""
        first.row.page.warning(
            first.row.place, "\(first.row.what)\(others): “\(name.text)” is called by the bare name",
            "write đồng chí, ông, bà or whatever is said in the column `\(name.column)`")
    }
}

extension RecipientsFile.Line {
    /// A name in this line that is read out and has no word before it, with the column where the word belongs.
    fileprivate var bareName: (text: String, column: String)? {
        let named = [
            (recipient.kind == .individual ? recipient.name : "", recipient.salutation, "salutation"),
            (recipient.representative ?? "", recipient.representativeSalutation, "representative_salutation"),
            (recipient.proxy?.name ?? "", recipient.proxy?.salutation, "proxy_salutation"),
        ]
        return named.first { name, salutation, column in
            let isSpoilt = row.hasColumn(column) && row.isSpoilt(column)
            return !name.isEmpty && salutation == nil && !isSpoilt && !RoleName.needsNoSalutation(name)
        }.map { ($0.0, $0.2) }
    }
}
