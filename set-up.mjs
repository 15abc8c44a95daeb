// Runs before every command, on whatever Node the machine has (20 or newer), without dependencies.
// Writes to stderr only: stdout belongs to the command that follows.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const stampFile = join(root, 'node_modules/.heed-set-up');
const pinned = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node;

function fail(message) {
  process.stderr.write(`heed set-up: ${message}\n`);
  process.exit(1);
}

function run(file, args) {
  // The child's stdout goes to our stderr.
  execFileSync(file, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, npm_config_loglevel: 'error' } });
}

function pinnedNodeAnswers() {
  try {
    const version = execFileSync(join(root, 'node_modules/node/bin/node'), ['--version'], { encoding: 'utf8' });
    return version.trim() === `v${pinned}`;
  } catch {
    return false;
  }
}

const stamp = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const stamped = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;

if (!stamped || !pinnedNodeAnswers()) {
  process.stderr.write('heed set-up: installing dependencies (npm ci)\n');
  try {
    run('npm', ['ci', '--no-audit', '--no-fund']);
  } catch {
    fail('npm ci failed (its own message is above). Check that the npm registry can be reached, then run the command again.');
  }
  if (!pinnedNodeAnswers()) {
    fail(
      `the pinned Node ${pinned} did not answer. The "node" npm package gets its binary in an install script: ` +
        'make sure that scripts are allowed (no --ignore-scripts, no ignore-scripts=true in .npmrc), delete node_modules and run the command again.',
    );
  }
  writeFileSync(stampFile, stamp);
}
