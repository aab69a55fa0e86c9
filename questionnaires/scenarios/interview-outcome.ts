import type { IndicatorsOfCrime } from '../authoring/design/scenario-file.ts';
import type { Answers, CaseContext, Value } from '../instrument/answers.ts';
import { INCIDENT } from '../instrument/needed-variables.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { answersIn } from '../journal/kept-answers.ts';
import { compileInstrument } from '../routing/compile-instrument.ts';
import { countOf } from '../routing/count-incidents.ts';
import { followChain } from '../routing/follow-chain.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import { iccsOf } from '../routing/iccs.ts';
import { wasReported } from '../routing/was-reported.ts';

/** What comes out of an interview, as far as it goes. */
export interface InterviewOutcome {
  /** Forms that are due, in the order of the interview. */
  readonly forms: readonly string[];
  /** Questions that are asked, by form and name, in the order of the interview. */
  readonly asked: readonly string[];
  /** Incidents that the screeners count, by crime; a crime that did not happen is left out. */
  readonly crimes: Readonly<Record<string, number>>;
  /** ICCS code of each incident with forms, `burglary.1`; empty where the office gives it. */
  readonly iccs: Readonly<Record<string, string>>;
  /**
   * What the interview adds to the figures, by crime that happened. Incidents that were told under two crimes are in
   * both here: only the analysis puts them together.
   */
  readonly indicators: Readonly<Record<string, Required<IndicatorsOfCrime>>>;
}

/** What comes out of an interview with these answers. */
export function interviewOutcome(instrument: Instrument, answers: Answers, context: CaseContext): InterviewOutcome {
  const instances = [...followChain(compileInstrument(instrument), context, answersIn(answers))];
  const incidents = incidentsIn(instances);
  const told = answersToldOnce(instances);
  const crimes: Record<string, number> = {};
  const indicators: Record<string, Required<IndicatorsOfCrime>> = {};
  for (const crime of instrument.crimes) {
    const times = crime.inUse ? countOf(crime, told) : 0;
    if (times === 0) continue;
    crimes[crime.key] = times;
    indicators[crime.key] = indicatorsOf(
      instrument,
      times,
      incidents.filter((incident) => incident.crime === crime.key),
    );
  }
  return {
    forms: instances.map(({ key }) => key),
    asked: instances.flatMap(({ key, states }) =>
      [...states].filter(([, state]) => state === 'asked').map(([name]) => `${key} ${name}`),
    ),
    crimes,
    iccs: Object.fromEntries(
      incidents.map(({ crime, n, answers: given }) => [`${crime}.${n}`, iccsOf(instrument, crime, given) ?? '']),
    ),
    indicators,
  };
}

/** One incident with all of its forms. */
interface IncidentToldIn {
  readonly crime: string;
  readonly n: number;
  readonly answers: Record<string, Value>;
  readonly isInWindow: boolean;
}

function incidentsIn(instances: readonly FormInstance[]): IncidentToldIn[] {
  const incidents = new Map<string, Omit<IncidentToldIn, 'isInWindow'> & { months: readonly string[] | undefined }>();
  for (const { crime, index, form, scope, window } of instances) {
    if (form.module.repeat !== 'incidents' || !crime) continue;
    const key = `${crime.key}.${index}`;
    const incident = incidents.get(key) ?? { crime: crime.key, n: index, answers: {}, months: window?.months };
    for (const { name } of form.questions) {
      // What was answered under another crime is not asked again.
      const value = scope.answers.get(name) ?? scope.local.get(name);
      if (value !== undefined) incident.answers[name] = value;
    }
    incidents.set(key, incident);
  }
  return Array.from(incidents.values(), ({ months, ...incident }) => ({
    ...incident,
    isInWindow: isInWindow(incident.answers, months),
  }));
}

/** Whether an incident happened inside the window and the country. An unknown month counts as inside. */
function isInWindow(answers: Readonly<Record<string, Value>>, months: readonly string[] | undefined): boolean {
  const month = answers[INCIDENT.month];
  if (answers[INCIDENT.abroad] === 'yes' || month === 'before_window' || month === 'after_window') return false;
  return typeof month !== 'string' || !/^\d{4}-\d{2}$/.test(month) || (months?.includes(month) ?? true);
}

function indicatorsOf(
  instrument: Instrument,
  times: number,
  forms: readonly IncidentToldIn[],
): Required<IndicatorsOfCrime> {
  const outside = forms.filter((form) => !form.isInWindow).length;
  const [first] = forms;
  const inScope = first?.answers[INCIDENT.inScope];
  const counted = typeof inScope === 'number' ? Math.min(times, inScope) : times - outside;
  const reported = forms.some((form) => form.isInWindow && wasReported(instrument, form.answers));
  return { victim: counted > 0, incidents: Math.max(0, counted), reported };
}

/** Answers of the forms that are asked once, by name. */
function answersToldOnce(instances: readonly FormInstance[]): Map<string, Value> {
  const told = new Map<string, Value>();
  for (const { form, scope } of instances)
    if (form.module.repeat === undefined) for (const [name, value] of scope.answers) told.set(name, value);
  return told;
}
