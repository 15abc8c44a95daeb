import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Where Chromium of Debian looks for the policy of the device; for Chrome and Edge see docs/deployment. */
const path = '/etc/chromium/policies/managed/heed-tests.json';

/** A real policy of the device for the extension of this id; null takes it away. Chromium notices within seconds. */
export async function setDevicePolicy(extensionId: string, policy: Record<string, unknown> | null): Promise<void> {
  if (policy === null) return rm(path, { force: true });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify({ '3rdparty': { extensions: { [extensionId]: policy } } }));
}
