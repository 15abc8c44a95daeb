import type { ReactNode } from 'react';

type DetailsProps = { summary: string; children: ReactNode; id?: string };

/** Native, so it works with keyboard, find-in-page and forced colours without our help. */
export function Details({ summary, children, id }: DetailsProps) {
  return (
    <details id={id}>
      <summary>{summary}</summary>
      <div className="details-body stack-close">{children}</div>
    </details>
  );
}
