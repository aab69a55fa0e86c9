import { describe, expect, it } from 'vitest';
import { type Change, diffInstruments, impactOf, parseInstrument } from '#questionnaires';
import { applyOperations } from '../../../questionnaires/edit/apply-operation.ts';
import { addCrime } from '../../../questionnaires/edit/compose/add-crime.ts';
import type { DraftFiles } from '../../../questionnaires/edit/places.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { eachText, manifest } from '../../support/mutations/judging.ts';
import type { Json } from '../../support/mutations/mutation.ts';

const before = parseInstrument(instrumentFiles('lacsi-2018-r1'));

function impactAfter(change: (files: Json) => void, counts: (one: Change) => boolean = () => true) {
  const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
  change(files);
  const after = parseInstrument(files);
  const scenarios = [
    { id: 'reported', title: '', answers: { 'incident_report.robbery.1 rep_formal_self': 'yes' } },
    { id: 'quiet', title: '', answers: { m_age: 30 } },
  ];
  const work = [{ version: '1.1.0', interviews: 40, drafts: 3 }];
  return impactOf(diffInstruments(before, after).filter(counts), { before, after }, { scenarios, work });
}

const isRisky = ({ verdict }: Change) => verdict !== 'safe';

describe('what a change touches', () => {
  it('the wording of a report: its form, its edits, scenarios, the dark figure and series 16.3.1', () => {
    const impact = impactAfter((files) =>
      eachText(files, (texts) => Object.assign(texts.questions.rep_formal_self, { text: 'X?' })),
    );
    expect(impact.variables).toEqual(['rep_formal_self']);
    expect(impact.forms).toEqual(['incident_report']);
    expect(impact.scenarios).toEqual(['reported']);
    expect(impact.figures.map(({ figure }) => figure)).toEqual(expect.arrayContaining(['reporting', 'files']));
    expect(impact.figures.map(({ figure }) => figure)).not.toContain('crime robbery');
    expect(impact.series).toEqual(['VC_PRR_PHY_VIO', 'VC_PRR_SEX_VIO', 'VC_PRR_ROBB']);
    expect(impact.exports).toEqual(['incident']);
    expect(impact.work).toEqual([{ version: '1.1.0', interviews: 40, drafts: 3 }]);
  });

  it('the wording of an opinion: its series and its share alone', () => {
    const impact = impactAfter((files) =>
      eachText(files, (texts) => Object.assign(texts.questions.walk_alone_night, { text: 'X?' })),
    );
    expect(impact.series).toEqual(['VC_SNS_WALN_DRK']);
    expect(impact.figures.map(({ figure }) => figure)).toEqual(['series VC_SNS_WALN_DRK', 'told safe_walking_night']);
    expect(impact.edits).toContain('unsafe_but_walks_at_night');
  });

  it('the reference period: every figure, and what looks for incidents or is about one', () => {
    const impact = impactAfter((files) => Object.assign(manifest(files).referencePeriod, { months: 6 }));
    expect(impact.figures.length).toBeGreaterThan(20);
    expect(impact.variables).toEqual(expect.arrayContaining(['robbery_ref', 'burglary_times', 'ev_place']));
    expect(impact.variables).not.toContain('walk_alone_night');
    expect(impact.forms).toEqual(expect.arrayContaining(['screeners_person', 'incident', 'incident_report']));
    expect(impact.forms).not.toContain('perception');
    expect(impact.scenarios).toEqual(['reported']);
  });

  it('who is drawn: every question', () => {
    const impact = impactAfter((files) => Object.assign(manifest(files).selection, { minimumAge: 21 }));
    expect(impact.variables).toContain('walk_alone_night');
    expect(impact.scenarios).toEqual(['reported', 'quiet']);
  });

  it('a new crime: its own figure, the totals that count it now, and what is reported of all crimes', () => {
    const words = { name: 'x', short: 'x', screener: 'x {period}?', times: 'x {window}?' };
    const impact = impactAfter((files) => {
      const operations = addCrime(
        files as DraftFiles,
        {
          key: 'crop_theft',
          tier: 'non_core',
          level: 'household',
          iccsCode: '050229',
          attempts: 'included',
          property: true,
          texts: { es: words, en: words, pt: words, fr: words },
        },
        () => true,
      );
      Object.assign(files, applyOperations(files as DraftFiles, operations).files);
    }, isRisky);
    expect(impact.figures.map(({ figure }) => figure)).toEqual([
      'set any_household',
      'set any',
      'reporting',
      'files',
      'crime crop_theft',
    ]);
    expect(impact.series).toEqual([]);
  });
});
