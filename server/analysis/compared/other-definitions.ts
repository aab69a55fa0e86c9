import { isOfCrimes } from '#contract';
import { namesIn, parseExpression } from '#questionnaires';
import type { AnalysisFile, ByLanguage, StatedDefinition, StudyDefinitions } from '../analysis-file.ts';
import type { FigureCandidate } from '../tables/figure-candidates.ts';
import type { BrokenSeries } from './series-breaks.ts';

type Figure = Pick<FigureCandidate, 'id' | 'unit' | 'crime' | 'category'>;

/** Figures of who was a victim, which say nothing of how often. */
const OF_VICTIMS = /^(victims?_|prevalence_|household_(composition|risk))/u;

/** What of a crime says how many incidents a record stands for. */
const COUNTS = ['factor', 'times', 'cap', 'forms'];

const SAID: ByLanguage = {
  en: 'The two studies define it otherwise: ',
  es: 'Los dos estudios lo definen de otra manera: ',
  fr: 'Les deux études le définissent autrement\u202f: ',
  pt: 'Os dois estudos o definem de outra forma: ',
};

/**
 * What two studies define otherwise of a cell: a crime, the base of a stated figure, the limits of a group. Columns may
 * have other names in another edition: a name that only one of the two has stands for any.
 *
 * @returns nothing where one of the files is of no study
 */
export function otherDefinitions(
  own: AnalysisFile,
  other: AnalysisFile,
): (figure: Figure, domain: Readonly<Record<string, string>>) => BrokenSeries | undefined {
  const first = own.definitions;
  const second = other.definitions;
  if (first === undefined || second === undefined) return () => undefined;
  const keysOf = (a: StatedDefinition | undefined, b: StatedDefinition | undefined) =>
    a === undefined || b === undefined
      ? []
      : [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !isSame(a[key], b[key], [first, second]));
  return (figure, domain) => {
    const ofCrimes = countedCrimes(figure, own).flatMap((crime) => {
      const differing = keysOf(first.crimes.get(crime), second.crimes.get(crime));
      return differing.filter((key) => bearsOnCrime(key, figure)).map((key) => `${crime} (${key})`);
    });
    const ofFigure = keysOf(first.figures.get(figure.id), second.figures.get(figure.id))
      .filter((key) => !key.startsWith('category ') || key === `category ${figure.category}`)
      .map((key) => `${figure.id} (${key})`);
    const ofGroups = Object.entries(domain).flatMap(([variable, value]) => {
      const [a, b] = [first, second].map((of) => groupsOf(of, figure.unit)[variable]);
      return keysOf(a, b).includes(value) ? [`${variable} = ${value}`] : [];
    });
    const differing = [...ofCrimes, ...ofFigure, ...ofGroups];
    if (differing.length === 0) return undefined;
    const explanation = Object.entries(SAID).map(([language, said]) => [language, `${said}${differing.join(', ')}.`]);
    return { codes: ['definition'], explanation: Object.fromEntries(explanation) };
  };
}

/** The crimes that a figure counts: its own, or those of its set; none where it is not of crimes. */
export function countedCrimes(
  { id, unit, crime }: Figure,
  { crimes, sets, indicators = [] }: AnalysisFile,
): readonly string[] {
  const isStatedOfUnits = unit !== 'incident' && indicators.some((one) => one.id === id);
  if (isStatedOfUnits || !isOfCrimes(id) || id === 'population_composition') return [];
  return sets.get(crime) ?? crimes.filter(({ key }) => key === crime).map(({ key }) => key);
}

function bearsOnCrime(key: string, { id }: Figure): boolean {
  if (key === 'atRisk') return id.includes('at_risk');
  return !COUNTS.includes(key) || !OF_VICTIMS.test(id);
}

/** Incidents have the domains of who reported them too. */
function groupsOf(
  { groups }: StudyDefinitions,
  unit: FigureCandidate['unit'],
): Readonly<Record<string, StatedDefinition>> {
  if (unit !== 'incident') return groups.get(unit) ?? {};
  return { ...(groups.get('person') ?? groups.get('household')), ...groups.get('incident') };
}

function isSame(
  own: string | undefined,
  other: string | undefined,
  [first, second]: readonly StudyDefinitions[],
): boolean {
  if (own === other) return true;
  if (own === undefined || other === undefined || first === undefined || second === undefined) return false;
  return shapeOf(own, second.columns) === shapeOf(other, first.columns);
}

/** An expression with a number in the place of each column that the other study does not have. */
function shapeOf(text: string, known: ReadonlySet<string>): string {
  const tree = parseExpression(text);
  const renamed = namesIn(tree).filter((name) => !known.has(name));
  return JSON.stringify(tree, (_, node: unknown) => {
    if (typeof node !== 'object' || node === null || !('kind' in node) || node.kind !== 'variable') return node;
    const place = renamed.indexOf(String('name' in node ? node.name : ''));
    return place === -1 ? node : { kind: 'variable', renamed: place };
  });
}
