import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { capabilityKey } from '#lib/authoring/capabilities.ts';
import {
  type FirstScore,
  parseFirstScores,
  recordFirstScore,
  toFirstScore,
  writeFirstScores,
} from '#lib/authoring/first-scores.ts';
import { addResults, type Failure, runSuite, type SetResult } from '#lib/authoring/run-suite.ts';
import { suiteTable } from '#lib/authoring/suite-table.ts';
import { asText } from '#lib/authoring/text-table.ts';
import { hashContent, hashRuleset } from '#lib/ruleset/content-hash.ts';
import { formatProblem, type Ruleset } from '#lib/ruleset/ruleset.ts';
import { dayOf } from './day-of.ts';
import { openRules } from './open-rules.ts';
import { readOptions } from './read-options.ts';
import { type OpenSuite, openSuite, packagedSuite } from './read-suite-folder.ts';
import { packagedRules } from './rules-folder-option.ts';
import { UsageError } from './usage-error.ts';

const options = {
  rules: { type: 'string', default: packagedRules },
  suite: { type: 'string', default: packagedSuite },
  set: { type: 'string', multiple: true, default: [] as string[] },
  first: { type: 'string' },
  failures: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** `rules suite`: passes by capability. 1 when a post of the suite could not be used; a post that fails is a result, not an error. */
export async function measureSuite(args: string[]): Promise<number> {
  const { values, words } = readOptions(args, options, 1);
  if (words[0] !== undefined && !values.failures) throw new UsageError(`"${words[0]}" belongs behind --failures`);
  if (!existsSync(values.suite)) throw new Error(`${values.suite} does not exist; give a folder of NDJSON files`);
  const suite = await openSuite(values.suite);
  const capability = words[0] === undefined ? undefined : findCapability(words[0], suite);
  const { matcher, ruleset } = await openRules(values.rules);
  const wanted = values.first === undefined ? values.set : [values.first];
  for (const name of wanted)
    if (!suite.sets.some((set) => set.name === name))
      throw new Error(`no set is named "${name}" in ${values.suite}; ${listSets(suite)}`);
  const sets = wanted.length === 0 ? suite.sets : suite.sets.filter((set) => wanted.includes(set.name));
  const { results, failures } = runSuite(sets, matcher);

  for (const problem of suite.problems) process.stderr.write(`${formatProblem(problem)}\n`);
  if (values.first !== undefined) {
    if (suite.problems.length > 0) throw new Error('mend the suite before a first score is recorded');
    await recordFirst(values.rules, suite, results[0] as SetResult, ruleset);
  }
  if (values.json) process.stdout.write(`${JSON.stringify(toJson(results, failures))}\n`);
  else {
    const columns = results.map(({ set, capabilities }) => ({ heading: set, capabilities }));
    const all = { heading: 'all sets', capabilities: addResults(results) };
    process.stdout.write(`${asText(suiteTable(suite.capabilities, columns.length === 1 ? columns : [all, ...columns]))}\n`);
    if (values.failures) listFailures(failures, capability);
  }
  return suite.problems.length > 0 ? 1 : 0;
}

function findCapability(name: string, { capabilities }: OpenSuite): string {
  const found = capabilities.find((capability) => capabilityKey(capability.name) === capabilityKey(name));
  if (!found) throw new Error(`no capability is named "${name}"; the names are ${capabilities.map((c) => c.name).join(' · ')}`);
  return found.name;
}

function listFailures(failures: readonly Failure[], capability: string | undefined): void {
  for (const { set, id, capability: name, expected, response, text } of failures) {
    if (capability !== undefined && name !== capability) continue;
    process.stdout.write(`${set} ${id}  ${name}: asks for ${expected}, got ${response}: ${JSON.stringify(text)}\n`);
  }
}

function toJson(results: readonly SetResult[], failures: readonly Failure[]) {
  return {
    sets: results.map(({ set, posts, capabilities }) => ({ set, posts, capabilities: Object.fromEntries(capabilities) })),
    failures,
  };
}

export async function readFirstScores(folder: string): Promise<FirstScore[]> {
  const path = join(folder, 'first-scores.json');
  return existsSync(path) ? parseFirstScores(await readFile(path, 'utf8')) : [];
}

async function recordFirst(folder: string, suite: OpenSuite, result: SetResult, ruleset: Ruleset): Promise<void> {
  const facts = {
    date: dayOf(new Date()),
    rulesetVersion: ruleset.version,
    rulesetHash: await hashRuleset(ruleset),
    setHash: await hashContent(suite.sets.find((set) => set.name === result.set)?.posts.map(({ text }) => text)),
  };
  const scores = recordFirstScore(await readFirstScores(folder), toFirstScore(result, facts));
  await writeFile(join(folder, 'first-scores.json'), writeFirstScores(scores));
}

function listSets({ sets }: OpenSuite): string {
  return sets.length === 0 ? 'it holds no set' : `it holds ${sets.map((set) => set.name).join(', ')}`;
}
