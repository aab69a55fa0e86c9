import type { CaseContext, Value } from '../instrument/answers.ts';
import { INCIDENT, SELECTED_LINE, STARTED_AT } from '../instrument/needed-variables.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { countIncidents } from './count-incidents.ts';
import { drawnValues, type FormInstance } from './form-instance.ts';
import { isBySomebodyClose } from './incident-care.ts';
import { type PlannedIncident, plannedIncidents, planText } from './plan-incidents.ts';
import { householdDraw, type Members, selectedPerson } from './roster.ts';
import { drawNow, type HouseholdDraw } from './selection/household-draw.ts';
import { settingsOf } from './settings.ts';
import { isWindowClosed, leadInStart, type ReferenceWindow } from './window.ts';

/** How far an interview has come: what its finished forms say. Each form gives a new one; nothing is changed. */
export interface Progress {
  readonly instrument: Instrument;
  readonly context: CaseContext;
  /** What later forms read: answers of forms that do not repeat, settings, values that the program computed. */
  readonly earlier: ReadonlyMap<string, Value>;
  readonly members: Members;
  readonly window: ReferenceWindow | undefined;
  readonly draw: HouseholdDraw | undefined;
  /** Incidents that get forms, as far as the screeners were answered. */
  readonly planned: readonly PlannedIncident[];
  /** Crimes with an incident that its answers seal: they are not named among what was told so far. */
  readonly sealed: ReadonlySet<string>;
}

/** Before the first form. */
export function startProgress(instrument: Instrument, context: CaseContext): Progress {
  const earlier = new Map<string, Value>([['case_id', context.caseId], ['n_left', 0], ...settingsOf(instrument)]);
  return {
    instrument,
    context,
    earlier,
    members: new Map(),
    window: undefined,
    draw: undefined,
    planned: [],
    sealed: new Set(),
  };
}

/** After a form that does not repeat. */
export function afterForm(progress: Progress, instance: FormInstance): Progress {
  const { manifest } = progress.instrument;
  const { answers } = instance.scope;
  const earlier = new Map(instance.scope.earlier);
  const startedAt = instance.form.records.includes(STARTED_AT) ? answers.get(STARTED_AT) : undefined;
  if (instance.window && typeof startedAt === 'string') {
    earlier.set('interview_date', startedAt.slice(0, 10));
    earlier.set('window_start', instance.window.start);
    earlier.set('window_end', instance.window.end);
    earlier.set('window_closed', isWindowClosed(manifest));
    setIfKnown(earlier, 'lead_start', leadInStart(manifest.leadIn.years, startedAt));
    setIfKnown(earlier, 'year_start', leadInStart(1, startedAt));
  }
  const line = instance.form.records.includes(SELECTED_LINE) ? answers.get(SELECTED_LINE) : undefined;
  if (typeof line === 'number') selectPerson(earlier, line, progress.members);
  for (const [name, value] of answers) earlier.set(name, value);
  for (const [name, value] of drawnValues(instance)) earlier.set(name, value);
  const next = { ...progress, earlier, window: instance.window };
  return instance.form.countsIncidents || !earlier.has('n_incidents') ? withPlan(next, earlier) : next;
}

/** After the last member of the household: who may be drawn, and who is. */
export function afterRoster(progress: Progress, members: Members): Progress {
  const earlier = new Map(progress.earlier);
  const draw = householdDraw(progress.instrument, progress.context, members, earlier);
  earlier.set('n_adults', draw.adults.length);
  earlier.set('n_eligible', draw.adults.length);
  const selection = drawNow(draw, false);
  if (selection) selectPerson(earlier, selection.line, members);
  return { ...progress, earlier, members, draw };
}

/** After the forms about one incident. */
export function afterIncident(
  progress: Progress,
  incident: PlannedIncident,
  answers: ReadonlyMap<string, Value>,
): Progress {
  const { key } = incident.crime;
  const isSealed = isBySomebodyClose(answers.get(INCIDENT.relation)) || isIncidentAway(progress, incident);
  if (!isSealed || progress.sealed.has(key)) return progress;
  return { ...progress, sealed: new Set([...progress.sealed, key]) };
}

/** Whether a form about the incident was sealed away on this tablet. */
export function isIncidentAway({ context }: Progress, { crime, n }: PlannedIncident): boolean {
  return context.away?.forms.some((key) => key.endsWith(`.${crime.key}.${n}`)) === true;
}

/** Which incidents get forms, and how many there were. */
function withPlan(progress: Progress, earlier: Map<string, Value>): Progress {
  const { instrument, context } = progress;
  const incidents = plannedIncidents(instrument, earlier, context.seed);
  earlier.set('n_incidents', incidents.length);
  // What was told alone is known to nobody else.
  const open = incidents.filter(({ crime }) => !crime.sensitive?.selfCompleted).length;
  earlier.set('n_open_incidents', open + (context.away?.openIncidents ?? 0));
  earlier.set('events_planned', planText(incidents));
  earlier.set('n_events', countIncidents(instrument, earlier));
  return { ...progress, planned: incidents };
}

function selectPerson(earlier: Map<string, Value>, line: number, members: Members): void {
  for (const [name, value] of selectedPerson(line, members)) {
    if (value === undefined) earlier.delete(name);
    else earlier.set(name, value);
  }
}

function setIfKnown(values: Map<string, Value>, name: string, value: Value | undefined): void {
  if (value !== undefined) values.set(name, value);
}
