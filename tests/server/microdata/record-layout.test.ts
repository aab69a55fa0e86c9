import { describe, expect, it } from 'vitest';
import { codebook, parseInstrument } from '#questionnaires';
import { RECORD_UNITS, recordLayout } from '../../../server/microdata/record-layout.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { manifest } from '../../support/mutations/judging.ts';
import type { Json } from '../../support/mutations/mutation.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const layout = recordLayout([lacsi]);
const named = (unit: (typeof RECORD_UNITS)[number], name: string) =>
  layout[unit].find((column) => column.name === name);

describe('the columns of record files', () => {
  it('are every closed question and number, and nothing that somebody wrote or that tells who it is', () => {
    const columns = new Set(RECORD_UNITS.flatMap((unit) => layout[unit].map(({ variable }) => variable)));
    const closed = codebook(lacsi).filter(({ type }) => ['single', 'multiple', 'number', 'money'].includes(type));
    const hidden = closed.map(({ name }) => name).filter((name) => !columns.has(name));
    expect(hidden.sort()).toEqual(['m_birth_day', 'm_birth_month']);
    const open = codebook(lacsi).filter(({ type }) => ['text', 'date', 'statement'].includes(type));
    expect(open.map(({ name }) => name)).toContain('ev_narrative');
    for (const { name } of open) expect(columns).not.toContain(name);
  });

  it('have a name each, and a label in every language', () => {
    for (const unit of RECORD_UNITS) {
      const names = layout[unit].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, label } of layout[unit])
        expect(Object.keys(label).sort(), name).toEqual(['en', 'es', 'fr', 'pt']);
    }
  });

  it('tell why a number or any of several answers is not there', () => {
    expect(named('incident', 'loss_amount')).toMatchObject({ kind: 'number' });
    expect(named('incident', 'loss_amount__missing')).toMatchObject({ kind: 'code', isMissingOf: true });
    expect(named('incident', 'loss_amount__missing')?.codes?.map(({ code }) => code)).toEqual(['dk', 'refused']);
    expect(named('incident', 'of_relation__stranger')).toMatchObject({ kind: 'flag', choice: 'stranger' });
    expect(named('person', 'safe_area_neighbourhood')?.codes?.map(({ code }) => code)).toContain('refused');
  });

  it('keep their names where a country calls a question as the product calls a column', () => {
    const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
    const renamed = JSON.parse(JSON.stringify(files).replaceAll('tenure_here', 'stratum'));
    const { person } = recordLayout([parseInstrument(renamed)]);
    expect(
      person.filter(({ name }) => name.startsWith('stratum')).map(({ name, variable }) => `${name} ${variable}`),
    ).toEqual(['stratum undefined', 'stratum__answer stratum']);
  });

  it('of two versions have the codes of both and say which version asks', () => {
    const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
    manifest(files).version = '1.2.0';
    const lists = files['modules/lists.json'].lists;
    lists.tenure = lists.tenure.filter((code: string) => code !== 'other').concat('squat');
    for (const language of ['es', 'en', 'pt', 'fr']) files[`texts/${language}.json`].choices.tenure.squat = 'Squat';
    const joined = recordLayout([lacsi, parseInstrument(files)]).household.find(({ name }) => name === 'tenure');
    expect(joined?.codes?.map(({ code }) => code)).toEqual(expect.arrayContaining(['squat', 'other']));
    expect(joined?.versions).toEqual([lacsi.version, '1.2.0']);
  });
});
