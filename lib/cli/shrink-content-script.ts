import { minify } from 'terser';
import { minifySync, type Plugin } from 'vite';

/**
 * Names that only the matching engine uses, none of them the browser's, carried in an image as JSON or sent in a message: they may be shortened everywhere
 * at once. `shrink-content-script.test.ts` fails when that is no longer so.
 */
export const engineNames = `
  addForm budget endAt reserve rising anchorFirst anchorPath anchorSecond anchorTable classAnchors contractionWords cuePairs cueTable
  edgeBefore edgeTable endOf entriesOf entryOf expansionAt expansionForms expansionWords contractionOf findCues
  findEntries findExact foldPageOf foldPages formAt formChars formClass formFlags formFuzzy
  formLabelAt formLabels fuzzy guessed hasLabels infoOf isEmpty isForm isFull isOwn isWall lexicon listPairs listTable
  kinOf nodeLabel nodeMask nodeParent numbers pageOf pathAnchor pathAt pathGap pathLabels pathPhrase pathThird
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
  openSteps rulesetHash readings socialContext userName avatarColumn richText showMore settle tell leave explanation parts times
  avatar emptyState isOver dialog lacksRules
`
  .trim()
  .split(/\s+/);

/** Where the content script runs and when: in the manifest since the build. */
const forManifest = /\bmatches:\["[^\]]*"\],runAt:"\w+",/;

/** Likewise of both. */
export const sharedNames = 'quoted signs texts'.split(' ');

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
          // Constants left where they were written pack better. No function of ours is called with `new` or asks for its `this`, and what
          // stands in our templates is text or a number.
          compress: { passes: 2, lhs_constants: false, unsafe_arrows: true, unsafe_methods: true, unsafe: true },
          mangle: {
            properties: { regex: new RegExp(`^(?:${[...engineNames, ...readerNames, ...sharedNames].join('|')})$`) },
          },
        });
        if (!code) continue;
        // Vite's own minifier names variables for packing, better than the other does.
        chunk.code = minifySync(chunk.fileName, code.replace(forManifest, ''), { mangle: { toplevel: true } }).code;
      }
    },
  };
}

const entrypoint = /^\0virtual:wxt-content-script-isolated-world-entrypoint\?/;

/** Begins the content script by itself: WXT's context, watchers and log would ride on every page of X for nothing (`lib/browser/script-life.ts`). */
export function beginContentScript(): Plugin {
  return {
    name: 'begin-content-script',
    enforce: 'pre',
    apply: 'build',
    transform(_, id) {
      if (!entrypoint.test(id)) return null;
      return { code: `import script from ${JSON.stringify(id.replace(entrypoint, ''))};\nscript.main();`, map: null };
    },
  };
}
