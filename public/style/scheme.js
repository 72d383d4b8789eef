/// Light or dark, before the first picture: as it was chosen on this device (`elements/scheme-switch.js`), else as its system asks. No module: those run too late for that.
{
    let scheme = null;
    try {
        scheme = localStorage.getItem('diemcau.scheme');
    } catch {
        // Storage is switched off: the system alone decides.
    }
    document.documentElement.dataset.scheme = scheme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}
