import { i18n } from '#i18n';

/** One command of the manifest, with the keys that it has in this browser; empty where it has none. */
export type Key = { name: string; what: string; keys: string };

/** The keys as they are, since another extension may hold the ones that Heed would like, and a person may have changed them. */
export function Keys({ keys }: { keys: Key[] }) {
  return (
    <section className="stack-close">
      <h2>{i18n.t('options.keys')}</h2>
      <ul className="facts-list">
        {keys.map((key) => (
          <li key={key.name} className="row row-apart">
            <span>{key.what}</span>
            {key.keys === '' ? <span className="hint">{i18n.t('options.noKey')}</span> : <kbd>{key.keys}</kbd>}
          </li>
        ))}
      </ul>
      <p className="hint">{i18n.t('options.keysHint')}</p>
    </section>
  );
}
