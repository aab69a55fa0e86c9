import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Chromium without its own interface, a package of its own in Debian: the same pages in less time. The program itself:
 * what stands in /usr/bin is a script that waits for it, and whoever ends the script's process does not end Chromium.
 */
const HEADLESS_SHELL = '/usr/lib/chromium/chromium-headless-shell';

const SHELL_PACKAGE = 'chromium-headless-shell';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  HEADLESS_SHELL,
];

/** The Chromium that browser tests and PDF exports drive, or undefined. */
export function findChromium(env = process.env) {
  const candidates = env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : PLACES;
  return candidates.find((path) => existsSync(path));
}

/** The one that tests drive: the headless shell where it is there. */
export function findChromiumOfTests(env = process.env) {
  return !env.CHROMIUM_PATH && existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : findChromium(env);
}

/** Of the system, what is to be installed for it. A browser that is there stays as it is. */
export function packagesOfChromium() {
  if (process.env.CHROMIUM_PATH) return [];
  const absent = findChromium() ? [] : ['chromium'];
  if (existsSync(HEADLESS_SHELL)) return absent;
  if (absent.length > 0) return [...absent, SHELL_PACKAGE];
  const version = versionOfPackage('chromium');
  return version ? [`${SHELL_PACKAGE}=${version}`] : [];
}

/** Complains where there is none. */
export function requireChromium() {
  if (findChromium()) return;
  if (process.env.CHROMIUM_PATH)
    throw new Error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which does not exist.`);
  throw new Error(
    'the browser tests need Chromium: install it (Debian and Ubuntu: `sudo apt-get install chromium`), or set CHROMIUM_PATH to a Chromium or Chrome program.',
  );
}

/** Of a package of Debian that is installed; undefined elsewhere. */
function versionOfPackage(name) {
  const { stdout } = spawnSync('dpkg-query', ['--status', name], { encoding: 'utf8' });
  return /^Status: .* installed$/m.test(stdout ?? '') ? /^Version: (\S+)$/m.exec(stdout)?.[1] : undefined;
}
