import type { Hit } from '#lib/matching/match.ts';

type Mark = { from: number; to: number; kind: 'raised' | 'later' | 'out' | 'cue'; number: number | null };

/** The author's own characters, marked by line and weight so that nothing rests on colour; numbers lead to the explanation. */
export function Highlights({ text, hits }: { text: string; hits: readonly Hit[] }) {
  const marks: Mark[] = [
    ...hits.map(({ span: [from, to], response }, i) => ({ from, to, kind: kindOf(response), number: i + 1 })),
    ...hits.flatMap(({ cues }) =>
      cues
        .filter(({ effect }) => effect !== 'keep')
        .map(({ span: [from, to] }) => ({ from, to, kind: 'cue' as const, number: null })),
    ),
  ];
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return (
    <p className="highlights">
      {edges.slice(0, -1).map((from, i) => {
        const to = edges[i + 1] as number;
        const over = marks.filter((mark) => mark.from <= from && to <= mark.to);
        const piece = text.slice(from, to);
        const begins = over.filter((mark) => mark.from === from && mark.number !== null);
        if (over.length === 0) return <span key={from}>{piece}</span>;
        return (
          <mark key={from} className={[...new Set(over.map(({ kind }) => `mark-${kind}`))].join(' ')}>
            {begins.map(({ number }) => (
              <sup key={number}>{number}</sup>
            ))}
            {piece}
          </mark>
        );
      })}
    </p>
  );
}

function kindOf(response: Hit['response']): Mark['kind'] {
  if (response === null) return 'out';
  return response === 'review' ? 'later' : 'raised';
}
