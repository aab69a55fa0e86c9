import { askedQuestions, isAbout, type WrittenOutQuestion } from '../comparability/asked-questions.ts';
import type { Scenario } from '../coverage/scenario.ts';
import type { Change } from '../diff/change.ts';
import type { VerdictReason } from '../diff/reasons.ts';
import { isScreener } from '../diff/roles.ts';
import { InstrumentError } from '../expression/errors.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import { namesIn } from '../expression/tree.ts';
import { type FigureReads, figuresOf } from '../figures/figures-of.ts';
import type { FormModule, Question } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';

/** How much work was done with a version: counts of interviews, never what was answered in them. */
export interface WorkDone {
  readonly version: string;
  /** Interviews that the server has. */
  readonly interviews: number;
  /** Interviews that are begun on tablets, as far as the server knows of them. */
  readonly drafts: number;
}

/** What some changes touch. */
export interface Impact {
  /** Variables, as codebook and exports name them. */
  readonly variables: readonly string[];
  readonly forms: readonly string[];
  /** Edits that read a touched variable, or changed themselves. */
  readonly edits: readonly string[];
  /** Ids of scenarios that answer a touched question. */
  readonly scenarios: readonly string[];
  readonly figures: readonly FigureReads[];
  /** Series of the Sustainable Development Goals, by their SDMX codes. */
  readonly series: readonly string[];
  /** Units whose files in the exports have other columns or other values. */
  readonly exports: readonly FormModule['unit'][];
  readonly work: readonly WorkDone[];
}

/**
 * What changes touch: questions of either version, the edits that read them, scenarios that answer them, figures that
 * read them. What holds for every incident, such as the reference period, touches the questions that look for incidents
 * or are about one, and every figure; who is interviewed and how touches all questions too.
 *
 * @param versions the two that were compared; `figures` are those of the earlier one and those that are new
 * @param also.scenarios scenarios of the questionnaire; `also.work` what was done with the earlier version
 */
export function impactOf(
  changes: readonly Change[],
  { before, after }: { before: Instrument; after: Instrument },
  { scenarios = [], work = [] }: { scenarios?: readonly Scenario[]; work?: readonly WorkDone[] } = {},
): Impact {
  const reasons = new Set(changes.map(({ because }) => because));
  const ofAll = OF_EVERY_QUESTION.some((because) => reasons.has(because));
  const ofIncidents = OF_EVERY_INCIDENT.some((because) => reasons.has(because));
  const units = new Map([before, after].flatMap(({ forms }) => forms.map(({ form, unit }) => [form, unit])));
  const isOfIncidents = ({ form, question }: WrittenOutQuestion) =>
    units.get(form) === 'incident' || isScreener(question.template);
  const touched = [before, after].flatMap((instrument) =>
    askedQuestions(instrument).filter(
      (asked) =>
        ofAll || (ofIncidents && isOfIncidents(asked)) || changes.some(({ subject }) => isAbout(asked, subject)),
    ),
  );
  const variables = new Set(touched.map(({ name }) => name));
  const figures = figuresTouched(changes, variables, { before, after });
  const forms = new Set([...touched.map(({ form }) => form), ...formsNamed(changes, after)]);
  return {
    variables: [...variables],
    forms: [...forms],
    edits: editsTouched(changes, variables, after),
    scenarios: scenarios.filter(({ answers }) => answersTouched(answers, touched)).map(({ id }) => id),
    figures,
    series: figures.filter(({ about }) => about === 'series').map(({ key }) => key),
    exports: [...new Set([...forms].flatMap((form) => units.get(form) ?? []))],
    work,
  };
}

/** Changes of how incidents are looked for and told. */
const OF_EVERY_INCIDENT: readonly VerdictReason[] = ['reference-window', 'window-wording', 'screener-way', 'caps'];

/** Changes of who is interviewed, or how. */
const OF_EVERY_QUESTION: readonly VerdictReason[] = ['population', 'selection-method', 'mode'];

/** Changes by which every figure that counts incidents is another one. */
const OF_EVERY_FIGURE: readonly VerdictReason[] = [...OF_EVERY_INCIDENT, ...OF_EVERY_QUESTION];

function figuresTouched(
  changes: readonly Change[],
  variables: ReadonlySet<string>,
  { before, after }: { before: Instrument; after: Instrument },
): FigureReads[] {
  const all = figuresOfEither(before, after);
  const touchesAll = changes.some(({ because }) => OF_EVERY_FIGURE.includes(because));
  const subjects = changes.filter(({ verdict }) => verdict !== 'safe').map(({ subject }) => subject);
  return all.filter(
    ({ about, key, crimes, variables: read }) =>
      touchesAll ||
      read.some((name) => variables.has(name)) ||
      crimes.some((crime) => subjects.includes(crime)) ||
      subjects.some((subject) =>
        about === 'series' ? subject.startsWith(`sdg.${key}`) : about === 'set' && subject.startsWith(key),
      ),
  );
}

/** Figures of both versions, each with what it counts and reads in either: a total may count one crime more now. */
function figuresOfEither(before: Instrument, after: Instrument): FigureReads[] {
  const earlier = figuresOf(before);
  const known = new Set(earlier.map(({ figure }) => figure));
  return [
    ...earlier.map((one) => {
      const later = figuresOf(after).find(({ figure }) => figure === one.figure);
      return {
        ...one,
        crimes: [...new Set([...one.crimes, ...(later?.crimes ?? [])])],
        variables: [...new Set([...one.variables, ...(later?.variables ?? [])])],
      };
    }),
    ...figuresOf(after).filter(({ figure }) => !known.has(figure)),
  ];
}

function formsNamed(changes: readonly Change[], { forms }: Instrument): string[] {
  return forms.filter(({ form }) => changes.some(({ subject }) => subject === form)).map(({ form }) => form);
}

function editsTouched(changes: readonly Change[], variables: ReadonlySet<string>, { forms }: Instrument): string[] {
  const questions = forms.flatMap(({ screens }) => screens.flatMap((screen): readonly Question[] => screen.questions));
  const edits = questions.flatMap((question) => question.edits ?? []);
  const changed = changes.filter(({ kind }) => kind === 'edit').map(({ after, before }) => idOf(after) ?? idOf(before));
  const reading = edits.filter(({ when }) => namesOf(when).some((name) => variables.has(name)));
  return [...new Set([...changed.filter((id) => id !== undefined), ...reading.map(({ id }) => id)])];
}

function idOf(edit: unknown): string | undefined {
  return typeof edit === 'object' && edit !== null && 'id' in edit && typeof edit.id === 'string' ? edit.id : undefined;
}

function namesOf(condition: string): string[] {
  try {
    return [...namesIn(parseExpression(condition))];
  } catch (error) {
    if (error instanceof InstrumentError) return [];
    throw error;
  }
}

/** Answers of scenarios are named `m_age`, or `member.2 m_age`. */
function answersTouched(answers: Scenario['answers'], touched: readonly WrittenOutQuestion[]): boolean {
  const names = new Set(touched.map(({ name }) => name));
  return Object.keys(answers).some((key) => names.has(key.slice(key.indexOf(' ') + 1)));
}
