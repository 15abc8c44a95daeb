import { type Checked, checkRuleset } from '#lib/authoring/check.ts';
import { checkSteps, stepsFiles } from '#lib/authoring/check-steps.ts';
import { type Comparison, compareRulesets } from '#lib/authoring/compare-rulesets.ts';
import { countRecords, emptyCount } from '#lib/authoring/corpus-count.ts';
import type { CorpusRecord } from '#lib/authoring/corpus-records.ts';
import { readRow } from '#lib/authoring/corpus-row.ts';
import { assertDraft, draftToApprove, type LabelledPost } from '#lib/authoring/draft-release.ts';
import { type Files, setVersion } from '#lib/authoring/edit-files.ts';
import { matchingPart } from '#lib/authoring/matching-part.ts';
import { type Evaluation, evaluate } from '#lib/authoring/metrics.ts';
import { ownTexts } from '#lib/authoring/own-texts.ts';
import { type OwnText, SharedRuns } from '#lib/authoring/shared-runs.ts';
import { suggestVariants } from '#lib/authoring/suggest-variants.ts';
import { makeDocuments } from '#lib/documents/documents.ts';
import { buildImage } from '#lib/matching/compile.ts';
import type { Finding } from '#lib/matching/finding.ts';
import { type Matcher, openImage, type Trace } from '#lib/matching/image.ts';
import type { Release } from '#lib/release/release.ts';
import { loadRuleset } from '#lib/ruleset/load.ts';
import type { Problem, Ruleset } from '#lib/ruleset/ruleset.ts';
import { type CorpusFile, openCorpusFile } from './corpus-file.ts';

export type CheckReply = {
  problems: Problem[];
  warnings: Problem[];
  summary: { rules: number; phrases: number; tests: number } | null;
};
export type TryReply = { draft: Finding & Pick<Trace, 'hits'>; active: Finding['response'] | null };
/** A post shown to be read: it is in memory while the page is open and nowhere else. */
export type ReadPost = { line: number; text: string; response: Finding['response']; rules: string[] };
export type EvaluateReply = {
  draft: Evaluation;
  active: Evaluation | null;
  unreadable: number;
  shared: { line: number; place: string }[];
  /** Posts that the draft answers otherwise than the active ruleset. */
  changed: number;
  falseAlarms: number;
  misses: number;
};

const mostRead = 500;
const toTexts = (files: Files) => Object.entries(files).map(([path, text]) => ({ path, text }));
const isRaised = ({ response }: Pick<Finding, 'response'>) => response === 'now' || response === 'today';

/** The workbench's own thread: holds the draft and the active ruleset, and whatever file is being measured, for as long as the page is open. */
export class Desk {
  private draft: { ruleset: Ruleset; matcher: Matcher; own: OwnText[] } | null = null;
  /** Compiled when somebody first asks what it finds: whoever only approves never does. */
  private active: { ruleset: Ruleset; matcher: Matcher | null } | null = null;
  private last: { files: Files; checked: Checked } | null = null;
  private read: { falseAlarms: ReadPost[]; misses: ReadPost[] } = { falseAlarms: [], misses: [] };

  setActive(files: Files | null): void {
    const ruleset = files && loadRuleset(toTexts(files)).ruleset;
    this.active = ruleset && { ruleset, matcher: null };
  }

  private activeMatcher(): Matcher | null {
    if (!this.active) return null;
    const image = this.active.matcher ? null : buildImage(this.active.ruleset).image;
    this.active.matcher ??= image && openImage(image);
    return this.active.matcher;
  }

  /** Everything that stands in the way of building the draft; the draft is what the other questions are asked of when it compiles. */
  check(files: Files): CheckReply {
    const texts = toTexts(files);
    const checked = checkRuleset(texts);
    const { ruleset, image, problems, warnings, summary } = checked;
    this.last = { files, checked };
    const beside = checkSteps(texts.filter(({ path }) => stepsFiles.includes(path)));
    if (ruleset && image) {
      const { locate } = loadRuleset(texts);
      this.draft = { ruleset, matcher: openImage(image), own: ownTexts(ruleset, locate) };
    }
    return { problems: [...problems, ...beside.problems], warnings: [...warnings, ...beside.warnings], summary };
  }

  tryText(text: string): TryReply | null {
    if (!this.draft) return null;
    const { matcher } = this.draft;
    return {
      draft: { ...matcher.match(text), hits: matcher.trace(text).hits },
      active: this.activeMatcher()?.match(text).response ?? null,
    };
  }

  compare(): Comparison | null {
    if (!this.draft || !this.active) return null;
    return compareRulesets(matchingPart(this.active.ruleset), matchingPart(this.draft.ruleset));
  }

  /** As `compare`, for files that are no draft of this page; null when their rules cannot be read. */
  compareFiles(files: Files): Comparison | null {
    const { ruleset } = loadRuleset(toTexts(files));
    return ruleset && this.active && compareRulesets(matchingPart(this.active.ruleset), matchingPart(ruleset));
  }

