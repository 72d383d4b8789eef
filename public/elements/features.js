/// What the features bring to a page. A feature's folder says it itself, in a file named like the page (`Awards/mc.js`) or like a group of pages
/// of `pages/pages.json` (`Awards/follow.js`); the server gathers these files (`Sources/Server/Pages`). Each exports any of
/// - `panels` `[{slot, order, make(client, page)}]`: nodes for a named place of the page; the smaller `order` stands first
/// - `marks` `[{slot, mark(client)}]`: a short word beside the name of a column while something in it waits
/// - `finds`: what the one search field of a desk looks through, see `find-results.js`
/// - `scenes`: see `Stage/scene.js` and `Stage/stage-desk.js`
/// - `appointments` `[(client, day)]`: what a room's own turns of the day are (`Venues/appointments.js`)
/// - `once` `[run]`: runs when the page starts, and not again when its language changes
export class Features {
    #modules;

    constructor(modules) {
        this.#modules = modules;
    }

    /// Everything that is brought under one name.
    all(name) {
        return this.#modules.flatMap((module) => module[name] ?? []);
    }

    /// The page as the features' `make` sees it. `traits`: what this page shows otherwise than its like.
    page(client, traits = {}) {
        const inSlot = (name, slot) => this.all(name).filter((one) => one.slot === slot);
        const page = {
            ...traits,
            client,
            brought: (name) => this.all(name),
            /// The nodes of a slot, in their order.
            fill: (slot) => inSlot('panels', slot).sort((a, b) => a.order - b.order).map(({ make }) => make(client, page)),
            mark: (slot) => inSlot('marks', slot).map(({ mark }) => mark(client)).find(Boolean),
        };
        return page;
    }
}
