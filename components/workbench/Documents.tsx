import { useState } from 'react';
import { FileField } from '#components/nhs/FileField.tsx';
import { Heading } from '#components/nhs/Heading.tsx';
import { saveAs } from '#components/nhs/save-as.ts';
import { sayHonest } from '#components/options/HonestSentence.tsx';
import { i18n } from '#i18n';
import { honestParts } from '#lib/authoring/honest-sentence.ts';
import { packagedEvaluations } from '#lib/authoring/packaged-evaluation.ts';
import { readRelease } from '#lib/release/release.ts';
import type { Bench } from './bench.ts';

type DocumentsProps = { bench: Bench; pocketTemplate: string; activeText: string | null };

const pocketWords = () =>
  Object.fromEntries(
    (
      [
        'back',
        'continue',
        'handOver',
        'inDanger',
        'under18',
        'again',
        'notSet',
        'more',
        'chooseOne',
        'answers',
        'nothingKept',
      ] as const
    ).map((key) => [key, i18n.t(`pocket.${key}`)]),
  );

/** What people read and carry: catalogue, steps on paper, pocket steps; of a release also the committee paper and the change record. */
export function Documents({ bench, pocketTemplate, activeText }: DocumentsProps) {
  const [aboutFile, setAbout] = useState<File | null>(null);
  const [made, setMade] = useState<Record<string, string>>({});
  const [said, setSaid] = useState('');
  const make = async () => {
    try {
      const about = aboutFile && (await aboutFile.text());
      const release = about === null ? null : readRelease(about);
      setMade(
        await bench.desk.documents({
          files: release?.files ?? bench.draft.files,
          release,
          previous: release && activeText !== null && activeText !== about ? readRelease(activeText) : null,
          pocket: { template: pocketTemplate, words: pocketWords() },
          honest: honestParts(packagedEvaluations, null).map(sayHonest).join(' '),
        }),
      );
      setSaid('');
    } catch (error) {
      setSaid(i18n.t('workbench.approve.refused', [(error as Error).message]));
    }
  };
  return (
    <div className="stack">
      <Heading focusKey="documents">{i18n.t('workbench.documents.heading')}</Heading>
      <p>{i18n.t('workbench.documents.intro')}</p>
      <FileField label={i18n.t('workbench.documents.open')} accept=".json" onFiles={([file]) => setAbout(file ?? null)} />
      <div className="row">
        <button type="button" className="button" onClick={() => void make()}>
          {i18n.t('workbench.documents.make')}
        </button>
        <span role="status">{said}</span>
      </div>
      <ul className="plain">
        {Object.entries(made).map(([name, text]) => (
          <li key={name}>
            <button
              type="button"
              className="link"
              onClick={() => saveAs(name, text, name.endsWith('.html') ? 'text/html' : 'text/markdown')}
            >
              {i18n.t('workbench.documents.save', [name])}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