  /** Null when it was cancelled. Throws an Error that says what is wrong with the file. */
  async evaluate(
    file: CorpusFile,
    progress: (rows: number, share: number) => void,
    isCancelled: () => boolean,
  ): Promise<EvaluateReply | null> {
    if (!this.draft) throw new Error('the draft does not compile: mend its problems first');
    const inUse = this.activeMatcher();
    const matchers = [this.draft.matcher, ...(inUse ? [inUse] : [])];
    const corpus = await openCorpusFile(file);
    const how = { shape: corpus.shape, matchers, runs: new SharedRuns(this.draft.own) };
    const count = emptyCount(matchers.length);
    const read = { falseAlarms: [] as ReadPost[], misses: [] as ReadPost[] };
    let rows = 0;
    for await (const { records, share } of corpus.batches) {
      if (isCancelled()) return null;
      countRecords(count, records, how);
      for (const record of records) this.keepToRead(record, how.shape, read);
      rows += records.length;
      progress(rows, share);
    }
    this.read = read;
    const [draft, active] = count.tallies.map((tally, i) =>
      evaluate(tally, (i === 0 ? this.draft : this.active)?.ruleset.rules.map(({ id }) => id) ?? []),
    );
    return {
      draft: draft as Evaluation,
      active: active ?? null,
      unreadable: count.problems.count,
      shared: count.shared.first.map(({ line, place }) => ({ line, place: `${place.file}:${place.line}` })),
      changed: count.changed.count,
      falseAlarms: read.falseAlarms.length,
      misses: read.misses.length,
    };
  }

  posts(kind: 'falseAlarms' | 'misses', from: number, count: number): ReadPost[] {
    return this.read[kind].slice(from, from + count);
  }

  /** Spellings, forms and near phrases of other rules for the phrases of one. */
  suggest(rule: string, phrases: string[]): ReturnType<typeof suggestVariants> | null {
    if (!this.draft) return null;
    const { ruleset, matcher } = this.draft;
    const others = ruleset.rules
      .filter(({ id }) => id !== rule)
      .flatMap(({ id, phrases: own }) => own.map((phrase) => ({ rule: id, phrase })));
    return suggestVariants(phrases, matcher, others);
  }

  /** The place of the first of these texts that shares ten words in a row with the file; the file is read again for it. */
  async findShared(texts: OwnText[], file: CorpusFile): Promise<string | null> {
    const [runs, corpus] = [new SharedRuns(texts), await openCorpusFile(file)];
    for await (const { records } of corpus.batches)
      for (const record of records) {
        const row = readRow(record, corpus.shape);
        const place = row && 'text' in row ? runs.findPlace(row.text) : null;
        if (place) return place.file;
      }
    return null;
  }

  /** As the approving person's tool: no draft can claim less than it changes. Throws a Refusal. */
  assertDraft(release: Release, previous: Release | null): Promise<void> {
    return assertDraft(release, previous);
  }

  /** The files with the version that their changes ask for, beside what is in use; the same files when theirs is enough. */
  withVersion(files: Files): Files {
    const comparison = this.compareFiles(files);
    return comparison === null || comparison.isEnough ? files : setVersion(files, comparison.least);
  }

  /** The draft as a release that nobody has approved yet, measured on the file when there is one, and held against what an approver's tool refuses. Throws a Refusal. */
  async makeRelease(
    given: Parameters<typeof draftToApprove>[0],
    previous: Release | null,
    file: CorpusFile | null,
  ): Promise<Release> {
    const checked = this.last && isSame(this.last.files, given.files) ? this.last.checked : undefined;
    if (!file) return draftToApprove(given, previous, null, checked);
    const corpus = await openCorpusFile(file);
    const posts: LabelledPost[] = [];
    for await (const { records } of corpus.batches)
      for (const record of records) {
        const row = readRow(record, corpus.shape);
        if (row && 'text' in row && row.label !== null) posts.push({ text: row.text, isDistress: row.label });
      }
    return draftToApprove(given, previous, posts.length > 0 ? { hash: await hashOf(file), posts } : null, checked);
  }

  /** The documents of the draft, or of a release. Throws a Refusal. */
  documents(given: Parameters<typeof makeDocuments>[0]): ReturnType<typeof makeDocuments> {
    return makeDocuments(given);
  }

  private keepToRead(record: CorpusRecord, shape: Parameters<typeof readRow>[1], read: Desk['read']): void {
    const row = readRow(record, shape);
    if (!this.draft || !row || !('text' in row) || row.label === null) return;
    const finding = this.draft.matcher.match(row.text);
    const list = isRaised(finding) === row.label ? null : row.label ? read.misses : read.falseAlarms;
    if (!list || list.length >= mostRead) return;
    const { response, matches } = finding;
    list.push({ line: row.line, text: row.text, response, rules: [...new Set(matches.map(({ rule }) => rule))] });
  }
}

const isSame = (a: Files, b: Files) =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([path, text]) => b[path] === text);

async function hashOf(file: CorpusFile): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
