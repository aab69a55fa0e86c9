import { checkInstrument } from '../authoring/check-instrument.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { type Settings, settingsKey, withSettings } from './settings.ts';

/** An instrument as countries with other settings have it. Each variant is made once and checked once. */
export class SettingVariants {
  /** The instrument with the manifest's own settings. */
  readonly instrument: Instrument;
  readonly #variants = new Map<string, Instrument>();
  readonly #soundness = new Map<string, boolean>();

  constructor(instrument: Instrument) {
    this.instrument = instrument;
  }

  /** The variant with some settings; the same object each time. */
  with(settings: Settings): Instrument {
    const key = settingsKey(settings);
    const variant = this.#variants.get(key) ?? withSettings(this.instrument, settings);
    this.#variants.set(key, variant);
    return variant;
  }

  /**
   * Whether the variant with some settings would load: everything that its conditions read is still there.
   */
  isSound(settings: Settings): boolean {
    const key = settingsKey(settings);
    const isSound = this.#soundness.get(key) ?? hasNoFindings(this.with(settings));
    this.#soundness.set(key, isSound);
    return isSound;
  }
}

function hasNoFindings(instrument: Instrument): boolean {
  let findings = 0;
  checkInstrument(instrument, () => {
    findings += 1;
  });
  return findings === 0;
}
