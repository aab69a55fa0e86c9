import { parseExpression } from '../expression/parse-expression.ts';
import { namesIn } from '../expression/tree.ts';
import { crimesOfScreen } from '../instrument/expand-screens.ts';
import type { Screen } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';

/** Names that the program computes from all incidents, sealed ones too. A question that reads one tells of them. */
const TELL_OF_INCIDENTS = ['n_incidents', 'n_open_incidents', 'n_events', 'events_changed'];

/**
 * Names whose answers are sealed in every interview: those of sealed forms, and of questions that are asked
 * because of an answer there or because of an incident. That a question was asked already reveals an answer.
 */
export function sealedNames(instrument: Instrument): ReadonlySet<string> {
  return instrument.derive(findSealedNames);
}

/** Whether a name is of a crime's screener, or of a question that is asked because of an answer to it. */
export function tellsOfCrime(instrument: Instrument, crime: string, name: string): boolean {
  return name.startsWith(`${crime}_`) || instrument.derive(findNamesByCrime).get(crime)?.has(name) === true;
}

/** Whether any of these answers is sealed, or given because of an incident, which may be sealed. */
export function tellsOfIncidents(instrument: Instrument, names: readonly string[]): boolean {
  const sealed = sealedNames(instrument);
  const tells = (name: string) => instrument.crimes.some(({ key }) => tellsOfCrime(instrument, key, name));
  return names.some((name) => sealed.has(name) || tells(name));
}

function findSealedNames(instrument: Instrument): Set<string> {
  const inSealedForms = instrument.derive(askedNames).filter(({ isInSealedForm }) => isInSealedForm);
  const told = [...TELL_OF_INCIDENTS, ...inSealedForms.map(({ name }) => name)];
  return withThoseThatTell(instrument, told);
}

function findNamesByCrime(instrument: Instrument): Map<string, Set<string>> {
  return new Map(
    instrument.crimes.map(({ key, asked }) => {
      const ofCrime = instrument.derive(askedNames).filter(({ name }) => name.startsWith(`${key}_`));
      const counted = asked === undefined ? [] : [asked.ref, asked.times];
      return [key, withThoseThatTell(instrument, [...counted, ...ofCrime.map(({ name }) => name)])];
    }),
  );
}

/** The names, and those of all questions that are asked because of an answer to one of them. */
function withThoseThatTell(instrument: Instrument, names: readonly string[]): Set<string> {
  const asked = instrument.derive(askedNames);
  const telling = new Set(names);
  for (let before = -1; before < telling.size; ) {
    before = telling.size;
    for (const { name, reads } of asked) if (reads.some((other) => telling.has(other))) telling.add(name);
  }
  return telling;
}

/** A question or a draw of the questionnaire. */
interface AskedName {
  readonly name: string;
  /** Names in the conditions under which it is asked. */
  readonly reads: readonly string[];
  readonly isInSealedForm: boolean;
}

/** The questions and draws of all forms but those of incidents, whose answers stand with their crime. */
function askedNames(instrument: Instrument): AskedName[] {
  return instrument.forms
    .filter(({ repeat }) => repeat !== 'incidents')
    .flatMap(({ when, screens, draws = [], sensitive }) => {
      const isInSealedForm = sensitive?.sealed === true;
      const drawn = draws.map(({ name, from }) => ({ name, reads: from, isInSealedForm }));
      const questions = screens.flatMap((screen) =>
        copiesOf(instrument, screen).flatMap(({ fill, gate }) =>
          screen.questions.map(({ name, visibleIf }) => ({
            name: fill(name),
            reads: [when, gate, screen.visibleIf, visibleIf].flatMap((condition = '') => namesRead(fill(condition))),
            isInSealedForm,
          })),
        ),
      );
      return [...questions, ...drawn];
    });
}

/** How a screen is written out: once, or for each of its crimes or authorities. */
export function copiesOf(
  instrument: Instrument,
  screen: Screen,
): { fill: (text: string) => string; gate?: string | undefined }[] {
  const { each } = screen;
  if (each === undefined) return [{ fill: (text) => text }];
  if ('authorities' in each)
    return instrument.manifest.reportingBodies.map(({ code }) => ({ fill: (text) => text.replaceAll('[a]', code) }));
  return crimesOfScreen(instrument, screen).map(({ key, gate }) => ({
    fill: (text) => text.replaceAll('[c]', key),
    gate,
  }));
}

/** Names that a condition reads, whatever the number is from which incidents are a series. */
export function namesRead(condition: string): readonly string[] {
  return condition === '' ? [] : namesIn(parseExpression(condition.replaceAll('[series_from]', '0')));
}
