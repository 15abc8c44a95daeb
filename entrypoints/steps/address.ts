/** `?case=ID&sealed=1`. The address is what a reload keeps. */
export type Address = { caseId: string | null; sealed: boolean };

export function readAddress(): Address {
  const query = new URLSearchParams(location.search);
  return { caseId: query.get('case'), sealed: query.get('sealed') === '1' };
}

export function writeAddress({ caseId, sealed }: Address): void {
  const query = new URLSearchParams({ ...(caseId === null ? {} : { case: caseId }), ...(sealed ? { sealed: '1' } : {}) });
  history.replaceState(null, '', `?${query}`);
}
