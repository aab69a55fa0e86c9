import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findChromium } from '../../server/bootstrap/chromium.mjs';
import { DEMO_ACCOUNTS } from '../../server/demo/demo-accounts.ts';
import { barriersOn } from './barriers.ts';
import { enrolInterviewer, TABLET_CODE } from './enrolled-tablet.ts';

/**
 * What Playwright switches off: a list of ours replaces its own. Besides, the lists of suggestions under the address
 * bar, which nobody sees here: they are two pages of the browser's own, and were loaded anew for every window.
 */
const OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Without Chromium's sandbox: it needs rights that a test machine may lack, and only our own server is opened. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${OFF.join()}`,
];

/** A 10-inch tablet held upright, in Mexican Spanish. */
export const tablet: BrowserContextOptions = {
  viewport: { width: 820, height: 1180 },
  hasTouch: true,
  locale: 'es-MX',
};

export const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'es-MX' };

/** How long a page is waited for, ms: a machine with other work takes its time. */
const PATIENCE = 60_000;

export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: foundChromium(), args: quiet });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => patient(await newContext(options));
  return browser;
}

/** A tablet that keeps what is on it in a folder, so that it can be switched off and on. */
export async function launchTablet(profile: string, more: BrowserContextOptions = {}): Promise<BrowserContext> {
  const executablePath = foundChromium();
  return patient(await chromium.launchPersistentContext(profile, { ...tablet, ...more, executablePath, args: quiet }));
}

function patient(context: BrowserContext): BrowserContext {
  context.setDefaultTimeout(PATIENCE);
  return context;
}

function foundChromium(): string {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('there is no Chromium; run the tests with npm test, which installs it or says how');
  return executablePath;
}

/** Signs in on the page's own form. An interviewer's tablet is prepared on the way. */
export async function signInOn(
  page: Page,
  address: string,
  user: string,
  password: string,
  toForm: () => Promise<void> = async () => {},
): Promise<void> {
  await page.goto(address);
  await toForm();
  await page.getByLabel('Usuario').fill(user);
  await page.getByLabel('Contraseña').fill(password);
  await page.getByRole('button', { name: 'Entrar' }).click();
  const account = page.getByText('Cuenta', { exact: true }).first();
  const enrolling = page.getByRole('heading', { name: 'Prepare esta tableta' });
  await account.or(enrolling).first().waitFor();
  if (await enrolling.isVisible()) await enrolInterviewer(page);
}

/**
 * A page of its own on which somebody of the demonstration has signed in. Who interviews signs in on the form, which
 * prepares the tablet, and has the app kept on the device; in the office the page is opened with a session, unless the
 * test says otherwise.
 */
export async function signedIn(
  { browser, address }: { browser: Browser; address: string },
  user: string,
  device: BrowserContextOptions,
): Promise<{ context: BrowserContext; page: Page }> {
  const isField = user === 'interviewer';
  const context = await browser.newContext({ serviceWorkers: isField ? 'allow' : 'block', ...device });
  const page = await context.newPage();
  if (isField) await signInOn(page, address, user, passwordOf(user));
  else {
    await openSession(context, address, user);
    await page.goto(address);
    await page.getByText('Cuenta', { exact: true }).first().waitFor();
  }
  return { context, page };
}

/** Opens a session of somebody of the demonstration in a browser, without a page. */
export async function openSession(context: BrowserContext, address: string, user: string): Promise<void> {
  const asked = { data: { user, password: passwordOf(user) }, headers: { Origin: address } };
  const reply = await context.request.post(`${address}/api/session`, asked);
  if (!reply.ok()) throw new Error(`${user} does not sign in: ${reply.status()}`);
}

function passwordOf(user: string): string {
  return DEMO_ACCOUNTS.find((candidate) => candidate.user === user)!.password;
}

/** Goes to the part of the address after `#`, as a link would. */
export async function goToHash(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Waits until the part of the address after `#` is what is expected. */
export async function expectHash(page: Page, hash: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(hash);
}

/** Waits until the heading of the office shows an edition of the demonstration, by its key. */
export async function expectEdition(page: Page, key: string): Promise<void> {
  const title = page.locator('.edition-title');
  await expect.poll(() => title.textContent()).toBe(`Encuesta de demostración ${key.replace('demo-', '')}`);
}

/** Opens the first case of the interviewer's list that is not begun, and gives its id. */
export async function startInterview(page: Page): Promise<string> {
  const start = page.getByRole('button', { name: /^Empezar/ }).first();
  // The address does not tell the case.
  const caseId = await start.locator('xpath=ancestor::li').locator('.case-where .quiet').textContent();
  await start.click();
  await page.locator('.interview').waitFor();
  return caseId!;
}

/** Types the interviewer's code on the neutral screen of a tablet that the respondent holds. */
export async function takeTabletBack(page: Page): Promise<void> {
  await page.getByLabel('Código de quien entrevista').fill(TABLET_CODE);
  await page.getByRole('button', { name: 'Abrir' }).click();
  await page.locator('.lock-screen').waitFor({ state: 'detached' });
}

/** Presses Tab until the element with the focus is the one wanted. */
export async function tabTo(page: Page, wanted: ((element: Element) => boolean) | string): Promise<void> {
  const isThere = `(${wanted.toString()})(document.activeElement ?? document.body)`;
  for (let presses = 0; presses < 90; presses += 1) {
    if (await page.evaluate(isThere)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not get there');
}

/** The screens on which nobody may meet a barrier. */
export const LOOKS = [
  { name: 'on a phone, light', width: 390, height: 844, colorScheme: 'light' },
  { name: 'on a tablet, dark', width: 820, height: 1180, colorScheme: 'dark' },
  { name: 'on a desktop, light', width: 1440, height: 900, colorScheme: 'light' },
] as const;

/** Checks that axe finds nothing on a page and that it does not scroll sideways. */
export async function expectNoBarrier(page: Page): Promise<void> {
  // A work place is loaded when it is opened; the page is judged once it is there.
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const barriers = (await barriersOn(page)).map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(barriers, page.url()).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'horizontal scroll').toBeLessThanOrEqual(0);
}

/** Checks on a phone that nothing is cut off or scrolls sideways with text twice as large. */
export async function expectRoomForLargeText(page: Page, within = 'html'): Promise<void> {
  const { width, height } = page.viewportSize()!;
  await page.setViewportSize({ width: 390, height: 844 });
  const cut = await page.evaluate((scrolling) => {
    document.documentElement.style.fontSize = '200%';
    const { scrollWidth, clientWidth } = document.querySelector(scrolling)!;
    const bars = [...document.querySelectorAll(`${scrolling} > :is(header, nav)`)];
    const isHigher = bars.map((bar) => Math.max(0, bar.scrollHeight - bar.clientHeight));
    document.documentElement.style.fontSize = '';
    return [scrollWidth - clientWidth, ...isHigher];
  }, within);
  expect(Math.max(...cut), 'pixels without room').toBe(0);
  await page.setViewportSize({ width, height });
}

/** The same at every size and in every colour scheme in which people work. */
export async function expectNoBarrierInAnyLook(page: Page): Promise<void> {
  for (const { width, height, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await expectNoBarrier(page);
  }
}
