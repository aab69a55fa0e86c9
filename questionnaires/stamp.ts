import type { CrimeType, Instrument, Question, Screen } from './instrument.ts';

/** A question with what its screen adds: the crime it is stamped for. */
export interface StampedQuestion extends Question {
  /** As the designer wrote it, `[c]_ref`. */
  template: string;
  crime?: CrimeType;
}

/** A screen as the interview has it, one per crime when it is stamped. */
export interface StampedScreen {
  name: string;
  /** As the designer wrote it. */
  template: string;
  /** All of them must be true. */
  visibleIf: string[];
  crime?: CrimeType;
  questions: StampedQuestion[];
}

const OWNER = '[c]_owner_in_household';

/** The screens of a form with those that repeat per crime written out, in catalogue order. */
export function stampScreens(instrument: Pick<Instrument, 'crimes'>, screens: readonly Screen[]): StampedScreen[] {
  return screens.flatMap((screen) => {
    const each = screen.each;
    if (!each) return [plain(screen)];
    return crimesAsked(instrument, each.crimes).map((crime) => stamped(screen, crime));
  });
}

/** Active crimes that the screeners of a level ask about; what happened to any member is asked with the household's. */
export function crimesAsked(instrument: Pick<Instrument, 'crimes'>, level: 'household' | 'person'): CrimeType[] {
  return instrument.crimes.filter((crime) => crime.active && (crime.level === 'person') === (level === 'person'));
}

/** The crime that a stamped name belongs to, e.g. `robbery_times` -> robbery, `times`. The longest key wins. */
export function crimeOfName(
  instrument: Pick<Instrument, 'crimes'>,
  name: string,
): { crime: CrimeType; suffix: string } | undefined {
  const crime = instrument.crimes
    .filter(({ key }) => name.startsWith(`${key}_`))
    .reduce<CrimeType | undefined>(
      (best, next) => (best && best.key.length >= next.key.length ? best : next),
      undefined,
    );
  return crime && { crime, suffix: name.slice(crime.key.length + 1) };
}

function plain(screen: Screen): StampedScreen {
  return {
    name: screen.name,
    template: screen.name,
    visibleIf: screen.visibleIf === undefined ? [] : [screen.visibleIf],
    questions: screen.questions.map((question) => ({ ...question, template: question.name })),
  };
}

function stamped(screen: Screen, crime: CrimeType): StampedScreen {
  const fill = (text: string) => text.replaceAll('[c]', crime.key);
  const conditions = [crime.gate, screen.visibleIf].filter((condition) => condition !== undefined);
  const asked = screen.questions.filter((question) => question.name !== OWNER || crime.ownerQuestion);
  return {
    name: screen.name.includes('[c]') ? fill(screen.name) : `${screen.name}_${crime.key}`,
    template: screen.name,
    visibleIf: conditions.map(fill),
    crime,
    questions: asked.map((question) => ({
      ...(JSON.parse(fill(JSON.stringify(question))) as Question),
      template: question.name,
      crime,
    })),
  };
}
