/** What a page is brought, made by the server and by the bundles (`Sources/Server/Pages/PageEntry.swift`). */
declare module '*/brought.js' {
    export const modules: any[];
    export const sheet: string;
}
