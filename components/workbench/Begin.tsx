import { useState } from 'react';
import { FileField } from '#components/nhs/FileField.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { readRelease } from '#lib/release/release.ts';
import type { Draft } from '#lib/workbench/draft.ts';
import { FrontPage } from './FrontPage.tsx';

type BeginProps = { active: Record<string, string>; packaged: Record<string, string>; onBegin: (draft: Draft) => void };

/** Who makes a change, and with which rules and steps it begins; whoever only approves goes straight there. */
export function Begin({ active, packaged, onBegin }: BeginProps) {
  const [author, setAuthor] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const start = (base: Draft['base'], files: Record<string, string>) => {
    if (author.trim() === '') return setMissing(i18n.t('workbench.begin.whoMissing'));
    onBegin({ base, baseFiles: files, files, undo: [], author: author.trim(), reason: '' });
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    try {
      setError(null);
      start('file', readRelease(await file.text()).files);
    } catch (fault) {
      setError(i18n.t('workbench.begin.notOpened', [(fault as Error).message]));
    }
  };
  const approve = () => {
    location.hash = '#approve';
    // The signing file tells who approves.
    onBegin({ base: 'active', baseFiles: active, files: active, undo: [], author: author.trim(), reason: '' });
  };
  return (
    <FrontPage>
      <p>{i18n.t('workbench.lead')}</p>
      <section className="card stack-close">
        <h2>{i18n.t('workbench.begin.heading')}</h2>
        <TextField
          label={i18n.t('workbench.begin.who')}
          hint={i18n.t('workbench.begin.whoHint')}
          error={missing}
          value={author}
          onChange={(value) => {
            setAuthor(value);
            setMissing(null);
          }}
        />
        <div>
          <button type="button" className="button" onClick={() => start('active', active)}>
            {i18n.t('workbench.begin.start')}
          </button>
        </div>
        <details>
          <summary>{i18n.t('workbench.begin.others')}</summary>
          <div className="details-body stack-close">
            <button type="button" className="link" onClick={() => start('packaged', packaged)}>
              {i18n.t('workbench.begin.packaged')}
            </button>
            <FileField
              label={i18n.t('workbench.begin.file')}
              hint={i18n.t('workbench.begin.fileHint')}
              error={error}
              accept=".json"
              again
              onFiles={([file]) => void open(file)}
            />
          </div>
        </details>
      </section>
      <section className="card stack-close">
        <h2>{i18n.t('workbench.begin.sent')}</h2>
        <div>
          <button type="button" className="button button-second" onClick={approve}>
            {i18n.t('workbench.begin.approve')}
          </button>
        </div>
      </section>
    </FrontPage>
  );
}
