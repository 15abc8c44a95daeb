/** How each verb of `npm run --silent rules` is called, and what it does. */
const verbs: Readonly<Record<string, string>> = {
  check: `check [DIR] [--benign FILE]… [--corpus FILE]…
    problems as file:line:column  message; exit 1 if there are any. --benign: ordinary posts, held against the limit of ruleset.yaml;
    --corpus: no wording of ours may share ten words in a row with it`,
  format: `format [DIR]
    brings the files into the one form that check asks for`,
  match: `match [--rules DIR]
    one JSON line {"id","text"} in on stdin, one answer out`,
  explain: `explain "TEXT" [--rules DIR]
    why a text is raised, lowered or not`,
  evaluate: `evaluate FILE|- [--json] [--save] [--name NAME] [--rules DIR]
    what the rules find in a lawful research corpus; --save keeps the figures for the honest sentence`,
  compare: `compare OLD NEW [--corpus FILE] [--json]
    differences by rule and the version that they ask for; on a corpus the posts whose answer changes, and the expected change in raised
    cases in 1,000 mentions`,
  lock: `lock [DIR] [--check]
    writes lock.json when version and CHANGELOG.md say what changed; --check only says whether it is stale`,
  mine: `mine FILE [--ordinary FILE]… [--least POSTS] [--most PHRASES] [--new] [--json] [--rules DIR]
    candidate phrases from a labelled corpus; --new: only those with posts that are not raised yet`,
  suite: `suite [--set SET]… [--failures [CAPABILITY]] [--first SET] [--json] [--rules DIR] [--suite DIR]
    passes by capability on tests/functional; --first records a fresh set's first score, once`,
  report: `report [--check]
    writes rules/REPORT.md; --check only says whether it is stale
  report FILE… [--floor SHARE] [--json]
    adds up the counts that clinicians saved for their lead, by rule`,
  'report-feedback': `report-feedback FILE… [--floor SHARE] [--json]
    the same: adds up the counts that clinicians saved for their lead, by rule`,
  keygen: `keygen --holder NAME --out FILE
    a signing file, wrapped with a passphrase, for one person to keep`,
  keys: `keys --threshold N --expires DATE [--after KEYS] --out KEYS FILE…
    who may sign; --sign FILE --out SIGNED KEYS signs the set that follows`,
  draft: `draft [DIR] --author NAME --reason TEXT --organisation NAME --expires DATE [--keys KEYS] [--previous RELEASE] [--corpus FILE]
        [--sign-off ROLE=NAME]… --out DRAFT
    a release that nobody has approved yet, tested and compared`,
  approve: `approve DRAFT (--key FILE | --by NAME) [--reason TEXT] [--previous RELEASE]
    adds one person's approval, never the author's`,
  release: `release DRAFT [--keys KEYS] [--previous RELEASE] --out RELEASE
    the file that browsers take`,
  verify: `verify RELEASE [--keys KEYS] [--previous RELEASE]
    what is in it, or why a browser refuses it
  verify LOWERING --release RELEASE [--keys KEYS]
    the same for a file that lower has written; without keys as from a device policy`,
  lower: `lower RULE --release RELEASE (--key FILE | --by NAME) --reason TEXT --out FILE
    a file that moves one rule to the quiet list for 72 hours in every browser that has it; --by: only for the device policy`,
  documents: `documents [DIR] [--release RELEASE [--previous RELEASE]] --out FOLDER
    catalogue of rules, steps on paper, pocket steps; of a release also the committee paper and the change record`,
  policy: `policy FILE --out FOLDER [--id ID] [--release FILE] [--keys FILE] [--lowering FILE]
    one JSON file of policy values in the form of each browser and system, with the text of these files in it; ID where you have packed
    Heed with a key of your own`,
};

/** What a call may say that is told once for all of them; of one verb, only what its own call says. */
const notes: readonly (readonly [RegExp, string])[] = [
  [/\bDIR\b/, 'DIR is a rules folder; without it, rules/ of this project.\n'],
  [/--key\b|--sign\b|^keygen/, 'Passphrases are asked for, or read as the first line of stdin.\n'],
  [/\bDATE\b/, 'DATE is a day to come, such as 2027-11-25.\n'],
  [
    /--corpus|^evaluate|^mine/,
    `A corpus is CSV, TSV or NDJSON with "text" and, if it has one, "label" (1 = distress), or "-" for stdin. Where it is written otherwise:
  --format csv|tsv|ndjson  --text COLUMN  --label COLUMN  --positive LABEL (again for more)  --threads N
`,
  ],
];

/** The usage of one verb, or of all of them. */
export function tellUsage(verb?: string): string {
  const own = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  const calls = own === undefined ? Object.values(verbs) : [own];
  const told = notes.flatMap(([said, note]) => (calls.some((call) => said.test(call)) ? note : []));
  return `usage: npm run --silent rules -- ${own === undefined ? '<verb>' : ''}\n${calls.map((call) => `  ${call}`).join('\n')}\n${told.join('')}`;
}
