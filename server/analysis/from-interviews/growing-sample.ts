import type { CrimeType, Instrument } from '#questionnaires';
import { amountsAsked, HOUSEHOLD_AMOUNTS, OTHER_MEMBERS, questionNamed } from '../../derivation/analysed-variables.ts';
import { hasRiskCondition } from '../../derivation/risk.ts';
import { SUPPORT_ANSWERS, supportCodes, supportTold } from '../../derivation/support-answers.ts';
import { dividingVariables } from '../../derivation/told-variables.ts';
import { analysedCrimes } from '../../interviews/incident-forms.ts';
import type { Categories, HouseholdRecords, PersonRecords, SampledUnit } from '../analysis-file.ts';
import { GrowingColumn } from '../growing-column.ts';
import { GrowingAmounts } from './growing-amounts.ts';
import { FoundCategories, ListedCategories } from './growing-categories.ts';
import { GrowingTold } from './growing-told.ts';
import { GrowingSeveral } from './growing-several.ts';
import type { EarlierVersion } from './joined-versions.ts';
import type { WholeRecord } from './whole-record.ts';

type Flags = ReadonlyMap<string, GrowingColumn<Uint8Array>>;

/** Who did not know, and who refused, the answer to the screener of each crime. */
type Unanswered = ReadonlyMap<string, { dontKnow: GrowingColumn<Uint8Array>; refused: GrowingColumn<Uint8Array> }>;

/** The households of the file, and in each the adult who answered: a household and a person per record. */
export class GrowingSample {
  rows = 0;
  readonly #householdWeight = new GrowingColumn(Float64Array);
  readonly #personWeight = new GrowingColumn(Float64Array);
  readonly #stratum: string[] = [];
  readonly #psu: string[] = [];
  readonly #sex = new ListedCategories(['male', 'female']);
  readonly #age = new ListedCategories(['18-29', '30-59', '60+']);
  readonly #area = new ListedCategories(['urban', 'other_urban', 'rural']);
  readonly #state = new FoundCategories();
  readonly #version = new FoundCategories();
  readonly #householdRisk: Flags;
  readonly #personRisk: Flags;
  readonly #householdUnanswered: Unanswered;
  readonly #personUnanswered: Unanswered;
  readonly #memberVictim: GrowingColumn<Uint8Array> | undefined;
  readonly #memberNotAsked: GrowingColumn<Uint8Array> | undefined;
  readonly #notAsked: Flags;
  readonly #members: ReadonlyMap<string, GrowingColumn<Float64Array>>;
  readonly #told: Readonly<Record<SampledUnit, ReadonlyMap<string, ListedCategories>>>;
  readonly #answers: Readonly<Record<SampledUnit, GrowingTold>>;
  readonly #amounts: ReadonlyMap<string, GrowingAmounts>;
  readonly #support: ReadonlyMap<(typeof SUPPORT_ANSWERS)[number], GrowingSeveral>;
  /** Names of strata and PSUs, each kept once however often it is read. */
  readonly #names = new Map<string, string>();

  /** @param earlier other versions whose interviews are added too */
  constructor(instrument: Instrument, earlier: readonly EarlierVersion[] = []) {
    const members = instrument.crimes.filter(({ inUse, level }) => inUse && level === 'member');
    this.#householdRisk = riskColumns(instrument, 'household');
    this.#personRisk = riskColumns(instrument, 'person');
    this.#householdUnanswered = unansweredColumns(instrument, 'household');
    this.#personUnanswered = unansweredColumns(instrument, 'person');
    this.#members = new Map(members.map(({ key }) => [key, new GrowingColumn(Float64Array)]));
    this.#told = { household: toldColumns(instrument, 'household'), person: toldColumns(instrument, 'person') };
    const answersOf = (unit: SampledUnit) => new GrowingTold(instrument, unit, earlier);
    this.#answers = { household: answersOf('household'), person: answersOf('person') };
    const amounts = HOUSEHOLD_AMOUNTS.filter((name) => amountsAsked(instrument).has(name));
    this.#amounts = new Map(amounts.map((name) => [name, new GrowingAmounts()]));
    const support = SUPPORT_ANSWERS.map((name) => ({ name, codes: supportCodes(instrument, name) }));
    const asked = support.filter(({ codes }) => codes.length > 0);
    this.#support = new Map(asked.map(({ name, codes }) => [name, new GrowingSeveral(codes)]));
    // Without the question a household with another victim cannot be told from one without.
    if (questionNamed(instrument, OTHER_MEMBERS)) this.#memberVictim = new GrowingColumn(Uint8Array);
    if (earlier.some((one) => !one.asksOfMembers)) this.#memberNotAsked = new GrowingColumn(Uint8Array);
    const notAsked = new Set(earlier.flatMap((one) => [...one.notAsked]));
    this.#notAsked = new Map(Array.from(notAsked, (crime) => [crime, new GrowingColumn(Uint8Array)]));
  }

