import { Dexie, type Table } from 'dexie';
import type { Protocol } from '#lib/protocol/schema.ts';
import type { Case } from './case.ts';
import type { StoredDeadline } from './deadline.ts';
import type { Hold } from './hold.ts';
import type { LogEntry, Mark } from './log-entry.ts';
import type { Miss } from './miss.ts';

export type KeyName = 'digest' | 'do-not-match';
/** A key that never leaves this browser profile (not extractable). */
type Secret = { name: KeyName; key: CryptoKey };

/** A protocol that some case has begun with: a running walk keeps its version over an update. */
type KeptProtocol = { hash: string; protocol: Protocol };

/** Ends of the log's chain: where what is left of it begins, and where it ends. */
type KeptMark = Mark & { name: 'start' | 'end' };

/** How often a rule on the quieter list matched, by month ("2026-11"): all that is kept of those matches. */
type QuietCount = { rule: string; month: string; count: number };

/** Keyed digest of a post whose record has gone (erased or purged), so that it is not raised again; `until` is an ISO time. */
type Settled = { key: string; until: string };

/** IndexedDB of the extension's own origin, shared by the background and every Heed page. */
class CaseDatabase extends Dexie {
  cases!: Table<Case, string>;
  secrets!: Table<Secret, string>;
  protocols!: Table<KeptProtocol, string>;
  misses!: Table<Miss, number>;
  log!: Table<LogEntry, number>;
  chain!: Table<KeptMark, string>;
  holds!: Table<Hold, string>;
  quietCounts!: Table<QuietCount, [string, string]>;
  settled!: Table<Settled, string>;
  deadlines!: Table<StoredDeadline, [string, string]>;

  constructor() {
    super('heed');
    this.version(1).stores({ cases: 'id, &key, status, raisedAt', secrets: 'name', protocols: 'hash' });
    this.version(2).stores({ misses: '++' });
    // Cases of an older Heed stay as they are: their log begins with their next step.
    this.version(3).stores({
      log: 'seq, content.caseId',
      chain: 'name',
      holds: 'caseId',
      quietCounts: '[rule+month], month',
      settled: 'key',
      deadlines: '[caseId+kind], caseId',
    });
  }
}

export const database = new CaseDatabase();
