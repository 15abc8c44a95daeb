import { Dexie, type Table } from 'dexie';
import type { Protocol } from '#lib/protocol/schema.ts';
import type { Case } from './case.ts';
import type { Miss } from './miss.ts';

export type KeyName = 'digest' | 'do-not-match';
/** A key that never leaves this browser profile (not extractable). */
type Secret = { name: KeyName; key: CryptoKey };

/** A protocol that some case has begun with: a running walk keeps its version over an update. */
type KeptProtocol = { hash: string; protocol: Protocol };

/** IndexedDB of the extension's own origin, shared by the background and every Heed page. */
class CaseDatabase extends Dexie {
  cases!: Table<Case, string>;
  secrets!: Table<Secret, string>;
  protocols!: Table<KeptProtocol, string>;
  misses!: Table<Miss, number>;

  constructor() {
    super('heed');
    this.version(1).stores({ cases: 'id, &key, status, raisedAt', secrets: 'name', protocols: 'hash' });
    this.version(2).stores({ misses: '++' });
  }
}

export const database = new CaseDatabase();
