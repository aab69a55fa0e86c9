import { type DueForm, isOpenPlace, type Remark, remarksOf, WHOLE_INTERVIEW } from '#questionnaires';
import type { InterviewRecord } from '../session/interview-record.ts';
import { typedAnswers } from '../session/typed-answers.ts';

/** A question of a form, or the interview as a whole. */
export type RemarkPlace = Pick<Remark, 'form' | 'name'>;

export type RemarkKind = 'comment' | 'flag';

/** Entries that can change what is remarked on: the draws say about whom it is. */
const TELLING: ReadonlySet<string> = new Set(['comment', 'flag', 'selection']);

/**
 * What the interviewer wrote beside questions. It is on its way to the journal while it is being typed, as answers are.
 */
export class InterviewRemarks {
  readonly #record: InterviewRecord;
  readonly #typing: ReturnType<typeof typedAnswers>;
  #read: { count: number; remarks: readonly Remark[] } | undefined;

  /** @param changed called when something was written */
  constructor(record: InterviewRecord, changed: () => void) {
    this.#record = record;
    this.#typing = typedAnswers((place, text) => {
      const [kind = '', form = '', name = ''] = place.split(' ');
      this.#write(kind === 'flag' ? 'flag' : 'comment', { form, name }, String(text ?? '').trim());
      changed();
    });
  }

  /** All of them; the very same list while none is another one. */
  get all(): readonly Remark[] {
    const { entries } = this.#record.draft;
    const { count = 0, remarks } = this.#read ?? {};
    const isAnother = !remarks || count > entries.length || entries.slice(count).some(({ kind }) => TELLING.has(kind));
    this.#read = { count: entries.length, remarks: isAnother ? remarksOf(this.#record.instrument, entries) : remarks };
    return this.#read.remarks;
  }

  /** Those that may be read here. What was written in a part that is sealed or was answered alone went with it. */
  get shown(): readonly Remark[] {
    const { due } = this.#record;
    return this.all.filter(({ form }) => form === WHOLE_INTERVIEW.form || this.#mayShow(due, form));
  }

  at({ form, name }: RemarkPlace): Remark | undefined {
    return this.all.find((remark) => remark.form === form && remark.name === name);
  }

  /** Whether the supervisor will see it. */
  isOpen({ form, name }: RemarkPlace): boolean {
    return form === WHOLE_INTERVIEW.form || isOpenPlace(this.#record.instrument, form, name);
  }

  /** What stands in the field now. An empty one takes the remark away. */
  type(kind: RemarkKind, { form, name }: RemarkPlace, text: string): void {
    this.#typing.type(`${kind} ${form} ${name}`, text);
  }

  /** Writes at once what is being typed. */
  flush(): void {
    this.#typing.flush();
  }

  #write(kind: RemarkKind, place: RemarkPlace, text: string): void {
    if ((this.at(place)?.[kind] ?? '') !== text) this.#record.remark(kind, place, text || null);
  }

  #mayShow(due: readonly DueForm[], key: string): boolean {
    const form = due.find((one) => one.key === key);
    if (!form || this.#record.isClosed(form)) return false;
    return key === this.#record.shownForm || !(form.sensitive?.sealed || this.#record.isBegun(form));
  }
}
