import type { Page } from 'playwright-core';

/** The phrase that opens the tablets of the tests. */
export const TABLET_PHRASE = 'cinco faroles miran al puente';

/** The code with which the interviewer of the tests takes the tablet back. */
export const TABLET_CODE = '271828';

/** Prepares the tablet of an interviewer who has just signed in, up to the list of cases. */
export async function enrolInterviewer(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Prepare esta tableta' }).waitFor();
  await page.getByRole('button', { name: 'Seguir' }).click();
  await page.getByLabel('Con una frase mía').check();
  await page.getByLabel('Su frase', { exact: true }).fill(TABLET_PHRASE);
  await page.getByRole('button', { name: 'Seguir' }).click();
  await page.getByLabel('Su frase o PIN, otra vez').fill(TABLET_PHRASE);
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByLabel('Código', { exact: true }).fill(TABLET_CODE);
  await page.getByLabel('Repita el código').fill(TABLET_CODE);
  await page.getByRole('button', { name: 'Guardar el código' }).click();
  await page.getByText('Cuenta', { exact: true }).first().waitFor();
}

/** Opens a locked tablet, as after every reload. */
export async function unlockTablet(page: Page, phrase = TABLET_PHRASE): Promise<void> {
  const secret = page.getByLabel('Frase o PIN', { exact: true });
  await secret.fill(phrase);
  await page.getByRole('button', { name: 'Abrir', exact: true }).click();
  await secret.waitFor({ state: 'detached' });
}

/** Opens the application on an enrolled tablet and unlocks it. */
export async function openTablet(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await unlockTablet(page);
}

/** The status of a request that is made with what the browser itself sends along: 401 where no session is open. */
export function opensWithCookies(page: Page): Promise<number> {
  return page.evaluate(async () => (await fetch('/api/session')).status);
}
