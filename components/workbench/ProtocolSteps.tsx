import { useEffect, useMemo, useRef, useState } from 'react';
import { Heading } from '#components/nhs/Heading.tsx';
import { SelectField } from '#components/nhs/SelectField.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { changeProtocol, protocolPath } from '#lib/authoring/edit-protocol.ts';
import { loadProtocol } from '#lib/protocol/load.ts';
import type { Protocol, ProtocolNode } from '#lib/protocol/schema.ts';
import type { Bench } from './bench.ts';
import { boxSize, layFlow } from './flow-layout.ts';

/** The steps as a drawing and each as a form; a change that would break the flow is refused and says why. */
export function ProtocolSteps({ bench }: { bench: Bench }) {
  const text = bench.draft.files[protocolPath] ?? '';
  const loaded = useMemo(() => loadProtocol(text, protocolPath), [text]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  if ('problems' in loaded)
    return (
      <ul>
        {loaded.problems.map(({ line, message }) => (
          <li key={`${line} ${message}`}>{message}</li>
        ))}
      </ul>
    );
  const { protocol } = loaded;
  const node = protocol.nodes.find(({ id }) => id === (chosen ?? protocol.start));
  const keep = (part: 'nodes' | 'values' | 'contacts', name: string, change: Record<string, string | null | undefined>) => {
    try {
      const files = changeProtocol(bench.draft.files, part, name, change);
      const next = loadProtocol(files[protocolPath] ?? '', protocolPath);
      if ('problems' in next) return setSaid(i18n.t('workbench.rule.notKept', [next.problems[0]?.message ?? '']));
      bench.change(files, name);
      setSaid(i18n.t('workbench.rule.kept'));
    } catch (error) {
      setSaid(i18n.t('workbench.rule.notKept', [(error as Error).message]));
    }
  };
  return (
    <div className="stack">
      <Heading focusKey="protocol">{i18n.t('workbench.protocol.heading')}</Heading>
      <p role="status">{said}</p>
      <Drawing protocol={protocol} chosen={node?.id ?? ''} onChoose={setChosen} />
      <SelectField
        label={i18n.t('workbench.protocol.choose')}
        value={node?.id ?? ''}
        onChange={setChosen}
        options={protocol.nodes.map(({ id, heading }) => ({ id, label: `${id}: ${heading}` }))}
      />
      {node && (
        <NodeForm
          key={`${node.id} ${text.length}`}
          node={node}
          protocol={protocol}
          onKeep={(change) => keep('nodes', node.id, change)}
        />
      )}
      <details>
        <summary>{i18n.t('workbench.protocol.values')}</summary>
        <div className="details-body stack">
          <p className="hint">{i18n.t('workbench.protocol.notSet')}</p>
          {protocol.values.map(({ name, label, value }) => (
            <Kept key={name} fields={[{ key: 'value', label, value }]} onKeep={(change) => keep('values', name, change)} />
          ))}
        </div>
      </details>
      <details>
        <summary>{i18n.t('workbench.protocol.contacts')}</summary>
        <div className="details-body stack">
          <p className="hint">{i18n.t('workbench.protocol.notSet')}</p>
          {protocol.contacts.map(({ id, role, phone, hours }) => (
            <fieldset key={id} className="stack-close">
              <legend>{role}</legend>
              <Kept
                fields={[
                  { key: 'phone', label: i18n.t('workbench.protocol.phone'), value: phone },
                  { key: 'hours', label: i18n.t('workbench.protocol.hours'), value: hours },
                ]}
                onKeep={(change) => keep('contacts', id, change)}
              />
            </fieldset>
          ))}
        </div>
      </details>
    </div>
  );
}

/** The list below does the same for the keyboard; the drawing is for the eye and the mouse. */
function Drawing({ protocol, chosen, onChoose }: { protocol: Protocol; chosen: string; onChoose: (id: string) => void }) {
  const { boxes, lines, width, height } = useMemo(() => layFlow(protocol), [protocol]);
  const shown = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Only inside the drawing: the page itself stays where it is.
    const box = shown.current;
    const frame = box?.parentElement;
    if (!box || !frame) return;
    frame.scrollLeft = box.offsetLeft - (frame.clientWidth - box.offsetWidth) / 2;
    frame.scrollTop = box.offsetTop - (frame.clientHeight - box.offsetHeight) / 2;
  });
  return (
    <figure className="stack-close">
      <figcaption>
        {i18n.t('workbench.protocol.flow')}. <span className="hint">{i18n.t('workbench.protocol.flowHint')}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="scroll flow" tabIndex={0} aria-label={i18n.t('workbench.protocol.flow')}>
        <svg width={width} height={height} aria-hidden="true">
          {lines.map(({ from, to, path }) => (
            <path key={`${from} ${to}`} d={path} className={from === chosen ? 'flow-line flow-line-chosen' : 'flow-line'} />
          ))}
        </svg>
        {boxes.map(({ id, heading, x, y, emergency, end }) => (
          <button
            key={id}
            ref={id === chosen ? shown : null}
            type="button"
            tabIndex={-1}
            className={['flow-box', emergency && 'flow-emergency', end && 'flow-end', id === chosen && 'flow-chosen']
              .filter(Boolean)
              .join(' ')}
            style={{ left: x, top: y, width: boxSize.width, height: boxSize.height }}
            onClick={() => onChoose(id)}
          >
            {id}: {heading}
          </button>
        ))}
      </section>
    </figure>
  );
}

