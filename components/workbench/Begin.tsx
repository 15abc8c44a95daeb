import { useState } from 'react';
import { Band } from '#components/nhs/Band.tsx';
import { FileField } from '#components/nhs/FileField.tsx';
import { RadioQuestion } from '#components/nhs/RadioQuestion.tsx';
import { TextField } from '#components/nhs/TextField.tsx';
import { i18n } from '#i18n';
import { readRelease } from '#lib/release/release.ts';
import type { Draft } from '#lib/workbench/draft.ts';

type BeginProps = { active: Record<string, string>; packaged: Record<string, string>; onBegin: (draft: Draft) => void };

/** Which rules and steps the change begins with, and who makes it. */
export function Begin({ active, packaged, onBegin }: BeginProps) {
  const [author, setAuthor] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const begin = async (base: string) => {
    if (author.trim() === '') return setMissing(i18n.t('workbench.begin.whoMissing'));
    const start = (of: Draft['base'], files: Record<string, string>) =>
      onBegin({ base: of, baseFiles: files, files, undo: [], author: author.trim(), reason: '' });
    if (base === 'approve') location.hash = '#approve';
    if (base === 'active' || base === 'approve') return start('active', active);
    if (base === 'packaged') return start('packaged', packaged);
    try {
      if (!file) return setError(i18n.t('workbench.begin.chooseFile'));
      start('file', readRelease(await file.text()).files);
    } catch (fault) {
      setError(i18n.t('workbench.begin.notOpened', [(fault as Error).message]));
    }
  };
  return (
    <div className="workbench">
      <Band>
        <span>{i18n.t('workbench.title')}</span>
      </Band>
      <main className="workbench-begin stack">
        <h1>{i18n.t('workbench.name')}</h1>
        <p>{i18n.t('workbench.lead')}</p>
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
        <RadioQuestion
          legend={<span className="section">{i18n.t('workbench.begin.heading')}</span>}
          choices={[
            { id: 'active', label: i18n.t('workbench.begin.active'), hint: i18n.t('workbench.begin.activeHint') },
            { id: 'packaged', label: i18n.t('workbench.begin.packaged') },
            {
              id: 'file',
              label: i18n.t('workbench.begin.file'),
              hint: i18n.t('workbench.begin.fileHint'),
              needs: (
                <FileField
                  label={i18n.t('workbench.begin.chooseFile')}
                  error={error}
                  accept=".json"
                  onFiles={([chosen]) => setFile(chosen ?? null)}
                />
              ),
            },
            { id: 'approve', label: i18n.t('workbench.begin.approve'), hint: i18n.t('workbench.begin.approveHint') },
          ]}
          chosen="active"
          submitText={i18n.t('workbench.begin.start')}
          onAnswer={(base) => void begin(base)}
        />
      </main>
    </div>
  );
}
