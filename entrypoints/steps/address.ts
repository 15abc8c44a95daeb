/** What the page asks before there is a case: how it came, what was missed, or which of those that wait. */
const asks = ['by-hand', 'missed', 'waiting'] as const;
export type Ask = (typeof asks)[number];

/** `?case=ID&sealed=1`, or `?ask=by-hand`. The address is what a reload keeps. */
export type Address = { caseId: string | null; sealed: boolean; ask?: Ask | undefined };

export function readAddress(): Address {
  const query = new URLSearchParams(location.search);
  const ask = query.get('ask');
  return {
    caseId: query.get('case'),
    sealed: query.get('sealed') === '1',
    ask: asks.find((one) => one === ask),
  };
}

export function writeAddress({ caseId, sealed, ask }: Address): void {
  const query = new URLSearchParams({
    ...(caseId === null ? {} : { case: caseId }),
    ...(sealed ? { sealed: '1' } : {}),
    ...(ask ? { ask } : {}),
  });
  history.replaceState(null, '', `?${query}`);
}
