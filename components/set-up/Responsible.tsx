import { useState } from 'react';
import { type Clipboard, Copy } from '#components/nhs/Copy.tsx';
import { Form } from '#components/nhs/Form.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';

type ResponsibleProps = Clipboard & {
  by: string | null;
  privacyNotice: string | null;
  onSave: (by: string, privacyNotice: string) => void;
};

/** Without an organisation, a named person is responsible for the data, and says where the notice can be read. */
export function Responsible({ by, privacyNotice, onSave, onCopy, onClear }: ResponsibleProps) {
  const [name, setName] = useState(by ?? '');
  const [notice, setNotice] = useState(privacyNotice ?? '');
  const [tried, setTried] = useState(false);
  const missing = (text: string) => (tried && text.trim() === '' ? i18n.t('setUp.alone.missing') : null);
  const words = i18n.t('setUp.alone.noticeWords', [name.trim() || i18n.t('setUp.alone.nameHere')]);
  const save = () => {
    setTried(true);
    if (name.trim() !== '' && notice.trim() !== '') onSave(name.trim(), notice.trim());
  };
  return (
    <Form onSave={save} saveWords={i18n.t('options.save')}>
      <TextField
        label={i18n.t('setUp.alone.by')}
        hint={i18n.t('setUp.alone.byHint')}
        value={name}
        onChange={setName}
        error={missing(name)}
      />
      <p className="card as-written">{words}</p>
      <Copy
        words={i18n.t('setUp.alone.copy')}
        text={words}
        blocked={name.trim() === '' ? [i18n.t('setUp.alone.nameFirst')] : []}
        copied={i18n.t('setUp.alone.copied')}
        onCopy={onCopy}
        onClear={onClear}
      />
      <TextField
        label={i18n.t('setUp.alone.notice')}
        hint={i18n.t('setUp.alone.noticeHint')}
        value={notice}
        onChange={setNotice}
        error={missing(notice)}
      />
    </Form>
  );
}
