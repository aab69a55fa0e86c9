import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../server/bootstrap/chromium.mjs';

/** Without Chromium's sandbox: it needs rights that a test machine may lack, and only our own server is opened. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A 10-inch tablet held upright, in Mexican Spanish. */
export const tablet: BrowserContextOptions = {
  viewport: { width: 820, height: 1180 },
  hasTouch: true,
  locale: 'es-MX',
};

export const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'es-MX' };

export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('there is no Chromium; run the tests with npm test, which installs it or says how');
  return chromium.launch({ executablePath, args: quiet });
}

/** Signs in on the page's own form. */
export async function signInOn(page: Page, address: string, user: string, password: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Usuario').fill(user);
  await page.getByLabel('Contraseña').fill(password);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByText('Cuenta').first().waitFor();
}
