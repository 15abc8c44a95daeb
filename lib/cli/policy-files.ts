import { wholeText } from '#lib/policy/whole-text.ts';
import { acceptFromPolicy } from '#lib/release/accept.ts';
import { readKeySet } from '#lib/release/key-set.ts';
import { acceptLowering, runningRelease } from '#lib/release/lowering.ts';
import { readText } from './signed-files.ts';

/** Options of `rules policy` that take a file, by the key of the policy that its text becomes. */
const policyFiles = { release: 'release', keys: 'trustedKeys', lowering: 'lowering' } as const;

type Paths = { [K in keyof typeof policyFiles]?: string | undefined };

/** The values with the text of each named file in its place: nobody can write a release into JSON by hand. Throws UsageError where a file cannot be read. */
export async function putFilesIn(values: Record<string, unknown>, paths: Paths): Promise<Record<string, unknown>> {
  const given = Object.entries(policyFiles).flatMap(([option, key]) => {
    const path = paths[option as keyof Paths];
    return path === undefined ? [] : [{ key, path }];
  });
  const texts = await Promise.all(given.map(async ({ key, path }) => [key, await readText(path)] as const));
  return { ...values, ...Object.fromEntries(texts) };
}

/** What a browser would refuse of the files in a policy, by key; here it is seen before it lies on thousands of them. */
export async function problemsOfFiles(values: Record<string, unknown>): Promise<{ key: string; message: string }[]> {
  const text = (key: string) => (typeof values[key] === 'string' ? wholeText(values[key]) : null);
  const [release, keys, lowering] = [text('release'), text('trustedKeys'), text('lowering')];
  const problems: { key: string; message: string }[] = [];
  const attempt = async (key: string, read: () => unknown) => {
    try {
      await read();
    } catch (error) {
      problems.push({ key, message: (error as Error).message });
    }
  };
  if (keys !== null) await attempt('trustedKeys', () => readKeySet(keys));
  if (release === null) return problems;
  await attempt('release', async () => {
    const accepted = await acceptFromPolicy(release);
    if (lowering === null) return;
    await attempt('lowering', async () => acceptLowering(lowering, await runningRelease(accepted.release, []), null, new Date()));
  });
  return problems;
}
