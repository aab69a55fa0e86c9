import { expect, it } from 'vitest';
import { openForm, parseInstrument } from '#questionnaires';
import { beginBlank } from '../../../client/field/session/part-screens.ts';
import type { Json } from '../../support/changed-instrument.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { scenario } from '../../support/scenario.ts';

/** The pack about childhood, in which a last screen is asked only of those who do not know the age. */
function withALastScreen() {
  const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
  for (const pack of files['manifest.json'].packs) pack.active = pack.key.startsWith('childhood');
  const { screens } = files['modules/pack_childhood.json'];
  const told = screens.at(-1).questions.pop();
  screens.push({ name: 'csv_after', visibleIf: "{csv_consent} = 'yes' and {csv_age} = 'dk'", questions: [told] });
  return parseInstrument(files);
}

it('a part begins again before a number that nobody knew, where something is asked because of that', () => {
  const instrument = withALastScreen();
  const said = { csv_a: 'yes', csv_age: 'dk', csv_told: 'no' };
  const { answers, context } = scenario(instrument)
    .answers({ n_residents: 1, m_age: 25, consent_sensitive: 'yes', csv_consent: 'yes', ...said })
    .interview();
  const open = () => openForm(instrument, 'pack_childhood', answers, context, { language: 'es' });
  const form = open();
  expect(form.goTo('csv_after')).toBe(true);
  beginBlank(form, open(), { alone: new Set(['csv_age', 'csv_told']), place: 'csv_after' });
  expect(form.screen).toBe('csv_first');
  expect(form.model.visiblePages.map(({ name }: Json) => name)).not.toContain('csv_after');
});
