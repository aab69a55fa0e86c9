import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium that browser tests and PDF exports drive, or undefined. */
export function findChromium(env = process.env) {
  const candidates = env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : PLACES;
  return candidates.find((path) => existsSync(path));
}

/** Of the system, what is to be installed for it. */
export function packagesOfChromium() {
  return process.env.CHROMIUM_PATH || findChromium() ? [] : ['chromium'];
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
