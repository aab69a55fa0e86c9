import type { InstrumentContent } from './instrument.ts';

/**
 * One versioned questionnaire, frozen, with what the rooms above compute from it once (conditions as
 * functions, screens written out per crime). Made by `parseInstrument`, which checks it: every name that an
 * expression uses exists, every text is there in every language.
 */
export class Instrument implements InstrumentContent {
  readonly id;
  readonly version;
  readonly manifest;
  readonly catalogue;
  readonly crimes;
  readonly precedence;
  readonly eventSets;
  readonly iccsTags;
  readonly forms;
  readonly definitions;
  readonly lists;
  readonly texts;
  /** Results by the function that computed them. */
  readonly #derived = new Map<unknown, unknown>();

  constructor(content: InstrumentContent) {
    this.id = content.id;
    this.version = content.version;
    this.manifest = content.manifest;
    this.catalogue = content.catalogue;
    this.crimes = content.crimes;
    this.precedence = content.precedence;
    this.eventSets = content.eventSets;
    this.iccsTags = content.iccsTags;
    this.forms = content.forms;
    this.definitions = content.definitions;
    this.lists = content.lists;
    this.texts = content.texts;
    deepFreeze(this);
  }

  /**
   * What a function computes from this instrument, computed once. A changed copy is another instrument
   * (`prepareInstrument({ ...instrument, crimes })`) and computes its own.
   *
   * @param compute a function of the instrument alone, the same one at every call
   */
  derive<T>(compute: (instrument: Instrument) => T): T {
    if (!this.#derived.has(compute)) this.#derived.set(compute, compute(this));
    return this.#derived.get(compute) as T;
  }
}

/** Freezes the content of an instrument, so that what is derived from it stays true. */
export function prepareInstrument(content: InstrumentContent): Instrument {
  return new Instrument(content);
}

function deepFreeze(value: object): void {
  if (Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
}
