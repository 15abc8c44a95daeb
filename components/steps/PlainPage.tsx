import type { ReactNode } from 'react';
import { Band } from '#components/nhs/Band.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import type { Protocol } from '#lib/protocol/schema.ts';
import { ProtocolLine } from './ProtocolLine.tsx';
import { Shelf } from './Shelf.tsx';

type PlainPageProps = { protocol: Protocol; now: Date; heading: string; body: string; band?: ReactNode; children?: ReactNode };

/** A page without a step: nothing open, the end, or a walk that cannot go on. 999 stands there all the same. */
export function PlainPage({ protocol, now, heading, body, band, children }: PlainPageProps) {
  return (
    <div className="steps">
      <Band>{band}</Band>
      <main className="step stack">
        <Heading focusKey={heading}>{heading}</Heading>
        <p>{body}</p>
        {children && <div className="row">{children}</div>}
      </main>
      <Shelf>
        <ProtocolLine protocol={protocol} now={now} />
      </Shelf>
    </div>
  );
}
