import { expect, it } from 'vitest';
import { type Instrument, parseInstrument } from '#questionnaires';
import { instrumentBreaks } from '../../../../server/analysis/compared/instrument-breaks.ts';
import { instrumentFiles } from '../../../support/instrument-files.ts';
import { eachText, list, manifest } from '../../../support/mutations/judging.ts';
import type { Json } from '../../../support/mutations/mutation.ts';

const before = parseInstrument(instrumentFiles('lacsi-2018-r1'));

function changed(change: (files: Json) => void): Instrument {
  const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
  manifest(files).version = '1.9.0';
  change(files);
  return parseInstrument(files);
}

const figure = (id: string, crime: string, unit: 'person' | 'incident' = 'person') =>
  ({ id, crime, unit, isSet: crime.startsWith('any'), category: '' }) as Parameters<
    ReturnType<typeof instrumentBreaks>
  >[0];

it('a longer period breaks prevalences and numbers of crimes, and not how many adults there are', () => {
  const breaks = instrumentBreaks(
    before,
    changed((files) => {
      manifest(files).referencePeriod.months = 6;
    }),
  );
  expect(breaks(figure('prevalence_person', 'robbery'))).toContain('reference-window');
  expect(breaks(figure('incidence_person', 'any_person'))).toContain('reference-window');
  expect(breaks(figure('adults', 'any'))).toEqual([]);
});

it('a screener in other words breaks its crime and the sets with it, and no other', () => {
  const breaks = instrumentBreaks(
    before,
    changed((files) =>
      eachText(files, (texts) => {
        const { robbery } = texts.crimes;
        for (const key of Object.keys(robbery)) if (key !== 'name') robbery[key] = `${robbery[key]} Or near it?`;
      }),
    ),
  );
  expect(breaks(figure('prevalence_person', 'robbery'))).toContain('screener-wording');
  expect(breaks(figure('reporting_rate', 'any_person', 'incident'))).toContain('screener-wording');
  expect(breaks(figure('prevalence_person', 'threats'))).toEqual([]);
});

it('a code that is gone waits for a mapping and breaks nothing', () => {
  const breaks = instrumentBreaks(
    before,
    changed((files) => {
      const reasons = list(files, 'not_reported_reason');
      reasons.splice(reasons.indexOf('waste_of_time'), 1);
      eachText(files, (texts) => delete texts.choices.not_reported_reason.waste_of_time);
    }),
  );
  expect(breaks(figure('nonreporting_reason', 'any_person', 'incident'))).toEqual([]);
});

it('another question about authorities breaks the shares that it gives, row by row, and nothing else', () => {
  const breaks = instrumentBreaks(
    before,
    changed((files) =>
      eachText(files, (texts) => {
        texts.questions.auth_trust.text = 'X';
        texts.choices.authority.army = 'Y';
      }),
    ),
  );
  const told = (id: string, category: string) => breaks({ ...figure(id, 'any'), category });
  expect(told('authority_trust', 'prosecutor').length).toBeGreaterThan(0);
  expect(told('authority_trust_answers', 'prosecutor:much').length).toBeGreaterThan(0);
  expect(told('authority_corrupt', 'army').length).toBeGreaterThan(0);
  expect(told('authority_corrupt', 'prosecutor')).toEqual([]);
  expect(told('unsafe_place', 'bank')).toEqual([]);
});
