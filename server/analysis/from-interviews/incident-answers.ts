import type { Instrument, Question, Value } from '#questionnaires';
import type { Categories } from '../analysis-file.ts';
import { categoriesFrom } from '../collect-categories.ts';

type FormAnswers = Readonly<Record<string, Value>>;

/** The incident variables that the figures read. */
const VARIABLES = [
  'rep_formal_self',
  'rep_formal_other',
  'rep_knows_process',
  'rep_file_opened',
  'notrep_reason_main',
  'ev_attempt_completed',
];

/** The coded answers of incident forms, one column per variable that the questionnaire asks. */
export function incidentAnswers(instrument: Instrument, forms: readonly FormAnswers[]): Map<string, Categories> {
  const columns = new Map<string, Categories>();
  for (const name of VARIABLES) {
    const question = questionNamed(instrument, name);
    if (question === undefined) continue;
    const codes = [...(instrument.lists[question.choices ?? ''] ?? []), ...(question.missing ?? [])];
    columns.set(
      name,
      categoriesFrom(
        forms.map((form) => textOf(form[name])),
        codes,
      ),
    );
  }
  if (questionNamed(instrument, 'rep_other_which')) {
    const competent = competentBodies(instrument);
    const told = forms.map((form) => toldCompetent(form, competent));
    columns.set('rep_competent_other', categoriesFrom(told, ['yes', 'no', 'dk']));
  }
  return columns;
}

/** Whether the questionnaire asks a question of this name anywhere. */
export function questionNamed(instrument: Instrument, name: string): Question | undefined {
  for (const { screens } of instrument.forms) {
    for (const { questions } of screens) {
      const found = questions.find((question) => question.name === name);
      if (found) return found;
    }
  }
  return undefined;
}

/** Authorities that count as told: those that may investigate, and conflict-resolution bodies that the state recognises. */
function competentBodies(instrument: Instrument): Set<string> {
  return new Set(instrument.manifest.reportingBodies.flatMap(({ code, kind }) => (kind === 'other' ? [] : [code])));
}

/** Whether an incident was reported to the authority of formal complaints or to another one that counts, as far as is known. */
export function wasReported(instrument: Instrument, form: FormAnswers): boolean {
  const formally = form.rep_formal_self === 'yes' || form.rep_formal_other === 'yes';
  return formally || toldCompetent(form, competentBodies(instrument)) === 'yes';
}

/** Whether another authority that may investigate was told, besides the one that takes formal complaints. */
function toldCompetent({ rep_other_body, rep_other_which }: FormAnswers, competent: Set<string>): string | undefined {
  if (rep_other_body === undefined) return undefined;
  if (rep_other_body === 'no') return 'no';
  if (!Array.isArray(rep_other_which)) return 'dk';
  return rep_other_which.some((body) => competent.has(body)) ? 'yes' : 'no';
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
