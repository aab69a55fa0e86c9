import { type Instrument, type Question, REPORTING, type Value } from '#questionnaires';
import type { Categories } from '../analysis-file.ts';
import { categoriesFrom } from '../columns.ts';

type FormAnswers = Readonly<Record<string, Value>>;

/** The incident variables that the figures read. */
const VARIABLES = [...Object.values(REPORTING), 'ev_attempt_completed'];

/** The coded answers of incident forms, one column per variable that the questionnaire asks. */
export function incidentAnswers(instrument: Instrument, forms: readonly FormAnswers[]): Map<string, Categories> {
  const columns = new Map<string, Categories>();
  for (const name of VARIABLES) {
    const question = questionNamed(instrument, name);
    if (question === undefined) continue;
    const codes = [...(instrument.lists[question.choices ?? ''] ?? []), ...(question.missing ?? [])];
    const texts = forms.map((form) => textAnswer(form[name]));
    columns.set(name, categoriesFrom(texts, codes));
  }
  if (questionNamed(instrument, 'rep_other_which')) {
    const competent = competentBodies(instrument);
    const reported = forms.map((form) => reportedElsewhere(form, competent));
    columns.set('rep_competent_other', categoriesFrom(reported, ['yes', 'no', 'dk']));
  }
  return columns;
}

/**
 * The question of this name, in whatever form it stands; undefined when the questionnaire does not ask it.
 */
export function questionNamed(instrument: Instrument, name: string): Question | undefined {
  for (const { screens } of instrument.forms) {
    for (const { questions } of screens) {
      const found = questions.find((question) => question.name === name);
      if (found) return found;
    }
  }
  return undefined;
}

/**
 * Whether an incident was reported, as far as is known: to the authority that takes formal complaints, or to
 * another one that counts.
 */
export function wasReported(instrument: Instrument, form: FormAnswers): boolean {
  const formally = form[REPORTING.formallyBySelf] === 'yes' || form[REPORTING.formallyByOther] === 'yes';
  return formally || reportedElsewhere(form, competentBodies(instrument)) === 'yes';
}

/**
 * Codes of the authorities that count: those that may investigate, and conflict-resolution bodies that the
 * state recognises.
 */
function competentBodies(instrument: Instrument): Set<string> {
  const bodies = instrument.manifest.reportingBodies.filter(({ kind }) => kind !== 'other');
  return new Set(bodies.map(({ code }) => code));
}

/** Whether the incident was reported to a competent body besides the one that takes formal complaints. */
function reportedElsewhere(
  { rep_other_body, rep_other_which }: FormAnswers,
  competent: ReadonlySet<string>,
): 'yes' | 'no' | 'dk' | undefined {
  if (rep_other_body === undefined) return undefined;
  if (rep_other_body === 'no') return 'no';
  if (!Array.isArray(rep_other_which)) return 'dk';
  return rep_other_which.some((body) => competent.has(body)) ? 'yes' : 'no';
}

function textAnswer(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
