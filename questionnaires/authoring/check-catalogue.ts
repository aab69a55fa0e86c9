import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { Find } from './finding.ts';
import { questionProblems } from './problems/question-problems.ts';
import { settingProblems } from './problems/setting-problems.ts';
import { repeated } from './repeated.ts';

const MANIFEST = 'manifest.json';
const CATALOGUE = 'crime-types.json';

/** Keys, codes, sets and precedence of crimes. */
export function checkCrimes({ crimes, eventSets, precedence }: Instrument, find: Find): void {
  const keys = new Set(crimes.map(({ key }) => key));
  for (const name of [...repeated(crimes.map(({ key }) => key)), ...repeated(crimes.map(({ code }) => code))])
    find({ file: CATALOGUE, path: 'crimes', ...settingProblems.crimeTwice({ name }) });
  const sets = eventSets.map(({ key }) => key);
  for (const set of [...repeated(sets), ...new Set(sets.filter((name) => keys.has(name)))])
    find({ file: CATALOGUE, path: 'eventSets', ...settingProblems.eventSetTwice({ set }) });
  for (const crime of precedence.filter((name) => !keys.has(name)))
    find({ file: CATALOGUE, path: 'precedence', ...settingProblems.precedenceOfUnknownCrime({ crime }) });
  for (const crime of repeated(precedence))
    find({ file: CATALOGUE, path: 'precedence', ...settingProblems.precedenceTwice({ crime }) });
  for (const [index, { key, level, countsAs }] of crimes.entries()) {
    if (countsAs === undefined) continue;
    const counted = crimes.find((crime) => crime.key === countsAs.crime);
    if (counted?.level !== level || counted.countsAs !== undefined || counted.key === key) {
      const path = `crimes[${index}].countsAs`;
      find({ file: CATALOGUE, path, ...settingProblems.countsAsNoCrime({ crime: countsAs.crime, level }) });
    }
  }
  for (const [index, { key: set, except }] of eventSets.entries()) {
    for (const crime of except.filter((name) => !keys.has(name))) {
      const path = `eventSets[${index}].except`;
      find({ file: CATALOGUE, path, ...settingProblems.setWithoutUnknownCrime({ set, crime }) });
    }
  }
}

/**
 * The catalogue and the manifest name codes that questions have; a misspelt code would silently change
 * figures.
 */
export function checkCrimeCodes(instrument: Instrument, find: Find): void {
  const { lists, forms, crimes, manifest } = instrument;
  for (const [list, codes] of Object.entries(lists)) {
    // The states come from the manifest, where they are checked.
    if (list === 'state' && manifest.states.length > 0) continue;
    for (const code of repeated(codes))
      find({ file: 'modules/lists.json', path: `lists.${list}`, ...questionProblems.codeTwice({ code }) });
  }
  const questions = forms.flatMap(({ screens }) => screens.flatMap((screen) => screen.questions));
  const codesOf = (name: string) => {
    const rows = questions.flatMap(({ row }) => (row?.of === name ? [row.code] : []));
    return rows.length > 0 ? rows : (lists[questions.find((question) => question.name === name)?.choices ?? ''] ?? []);
  };
  const checkCodesOf = (question: string, codes: readonly string[], place: { file: string; path: string }) => {
    const allowed = codesOf(question);
    for (const code of codes.filter((each) => !allowed.includes(each)))
      find({ ...place, ...settingProblems.unknownCodeOfQuestion({ question, code }) });
  };
  for (const [index, { place }] of crimes.entries())
    checkCodesOf('ev_place', place?.without ?? [], { file: CATALOGUE, path: `crimes[${index}].place.without` });
  const questionsAboutBodies = [
    { topic: 'reporting', question: 'rep_other_which' },
    { topic: 'trust', question: 'auth_identified' },
  ] as const;
  for (const { topic, question } of questionsAboutBodies) {
    const place = { file: MANIFEST, path: 'reportingBodies' };
    const bodies = manifest.reportingBodies.filter(({ asked }) => asked.includes(topic)).map(({ code }) => code);
    checkCodesOf(question, bodies, place);
    const alone = questions.find(({ name }) => name === question)?.exclusive ?? [];
    for (const body of codesOf(question).filter((code) => !bodies.includes(code) && !alone.includes(code)))
      find({ ...place, ...settingProblems.bodyWithoutKind({ body }) });
  }
  for (const [index, { pack }] of crimes.entries()) {
    if (pack !== undefined && manifest.packs.every(({ key }) => key !== pack))
      find({ file: CATALOGUE, path: `crimes[${index}].pack`, ...settingProblems.unknownPack({ pack }) });
  }
  checkSeries(instrument, find);
}

/**
 * A series of the Sustainable Development Goals comes from crimes and questions that exist, and from one
 * source only.
 */
function checkSeries({ manifest, crimes, forms, lists }: Instrument, find: Find): void {
  for (const series of repeated(manifest.sdg.map((each) => each.series)))
    find({ file: MANIFEST, path: 'sdg', ...settingProblems.seriesTwice({ series }) });
  const questions = forms.flatMap(({ screens }) => screens.flatMap((screen) => screen.questions));
  const names = new Set([...questions.map(({ name }) => name), ...crimes.map(({ key }) => `${key}_ref`)]);
  for (const [index, { series, source }] of manifest.sdg.entries()) {
    const place = { file: MANIFEST, path: `sdg[${index}].source` };
    if ('crimes' in source) {
      for (const crime of source.crimes.filter((name) => crimes.every(({ key }) => key !== name)))
        find({ ...place, ...settingProblems.seriesOfUnknownCrime({ series, crime }) });
      continue;
    }
    for (const question of source.questions.filter((name) => !names.has(name)))
      find({ ...place, ...settingProblems.seriesOfUnknownQuestion({ series, question }) });
    const codes = questions
      .filter(({ name }) => source.questions.includes(name))
      .flatMap(({ choices }) => lists[choices ?? ''] ?? []);
    for (const code of (source.counts ?? ['yes']).filter((each) => !codes.includes(each)))
      find({ ...place, ...settingProblems.seriesCountsUnknownCode({ series, code }) });
    const { pack } = source;
    if (pack !== undefined && manifest.packs.every(({ key }) => key !== pack))
      find({ ...place, ...settingProblems.unknownPack({ pack }) });
  }
}
