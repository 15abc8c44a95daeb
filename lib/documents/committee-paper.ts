import type { Comparison } from '#lib/authoring/compare-rulesets.ts';
import type { Release } from '#lib/release/release.ts';
import { type Html, html, page } from './html.ts';

/** Invented texts of the ruleset's own tests that are answered otherwise than before; never a row of a corpus. */
export type Example = { text: string; before: string; after: string };

const weight = {
  major: 'MAJOR: it can miss people whom the rules in use would find.',
  minor: 'MINOR: it finds more, and can miss nobody who was found.',
  patch: 'PATCH: it can miss nobody who was found.',
};

/** Two pages for a committee: what changes, what it can miss, who was asked, and where to sign. */
export function committeePaper(
  release: Release,
  comparison: Comparison | null,
  examples: readonly Example[],
  honest: string,
): string {
  const { draft, organisation, version, expires } = release;
  const body = html`<h1>${organisation}: change to Heed, release ${version}</h1>
<p class="box">${draft.bump === null ? 'Nothing that is matched changes.' : comparison === null ? 'First release: nobody has agreed to these rules before.' : weight[draft.bump]}</p>
<h2>Why</h2><p>${draft.reason}</p><p>Written by ${draft.author}.</p>
<h2>What changes</h2>${
    comparison && comparison.changes.length > 0
      ? table(
          ['Weight', 'Where', 'What'],
          comparison.changes.slice(0, 40).map(({ bump, id, what }) => [bump.toUpperCase(), id, what]),
        )
      : html`<p>No rule, list or cue changes.</p>`
  }
<h2>Invented examples that are answered otherwise</h2>${
    examples.length > 0
      ? table(
          ['Example', 'Before', 'After'],
          examples.slice(0, 12).map(({ text, before, after }) => [text, before, after]),
        )
      : html`<p>None among the rules' own examples.</p>`
  }
<h2>What it can miss, and what it can raise for nothing</h2>${missed(release)}<p>${honest}</p>
<h2>Who was asked</h2>${table(
    ['Role', 'Who', 'When'],
    draft.signOffs.map(({ role, by, on }) => [role.replaceAll('-', ' '), by ?? 'not done', on ?? '']),
  )}
<h2>Approval</h2>${table(['Name', 'Date', 'Reason', 'Signature'], [...release.approvals.map(({ by, on, reason }) => [by, on, reason ?? '', 'signed in the file']), ['', '', '', ''], ['', '', '', '']])}
<p>To be reviewed by ${expires}.</p>
<h2>Annex: data protection</h2><p>Heed reads, in the clinician's own browser, posts that are addressed to the signed-in clinician. Matching happens there; no post, handle or
result leaves the browser, and this release changes nothing of that. The words of a message are held in memory while its case is open and are not written to disk. The record
holds times, steps and rule names, without text or handle, for the agreed time. A release is fetched without any word about the person or their posts.</p>`;
  return page(`${organisation}: change to Heed, release ${version}`, body);
}

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
          lowered.map(({ rule, misses, falseAlarms }) => [rule, String(misses), String(falseAlarms)]),
        )
      : null
  }`;
}

function table(head: string[], rows: string[][]): Html {
  return html`<div class="scroll"><table><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
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
