import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COST_CATALOGUE } from '../../../server/analysis/catalogue/cost-indicators.ts';
import { INCIDENT_CATALOGUE } from '../../../server/analysis/catalogue/incident-indicators.ts';
import { UNIT_CATALOGUE } from '../../../server/analysis/catalogue/unit-indicators.ts';
import { COST_INDICATOR_IDS } from '../../../server/contract/words/costs/cost-texts.ts';
import { INDICATOR_IDS } from '../../../server/contract/words/indicators/indicator-texts.ts';
import { TABLE_INDICATOR_IDS } from '../../../server/contract/words/tables/table-indicator-texts.ts';
import { loadInstruments } from '../../../server/instruments/load-instruments.ts';

const INSTRUMENTS = join(import.meta.dirname, '../../../questionnaires/instruments');
const CATALOGUE = [...UNIT_CATALOGUE, ...INCIDENT_CATALOGUE, ...COST_CATALOGUE];

/** Made of the manifest's series, which are no rows. */
const OF_NO_ROW = 'sdg_series_answered';

describe('the catalogue of indicators', () => {
  it('has words for each of its indicators, those of tables apart from those that every file has', () => {
    const ofTables = CATALOGUE.filter(({ onlyInTables }) => onlyInTables).map(({ id }) => id);
    expect(new Set(ofTables)).toEqual(
      new Set([...TABLE_INDICATOR_IDS.filter((id) => id !== OF_NO_ROW), ...COST_INDICATOR_IDS]),
    );
    const others = CATALOGUE.filter(({ onlyInTables }) => !onlyInTables).map(({ id }) => id);
    expect(others.filter((id) => !INDICATOR_IDS.some((known) => known === id))).toEqual([]);
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
  });
});
