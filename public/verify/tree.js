import { sha256 } from './cryptography.js';

/// The Merkle tree of RFC 9162, 2.1.1.

const [leafMark, nodeMark] = [Uint8Array.of(0), Uint8Array.of(1)];

export function leafHash(text) {
    return sha256(leafMark, text);
}

function nodeHash(left, right) {
    return sha256(nodeMark, left, right);
}

/// The root over all leaves, from their level upwards: what has no neighbour goes up as it is. `rest()` lets the page draw.
export async function rootOf(hashes, rest = async () => {}) {
    let level = hashes;
    while (level.length > 1) {
        const above = [];
        for (let at = 0; at < level.length; at += nodesAtOnce) {
            const part = level.slice(at, at + nodesAtOnce);
            const pairs = Array.from({ length: Math.ceil(part.length / 2) }, (_, index) => part.slice(2 * index, 2 * index + 2));
            above.push(...(await Promise.all(pairs.map(([left, right]) => (right ? nodeHash(left, right) : left)))));
            await rest();
        }
        level = above;
    }
    return level[0];
}

/// The root of a log whose last leaf this is: each full tree to its left gives one neighbour, from the leaf upwards.
export async function rootAbove(hash, neighbours) {
    let node = hash;
    for (const left of neighbours) node = await nodeHash(left, node);
    return node;
}

/// How many full trees stand to the left of the leaf at this position.
export function neighboursOf(seq) {
    let count = 0;
    for (let rest = seq - 1; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
    return count;
}

/// Nodes that are reckoned at once: an even number.
const nodesAtOnce = 512;
