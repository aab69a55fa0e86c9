import { describe, expect, it } from 'vitest';
import { parseInstrument } from '#questionnaires';
import { earlierVersion } from '../../../server/analysis/from-interviews/joined-versions.ts';
import { deriveInterview } from '../../../server/derivation/derive-interview.ts';
import { wholeInterview } from '../../../server/derivation/whole-interview.ts';
import { analysedCases, type TellAnalysed } from '../../../server/microdata/analysed/analysed-cases.ts';
import { analysedLayout, builderOf } from '../../../server/microdata/analysed/edition-columns.ts';
import { caseRecords } from '../../../server/microdata/case-records.ts';
import { describeRecords } from '../../../server/microdata/describe-records.ts';
import type { DescribedRecordColumn } from '../../../server/microdata/export/described-columns.ts';
import { columnsInMemory } from '../../../server/microdata/read/read-columns.ts';
import { toldOfColumns } from '../../../server/microdata/read/told-of-columns.ts';
import { recordLayout } from '../../../server/microdata/record-layout.ts';
import type { RecordValue } from '../../../server/microdata/record-value.ts';
import type { WrittenRecords } from '../../../server/microdata/write-records.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { eachText, list, manifest } from '../../support/mutations/judging.ts';
import type { Json } from '../../support/mutations/mutation.ts';
import { scenario } from '../../support/scenario.ts';

const earlier = parseInstrument(instrumentFiles('lacsi-2018-r1'));

/** The next version: another code of how the dwelling is held, of a reason for not reporting, and of an outlook. */
const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
manifest(files).version = '1.2.0';
for (const [name, from, to] of [
  ['tenure', 'rented', 'let'],
  ['not_reported_reason', 'waste_of_time', 'no_use'],
  ['outlook', 'better', 'improving'],
] as const) {
  list(files, name).splice(list(files, name).indexOf(from), 1, to);
  eachText(files, (texts) => {
    texts.choices[name][to] = 'X';
    delete texts.choices[name][from];
  });
}
const later = parseInstrument(files);
const mapping = {
  codes: {
    tenure: { rented: 'let' },
    notrep_reason_main: { waste_of_time: 'no_use' },
    outlook_neighbourhood: { better: 'improving' },
  },
};
const joined = {
  instrument: later,
  earlier: [earlierVersion(earlier, later, { [earlier.version]: mapping })],
};

const { answers } = scenario(earlier, { caseId: 'A-1' })
  .answers({
    n_residents: 1,
    tenure: 'rented',
    ev_abroad: 'no',
    robbery_ref: 'yes',
    robbery_times: 1,
    rep_formal_self: 'no',
    rep_formal_other: 'no',
    notrep_reason_main: 'waste_of_time',
    outlook_neighbourhood: 'better',
    outlook_municipality: 'worse',
  })
  .interview();
const interview = {
  caseId: 'A-1',
  answers,
  unit: { caseId: 'A-1', seed: 's', stratum: 's', psu: 'p', probabilities: [0.1], area: 'urban' as const },
  version: earlier.version,
};

describe('record files of interviews that were made with two versions', () => {
  const layout = analysedLayout(recordLayout([earlier, later]), joined);
  const told = (unit: 'household' | 'person' | 'incident', tell: TellAnalysed) => {
    const values: Record<string, RecordValue> = {};
    tell((place, value) => {
      values[layout[unit][place]!.name] = value;
    });
    return values;
  };

  it('have what was said in the columns of the questions, and what figures read by the mapping in others', () => {
    const place = { household: 1, firstMember: 1, firstIncident: 1, stratum: 's', psu: 'p' };
    const whole = wholeInterview(earlier, interview)!;
    const records = caseRecords(whole, interview, place);
    expect(records.household[0]!.answers[0]).toMatchObject({ tenure: 'rented' });
    expect(records.incident[0]!.answers[0]).toMatchObject({ notrep_reason_main: 'waste_of_time' });
    const cases = analysedCases(joined, layout, [{ ...interview, instrument: earlier, whole }]);
    expect(told('household', cases.ofHousehold('A-1'))).toMatchObject({ tenure__figures: 'let' });
    expect(told('incident', cases.ofIncident('A-1', 'robbery', 0))).toMatchObject({
      notrep_reason_main__joined: 'no_use',
    });
  });

  it('give back what people told as the figures read it', () => {
    const cases = analysedCases(joined, layout, [
      { ...interview, instrument: earlier, whole: wholeInterview(earlier, interview)! },
    ]);
    const person = told('person', cases.ofPerson('A-1'));
    expect(person).toMatchObject({ outlook_bad_neighbourhood__joined: 'improving' });
    const values = layout.person.map(({ name }) => [person[name] ?? null]);
    const columns = columnsInMemory(layout.person as readonly DescribedRecordColumn[], values, 1);
    const read = toldOfColumns('person', columns, { asked: columns, rowOf: [0] });
    const builder = builderOf(joined);
    const derived = deriveInterview(earlier, interview, undefined);
    builder.add({ record: joined.earlier[0]!.read(derived), unit: interview.unit });
    expect(read).toEqual(builder.finish().persons.told);
    expect(read.get('outlook_bad')!.names[0]).toBe('improving');
  });

  it('say which column figures read', () => {
    const held = ({ what, of }: { what: string; of: string }) =>
      [...layout.household, ...layout.incident]
        .filter(({ holds }) => holds?.what === what && holds.of === of)
        .map(({ name }) => name);
    expect(held({ what: 'table_domain', of: 'tenure' })).toEqual(['tenure__figures']);
    expect(held({ what: 'answer', of: 'notrep_reason_main' })).toEqual(['notrep_reason_main__joined']);
  });

  it('are described with the mapping that is stated', () => {
    const written = {
      instruments: [earlier, later],
      layout,
      joined,
      files: { household: {}, person: {}, member: {}, incident: {} },
      versions: [{ version: earlier.version, interviews: 1 }],
      leftOut: {},
      madeFrom: {},
    } as unknown as WrittenRecords;
    const { questionnaire } = describeRecords({ key: 'e', title: {} }, later.id, { isApprovedOnly: false }, written);
    expect(questionnaire).toMatchObject({ mappings: { [earlier.version]: mapping } });
  });
});
