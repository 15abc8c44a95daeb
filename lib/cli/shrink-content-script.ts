import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Names that only the matching engine uses, none of them the browser's, read from a file or sent in a message: they may be shortened everywhere
 * at once. `shrink-content-script.test.ts` fails when that is no longer so.
 */
export const engineNames = `
  addForm budget endAt reserve rising anchorFirst anchorPath anchorSecond anchorTable classAnchors contractionWords cuePairs cueTable
  edgeBefore edgeTable endOf entriesOf entryOf expansionAt expansionForms expansionWords contractionOf findCues
  findEntries findExact foldPageOf foldPages formAt formChars formClass formFlags formFuzzy
  formLabelAt formLabels fuzzy guessed hasLabels infoOf isEmpty isForm isFull isOwn isWall lexicon listPairs listTable
  kinOf nodeLabel nodeMask nodeParent numbers occurrencesOf pageOf pathAnchor pathAt pathGap pathLabels pathPhrase pathThird
  phraseAt phraseBytes phraseRule pool readAs readCamel readForm readJoined readWord reader records sections
  spellings startOf textOf torn walkPath tokens fold contractions strings begin ends holds
`
  .trim()
  .split(/\s+/);

/** Likewise of the reading of X's pages (lib/x, lib/checking); what is sent, stored or printed keeps its name. */
export const readerNames = `
  adjacent backgroundSilent hasTime hollowRows isPromoted leaveOut lookAgain onLeftOut onMentionsPage onToRead replyLinks topBar
  accountMenu anyRichText hasEmptyState hasError hasHead hasMedia hearBackground helpLink hoverCard
  isLoading isXPro lacksOwnPost leavesOut linkBlock loadMatcher logFault mayMatch mentioned mobileAccount namesMe notificationRow
  notificationRows onArticle onBatch onEvidence onMatcherMissing onReply onRescan onRoute onSilence onView ownAvatars
  ownLinks ownNames ownTexts permalink placement profileLink selectedTab signIn stillSaid strayParts stripFound
  threadFrom unnamed agreed anyText avatars readAll focused facts answers drawer card spinner whole handles pictures faults unclear replyTo cell
  openSteps
`
  .trim()
  .split(/\s+/);

/** Likewise of WXT's content script context. */
const contextNames = 'abortController listenForNewerScripts verifyScriptStartedEvent stopOldScripts notifyInvalidated'.split(' ');

/** Where the content script runs and when: in the manifest since the build. */
const forManifest = /\bmatches:\["[^\]]*"\],runAt:"\w+",/;

/** Every page of X loads the content script. A second minifier takes another 4 % off it, for two seconds of the build. */
export function shrinkContentScript(): Plugin {
  return {
    name: 'shrink-content-script',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.fileName.startsWith('content-scripts/')) continue;
        const { code } = await minify(chunk.code, {
          ecma: 2020,
          // Constants left where they were written pack better. No function of ours is called with `new` or asks for its `this`.
          compress: { passes: 2, lhs_constants: false, unsafe_arrows: true },
          mangle: {
            properties: { regex: new RegExp(`^(?:${[...engineNames, ...readerNames, ...contextNames].join('|')})$`) },
          },
        });
        if (code) chunk.code = code.replace(forManifest, '');
      }
    },
  };
}

/** What the library's content script context can do and nobody here asks of it. Should its code change, it is left whole. */
const unused = [
  /\nimport \{ createLocationWatcher \}[^\n]*/,
  /\n\t(?:setTimeout|requestAnimationFrame|requestIdleCallback|block)\([\s\S]*?\n\t\}(?=\n)/g,
  /\n\tlocationWatcher = [^\n]*/,
  /\n\t\tif \(type === "wxt:locationchange"\) \{[\s\S]*?\n\t\t\}(?=\n)/,
  /type\.startsWith\("wxt:"\) \? getUniqueEventName\(type\) : (?=type)/,
  /\nvar WxtLocationChangeEvent = class [\s\S]*?\n\};(?=\n)/,
  /WxtLocationChangeEvent, (?=getUniqueEventName)/,
  /\n\t\tif \(!this\.options\?\.noScriptStartedPostMessage\)[\s\S]*?"\*"\);/,
];

const runtime = /\/wxt\/dist\/utils\/(?:content-script-context|internal\/custom-events)\.mjs$/;

/** Takes out of WXT's runtime what every page of X would carry for nothing, its watcher of addresses among it. */
export function trimContentScriptRuntime(): Plugin {
  return {
    name: 'trim-content-script-runtime',
    enforce: 'pre',
    transform(code, id) {
      if (!runtime.test(id)) return null;
      return { code: unused.reduce((kept, part) => kept.replace(part, ''), code), map: null };
    },
  };
}
