import { webcrypto } from 'node:crypto';

/// What every browser has and Debian 12's node lacks.
globalThis.crypto ??= webcrypto;
