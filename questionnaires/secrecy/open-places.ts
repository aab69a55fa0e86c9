import type { Violation } from '../check/violations.ts';
import type { Question } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { copiesOf, namesRead, tellsOfIncidents } from './sealed-names.ts';

/** Where something can be wrong, and whether what is wrong there says nothing of an incident or a sealed answer. */
interface OpenPlaces {
  /** Forms that everybody is asked, and those that open answers alone make due. */
  readonly forms: ReadonlySet<string>;
  /** By form: questions that say something, or whose choices do. */
  readonly telling: ReadonlyMap<string, ReadonlySet<string>>;
  /** Rules of the questionnaire that read nothing else than open answers. */
  readonly edits: ReadonlySet<string>;
}

/**
 * Whether a supervisor may know of something that is wrong in an interview: neither its place, nor that the question
 * there was asked, nor the rule that it breaks may tell what happened to somebody or what a sealed answer is.
 */
export function isOpenViolation(instrument: Instrument, { code, form, name }: Violation): boolean {
  // The outer shape of what came, before anything in it was read.
  if (form === '') return code === 'wrong-type';
  if (!isOpenPlace(instrument, form, name)) return false;
  const { edits } = instrument.derive(findOpenPlaces);
  return !code.startsWith('edit:') || edits.has(`${moduleOf(form)} ${name} ${code.slice('edit:'.length)}`);
}

/**
 * Whether a question is one that everybody is asked, or that open answers alone make due, so that neither it nor its
 * answer tells what happened to somebody. Without a name: whether the form is.
 */
export function isOpenPlace(instrument: Instrument, form: string, name: string): boolean {
  const { forms, telling } = instrument.derive(findOpenPlaces);
  if (!forms.has(moduleOf(form)) || telling.get(moduleOf(form))?.has(name) === true) return false;
  return name === '' || !tellsOfIncidents(instrument, [name]);
}

function moduleOf(form: string): string {
  return form.split('.')[0] ?? '';
}

function findOpenPlaces(instrument: Instrument): OpenPlaces {
  const forms = new Set<string>();
  const telling = new Map<string, Set<string>>();
  const edits = new Set<string>();
  for (const { form, repeat, sensitive, when = '', screens } of instrument.forms) {
    if (repeat === 'incidents' || sensitive?.sealed || tellsOfIncidents(instrument, namesRead(when))) continue;
    forms.add(form);
    const ofForm = new Set<string>();
    telling.set(form, ofForm);
    for (const screen of screens) {
      for (const { fill } of copiesOf(instrument, screen)) {
        for (const question of screen.questions) {
          const name = fill(question.name);
          const tells = (condition: string) => tellsOfIncidents(instrument, namesRead(fill(condition)));
          if (conditionsOnAnswers(question).some(tells)) ofForm.add(name);
          for (const { id, when: broken } of editsOf(question)) if (!tells(broken)) edits.add(`${form} ${name} ${id}`);
        }
      }
    }
  }
  return { forms, telling, edits };
}

/** What decides which answers a question takes. */
function conditionsOnAnswers(question: Question): string[] {
  const fixed = 'fixed' in question && question.fixed ? [question.fixed.when] : [];
  const choices = 'choicesVisibleIf' in question ? Object.values(question.choicesVisibleIf ?? {}) : [];
  return [...fixed, ...choices];
}

function editsOf(question: Question) {
  return 'edits' in question ? (question.edits ?? []) : [];
}
