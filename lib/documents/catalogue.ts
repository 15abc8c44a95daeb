import { plainRuleName } from '#lib/authoring/rule-name.ts';
import type { Rule, Ruleset } from '#lib/ruleset/ruleset.ts';
import { type Html, html, page } from './html.ts';

/** Every rule with why, where from, what is known to go wrong and its tests: for people who approve it, to read and to print. */
export function rulesCatalogue(ruleset: Ruleset, honest: string): string {
  const topics = Map.groupBy(ruleset.rules, ({ topic }) => topic);
  const body = html`<h1>${ruleset.title}</h1>
<p>Version ${ruleset.version}. ${ruleset.rules.length} rules in ${topics.size} topics, ${ruleset.lists.length} word lists, ${ruleset.cues.length} cues.</p>
<p class="box">${honest}</p>
<p>A rule says how soon somebody is asked to read a message. It says nothing about the person who wrote it, nor about what to do.</p>
${[...topics].map(([topic, rules]) => html`<h2>${topic}</h2>${rules.map(tellRule)}`)}
<h2>Word lists</h2>
${ruleset.lists.map(({ list, note, source, words }) => html`<section><h3>{${list}}</h3><p>${note} <span class="hint">(${source})</span></p><p>${words.join(', ')}</p></section>`)}
<h2>Cues</h2>
${ruleset.cues.map(({ cue, title, source, groups }) => html`<section><h3>${title} (${cue})</h3><p class="hint">${source}</p><ul>${groups.map(({ phrases, direction, within }) => html`<li>${phrases.join(', ')} <span class="hint">(${direction}, within the ${within})</span></li>`)}</ul></section>`)}`;
  return page(`${ruleset.title}: catalogue of rules`, body);
}

const read = { now: 'read now', today: 'read today', review: 'read when there is time' };

function tellRule(rule: Rule): Html {
  const row = (name: string, texts: readonly string[]) =>
    texts.length === 0 ? null : html`<tr><th scope="row">${name}</th><td>${texts.map((text) => html`${text}<br>`)}</td></tr>`;
  return html`<section><h3>${plainRuleName(rule.id)} <span class="hint">(${rule.id})</span></h3><p>${rule.why}</p><div class="scroll"><table>
${row('Response', [read[rule.response]])}${row('State', [rule.status])}${row('Phrases', rule.phrases)}
${row('Must find', rule.tests.match)}${row('Must not raise', rule.tests.noMatch)}${row('Known misses', rule.tests.knownMiss ?? [])}
${row('Known false alarms', rule.falseAlarms)}${row('Sources', rule.sources)}${row('Reviewed by', rule.reviewedBy)}${row('Review due', [rule.reviewDue])}
</table></div></section>`;
}
