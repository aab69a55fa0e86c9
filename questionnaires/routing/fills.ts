import { TOLD_FORMS } from '../instrument/linkable-crimes.ts';
import { INCIDENT } from '../instrument/needed-variables.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { PHRASE_FILLS, textsIn } from '../instrument/text.ts';
import { countersOf, countOf } from './count-incidents.ts';
import type { FormInstance } from './form-instance.ts';
import { isBySomebodyClose } from './incident-care.ts';
import { listOfDraw } from './selection/draw-answer.ts';
import { formsToChoose } from './told-incidents.ts';
import { dayName, monthName } from './window.ts';

/**
 * What `{name}` in a text becomes: country texts and the crime in the language, days of the window in words,
 * anything else as it was answered. Undefined when nothing fills it.
 */
export function fillOf(
  instrument: Instrument,
  instance: FormInstance,
  name: string,
  language: string,
): string | undefined {
  const { scope, crime, window } = instance;
  const earlierValue = scope.earlier.get(name);
  const country = Object.hasOwn(instrument.manifest.fills, name) ? instrument.manifest.fills[name] : undefined;
  if (country) return country[language] ?? country[instrument.manifest.defaultLanguage];
  if (name === 'crime' && crime) return textsIn(instrument, language).crimes[crime.key]?.short;
  if (PHRASE_FILLS.includes(name)) return phraseOf(instrument, instance, name, language);
  if (name === 'event_drawn' && crime) return drawnLabel(instrument, instance, language);
  if (name === 'window_start' && window) return dayName(window.start, language);
  if (name === 'window_end' && window) return dayName(window.end, language);
  if ((name === 'lead_start' || name === 'year_start') && typeof earlierValue === 'string')
    return dayName(earlierValue, language);
  const toldForm = TOLD_FORM_FILL.exec(name)?.[1];
  if (toldForm !== undefined) return toldFormLabel(instrument, instance, Number(toldForm), language);
  const value = scope.answers.get(name) ?? scope.local.get(name) ?? scope.earlier.get(name);
  return value === undefined ? undefined : String(value);
}

const TOLD_FORM_FILL = new RegExp(`^${TOLD_FORMS}_([0-9]+)$`);

/**
 * One of the incidents told before, by its form: its number among those that may be named, and month and place as
 * they were told. Nothing is said of an incident that a partner did, because others may look on.
 */
function toldFormLabel(
  instrument: Instrument,
  { told, local, scope }: FormInstance,
  form: number,
  language: string,
): string | undefined {
  const forms = formsToChoose(told, local, scope.answers);
  const answers = forms[form - 1];
  const texts = textsIn(instrument, language);
  const unnamed = forms.slice(0, form).filter((each) => each === undefined).length;
  const label = texts.choices[TOLD_FORMS]?.[String(answers === undefined ? form : form - unnamed)];
  if (answers === undefined || label === undefined) return label;
  if (isBySomebodyClose(answers.get(INCIDENT.relation))) return label;
  const month = answers.get(INCIDENT.month);
  const place = texts.choices.place?.[String(answers.get('ev_place'))];
  const isMonth = typeof month === 'string' && /^\d{4}-\d{2}$/.test(month);
  return [label, isMonth ? monthName(month, language) : undefined, place]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** What was drawn for the crime, in words. */
function drawnLabel(instrument: Instrument, { scope, crime }: FormInstance, language: string): string | undefined {
  const code = scope.local.get('event_drawn');
  const draw = instrument.forms.flatMap((form) => form.draws ?? []).find(({ name }) => name === crime?.drawn);
  const list = draw && listOfDraw(instrument, draw);
  return typeof code === 'string' && list ? textsIn(instrument, language).choices[list]?.[code] : undefined;
}

function phraseOf(instrument: Instrument, instance: FormInstance, name: string, language: string): string | undefined {
  const { phrases } = textsIn(instrument, language);
  const { window } = instance;
  if (!phrases || !window) return undefined;
  const day = (date: unknown) => (typeof date === 'string' ? dayName(date, language) : '');
  switch (name) {
    case 'window': {
      const pattern = instrument.manifest.referencePeriod.type === 'calendar_year' ? phrases.between : phrases.since;
      return pattern.replace('{start}', day(window.start)).replace('{end}', day(window.end));
    }
    case 'lead':
      return phrases.lead.replace('{years}', String(instrument.manifest.leadIn.years));
    case 'apart':
      return reportedSoFar(instrument, instance, language).length > 0 ? `${phrases.apart} ` : '';
    default:
      return reportedSoFar(instrument, instance, language).join('; ') || phrases.nothing_yet;
  }
}

/** What has been reported so far, crime by crime, without what must not be read over a shoulder. */
function reportedSoFar(
  instrument: Instrument,
  { scope, crime: current, sealed }: FormInstance,
  language: string,
): string[] {
  const answers = new Map([...scope.earlier, ...scope.answers]);
  const { crimes } = textsIn(instrument, language);
  const reported: string[] = [];
  for (const crime of instrument.crimes) {
    if (!crime.inUse || crime.key === current?.key) continue;
    if (sealed.has(crime.key) || crime.sensitive?.sealed || crime.sensitive?.noNarrative) continue;
    if (countOf(crime, answers) === 0) continue;
    const times = answers.get(countersOf(crime).times);
    reported.push(`${crimes[crime.key]?.name ?? crime.key}${typeof times === 'number' ? ` (${times})` : ''}`);
  }
  return reported;
}

/** A text with its fills replaced; a fill without a value becomes nothing. */
export function fillText(instrument: Instrument, instance: FormInstance, text: string, language: string): string {
  return text.replace(/\{([a-z0-9_]+)\}/g, (_, name: string) => fillOf(instrument, instance, name, language) ?? '');
}
