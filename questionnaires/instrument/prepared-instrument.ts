import type { InstrumentContent } from './instrument.ts';
import { type Memory, NO_MEMORY } from './memory.ts';

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
  readonly #memory: Memory;

  constructor(content: InstrumentContent, memory: Memory) {
    this.#memory = memory;
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

  /** What is kept from one state of a draft to the next, where somebody follows its changes; otherwise nothing. */
  get memory(): Memory {
    return this.#memory;
  }
}

/**
 * Freezes the content of an instrument, so that what is derived from it stays true.
 *
 * @param memory of the states of this instrument before; what did not change is the same object as there
 */
export function prepareInstrument(content: InstrumentContent, memory: Memory = NO_MEMORY): Instrument {
  return new Instrument(memory.same('instrument', content), memory);
}

function deepFreeze(value: object): void {
  if (Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
}
