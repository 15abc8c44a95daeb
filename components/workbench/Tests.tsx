import { Heading } from '#components/nhs/Heading.tsx';
import { i18n } from '#i18n';
import type { Problem } from '#lib/ruleset/ruleset.ts';
import type { Bench } from './bench.ts';

/** Every check that the ruleset must pass before anybody can approve it, with its own tests in both directions. */
export function Tests({ bench: { checked } }: { bench: Bench }) {
  return (
    <div className="stack">
      <Heading focusKey="tests">{i18n.t('workbench.tests.heading')}</Heading>
      {checked === null ? (
        <p role="status">{i18n.t('workbench.checking')}</p>
      ) : (
        <>
          {checked.problems.length === 0 && checked.summary ? (
            <p>
              {i18n.t('workbench.tests.passed', [
                checked.summary.rules.toLocaleString('en-GB'),
                checked.summary.phrases.toLocaleString('en-GB'),
                checked.summary.tests.toLocaleString('en-GB'),
              ])}
            </p>
          ) : (
            <>
              <p>{i18n.t('workbench.tests.failed')}</p>
              <Problems problems={checked.problems} />
            </>
          )}
          <h2>{i18n.t('workbench.tests.warnings')}</h2>
          {checked.warnings.length === 0 ? (
            <p>{i18n.t('workbench.tests.noWarnings')}</p>
          ) : (
            <Problems problems={checked.warnings} />
          )}
        </>
      )}
    </div>
  );
}

function Problems({ problems }: { problems: Problem[] }) {
  return (
    <ul>
      {problems.map(({ file, line, column, message }) => (
        <li key={`${file}:${line}:${column} ${message}`}>
          {message} <span className="hint">({`${file}:${line}`})</span>
        </li>
      ))}
    </ul>
  );
}
