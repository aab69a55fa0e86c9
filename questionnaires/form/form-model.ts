import { SurveyModel } from 'survey-core';
import type { Value } from '../instrument/answers.ts';
import { OF_TOLD_INCIDENT } from '../instrument/computed-names.ts';
import { type FormInstance, routeForm } from '../routing/form-instance.ts';
import { fromModel, toModelData } from './form-values.ts';

type Context = ReturnType<SurveyModel['getValueGetterContext']>;
type Asked = Parameters<Context['getValue']>[0];

/**
 * SurveyJS's model with two things taken out of its hands: its conditions read our answers (without the
 * values of hidden questions, with don't know folded in) instead of its own data, and nothing that it shows
 * is HTML.
 */
export class FormModel extends SurveyModel {
  /** The form as it was last routed; undefined until its questions are loaded. */
  #routed: FormInstance | undefined;
  /** Values that the program recorded in this form; no question asks them. */
  readonly #records = new Map<string, Value>();
  /** Whether the data changed since the form was last routed. */
  #isStale = false;

  /**
   * Puts the questions in place, after their answers: SurveyJS then runs its conditions once instead of three
   * times.
   *
   * @param held what the form holds, reached or not: a question that is hidden and shown again has its answer back
   */
  load(json: Record<string, unknown>, instance: FormInstance, held: ReadonlyMap<string, Value>): void {
    for (const name of instance.form.records) this.record(name, held.get(name));
    this.data = toModelData(instance.form, held);
    this.#routed = instance;
    this.#isStale = true;
    this.fromJSON(json);
  }

  /** Keeps a value that the program recorded. */
  record(name: string, value: Value | undefined): void {
    if (value === undefined) return;
    this.#records.set(name, value);
    this.#isStale = true;
  }

  /** The form with the answers of this model. Routed again when the data changed since. */
  get routed(): FormInstance {
    const last = this.#routed;
    if (!last) throw new Error('a form is routed before its questions are loaded; call load first');
    if (!this.#isStale) return last;
    this.#isStale = false;
    const held = new Map(this.#records);
    for (const question of last.form.questions) {
      const value = fromModel(this, question);
      if (value !== undefined) held.set(question.name, value);
    }
    this.#routed = routeForm(last, held);
    return this.#routed;
  }

  override setDataValueCore(values: unknown, key: string, value: unknown): void {
    this.#isStale = true;
    super.setDataValueCore(values, key, value);
  }

  override deleteDataValueCore(values: unknown, key: string): void {
    this.#isStale = true;
    super.deleteDataValueCore(values, key);
  }

  /**
   * SurveyJS would run only the conditions that name the changed question; ours also read what that change
   * hides or shows.
   */
  override getValueChangedKeys(): undefined {
    return undefined;
  }

  override getValueGetterContext(): Context {
    const inner = super.getValueGetterContext();
    const names = this.#routed?.form.byName;
    if (!names) return inner;
    const getValue = (asked: Asked) => {
      const [item, ...rest] = asked.path;
      const isPlain = item && rest.length === 0 && item.index === undefined;
      // What was told of the same incident before follows from an answer of this form.
      const isTold = isPlain && !names.has(item.name) && OF_TOLD_INCIDENT.includes(item.name);
      if (!isPlain || !(names.has(item.name) || isTold)) return inner.getValue(asked);
      const { answers, local } = this.routed.scope;
      return { isFound: true, value: (isTold ? local : answers).get(item.name), context: inner };
    };
    return Object.assign(Object.create(inner) as Context, { getValue });
  }

  /**
   * Statements are SurveyJS `html` elements. Their fills are in place when this is called, so neither they
   * nor the text can be markup.
   */
  override processHtml(html: string): string {
    return html
      .split(/\n{2,}/)
      .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
      .join('');
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
