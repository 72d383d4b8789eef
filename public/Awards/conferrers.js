/// Conferrers as lines that people write, "Đặng Xuân Phong, Bí thư Tỉnh ủy", one a line.
export function conferrerLines(conferrers) {
    return conferrers.map(({ name, title }) => (title?.vi ? `${name}, ${title.vi}` : name)).join('\n');
}

/// The lines read again. A line, or a name, of somebody in `known` who is in the programme goes out as that person: then the
/// minutes know who it was, in both languages.
export function readConferrers(text, known) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => {
            const [name, ...title] = line.split(',').map((part) => part.trim());
            const person = known.find((one) => one.person && (conferrerLines([one]) === line || line === one.name));
            if (person) return { person: person.person };
            return title.length > 0 ? { name, title: { vi: title.join(', ') } } : { name };
        });
}
