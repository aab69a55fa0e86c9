import type { CrimeType, Question, Screen } from './instrument.ts';
import type { ReportingBody } from './manifest.ts';
import type { Instrument } from './prepared-instrument.ts';

/** What a screen adds to its questions. */
interface FromScreen {
  /** As the designer wrote it, `[c]_ref`. */
  template: string;
  crime?: CrimeType;
  /** Code of the authority that it is written out for. */
  authority?: string;
}

/** A question with what its screen adds: the crime or the authority that it is written out for. */
export type ExpandedQuestion = Question & FromScreen;

/** A screen as the interview has it, one per crime when it repeats. */
export interface ExpandedScreen {
  name: string;
  /** As the designer wrote it. */
  template: string;
  /** All of them must be true. */
  visibleIf: string[];
  crime?: CrimeType;
  questions: ExpandedQuestion[];
}

const OWNER = '[c]_owner_in_household';

type CrimesAndManifest = Pick<Instrument, 'crimes' | 'manifest'>;

/** The screens of a form with those that repeat per crime or per authority written out, crimes in catalogue order. */
export function expandScreens(instrument: Instrument, screens: readonly Screen[]): readonly ExpandedScreen[] {
  return instrument.derive(expandedScreens).get(screens) ?? writeOut(instrument, screens);
}

/** The screens of every form, by the screens as the designer wrote them. */
function expandedScreens(instrument: Instrument): ReadonlyMap<readonly Screen[], readonly ExpandedScreen[]> {
  const { crimes, manifest, memory } = instrument;
  const others = [crimes, manifest.details.seriesFrom, manifest.reportingBodies];
  return new Map(
    instrument.forms.map(({ form, screens }) => [
      screens,
      memory.keep(`screens ${form}`, [screens, ...others], () => writeOut(instrument, screens)),
    ]),
  );
}

function writeOut(instrument: CrimesAndManifest, screens: readonly Screen[]): ExpandedScreen[] {
  return screens.flatMap((screen) => {
    const { each } = screen;
    if (!each) return [plain(screen)];
    if ('authorities' in each) return authoritiesAsked(instrument).map(({ code }) => forAuthority(screen, code));
    return crimesOfScreen(instrument, screen).map((crime) => forCrime(instrument, screen, crime));
  });
}

/** Active crimes for which a screen is written out; none for a screen that is not repeated per crime. */
export function crimesOfScreen(instrument: Pick<Instrument, 'crimes'>, { each }: Screen): CrimeType[] {
  if (!each || 'authorities' in each) return [];
  const { crimes, only, except = [] } = each;
  return crimesAsked(instrument, crimes).filter(({ key }) => (only?.includes(key) ?? true) && !except.includes(key));
}

/**
 * Active crimes that the screens repeated per crime ask about; what happened to any member is asked with the
 * household's.
 */
export function crimesAsked(instrument: Pick<Instrument, 'crimes'>, level: 'household' | 'person'): CrimeType[] {
  return instrument.crimes.filter(
    (crime) => crime.inUse && crime.asked === undefined && (crime.level === 'person') === (level === 'person'),
  );
}

/** Authorities of the country whose trust is asked about. */
export function authoritiesAsked({ manifest }: Pick<Instrument, 'manifest'>): ReportingBody[] {
  return manifest.reportingBodies.filter(({ exists, asked }) => exists && asked.includes('trust'));
}

/** The crime that a repeated name belongs to, e.g. `robbery_times` -> robbery, `times`. The longest key wins. */
export function crimeOfName(
  instrument: Pick<Instrument, 'crimes'>,
  name: string,
): { crime: CrimeType; suffix: string } | undefined {
  let crime: CrimeType | undefined;
  for (const candidate of instrument.crimes) {
    const isLonger = crime === undefined || candidate.key.length > crime.key.length;
    if (isLonger && name.startsWith(`${candidate.key}_`)) crime = candidate;
  }
  return crime && { crime, suffix: name.slice(crime.key.length + 1) };
}

function plain(screen: Screen): ExpandedScreen {
  return {
    name: screen.name,
    template: screen.name,
    visibleIf: screen.visibleIf === undefined ? [] : [screen.visibleIf],
    questions: screen.questions.map((question) => ({ ...question, template: question.name })),
  };
}

function forCrime({ manifest }: CrimesAndManifest, screen: Screen, crime: CrimeType): ExpandedScreen {
  const seriesFrom = String(crime.seriesFrom ?? manifest.details.seriesFrom);
  const fill = (text: string) => text.replaceAll('[c]', crime.key).replaceAll('[series_from]', seriesFrom);
  const conditions = [crime.gate, screen.visibleIf].filter((condition) => condition !== undefined);
  const asked = screen.questions.filter((question) => question.name !== OWNER || crime.ownerQuestion);
  return {
    name: screen.name.includes('[c]') ? fill(screen.name) : `${screen.name}_${crime.key}`,
    template: screen.name,
    visibleIf: conditions.map(fill),
    crime,
    questions: asked.map((question) => ({ ...filled(question, fill), template: question.name, crime })),
  };
}

function forAuthority(screen: Screen, authority: string): ExpandedScreen {
  const fill = (text: string) => text.replaceAll('[a]', authority);
  return {
    name: screen.name.includes('[a]') ? fill(screen.name) : `${screen.name}_${authority}`,
    template: screen.name,
    visibleIf: screen.visibleIf === undefined ? [] : [fill(screen.visibleIf)],
    questions: screen.questions.map((question) => ({ ...filled(question, fill), template: question.name, authority })),
  };
}

function filled(question: Question, fill: (text: string) => string): Question {
  return JSON.parse(fill(JSON.stringify(question))) as Question;
}
