import type { Protocol } from '#lib/protocol/schema.ts';

type AgreedProps = { protocol: Protocol; names: readonly string[] };

/** What was agreed for this step, in full view: it is the organisation's own answer that a person comes here for. */
export function Agreed({ protocol, names }: AgreedProps) {
  const set = names.flatMap((name) => protocol.values.filter((one) => one.name === name && one.value !== null));
  if (set.length === 0) return null;
  return (
    <dl className="inset agreed">
      {set.map(({ name, label, value }) => (
        <div key={name}>
          <dt>{sentenceCase(label)}</dt>
          <dd className="as-written">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const sentenceCase = (label: string) => label.charAt(0).toUpperCase() + label.slice(1);