  add(whole: WholeRecord): void {
    const { unit, incidents } = whole;
    this.rows++;
    this.#householdWeight.add(whole.householdWeight);
    this.#personWeight.add(whole.personWeight);
    this.#stratum.push(this.#keptOnce(unit.stratum));
    this.#psu.push(this.#keptOnce(unit.psu));
    this.#sex.add(whole.sex);
    this.#age.add(ageGroup(whole.age));
    this.#area.add(unit.area);
    this.#state.add(unit.state);
    this.#version.add(whole.version);
    this.#memberVictim?.add(whole.memberVictim ? 1 : 0);
    this.#memberNotAsked?.add(whole.asksOfMembers ? 0 : 1);
    for (const [crime, column] of this.#notAsked) column.add(whole.asks(crime) ? 0 : 1);
    for (const [crime, column] of this.#members) column.add(whole.members(crime));
    for (const crimes of [this.#householdUnanswered, this.#personUnanswered])
      for (const [crime, { dontKnow, refused }] of crimes) {
        dontKnow.add(whole.unanswered.dontKnow.includes(crime) ? 1 : 0);
        refused.add(whole.unanswered.refused.includes(crime) ? 1 : 0);
      }
    for (const [name, column] of this.#amounts) column.add(whole.told(name));
    for (const [name, column] of this.#support) column.addCodes(supportTold(name, whole.told));
    for (const columns of [this.#told.household, this.#told.person])
      for (const [name, column] of columns) column.add(whole.told(name));
    this.#answers.household.add(whole);
    this.#answers.person.add(whole);
    // Who suffered a crime, as the office says, was at risk of it.
    const isAtRisk = (crime: string) =>
      whole.isAtRisk(crime) || incidents.some(({ crimeCoded }) => crimeCoded === crime);
    for (const risks of [this.#householdRisk, this.#personRisk])
      for (const [crime, column] of risks) column.add(isAtRisk(crime) ? 1 : 0);
  }

  finish(): { households: HouseholdRecords; persons: PersonRecords } {
    const notAsked = finished(this.#notAsked);
    const places = {
      rows: this.rows,
      stratum: this.#stratum,
      psu: this.#psu,
      ...(notAsked.size > 0 && { notAsked }),
    };
    const residence = this.#residence();
    return {
      households: {
        ...places,
        weight: this.#householdWeight.finish(),
        domains: residence,
        tableDomains: finishedCategories(this.#told.household),
        told: this.#answers.household.finish(),
        atRisk: finished(this.#householdRisk),
        unanswered: finishedUnanswered(this.#householdUnanswered),
        memberVictim: this.#memberVictim?.finish(),
        ...(this.#memberNotAsked && { memberNotAsked: this.#memberNotAsked.finish() }),
        members: finished(this.#members),
        ...(this.#amounts.size > 0 && {
          amounts: new Map(Array.from(this.#amounts, ([name, column]) => [name, column.finish()])),
        }),
      },
      persons: {
        ...places,
        weight: this.#personWeight.finish(),
        domains: new Map([['sex', this.#sex.finish()], ['age_group', this.#age.finish()], ...residence]),
        tableDomains: finishedCategories(this.#told.person),
        told: this.#answers.person.finish(),
        atRisk: finished(this.#personRisk),
        unanswered: finishedUnanswered(this.#personUnanswered),
        household: Int32Array.from({ length: this.rows }, (_, row) => row),
        ...(this.#support.size > 0 && {
          several: new Map(Array.from(this.#support, ([name, column]) => [name as string, column.finish()] as const)),
        }),
        version: this.#version.finish(),
      },
    };
  }

  /** Area and state of the dwelling, from the sample. */
  #residence(): Map<string, Categories> {
    const columns = new Map([['area', this.#area.finish()]]);
    const state = this.#state.finish();
    if (state.names.length > 0) columns.set('state', state);
    return columns;
  }

  #keptOnce(name: string): string {
    const kept = this.#names.get(name);
    if (kept !== undefined) return kept;
    this.#names.set(name, name);
    return name;
  }
}

function toldColumns(instrument: Instrument, unit: SampledUnit): ReadonlyMap<string, ListedCategories> {
  const ofUnit = dividingVariables(instrument).filter((one) => one.unit === unit);
  return new Map(ofUnit.map(({ domain, names }) => [domain, new ListedCategories(names)]));
}

function finishedCategories(columns: ReadonlyMap<string, ListedCategories>): Map<string, Categories> {
  return new Map(Array.from(columns, ([name, column]) => [name, column.finish()]));
}

function riskColumns(instrument: Instrument, unit: SampledUnit): Flags {
  const crimes = analysedCrimes(instrument).filter((crime) => crime.level === unit && hasRiskCondition(crime));
  return new Map(crimes.map(({ key }) => [key, new GrowingColumn(Uint8Array)]));
}

function unansweredColumns(instrument: Instrument, unit: SampledUnit): Unanswered {
  const isOfUnit = ({ level }: CrimeType) => level === unit || (level === 'member' && unit === 'household');
  const crimes = instrument.crimes.filter((crime) => crime.inUse && isOfUnit(crime) && crime.countsAs === undefined);
  const column = () => new GrowingColumn(Uint8Array);
  return new Map(crimes.map(({ key }) => [key, { dontKnow: column(), refused: column() }]));
}

function finishedUnanswered(columns: Unanswered): NonNullable<HouseholdRecords['unanswered']> {
  return new Map(
    Array.from(columns, ([crime, { dontKnow, refused }]) => [
      crime,
      { dontKnow: dontKnow.finish(), refused: refused.finish() },
    ]),
  );
}

function finished<Numbers extends Uint8Array | Float64Array>(
  columns: ReadonlyMap<string, GrowingColumn<Numbers>>,
): Map<string, Numbers> {
  return new Map(Array.from(columns, ([crime, column]) => [crime, column.finish()]));
}

function ageGroup(age: number | null): string | undefined {
  if (age === null || age < 18) return undefined;
  if (age < 30) return '18-29';
  return age < 60 ? '30-59' : '60+';
}
