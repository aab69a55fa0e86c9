import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONCENTRATION_CATALOGUE } from '../../../server/analysis/catalogue/concentration-indicators.ts';
import { COST_CATALOGUE } from '../../../server/analysis/catalogue/cost-indicators.ts';
import { IMPACT_CATALOGUE } from '../../../server/analysis/catalogue/impact-indicators.ts';
import { INCIDENT_CATALOGUE } from '../../../server/analysis/catalogue/incident-indicators.ts';
import { SUPPORT_CATALOGUE } from '../../../server/analysis/catalogue/support-indicators.ts';
import { TOLD_CATALOGUE } from '../../../server/analysis/catalogue/told-indicators.ts';
import { UNIT_CATALOGUE } from '../../../server/analysis/catalogue/unit-indicators.ts';
import { answerNames } from '../../../server/analysis/tables/answer-names.ts';
import { COST_INDICATOR_IDS } from '../../../server/contract/words/costs/cost-texts.ts';
import { FIGURE_LANGUAGES } from '../../../server/contract/words/figure-languages.ts';
import { figureWords } from '../../../server/contract/words/figure-names.ts';
import { IMPACT_INDICATOR_IDS } from '../../../server/contract/words/impact/impact-texts.ts';
import { INDICATOR_IDS } from '../../../server/contract/words/indicators/indicator-texts.ts';
import { TABLE_INDICATOR_IDS } from '../../../server/contract/words/tables/table-indicator-texts.ts';
import { TOLD_INDICATOR_IDS, TOLD_TABLE_IDS } from '../../../server/contract/words/told/told-texts.ts';
import { toldFamilies } from '../../../server/derivation/told-families.ts';
import { loadInstruments } from '../../../server/instruments/load-instruments.ts';

const INSTRUMENTS = join(import.meta.dirname, '../../../questionnaires/instruments');
const CATALOGUE = [
  ...UNIT_CATALOGUE,
  ...CONCENTRATION_CATALOGUE,
  ...INCIDENT_CATALOGUE,
  ...COST_CATALOGUE,
  ...IMPACT_CATALOGUE,
  ...SUPPORT_CATALOGUE,
  ...TOLD_CATALOGUE,
];

/** Made of the manifest's series, which are no rows. */
const OF_NO_ROW = 'sdg_series_answered';

describe('the catalogue of indicators', () => {
  it('has words for each of its indicators, those of tables apart from those that every file has', () => {
    const ofTables = CATALOGUE.filter(({ onlyInTables }) => onlyInTables).map(({ id }) => id);
    expect(new Set(ofTables)).toEqual(
      new Set([
        ...TABLE_INDICATOR_IDS.filter((id) => id !== OF_NO_ROW),
        ...COST_INDICATOR_IDS,
        ...IMPACT_INDICATOR_IDS,
        ...TOLD_TABLE_IDS,
      ]),
    );
    const others = CATALOGUE.filter(({ onlyInTables }) => !onlyInTables).map(({ id }) => id);
    const known: readonly string[] = [...INDICATOR_IDS, ...TOLD_INDICATOR_IDS];
    expect(others.filter((id) => !known.includes(id))).toEqual([]);
    expect(TOLD_INDICATOR_IDS.filter((id) => !others.includes(id))).toEqual([]);
  });

  it.each(FIGURE_LANGUAGES)('is in words in %s, row by row', (language) => {
    const { indicators } = figureWords(language);
    const names = new Map<string, string>();
    for (const { id } of CATALOGUE) {
      const { name, definition } = indicators[id] ?? { name: '', definition: '' };
      expect(name.length, id).toBeGreaterThan(3);
      expect(definition, id).toMatch(/[.)]$/u);
      expect(names.get(name) ?? id, `${name} is the name of one indicator`).toBe(id);
      names.set(name, id);
    }
  });

  it('counts the answers of persons and households by codes that the questionnaire has', () => {
    const { current, find } = loadInstruments(INSTRUMENTS);
    const { instrument } = find(current.id, current.version)!;
    const families = new Map(toldFamilies(instrument).map((family) => [family.indicator, family]));
    const named = answerNames(instrument);
    for (const { id, answers, counts, measure, whereApplies } of TOLD_CATALOGUE) {
      const { codes, rows } = families.get(answers)!;
      expect(codes, id).toEqual(expect.arrayContaining([...counts]));
      if (whereApplies) expect(codes, id).toContain('na');
      if (measure === 'rows' && rows[0] !== '')
        for (const row of rows)
          for (const language of ['es', 'en', 'pt', 'fr'])
            expect(named[id]?.[row]?.[language], `${id} ${row} in ${language}`).toMatch(/^\P{Ll}[^{}]*$/u);
    }
  });

  it('has each indicator of a unit once, and says of which one a variant is', () => {
    const names = CATALOGUE.map(({ id, unit }) => `${id} ${unit}`);
    expect(new Set(names).size).toBe(names.length);
    const ids = CATALOGUE.map(({ id }) => id);
    for (const { variantOf } of CATALOGUE) if (variantOf) expect(ids).toContain(variantOf);
    expect(CATALOGUE.filter(({ id }) => id.includes('_any')).every(({ variantOf }) => variantOf)).toBe(true);
  });

  it('counts the answers to questions that the questionnaire asks', () => {
    const { current, find } = loadInstruments(INSTRUMENTS);
    const { forms } = find(current.id, current.version)!.instrument;
    const asked = new Set(
      forms.flatMap(({ screens }) => screens.flatMap(({ questions }) => questions)).map(({ name }) => name),
    );
    for (const { measure } of INCIDENT_CATALOGUE)
      if (typeof measure !== 'string') expect(asked).toContain(measure.answer);
    for (const { answer } of SUPPORT_CATALOGUE) expect(asked).toContain(answer);
  });
});
