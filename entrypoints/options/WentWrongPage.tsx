import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { WentWrong } from '#components/agreement/WentWrong.tsx';
import { i18n } from '#i18n';
import { clearClipboard, copyText } from '#lib/browser/clipboard.ts';
import { readAnyTabState } from '#lib/browser/tab-states.ts';
import { readCases } from '#lib/cases/store.ts';
import type { Protocol } from '#lib/protocol/schema.ts';
import { rulesetInfoItem } from '#lib/settings/items.ts';

/** What a clinical-safety officer needs, read afresh; no text, no handle, no post. */
async function readFacts(protocol: Protocol): Promise<{ name: string; value: string }[]> {
  const [ruleset, states, cases] = await Promise.all([rulesetInfoItem.read(), readAnyTabState(), readCases()]);
  const [last] = cases.toSorted((a, b) => b.raisedAt.localeCompare(a.raisedAt));
  const none = i18n.t('wentWrong.none');
  return [
    { name: i18n.t('options.version'), value: browser.runtime.getManifest().version },
    {
      name: i18n.t('options.rules'),
      value: ruleset ? `${ruleset.version} ${ruleset.hash.slice(0, 12)}` : i18n.t('common.notSet'),
    },
    { name: i18n.t('options.steps'), value: protocol.version },
    { name: i18n.t('wentWrong.state'), value: states.map(({ state, why }) => why ?? state).join(', ') || none },
    { name: i18n.t('wentWrong.rule'), value: last?.rules.join(', ') || none },
    { name: i18n.t('wentWrong.step'), value: last?.walk.at ?? none },
    { name: i18n.t('wentWrong.browser'), value: navigator.userAgent },
    { name: i18n.t('wentWrong.time'), value: new Date().toISOString() },
  ];
}

export function WentWrongPage({ protocol }: { protocol: Protocol }) {
  const [facts, setFacts] = useState<{ name: string; value: string }[]>([]);
  useEffect(() => {
    void readFacts(protocol).then(setFacts);
  }, [protocol]);
  const contact = protocol.contacts.find(({ id }) => id === 'clinicalSafety') ?? null;
  return <WentWrong facts={facts} contact={contact} onCopy={copyText} onClear={clearClipboard} />;
}
