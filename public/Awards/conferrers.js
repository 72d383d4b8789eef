/// Conferrers as lines that people write, "đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy", one a line.
export function conferrerLines(conferrers) {
    return conferrers.map(({ name, title, salutation }) => [[salutation?.vi, name].filter(Boolean).join(' '), title?.vi].filter(Boolean).join(', ')).join('\n');
}

/// How people are addressed before their names. Whoever writes another leaves it in the name, where it is read as well.
const salutations = ['đồng chí', 'ông', 'bà', 'cụ'];

/// The lines read again. A name of somebody in `known` who is in the programme, with their office or without, goes out as that person: then the
/// minutes know who it was, in both languages.
export function readConferrers(text, known) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => {
            const [called, ...title] = line.split(',').map((part) => part.trim());
            const salutation = salutations.find((one) => called.toLocaleLowerCase('vi').startsWith(`${one} `));
            const name = salutation ? called.slice(salutation.length).trim() : called;
            const told = title.join(', ');
            const person = known.find((one) => one.person && one.name === name && (told === '' || told === one.title?.vi));
            if (person) return { person: person.person };
            return { ...(salutation && { salutation: { vi: salutation } }), name, ...(told && { title: { vi: told } }) };
        });
}
