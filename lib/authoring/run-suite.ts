import type { Finding } from '#lib/matching/finding.ts';
import type { Matcher } from '#lib/matching/image.ts';
import { meets } from './capabilities.ts';
import type { SuitePost, SuiteSet } from './read-suite.ts';

/** How many of the posts of one capability got what they ask for. */
export type Passes = { passed: number; of: number };
export type Failure = SuitePost & { set: string; response: Finding['response'] };
export type SetResult = { set: string; posts: number; capabilities: Map<string, Passes> };

/** Runs every post of the suite: passes for each set and capability, and the posts that did not get what they ask for. */
export function runSuite(sets: readonly SuiteSet[], matcher: Matcher): { results: SetResult[]; failures: Failure[] } {
  const failures: Failure[] = [];
  const results = sets.map(({ name, posts }) => {
    const capabilities = new Map<string, Passes>();
    for (const post of posts) {
      const { response } = matcher.match(post.text);
      const passed = meets(post.expected, response);
      if (!passed) failures.push({ ...post, set: name, response });
      const before = capabilities.get(post.capability) ?? { passed: 0, of: 0 };
      capabilities.set(post.capability, { passed: before.passed + (passed ? 1 : 0), of: before.of + 1 });
    }
    return { set: name, posts: posts.length, capabilities };
  });
  return { results, failures };
}

/** The passes of several sets together, capability by capability. */
export function addResults(results: readonly SetResult[]): Map<string, Passes> {
  const total = new Map<string, Passes>();
  for (const { capabilities } of results) {
    for (const [name, { passed, of }] of capabilities) {
      const before = total.get(name) ?? { passed: 0, of: 0 };
      total.set(name, { passed: before.passed + passed, of: before.of + of });
    }
  }
  return total;
}
