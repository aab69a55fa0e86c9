import { it } from 'vitest';
import { signedIn, startInterview, tablet } from '../support/browser.ts';
import { demonstration } from '../support/demonstration.ts';
import { answerScreen, askedOn, interview } from '../support/interviewer.ts';

const running = demonstration();
const script = {
  dwelling_class: 'house',
  visit_contact: 'yes',
  consent_roster: 'yes',
  n_residents: '1',
  informant_line: '1',
  m_name: 'R.',
  m_sex: 'woman',
  m_age: '34',
  selected_present: 'yes',
  consent_selected: 'yes',
  tenure_here: 'over_12m',
  auth_identified_army: 'yes',
  auth_identified_judges: 'yes',
  community_problem_lighting: 'yes',
  measure_dog: 'yes',
  official_contact: 'yes',
};
const W = (
  process.env.SHOT_SCREENS ??
  'm_sex,m_disability_seeing,safe_area_neighbourhood,safe_place_home,disorder,outlook_neighbourhood,measure_doors,community_problem_lighting,action_known_parks,trust_neighbours,auth_identified_traffic_police,auth_trust_army,auth_corrupt_army,official_contact'
).split(',');
it('shots', async () => {
  const { page } = await signedIn(running, 'interviewer', { ...tablet, viewport: { width: 390, height: 844 } });
  await startInterview(page);
  for (const name of W) {
    await interview(page, script, (names) => names.includes(name));
    if (name === 'official_contact') await page.locator('[data-name="official_contact"] label').first().click();
    if (process.env.SHOT_ANSWER) {
      const asked = await askedOn(page);
      for (const { name: n } of asked.slice(0, 3))
        await page
          .locator(`[data-name="${n}"] label`)
          .nth(1)
          .click()
          .catch(() => {});
    }
    if (process.env.SHOT_HTML)
      console.log(
        (
          await page
            .locator('.sd-panel')
            .first()
            .evaluate((e) => e.outerHTML)
        ).slice(0, 3500),
      );
    for (const lang of (process.env.SHOT_LANGS ?? 'es').split(',')) {
      await page.getByLabel(/Idioma de la entrevista/).selectOption(lang);
      for (const [w, h, c] of [
        [390, 844, 'light'],
        [820, 1180, 'dark'],
        [1440, 900, 'light'],
      ] as const) {
        if (process.env.SHOT_W && !process.env.SHOT_W.split(',').includes(String(w))) continue;
        await page.setViewportSize({ width: w, height: h });
        await page.emulateMedia({ colorScheme: c });
        await page.screenshot({ path: `/tmp/wt/shots/${name}-${lang}-${w}.png`, fullPage: true });
      }
    }
    await page.getByLabel(/Idioma de la entrevista/).selectOption('es');
  }
  await page.context().close();
}, 600_000);
