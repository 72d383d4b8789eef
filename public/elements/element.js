/// Builds a node. Texts only ever become text nodes: a name on the projector is never markup.
/// Attributes: `on: {click: …}` for listeners, `true` for a bare attribute, `false`/`undefined`/`null` for none.
export function element(name, attributes = {}, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (key === 'on') for (const [event, run] of Object.entries(value)) node.addEventListener(event, run);
        else if (value === true) node.setAttribute(key, '');
        else if (value !== false && value !== undefined && value !== null) node.setAttribute(key, String(value));
    }
    node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
    return node;
}

/// A text of the programme in its own language: a page in English that shows a Vietnamese title says so to the reader's voice.
export function said(client, name, attributes, text) {
    const { words, language } = client.words.text(text);
    return element(name, { ...attributes, lang: language === client.words.language ? undefined : language }, words);
}

/// Puts other children in place of the old. The focus stays on what carries the same `data-focus`, and a menu that somebody
/// opened stays open.
export function fill(node, children) {
    const focused = node.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
    const opened = [...node.querySelectorAll('details[open] > summary[data-focus]')].map((summary) => summary.dataset.focus);
    node.replaceChildren(...[children].flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
    for (const name of opened) node.querySelector(`summary[data-focus="${CSS.escape(name)}"]`)?.parentElement.setAttribute('open', '');
    if (focused !== undefined) node.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}
