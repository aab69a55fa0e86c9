import type { VersionMapping } from '../authoring/design/mapping-file.ts';
import type { Change } from '../diff/change.ts';
import { changesInStep } from '../diff/diff-instruments.ts';
import { inStep } from '../diff/in-step/in-step.ts';
import { graveness, type VerdictReason } from '../diff/reasons.ts';
import { isScreener } from '../diff/roles.ts';
import { isTypographical } from '../diff/typographical.ts';
import { type FigureReads, figuresOf } from '../figures/figures-of.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { textOf } from '../instrument/text.ts';
import { askedQuestions, isAbout, type WrittenOutQuestion } from './asked-questions.ts';
import type { ComparabilityReport, ComparedFigure, ComparedQuestion, OtherWords } from './report.ts';
import { isForeseen, STANDINGS, type Standing, standingOf, worst } from './standing.ts';

/** Reasons that hold for the whole survey. Some of them bear on every screener. */
const OF_SURVEY: readonly VerdictReason[] = [
  'reference-window',
  'window-wording',
  'lead-in',
  'screener-way',
  'population',
  'selection-method',
  'caps',
  'series-rule',
  'mode',
];
const OF_SCREENERS: readonly VerdictReason[] = ['reference-window', 'window-wording', 'lead-in', 'screener-way'];
/** What is done with answers, or how they are named: the questions stay as they are. */
const OF_FIGURES: readonly VerdictReason[] = [
  'crime-in-totals',
  'totals',
  'counted-otherwise',
  'attempts',
  'iccs-code',
  'sdg-source',
  'variable-renamed',
  'code-renamed',
  'numbers-in-files',
];
/** What changes the number of incidents, though every question is the same. */
const OF_COUNTS: readonly VerdictReason[] = [
  'reference-window',
  'window-wording',
  'screener-way',
  'series-rule',
  'caps',
];

/**
 * A country's questionnaire beside the standard, question by question and figure by figure: the same, asked otherwise,
 * not comparable or not asked, with the reason. What the standard leaves to each country (money, authorities, states,
 * modules, languages, the country's words) is no deviation.
 *
 * @param mapping how the country's questionnaire says that answers to the standard are read: a variable that it
 *   names is that one, whatever became of its words
 * @example compareWithStandard(lacsi, lacsi).counts.questions.same // every question
 */
export function compareWithStandard(
  standard: Instrument,
  own: Instrument,
  mapping: VersionMapping = {},
): ComparabilityReport {
  const names = inStep(standard, own, mapping.variables);
  const changes = changesInStep(names, own, 'en');
  const deviations = changes.filter(({ verdict, because }) => verdict !== 'safe' && !isForeseen(because));
  const languages = standard.manifest.languages.filter((language) => own.manifest.languages.includes(language));
  const compared = { standard, inStep: names.before, own, languages, deviations };
  // The same questions in the same order: what changed is told by their names now.
  const askedInStep = askedQuestions(names.before);
  const questions = askedQuestions(standard)
    .map((asked, at) => ({ asked, now: askedInStep[at] ?? asked }))
    .filter(({ now }) => isOfBoth(now, own))
    .map((pair) => comparedQuestion(pair, compared));
  const figures = figuresOf(standard).map((figure) => comparedFigure(figure, questions, compared));
  const known = new Set(askedInStep.map(({ name }) => name));
  return {
    standard: { id: standard.id, version: standard.version },
    own: { id: own.id, version: own.version },
    languages,
    questions,
    figures,
    added: askedQuestions(own)
      .filter(({ name }) => !known.has(name))
      .map(({ name, form }) => ({ name, form })),
    survey: deviations.filter(({ because }) => OF_SURVEY.includes(because)),
    foreseen: changes.filter(({ because }) => isForeseen(because)),
    counts: {
      questions: countsOf(questions),
      figures: countsOf(figures),
      otherWords: Object.fromEntries(
        languages.map((language) => [
          language,
          questions.filter(({ words }) => words.some((one) => one.language === language)).length,
        ]),
      ),
    },
  };
}

interface Compared {
  readonly standard: Instrument;
  /** The standard with the country's names of what is called otherwise. */
  readonly inStep: Instrument;
  readonly own: Instrument;
  readonly languages: readonly string[];
  readonly deviations: readonly Change[];
}

/** The years before the period have questions of their own. */
function isOfTime(because: VerdictReason, template: string): boolean {
  const isLeadIn = /_(5y|before)$/.test(template);
  return because === 'screener-way' || isLeadIn === (because === 'lead-in');
}

/** A question of the standard, and the same one by the country's names. */
interface QuestionNow {
  readonly asked: WrittenOutQuestion;
  readonly now: WrittenOutQuestion;
}

