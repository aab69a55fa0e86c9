import { describe, expect, it } from 'vitest';
import { type Instrument, parseInstrument } from '#questionnaires';
import { AnalysisFileBuilder } from '../../../server/analysis/from-interviews/analysis-file-of.ts';
import { earlierVersion } from '../../../server/analysis/from-interviews/joined-versions.ts';
import { deriveInterview } from '../../../server/derivation/derive-interview.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { crime, eachText, list, manifest } from '../../support/mutations/judging.ts';
import type { Json } from '../../support/mutations/mutation.ts';
import { scenario } from '../../support/scenario.ts';

const earlier = parseInstrument(instrumentFiles('lacsi-2018-r1'));

function later(change: (files: Json) => void): Instrument {
  const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
  manifest(files).version = '1.2.0';
  change(files);
  return parseInstrument(files);
}

/** Two reasons for not reporting became one. */
const merged = later((files) => {
  const reasons = list(files, 'not_reported_reason');
  reasons.splice(reasons.indexOf('waste_of_time'), 1, 'no_use');
  eachText(files, (texts) => {
    const labels = texts.choices.not_reported_reason;
    labels.no_use = 'X';
    delete labels.waste_of_time;
  });
});

function addLivestock(files: Json) {
  for (const pack of manifest(files).packs) if (pack.key === 'livestock_theft') pack.active = true;
}

function caseOf(instrument: Instrument, caseId: string, reason: string, more: Record<string, string> = {}) {
  const { answers } = scenario(instrument, { caseId })
    .answers({
      n_residents: 1,
      ev_abroad: 'no',
      robbery_ref: 'yes',
      robbery_times: 1,
      rep_formal_self: 'no',
      rep_formal_other: 'no',
      notrep_reason_main: reason,
      ...more,
    })
    .interview();
  const unit = { stratum: 's', psu: caseId, probabilities: [0.1], area: 'urban' as const };
  return { record: deriveInterview(instrument, { caseId, answers }), unit };
}

function joined(mappings: Parameters<typeof earlierVersion>[2]) {
  const old = earlierVersion(earlier, merged, mappings);
  const builder = new AnalysisFileBuilder(merged, [old]);
  const { record, unit } = caseOf(earlier, '1', 'waste_of_time');
  builder.add({ unit, record: old.read(record) });
  builder.add(caseOf(merged, '2', 'no_use'));
  const { incidents, persons } = builder.finish();
  const reasons = incidents.answers.get('notrep_reason_main')!;
  return {
    versions: Array.from(persons.version!.codes, (code) => persons.version!.names[code]),
    reasons: Array.from(reasons.codes, (code) => reasons.names[code]),
  };
}

describe('interviews of several versions in one file', () => {
  it('have the version beside them', () => {
    expect(joined({}).versions).toEqual(['1.1.1', '1.2.0']);
  });

  it('a code that the later version lacks stays a category of its own', () => {
    expect(joined({}).reasons).toEqual(['waste_of_time', 'no_use']);
  });

  it('is recoded by a stated mapping, and by nothing else', () => {
    const codes = { notrep_reason_main: { waste_of_time: 'no_use' } };
    expect(joined({ '1.1.1': { codes } }).reasons).toEqual(['no_use', 'no_use']);
    expect(joined({ 'lacsi-2018-r1 1.1.1': { codes } }).reasons).toEqual(['no_use', 'no_use']);
    expect(joined({ '1.0.0': { codes } }).reasons).toEqual(['waste_of_time', 'no_use']);
  });

  it('divide tables by what was told as a stated mapping reads it', () => {
    const next = later((files) => {
      list(files, 'tenure').splice(list(files, 'tenure').indexOf('rented'), 1, 'let');
      eachText(files, (texts) => {
        texts.choices.tenure.let = 'Let';
        delete texts.choices.tenure.rented;
      });
    });
    const tenureOf = (mappings: Parameters<typeof earlierVersion>[2]) => {
      const old = earlierVersion(earlier, next, mappings);
      const builder = new AnalysisFileBuilder(next, [old]);
      const { record, unit } = caseOf(earlier, '1', 'waste_of_time', { tenure: 'rented' });
      builder.add({ unit, record: old.read(record) });
      builder.add(caseOf(next, '2', 'waste_of_time', { tenure: 'let' }));
      const { codes, names } = builder.finish().households.tableDomains!.get('tenure')!;
      return Array.from(codes, (code) => names[code] ?? 'no group');
    };
    expect(tenureOf({})).toEqual(['no group', 'let']);
    expect(tenureOf({ '1.1.1': { codes: { tenure: { rented: 'let' } } } })).toEqual(['let', 'let']);
  });

  it.each([
    [
      'asks about another period',
      'reference-window',
      (files: Json) => Object.assign(manifest(files).referencePeriod, { months: 6 }),
    ],
    [
      'interviews older people',
      'population',
      (files: Json) => Object.assign(manifest(files).selection, { minimumAge: 21 }),
    ],
  ])('stay apart where the later version %s', (_, because, change) => {
    expect(earlierVersion(earlier, later(change), {}).leftOut).toEqual([because]);
  });

  it.each([
    ['asks about a crime more', ['livestock_theft'], addLivestock],
    ['asks about a crime less', [], (files: Json) => Object.assign(crime(files, 'consumer_fraud'), { active: false })],
    [
      'counts something else',
      ['robbery'],
      (files: Json) => Object.assign(crime(files, 'robbery'), { unitOfCount: 'demand' }),
    ],
  ])('are outside the figures of single crimes where the later version %s', (_, crimes, change) => {
    const { leftOut, notAsked } = earlierVersion(earlier, later(change), {});
    expect({ leftOut, notAsked: [...notAsked] }).toEqual({ leftOut: [], notAsked: crimes });
  });

  it('stay together where only words changed', () => {
    expect(earlierVersion(earlier, merged, {}).leftOut).toEqual([]);
  });
});
