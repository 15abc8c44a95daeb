import { dateWords } from '#components/nhs/time-words.ts';
import { i18n } from '#i18n';
import type { Accounts } from '#lib/settings/items.ts';
import { accountKindWords } from './account-kind-words.ts';

type AccountListProps = {
  accounts: Accounts;
  waiting: string[];
  onChange: (handle: string) => void;
  onAgreement: (handle: string, page?: string) => void;
};

export function AccountList({ accounts, waiting, onChange, onAgreement }: AccountListProps) {
  const answered = Object.entries(accounts);
  const kinds = accountKindWords();
  return (
    <section className="stack-close">
      <h2>{i18n.t('options.accounts')}</h2>
      {answered.length === 0 && <p>{i18n.t('options.noAccounts')}</p>}
      <ul className="lines">
        {answered.map(([handle, { kind, confirmedAt }]) => (
          <li key={handle} className="row row-apart account">
            <span>
              <strong>
                <bdi>@{handle}</bdi>
              </strong>
              <br />
              {kinds.find(({ id }) => id === kind)?.label}
              <span className="hint block">{i18n.t('options.confirmedOn', [dateWords(confirmedAt)])}</span>
            </span>
            <span className="row">
              {kind !== 'not-mine' && (
                <>
                  <button type="button" className="link" onClick={() => onAgreement(handle)}>
                    {i18n.t('agreement.open')} <span className="visually-hidden">@{handle}</span>
                  </button>
                  <button type="button" className="link" onClick={() => onAgreement(handle, 'leave-out')}>
                    {i18n.t('agreement.leaveOut.open')} <span className="visually-hidden">@{handle}</span>
                  </button>
                </>
              )}
              <button type="button" className="link" onClick={() => onChange(handle)}>
                {i18n.t('options.change')} <span className="visually-hidden">{i18n.t('options.changeFor', [handle])}</span>
              </button>
            </span>
          </li>
        ))}
        {waiting.map((handle) => (
          <li key={handle} className="row row-apart account">
            <span>
              <strong>
                <bdi>@{handle}</bdi>
              </strong>{' '}
              <span className="not-set">{i18n.t('common.notSet')}</span>
            </span>
            <button type="button" className="link" onClick={() => onChange(handle)}>
              {i18n.t('options.whose', [handle])}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
