/** "2026-11-25", by Greenwich. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