type NodeFormProps = { node: ProtocolNode; protocol: Protocol; onKeep: (change: Record<string, string | undefined>) => void };

function NodeForm({ node, protocol, onKeep }: NodeFormProps) {
  const [heading, setHeading] = useState(node.heading);
  const [body, setBody] = useState(node.body);
  const [more, setMore] = useState(node.more ?? '');
  const [options, setOptions] = useState(node.options);
  const nodes = protocol.nodes.map(({ id, heading: words }) => ({ id, label: `${id}: ${words}` }));
  const keep = () =>
    onKeep({
      ...{ heading, body, more: more.trim() === '' ? undefined : more },
      ...Object.fromEntries(
        options.flatMap(({ label, next }, i) => [
          [`options.${i}.label`, label],
          [`options.${i}.next`, next],
        ]),
      ),
    });
  const set = (at: number, change: { label?: string; next?: string }) =>
    setOptions(options.map((option, i) => (i === at ? { ...option, ...change } : option)));
  return (
    <div className="card stack">
      <TextField label={i18n.t('workbench.protocol.heading2')} value={heading} onChange={setHeading} />
      <TextField lines={3} label={i18n.t('workbench.protocol.body')} value={body} onChange={setBody} />
      <TextField lines={3} label={i18n.t('workbench.protocol.more')} value={more} onChange={setMore} />
      {options.length === 0 && <p>{i18n.t('workbench.protocol.end')}</p>}
      {options.map((option, at) => (
        <div key={option.id} className="stack-close">
          <TextField
            label={i18n.t('workbench.protocol.answer', [String(at + 1)])}
            value={option.label}
            onChange={(label) => set(at, { label })}
          />
          <SelectField
            label={i18n.t('workbench.protocol.leadsTo')}
            value={option.next}
            onChange={(next) => set(at, { next })}
            options={nodes}
          />
        </div>
      ))}
      <div>
        <button type="button" className="button" onClick={keep}>
          {i18n.t('workbench.rule.keep')}
        </button>
      </div>
    </div>
  );
}

type KeptProps = {
  fields: { key: string; label: string; value: string | null }[];
  onKeep: (change: Record<string, string | null>) => void;
};

/** Values that may be left empty: then they are NOT SET. */
function Kept({ fields, onKeep }: KeptProps) {
  const [values, setValues] = useState(Object.fromEntries(fields.map(({ key, value }) => [key, value ?? ''])));
  const keep = () => onKeep(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.trim() || null])));
  return (
    <div className="stack-close">
      {fields.map(({ key, label }) => (
        <TextField
          key={key}
          label={label}
          value={values[key] ?? ''}
          onChange={(value) => setValues({ ...values, [key]: value })}
        />
      ))}
      <button type="button" className="button button-second button-small" onClick={keep}>
        {i18n.t('workbench.rule.keep')}
      </button>
    </div>
  );
}