function comparedQuestion({ asked, now }: QuestionNow, compared: Compared): ComparedQuestion {
  const { own, deviations } = compared;
  const { name, form, question } = asked;
  const isAsked = askedQuestions(own).some((other) => other.name === now.name);
  if (!isAsked)
    return { name, form, standing: 'not-asked', reasons: [reasonOfAbsence(now, own)], words: [], changes: [] };
  const changes = deviations.filter(
    ({ because, subject }) =>
      (OF_SCREENERS.includes(because) && isScreener(question.template) && isOfTime(because, question.template)) ||
      (!OF_SURVEY.includes(because) &&
        !OF_FIGURES.includes(because) &&
        (isAbout(now, subject) || isAbout(asked, subject))),
  );
  const words = otherWords(name, now.name, compared);
  const reasons = gravestFirst(changes);
  return { name, form, standing: worst(reasons.map(standingOf)), reasons, words, changes };
}

/** Whether the authority that a question is about exists in the country; each country has its own. */
function isOfBoth({ question }: WrittenOutQuestion, { manifest }: Instrument): boolean {
  const code = question.authority ?? (question.row?.list === 'authority' ? question.row.code : undefined);
  return code === undefined || manifest.reportingBodies.some((body) => body.code === code && body.exists);
}

function reasonOfAbsence({ question }: WrittenOutQuestion, own: Instrument): VerdictReason {
  const { crime } = question;
  if (crime && !own.crimes.some(({ key, inUse }) => key === crime.key && inUse)) return 'crime-gone';
  return 'question-gone';
}

/** Both texts in each language in which they say something else. */
function otherWords(
  name: string,
  ownName: string,
  { standard, inStep: before, own, languages }: Compared,
): OtherWords[] {
  return languages.flatMap((language) => {
    const ofStandard = textOf(standard, language, name);
    const earlier = textOf(before, language, ownName);
    const after = textOf(own, language, ownName);
    if (ofStandard === undefined || earlier === undefined || after === undefined) return [];
    return earlier === after || isTypographical(earlier, after) ? [] : [{ language, standard: ofStandard, own: after }];
  });
}

/** Why a figure that the standard has is not there; a series is not made of the same. */
const OF_ABSENCE: Partial<Record<FigureReads['about'], VerdictReason>> = { crime: 'crime-gone', told: 'question-gone' };

/** Why a figure of several crimes measures something else where it counts others. */
const OF_OTHER_SUM: Partial<Record<FigureReads['about'], VerdictReason>> = {
  set: 'totals',
  reporting: 'crime-in-totals',
  files: 'crime-in-totals',
};

function comparedFigure(
  { figure, about, key, sdg, variables, crimes }: FigureReads,
  questions: readonly ComparedQuestion[],
  { own, deviations }: Compared,
): ComparedFigure {
  const header = { figure, about, key, ...(sdg !== undefined && { sdg }) };
  const ofOwn = figuresOf(own).find((other) => other.figure === figure);
  if (ofOwn === undefined) {
    const because = OF_ABSENCE[about] ?? 'sdg-source';
    return { ...header, standing: 'not-asked', reasons: [because], questions: [] };
  }
  const read = questions.filter(({ name, standing }) => variables.includes(name) && standing !== 'same');
  const ofSurvey = deviations.filter(
    ({ because }) =>
      because === 'population' || because === 'selection-method' || (crimes.length > 0 && OF_COUNTS.includes(because)),
  );
  const ofItself = deviations.filter(({ because, subject }) => isAboutFigure(because, subject, { about, key, crimes }));
  const otherSum = crimes.toSorted().join() === ofOwn.crimes.toSorted().join() ? undefined : OF_OTHER_SUM[about];
  const reasons = gravestFirst([
    ...ofSurvey,
    ...ofItself,
    ...read.flatMap(({ reasons: because }) => because.map((reason) => ({ because: reason }))),
    ...(otherSum ? [{ because: otherSum }] : []),
  ]);
  return {
    ...header,
    standing: worst(reasons.map(standingOf)),
    reasons,
    questions: read.map(({ name }) => name),
  };
}

const OF_CRIME: readonly VerdictReason[] = [
  'counted-otherwise',
  'attempts',
  'iccs-code',
  'crime-asked-of-others',
  'answered-by-rule',
];

function isAboutFigure(
  because: VerdictReason,
  subject: string,
  { about, key, crimes }: Pick<FigureReads, 'about' | 'key' | 'crimes'>,
): boolean {
  if (because === 'sdg-source') return about === 'series' && subject.startsWith(`sdg.${key}`);
  if (because === 'totals') return about === 'set' && subject.startsWith(key);
  if (subject === 'precedence') return about === 'crime' || about === 'set';
  return about !== 'reporting' && about !== 'files' && OF_CRIME.includes(because) && crimes.includes(subject);
}

function gravestFirst(changes: readonly Pick<Change, 'because'>[]): VerdictReason[] {
  return [...new Set(changes.map(({ because }) => because))].sort((a, b) => graveness(a) - graveness(b));
}

function countsOf(compared: readonly { readonly standing: Standing }[]): Record<Standing, number> {
  const count = (wanted: Standing) => compared.filter(({ standing }) => standing === wanted).length;
  return Object.fromEntries(STANDINGS.map((standing) => [standing, count(standing)])) as Record<Standing, number>;
}
