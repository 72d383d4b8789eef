/* Faults in the painting of a screen, each with how it is taken back. Loaded into the page of a real wall; `plant(name, chance)` → whether the picture had what the fault needs. */
window.planted = null;

const told = () => [...document.querySelectorAll('.screen [data-told]')];
const styled = (node, name, value) => {
    const before = node.style.getPropertyValue(name);
    node.style.setProperty(name, value, 'important');
    return () => node.style.setProperty(name, before);
};
const letters = (node) => {
    const all = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    return all.nextNode();
};

const faults = {
    'another letter': (node) => {
        const text = letters(node);
        const before = text.data;
        text.data = before.slice(0, -1) + (before.endsWith('x') ? 'y' : 'x');
        return () => (text.data = before);
    },
    'an empty line': (node) => {
        const text = letters(node);
        const before = text.data;
        text.data = '';
        return () => (text.data = before);
    },
    'without its accents': (node) => {
        const text = letters(node);
        const before = text.data;
        text.data = before.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
        return text.data === before ? null : () => (text.data = before);
    },
    'gone': (node) => {
        const [parent, next] = [node.parentNode, node.nextSibling];
        node.remove();
        return () => parent.insertBefore(node, next);
    },
    'twice': (node) => {
        const copy = node.cloneNode(true);
        // Beside it: over it the hall would see the text once, as it should.
        copy.style.cssText = 'position: fixed; top: 1%; left: 1%; font-size: 2vh; z-index: 9';
        node.after(copy);
        return () => copy.remove();
    },
    'not displayed': (node) => styled(node, 'display', 'none'),
    'not visible': (node) => styled(node, 'visibility', 'hidden'),
    'see-through': (node) => styled(node, 'opacity', '0'),
    'its box see-through': (node) => styled(node.parentElement, 'opacity', '0'),
    'letters without colour': (node) => styled(node, 'color', 'transparent'),
    'letters without fill': (node) => styled(node, '-webkit-text-fill-color', 'transparent'),
    'letters of one pixel': (node) => styled(node, 'font-size', '1px'),
    'beside the glass': (node) => styled(node.parentElement, 'transform', 'translate(300vw)'),
    'below the glass': (node) => styled(node.parentElement, 'transform', 'translate(0, 200vh)'),
    'as small as nothing': (node) => styled(node.parentElement, 'transform', 'scale(0)'),
    'clipped away': (node) => styled(node.parentElement, 'clip-path', 'inset(100%)'),
    'covered': () => {
        const cover = document.createElement('div');
        cover.style.cssText = 'position: fixed; inset: 0; background: #600; z-index: 9999';
        document.body.append(cover);
        return () => cover.remove();
    },
    'all of it hidden': () => styled(document.querySelector('.scene'), 'visibility', 'hidden'),
    'nothing painted': () => {
        const scene = document.querySelector('.scene');
        const nodes = [...scene.childNodes];
        scene.replaceChildren();
        return () => scene.replaceChildren(...nodes);
    },
    'two changed about': () => {
        const [one, other] = told().map(letters);
        if (!one || !other || one.data === other.data) return null;
        [one.data, other.data] = [other.data, one.data];
        return () => ([one.data, other.data] = [other.data, one.data]);
    },
};

window.faultNames = Object.keys(faults);
/* A page of names that turns is painted anew, and a fault in it is over before it was one for long enough: none is planted just before. A list that was taken out of the picture, by a fault
   before, turns no more. */
const standsFor = 12000;
const toldWithin = 3000;
let [list, turnedAt] = [null, 0];
const turn = () =>
    new Promise((resolve) => {
        const turns = new MutationObserver(() => resolve(turns.disconnect()));
        turns.observe(list, { subtree: true, childList: true, characterData: true });
        setTimeout(resolve, standsFor + 500);
    });
const awayFromTurn = async () => {
    const standing = document.querySelector('.screen .turning');
    if (!standing || Number(standing.dataset.pages) === 1) return;
    const stoodFor = (performance.now() - turnedAt) % standsFor;
    if (standing === list && stoodFor < standsFor - toldWithin) return;
    list = standing;
    await turn();
    turnedAt = performance.now();
};

window.plant = async (name, chance) => {
    await awayFromTurn();
    const all = told();
    if (all.length === 0) return false;
    window.planted = faults[name](all[chance % all.length]);
    return window.planted !== null;
};
window.mend = () => window.planted();
