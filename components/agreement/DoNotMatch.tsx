import { useState } from 'react';
import { Form } from '#components/nhs/Form.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { dateWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';

type DoNotMatchProps = {
  handle: string;
  count: number;
  /** False when the list can no longer be read: everybody on it must be typed again. */
  usable: boolean;
  /** Reads what was typed as a handle; null when it is none. */
  readHandle: (typed: string) => string | null;
  /** The day somebody was put on the list, or null. */
  onTest: (author: string) => Promise<string | null>;
  onAdd: (author: string) => Promise<void>;
  onRemove: (author: string) => Promise<void>;
};

/** People whose posts are left out. The list cannot be read back, not even here: a name is tried by typing it. */
export function DoNotMatch({ handle, count, usable, readHandle, onTest, onAdd, onRemove }: DoNotMatchProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const act = async (work: (author: string) => Promise<string>) => {
    const author = readHandle(typed);
    setSaid('');
    setError(author === null ? i18n.t('agreement.leaveOut.wrong') : null);
    if (author !== null) setSaid(await work(author));
  };
  const test = (author: string) =>
    onTest(author).then((on) =>
      on === null ? i18n.t('agreement.leaveOut.isNot', [author]) : i18n.t('agreement.leaveOut.is', [author, dateWords(on)]),
    );
  const add = async (author: string) => {
    await onAdd(author);
    return i18n.t('agreement.leaveOut.added', [author]);
  };
  const remove = async (author: string) => {
    if ((await onTest(author)) === null) return i18n.t('agreement.leaveOut.isNot', [author]);
    await onRemove(author);
    return i18n.t('agreement.leaveOut.removed', [author]);
  };
  const beside = (
    <>
      <button type="button" className="link" onClick={() => void act(test)}>
        {i18n.t('agreement.leaveOut.test')}
      </button>
      <button type="button" className="link" onClick={() => void act(remove)}>
        {i18n.t('agreement.leaveOut.remove')}
      </button>
    </>
  );
  return (
    <>
      <Form onSave={() => void act(add)} saveWords={i18n.t('agreement.leaveOut.add')} beside={beside}>
        <Heading focusKey="leave-out">{i18n.t('agreement.leaveOut.heading', [handle])}</Heading>
        <p>{i18n.t('agreement.leaveOut.body')}</p>
        {!usable && <p className="inset">{i18n.t('agreement.leaveOut.lost')}</p>}
        <p className="hint">{i18n.t('agreement.leaveOut.count', count, [String(count)])}</p>
        <TextField label={i18n.t('agreement.leaveOut.label')} value={typed} onChange={setTyped} error={error} />
      </Form>
      <p role="status">{said}</p>
    </>
  );
}
