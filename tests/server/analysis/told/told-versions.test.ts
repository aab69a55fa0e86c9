import { describe, expect, it } from 'vitest';
import { codebookEntries, type Instrument, parseInstrument } from '#questionnaires';
import { AnalysisFileBuilder } from '../../../../server/analysis/from-interviews/analysis-file-of.ts';
import { buildAnalysisFile } from '../../../../server/analysis/from-interviews/build-analysis-file.ts';
import { earlierVersion } from '../../../../server/analysis/from-interviews/joined-versions.ts';
import { estimateIndicators } from '../../../../server/analysis/indicators/estimate-indicators.ts';
import { offeredFigures } from '../../../../server/analysis/tables/table-choices.ts';
import { deriveInterview } from '../../../../server/derivation/derive-interview.ts';
import { toldFamilies } from '../../../../server/derivation/told-families.ts';
import { recordLayout } from '../../../../server/microdata/record-layout.ts';
import { instrumentFiles } from '../../../support/instrument-files.ts';
import { eachText, list, manifest, remove } from '../../../support/mutations/judging.ts';
import type { Json } from '../../../support/mutations/mutation.ts';
import { scenario } from '../../../support/scenario.ts';
import { instrument, toldSurvey } from '../../derivation/told-survey.ts';
import { findingsOf } from '../tables/small-tables.ts';

function later(change: (files: Json) => void): Instrument {
  const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
  manifest(files).version = '1.9.0';
  change(files);
  return parseInstrument(files);
}

function caseOf(of: Instrument, caseId: string, written: Record<string, string>) {
  const { answers } = scenario(of, { caseId })
    .answers({ n_residents: 1, ev_abroad: 'no', ...written })
    .interview();
  const unit = { stratum: 's', psu: caseId, probabilities: [0.1], area: 'urban' as const };
  return { record: deriveInterview(of, { caseId, answers }), unit };
}

describe('what people told with several versions of the questionnaire', () => {
  /** A place more, before all others, and another word for one cause. */
  const changed = later((files) => {
    list(files, 'place_visited').unshift('stadium');
    const causes = list(files, 'cause');
    causes.splice(causes.indexOf('drugs'), 1, 'narcotics');
    eachText(files, ({ choices }) => {
      choices.place_visited.stadium = 'X';
      choices.cause.narcotics = 'X';
      delete choices.cause.drugs;
    });
    const causesAsked = files['modules/perception.json'].screens
      .flatMap(({ questions }: Json) => questions)
      .find(({ name }: Json) => name === 'cause_second');
    delete causesAsked.choicesVisibleIf.drugs;
  });

  function joined(mappings: Parameters<typeof earlierVersion>[2]) {
    const old = earlierVersion(instrument, changed, mappings);
    const builder = new AnalysisFileBuilder(changed, [old]);
    const { record, unit } = caseOf(instrument, '1', { safe_place_bank: 'unsafe', cause_main: 'drugs' });
    builder.add({ unit, record: old.read(record) });
    const places = { safe_place_stadium: 'unsafe', safe_place_bank: 'safe', cause_main: 'narcotics' };
    builder.add(caseOf(changed, '2', places));
    const told = builder.finish().persons.told!;
    return (indicator: string, row: string) => {
      const { names, rows } = told.get(indicator)!;
      return Array.from(rows.get(row)!, (code) => names[code] ?? 'not asked');
    };
  }

  it('is read by the rows of each version, and nobody was asked a row that a version lacks', () => {
    const answers = joined({});
    expect(answers('unsafe_place', 'bank')).toEqual(['unsafe', 'safe']);
    expect(answers('unsafe_place', 'stadium')).toEqual(['not asked', 'unsafe']);
  });

  it('has the codes that a mapping states, and else those of its own version', () => {
    expect(joined({})('crime_cause', '')).toEqual(['drugs', 'narcotics']);
    const codes = { cause_main: { drugs: 'narcotics' } };
    expect(joined({ '1.1.1': { codes } })('crime_cause', '')).toEqual(['narcotics', 'narcotics']);
  });
});

describe('a questionnaire that does not ask', () => {
  const without = later((files) => {
    remove(files, 'institutions', 'prison_trust');
    eachText(files, ({ questions }) => delete questions.prison_trust);
  });
  const { interviews, codings } = toldSurvey(5);
  const file = buildAnalysisFile(
    without,
    interviews.map((one) => ({ ...one, version: '1.9.0' })),
    codings,
  );
  const made = new Set(estimateIndicators(file, { standard: 'inegi' }).map(({ indicator }) => indicator));

  it('has no such figure, nor one of a module that is off, and the others', () => {
    expect(made).toContain('authority_trust');
    for (const id of ['prisons_trust', 'household_firearm', 'sexual_harassment_place']) expect(made).not.toContain(id);
  });

  it('has them in no table, which names the question', () => {
    const offered = new Map(offeredFigures(file).map((figure) => [figure.id, figure]));
    expect(offered.get('prisons_trust')).toMatchObject({ crimes: [], lacks: 'prison_trust' });
    expect(offered.get('household_firearm')).toMatchObject({ lacks: 'firearm_in_household' });
    const [finding] = findingsOf(file, { figures: [{ indicator: 'prisons_trust' }] });
    expect(finding!.problem).toContain('prison_trust');
  });
});

describe('every question of which shares are published', () => {
  it('is a column of the record files and an entry of the codebook, with labels in each language', () => {
    const layout = recordLayout([instrument]);
    const columns = Map.groupBy([...layout.person, ...layout.household], ({ variable }) => variable ?? '');
    const entries = new Map(codebookEntries(instrument).map((entry) => [entry.name, entry]));
    for (const { variables } of toldFamilies(instrument))
      for (const name of variables) {
        expect(columns.get(name)?.length, name).toBeGreaterThan(0);
        for (const { label } of columns.get(name)!) expect(Object.keys(label).sort()).toEqual(['en', 'es', 'fr', 'pt']);
        expect(entries.get(name)?.values.length, name).toBeGreaterThan(1);
      }
  });
});
