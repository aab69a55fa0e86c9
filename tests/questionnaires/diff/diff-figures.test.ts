import { describe, expect, it } from 'vitest';
import { type Change, diffInstruments, parseInstrument } from '#questionnaires';
import { find, inEveryLanguage, type Json } from '../../support/changed-instrument.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));

/** The changes that a designer's change of LACSI makes. */
function changesAfter(change: (files: Json) => void): Change[] {
  const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
  change(files);
  return diffInstruments(lacsi, parseInstrument(files));
}

const catalogue = (files: Json) => files['crime-types.json'];
const crime = (files: Json, key: string) => catalogue(files).crimes.find((other: Json) => other.key === key);

const changes: [what: string, breaks: boolean, sentence: RegExp, change: (files: Json) => void][] = [
  [
    'which of two crimes counts when one incident was told under both',
    true,
    /^Of one incident told under two crimes, the crime that comes first in another order counts now: .+; before, .+\.$/,
    (files) => catalogue(files).precedence.reverse(),
  ],
  [
    'a set of incidents with other crimes',
    true,
    /^The event set any_person › All but \(any_person\.except\) is now “Bribery”; before, /,
    (files) => Object.assign(catalogue(files).eventSets[0], { except: ['bribery'] }),
  ],
  [
    'another base of those at risk',
    true,
    /^At risk \(atRisk\) of the crime “Bicycle theft” is now /,
    (files) => Object.assign(crime(files, 'bicycle_theft'), { atRisk: "{bicycles_owned} = 'yes'" }),
  ],
  [
    'an authority that counts no more',
    true,
    /^Authorities › local_police › Kind \(reportingBodies\.local_police\.kind\) of the manifest is now other; before, competent\.$/,
    (files) =>
      Object.assign(
        files['manifest.json'].reportingBodies.find(({ code }: Json) => code === 'local_police'),
        { kind: 'other' },
      ),
  ],
  [
    'another source of a series',
    true,
    /^SDG series › VC_VOV_PHYL › Source › Crimes \(sdg\.VC_VOV_PHYL\.source\.crimes\) of the manifest is now assault, threats; before, assault\.$/,
    (files) => files['manifest.json'].sdg[0].source.crimes.push('threats'),
  ],
  [
    'another word about a series',
    false,
    /^SDG series › VC_VOV_PHYL › Deviation \(sdg\.VC_VOV_PHYL\.deviation\) of the manifest is now None\.; before, /,
    (files) => Object.assign(files['manifest.json'].sdg[0], { deviation: 'None.' }),
  ],
  [
    'a report that is asked of fewer incidents',
    true,
    /^rep_emergency_call is now asked only when /,
    (files) =>
      Object.assign(find(files, 'incident_report', 'rep_emergency_call'), { visibleIf: "{rep_other_body} = 'yes'" }),
  ],
  [
    'a report that is asked of more incidents: those who were not asked counted as unreported',
    true,
    /^rep_formal_other is now always asked; before, /,
    (files) => delete find(files, 'incident_report', 'rep_formal_other').visibleIf,
  ],
  [
    'a screener that no rule answers with no any more',
    true,
    /^\[c\]_ref is no longer answered by rule\.$/,
    (files) => delete find(files, 'bribery', '[c]_ref').fixed,
  ],
  [
    'a question that no rule answers any more, where who is not asked counts as nothing',
    false,
    /^redraw is no longer answered by rule\.$/,
    (files) => delete find(files, 'selection', 'redraw').fixed,
  ],
];

describe('what a change does to the figures of a survey', () => {
  it.each(changes)('%s breaks comparability: %s', (_, breaks, sentence, change) => {
    const found = changesAfter(change).filter((candidate) => sentence.test(candidate.sentence));
    expect(found.map(({ breaksComparability = false }) => breaksComparability)).toEqual([breaks]);
  });

  it('a new answer for some of those who are asked takes nothing from the others', () => {
    const withBoat = changesAfter((files) => {
      files['modules/lists.json'].lists.taken_item.push('boat');
      Object.assign(find(files, 'incident_details', 'items_taken').choicesVisibleIf, { boat: "{crime} = 'robbery'" });
      inEveryLanguage(files, (texts) => Object.assign(texts.choices.taken_item, { boat: 'A boat' }));
      files['texts/fr.json'].choices.taken_item.boat = 'Un bateau';
    });
    expect(withBoat.some(({ sentence }) => sentence.includes('now offers “A boat” (boat)'))).toBe(true);
    expect(withBoat.filter(({ breaksComparability }) => breaksComparability)).toEqual([]);
  });

  it('an answer that went is not told as offered under another condition', () => {
    const changes = changesAfter((files) => Object.assign(crime(files, 'vandalism'), { active: false }));
    expect(changes.map(({ because }) => because)).toContain('crime-gone');
    expect(changes.filter(({ kind }) => kind === 'options')).toEqual([]);
  });

  it('an answer that is put before others takes their numbers, one that is put last does not', () => {
    const renumbered = (put: (list: string[]) => void) =>
      changesAfter((files) => {
        put(files['modules/lists.json'].lists.dwelling_of);
        for (const language of ['es', 'en', 'pt', 'fr'])
          files[`texts/${language}.json`].choices.dwelling_of.boat = 'boat';
      }).filter(({ because }) => because === 'numbers-in-files');
    expect(renumbered((list) => list.push('boat'))).toEqual([]);
    expect(renumbered((list) => list.splice(2, 0, 'boat')).map(({ sentence }) => sentence)).toEqual([
      'The list dwelling_of of hb_dwelling has other numbers in data files: former_home 4 (before, 3), shed 5 (before, 4).',
    ]);
  });

  it('version 1.1.0 keeps the numbers that answers have in 1.0.0', () => {
    const published = parseInstrument(instrumentFiles('lacsi-2018-r1-1.0.0'));
    const sentences = diffInstruments(published, lacsi).map(({ sentence }) => sentence);
    expect(sentences.filter((sentence) => sentence.includes('other numbers'))).toEqual([]);
  });

  it('version 1.1.0 counts a report by anybody, of every crime', () => {
    const published = parseInstrument(instrumentFiles('lacsi-2018-r1-1.0.0'));
    const breaking = diffInstruments(published, lacsi).filter(({ breaksComparability }) => breaksComparability);
    const subjects = breaking.map(({ subject }) => subject);
    expect(subjects).toContain('rep_formal_other');
    expect(subjects).not.toContain('items_taken');
  });
});
