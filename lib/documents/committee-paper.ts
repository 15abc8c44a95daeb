import type { Comparison } from '#lib/authoring/compare-rulesets.ts';
import { plainRuleName } from '#lib/authoring/rule-name.ts';
import type { Release } from '#lib/release/release.ts';
import { type Html, html, page } from './html.ts';

/** Invented texts of the ruleset's own tests that are answered otherwise than before; never a row of a corpus. */
export type Example = { text: string; before: string; after: string };

const weight = {
  major: 'MAJOR: it can miss people whom the rules in use would find.',
  minor: 'MINOR: it finds more, and can miss nobody who was found.',
  patch: 'PATCH: it can miss nobody who was found.',
};

/** What fits on two pages of A4 with all of it long. The change record has everything. */
const most = { changes: 12, examples: 8, lowered: 8, approvals: 5 };

/** Cut at a word, with a mark. */
function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')} …`;
}

const more = (all: number, shown: number) =>
  all > shown ? html`<p class="hint">${all - shown} more in the change record.</p>` : null;

/** What an example is answered with, in words. */
const answers: Record<string, string> = {
  now: 'read now',
  today: 'read today',
  review: 'read when there is time',
  none: 'nothing found',
};

const ownStyle = `.sign td{height:2.2em}@page{size:A4;margin:13mm 15mm}
@media print{body{max-width:none;padding:0;font-size:8.5pt;line-height:1.3}h1{font-size:14pt;margin:0}h2{font-size:10.5pt;margin:.6em 0 .2em}
p{margin:.3em 0}th,td{padding:.1rem .6rem .1rem 0}.box{padding:.2rem .6rem}tr{break-inside:avoid}.sign td{height:1.6em}}`;

/** Two pages for a committee: what changes, what it can miss, who was asked, and where to sign. */
export function committeePaper(
  release: Release,
  comparison: Comparison | null,
  examples: readonly Example[],
  honest: string,
): string {
  const { draft, organisation, version, expires } = release;
  const body = html`<h1>${clip(organisation, 100)}: change to Heed, release ${version}</h1>
<p class="box">${draft.bump === null ? 'Nothing that is matched changes.' : comparison === null ? 'First release: nobody has agreed to these rules before.' : weight[draft.bump]}</p>
<h2>Why</h2><p>${clip(draft.reason, 700)}</p><p>Written by ${draft.author}.</p>
<h2>What changes</h2>${
    comparison && comparison.changes.length > 0
      ? table(
          ['Weight', 'Where', 'What'],
          heaviestFirst(comparison.changes)
            .slice(0, most.changes)
            .map(({ bump, kind, id, what }) => [bump.toUpperCase(), kind === 'rule' ? plainRuleName(id) : id, clip(what, 130)]),
        )
      : html`<p>${comparison === null ? 'Everything is new; the catalogue of rules has it all.' : 'No rule, list or cue changes.'}</p>`
  }${more(comparison?.changes.length ?? 0, most.changes)}
<h2>Invented examples that are answered otherwise</h2>${
    examples.length > 0
      ? table(
          ['Example', 'Before', 'After'],
          quietedFirst(examples)
            .slice(0, most.examples)
            .map(({ text, before, after }) => [clip(text, 110), answers[before] ?? before, answers[after] ?? after]),
        )
      : html`<p>None among the rules' own examples.</p>`
  }${more(examples.length, most.examples)}
<h2>What it can miss, and what it can raise for nothing</h2>${missed(release)}<p>${honest}</p>
<h2>Who was asked</h2>${table(
    ['Role', 'Who', 'When'],
    draft.signOffs.map(({ role, by, on }) => [role.replaceAll('-', ' '), by ?? 'not done', on ?? '']),
  )}
<h2>Approval</h2>${table(['Name', 'Date', 'Reason', 'Signature'], [...release.approvals.slice(0, most.approvals).map(({ by, on, reason }) => [by, on, clip(reason ?? '', 160), 'signed in the file']), ['', '', '', ''], ['', '', '', '']], 'sign')}${more(release.approvals.length, most.approvals)}
<p>To be reviewed by ${expires}.</p>
<h2>Annex: data protection</h2><p>Heed reads, in the clinician's own browser, posts that are addressed to the signed-in clinician. Matching happens there; no post, handle or
result leaves the browser, and this release changes nothing of that. The words of a message are held in memory while its case is open and are not written to disk. The record
holds times, steps and rule names, without text or handle, for the agreed time. A release is fetched without any word about the person or their posts.</p>`;
  return page(`${organisation}: change to Heed, release ${version}`, body, ownStyle);
}

const weights = ['major', 'minor', 'patch'];
const heaviestFirst = (changes: Comparison['changes']) =>
  changes.toSorted((a, b) => weights.indexOf(a.bump) - weights.indexOf(b.bump));

/** What is no longer raised comes first: that is what a committee must see. */
const quietedFirst = (examples: readonly Example[]) =>
  examples.toSorted((a, b) => Number(b.after === 'none') - Number(a.after === 'none'));

function missed({ draft: { evidence } }: Release): Html {
  const { evaluation, lowered, tests } = evidence;
  return html`<p>${tests.passed} of the rules' own tests passed, ${tests.failed} failed. ${
    evaluation
      ? `On ${evaluation.posts} labelled posts ${evaluation.raised} were raised, ${evaluation.falseAlarms} of them labelled as no distress; ${evaluation.misses} labelled as distress were missed.`
      : 'Not measured on labelled posts.'
  }</p>${
    lowered.length > 0
      ? table(
          ['Rule that finds less', 'More missed', 'False alarms fewer'],
          [...lowered]
            .sort((a, b) => b.misses - a.misses)
            .slice(0, most.lowered)
            .map(({ rule, misses, falseAlarms }) => [rule, String(misses), String(falseAlarms)]),
        )
      : null
  }${more(lowered.length, most.lowered)}`;
}

function table(head: string[], rows: string[][], kind = ''): Html {
  return html`<div class="scroll"><table class="${kind}"><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** What was released, for the file of the organisation. */
export function changeRecord(release: Release, hash: string, comparison: Comparison | null): string {
  const { draft, organisation, version, released, approvals } = release;
  const lines = [
    `# ${organisation}: Heed release ${version}, ${released}`,
    '',
    `Author: ${draft.author}. Reason: ${draft.reason}`,
    `Weight: ${draft.bump ?? 'nothing that is matched changed'}. Hash: ${hash}`,
    ...approvals.map(({ by, on, reason }) => `Approved by ${by} on ${on}${reason ? `: ${reason}` : ''}`),
    ...draft.signOffs.map(({ role, by, on }) => `${role}: ${by ? `${by}, ${on}` : 'not done'}`),
    '',
    ...(comparison?.changes.map(({ bump, id, what }) => `- ${bump} ${id}: ${what}`) ?? ['- first release']),
  ];
  return `${lines.join('\n')}\n`;
}
