/** What the server writes before the service worker: its build, and which files each page is made of. */
declare const build: { name: string; files: Record<string, string[]> };
