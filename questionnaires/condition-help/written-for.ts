import { definitionsOf } from '../authoring/definitions.ts';
import { authoritiesAsked, crimesOfScreen } from '../instrument/expand-screens.ts';
import { incidentForm, withEveryCrime } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';

/** Where a condition stands, by which it is known what it can name. */
export interface ConditionPlace {
  /** Form whose names it reads; undefined for a rule of the catalogue, which reads those of the incident. */
  readonly form?: string | undefined;
  /** Screen that it belongs to: what stands for its crimes or authorities is written out for one of them. */
  readonly screen?: string | undefined;
  /** Crime that it belongs to, or that is looked through. */
  readonly crime?: string | undefined;
}

/** The form whose names a condition reads. */
export function formOf(instrument: Instrument, { form }: ConditionPlace): string {
  return form ?? incidentForm(instrument);
}

/** The marks of a template and what they stand for in one place: `[c]` for a crime, `[a]` for an authority. */
export function marksIn(instrument: Instrument, place: ConditionPlace): Readonly<Record<string, string>> {
  const screen = instrument.forms
    .find(({ form }) => form === place.form)
    ?.screens.find(({ name }) => name === place.screen);
  const asked = screen ? crimesOfScreen(instrument, screen) : [];
  // A screen for crimes that this country does not ask about is written all the same.
  const crimes = screen && asked.length === 0 ? crimesOfScreen(instrument.derive(withEveryCrime), screen) : asked;
  const crime = crimes.find(({ key }) => key === place.crime) ?? crimes[0];
  const [authority] = screen?.each && 'authorities' in screen.each ? authoritiesAsked(instrument) : [];
  const key = crime?.key ?? place.crime;
  const seriesFrom = crime?.seriesFrom ?? instrument.manifest.details.seriesFrom;
  return {
    ...(key !== undefined && { '[c]': key, '[series_from]': String(seriesFrom) }),
    ...(authority && { '[a]': authority.code }),
  };
}

/** A condition as the interview has it: marks written out for one crime, definitions for their names. */
export function writtenFor(source: string, place: ConditionPlace, instrument: Instrument): string {
  const named = Object.fromEntries(instrument.definitions.map(({ name, condition }) => [name, condition]));
  const whole = definitionsOf(named, () => {}).writeOut(source, { file: '', path: '' });
  return withMarks(whole, marksIn(instrument, place));
}

/** A text with the marks of a template replaced. */
export function withMarks(text: string, marks: Readonly<Record<string, string>>): string {
  return Object.entries(marks).reduce((written, [mark, word]) => written.replaceAll(mark, word), text);
}
