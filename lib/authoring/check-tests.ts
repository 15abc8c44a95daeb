import type { Matcher } from '#lib/matching/image.ts';
import type { CheckContext } from './check-report.ts';

/**
 * `match`: the rule finds the text and its own response stands or is sooner. `noMatch`: the rule does not find it, or a cue lowers or
 * suppresses it. `knownMiss` and `knownFalse` are gaps written down: when one no longer holds, it belongs among the others.
 */
export function checkRuleTests({ ruleset, locate, problem }: CheckContext, matcher: Matcher): void {
  for (const rule of ruleset.rules) {
    if (rule.status === 'retired') continue;
    const raises = (text: string): boolean =>
      matcher
        .trace(text)
        .hits.some((hit) => hit.rule === rule.id && hit.response !== null && !hit.cues.some((cue) => cue.effect === 'lower'));
    const { match, noMatch, knownMiss = [], knownFalse = [] } = rule.tests;
    const each = (texts: string[], key: string, wrong: (text: string) => boolean, message: string) =>
      texts.forEach((text, i) => {
        if (wrong(text)) problem(locate(rule.origin, 'tests', key, i), `${rule.id}: ${message}: "${text}"`);
      });
    each(match, 'match', (text) => !raises(text), 'should match and does not');
    each(noMatch, 'noMatch', raises, 'should not match and does');
    each(knownMiss, 'knownMiss', raises, 'is listed as a known miss and matches; move it to match');
    each(
      knownFalse,
      'knownFalse',
      (text) => !raises(text),
      'is listed as a known false alarm and does not match; move it to noMatch',
    );
  }
}

/** `acts`: the cue is found and acts on a phrase of the text. `not`: a phrase is found and the cue does not act on any. */
export function checkCueTests({ ruleset, locate, problem }: CheckContext, matcher: Matcher): void {
  for (const { cue, origin, tests } of ruleset.cues) {
    for (const key of ['acts', 'not'] as const) {
      for (const [i, text] of (tests?.[key] ?? []).entries()) {
        const { hits } = matcher.trace(text);
        const acts = hits.some((hit) => hit.cues.some((found) => found.cue === cue));
        const wrong =
          hits.length === 0
            ? 'no phrase stands in this test, so the cue has nothing to act on'
            : acts === (key === 'acts')
              ? null
              : `should ${acts ? 'not act and does' : 'act and does not'}`;
        if (wrong) problem(locate(origin, 'tests', key, i), `${cue}: ${wrong}: "${text}"`);
      }
    }
  }
}
