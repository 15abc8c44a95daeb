import { type SyntheticEvent, useState } from 'react';
import { TextField } from '#components/nhs/TextField.tsx';
import { dateWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';

export type FoundPost = { caseIds: string[]; settledUntil: string | null; quiet: boolean };
type FindPostProps = {
  /** Null: that was no address of a post. */
  onFind: (address: string) => Promise<FoundPost | null>;
  onShow: (caseId: string) => void;
  onForgetQuiet: (address: string) => void;
};

/** Paste a link: the digest is computed anew and compared. The link itself is kept nowhere. */
export function FindPost({ onFind, onShow, onForgetQuiet }: FindPostProps) {
  const [address, setAddress] = useState('');
  const [found, setFound] = useState<FoundPost | 'not-a-link' | null>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void onFind(address).then((post) => setFound(post ?? 'not-a-link'));
  };
  return (
    <section className="stack-close no-print">
      <h2>{i18n.t('recordPage.find.heading')}</h2>
      <form className="stack-close" onSubmit={submit}>
        <TextField
          label={i18n.t('recordPage.find.label')}
          hint={i18n.t('recordPage.find.hint')}
          value={address}
          onChange={(value) => {
            setAddress(value);
            setFound(null);
          }}
        />
        <button type="submit" className="button button-small button-second">
          {i18n.t('recordPage.find.go')}
        </button>
      </form>
      <div role="status" className="stack-close">
        {found === 'not-a-link' && <p className="error">{i18n.t('recordPage.find.notALink')}</p>}
        {found !== null && found !== 'not-a-link' && (
          <Result found={found} onShow={onShow} onForgetQuiet={() => onForgetQuiet(address)} />
        )}
      </div>
    </section>
  );
}

type ResultProps = { found: FoundPost; onShow: (caseId: string) => void; onForgetQuiet: () => void };

function Result({ found: { caseIds, settledUntil, quiet }, onShow, onForgetQuiet }: ResultProps) {
  if (caseIds.length === 0 && settledUntil === null && !quiet) return <p>{i18n.t('recordPage.find.nothing')}</p>;
  return (
    <>
      {caseIds.length > 0 && <p>{i18n.t('recordPage.find.found', caseIds.length)}</p>}
      {caseIds.map((id) => (
        <button key={id} type="button" className="button button-small" onClick={() => onShow(id)}>
          {i18n.t('recordPage.list.show')}
        </button>
      ))}
      {settledUntil !== null && <p>{i18n.t('recordPage.find.settled', [dateWords(settledUntil)])}</p>}
      {quiet && (
        <>
          <p>{i18n.t('recordPage.find.quiet')}</p>
          <button type="button" className="link" onClick={onForgetQuiet}>
            {i18n.t('recordPage.find.forgetQuiet')}
          </button>
        </>
      )}
    </>
  );
}
