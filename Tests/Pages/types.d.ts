/** What the pages' code says of its values in `@param` and `@type`; nothing of it is sent to a browser. */
import type { Client as PageClient } from '../../public/client/client.js';

declare global {
    /** What browsers have and the compiler of Debian 12 does not know yet. */
    interface Array<T> {
        findLast(wanted: (one: T) => unknown): T | undefined;
    }
    type AbortSignals = typeof AbortSignal & { timeout(ms: number): AbortSignal };
    type AwakeNavigator = Navigator & { wakeLock?: { request(kind: 'screen'): Promise<{ released: boolean }> } };
    type Client = PageClient;
    /** A text of the programme. */
    type Bilingual = { vi: string; en?: string };
    /** What `command` of a press sends. */
    type Command = { op: string; arg?: Record<string, unknown>; if?: Record<string, number>; complete?: (id: string) => Promise<Record<string, unknown>> };
    /** A `res`, or that nobody knows what became of the command. */
    type Answer = { ok: boolean; err?: string; reason?: string; args?: Record<string, any>; [more: string]: any };
    type Press = {
        key: string;
        label: unknown;
        command: () => Command | null | void | '';
        ask?: string;
        offer?: () => any;
        done?: (answer: Answer) => unknown;
        failed?: (answer: Answer) => unknown;
        look?: string;
        able?: () => unknown;
        describedBy?: string;
        patient?: boolean;
    };
    type FormDialog = {
        title: string;
        key: string;
        submit: string;
        fields: unknown[];
        command: () => Command | null | void | '';
        done?: (answer: Answer) => unknown;
    };
    type Field = { node: HTMLElement; input: HTMLInputElement & HTMLSelectElement & HTMLTextAreaElement };
    /** A page as the features' `make` sees it. */
    type Page = {
        client: Client;
        isStaff?: boolean;
        hasGlance?: boolean;
        forecasts?: boolean;
        brought: (name: string) => any[];
        fill: (slot: string) => unknown[];
        mark: (slot: string) => string | undefined;
    };
    /** How a kind of scene is drawn, see `Stage/scene.js`. */
    type Scene = {
        kind?: string;
        read?: (client: Client, scene: any) => unknown;
        draw: (client: Client, now: any) => unknown;
        lowerThird?: (client: Client, now: any) => unknown;
        isStill?: boolean;
        hasHead?: boolean;
        hasTimer?: boolean;
        hasWallClock?: boolean;
    };
    /** What an MC has beside the next step, see `Cue/cue-desk.js`. */
    type CueDesk = {
        lines: (cue: any, lines: any[]) => any[];
        came: (cue: any) => void;
        above: () => unknown;
        beside: () => unknown;
        isAsked: () => boolean;
        keys: Record<string, () => void>;
    };
    /** Where a recipient's row stands, and the whole list that it is in. */
    type RecipientPlace = { round?: any; manage?: boolean; list?: any; award?: string; isQuick?: boolean };
}
