/// Keeps the device's screen on while its page follows the conference, with or without a line: a wall that goes dark, or a tablet that sleeps when
/// its round is called, is woken only by somebody who knows its code. A browser lets go of this whenever the page is hidden, so it is asked for
/// again. One that has no such thing, as over plain HTTP, leaves it to the machine's own settings, in silence.
export function keepAwake() {
    const { documentElement: root } = document;
    const { wakeLock } = /** @type {AwakeNavigator} */ (navigator);
    /** @type {{released: boolean} | undefined} */
    let lock;
    const hold = async () => {
        const isFollowing = (root.dataset.level ?? 'joining') !== 'joining';
        if (!isFollowing || document.visibilityState !== 'visible' || lock?.released === false) return;
        lock = { released: false };
        lock = await wakeLock.request('screen').catch(() => undefined);
    };
    if (!wakeLock) return;
    document.addEventListener('visibilitychange', hold);
    new MutationObserver(hold).observe(root, { attributeFilter: ['data-level'] });
}
