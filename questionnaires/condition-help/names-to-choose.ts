import { COMPUTED, namesOfRepetition } from '../instrument/computed-names.ts';
import { namesFor, questionsOf } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { OUTSIDE_WINDOW, textOf, textsIn } from '../instrument/text.ts';
import type { Texts } from '../instrument/texts.ts';
import { type ConditionPlace, formOf, marksIn, withMarks } from './written-for.ts';

/** A code that an answer can have, with its label. */
export interface CodeToChoose {
  readonly code: string;
  readonly label: string;
}

/** A name that a condition can read. */
export interface NameToChoose {
  /** As it is written between braces. */
  readonly name: string;
  /** Type of question, or `computed` for what the program gives. */
  readonly type: string;
  /** Form that asks it; undefined for what the program gives. */
  readonly form?: string;
  /** The question in the language; empty for what has no words. */
  readonly text: string;
  readonly codes: readonly CodeToChoose[];
}

/**
 * The names that a condition can read where it stands, those of its own form first. Which ones these are is decided
 * as it is when a questionnaire is read.
 */
export function namesToChoose(instrument: Instrument, place: ConditionPlace, language: string): NameToChoose[] {
  const form = formOf(instrument, place);
  const isRead = namesFor(instrument, form);
  const texts = textsIn(instrument, language);
  const own = instrument.forms.find((module) => module.form === form);
  const forms = own ? [own, ...instrument.forms.filter((other) => other !== own)] : instrument.forms;
  const asked = forms.flatMap((module) =>
    questionsOf(instrument, module).map((question): NameToChoose & { template: string } => ({
      name: question.name,
      template: question.template,
      type: question.type,
      form: module.form,
      text: textOf(instrument, language, question.name) ?? '',
      codes: codesOf(instrument, texts, { choices: question.choices, missing: question.missing ?? [] }),
    })),
  );
  const mark = marksIn(instrument, place);
  const templates = asked
    .filter(({ name, template }) => name !== template && withMarks(template, mark) === name)
    .map(({ template, ...name }) => ({ ...name, name: template }));
  const computed = Object.keys({ ...namesOfRepetition(own?.repeat), ...COMPUTED }).map((name) => ({
    name,
    type: 'computed',
    text: '',
    codes: codesOfProgram(instrument, texts, name),
  }));
  const draws = forms.flatMap(({ draws = [] }) =>
    draws.map(({ name }) => ({ name, type: 'computed', text: '', codes: [] })),
  );
  const all = [...asked.map(({ template, ...name }) => name), ...draws, ...computed];
  return [...templates, ...all.filter(({ name }) => isRead(name) !== undefined)];
}

function codesOf(
  { lists }: Instrument,
  texts: Texts,
  { choices, missing }: { choices: string | undefined; missing: readonly string[] },
): CodeToChoose[] {
  const listed = choices === 'window_months' ? OUTSIDE_WINDOW : (lists[choices ?? ''] ?? []);
  const labels = texts.choices[choices ?? ''] ?? {};
  const ways: Readonly<Record<string, string>> = texts.missing;
  return [
    ...listed.map((code) => ({ code, label: labels[code] ?? '' })),
    ...missing.filter((code) => !listed.includes(code)).map((code) => ({ code, label: ways[code] ?? '' })),
  ];
}

/** Codes of what the program gives, where they are known. */
function codesOfProgram({ crimes, manifest }: Instrument, texts: Texts, name: string): CodeToChoose[] {
  switch (name) {
    case 'crime':
    case 'crimes':
    case 'told_before':
    case 'told_sealed':
      return crimes.map(({ key }) => ({ code: key, label: texts.crimes[key]?.name ?? '' }));
    case 'packs':
      return manifest.packs.map(({ key }) => ({ code: key, label: '' }));
    case 'authorities':
    case 'police_bodies':
      return manifest.reportingBodies.map(({ code }) => ({ code, label: texts.choices.authority?.[code] ?? '' }));
    default:
      return [];
  }
}
