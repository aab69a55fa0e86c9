import { type Instrument, iccsOf, iccsTagsOf, type Value } from '#questionnaires';
import { designWeight, incidentWeight, personWeight } from '../analysis/from-interviews/weight.ts';
import type { CodingDecision } from '../coding-model.ts';
import type { ReportedIncident } from '../derivation/reported-incidents.ts';
import type { WholeInterview } from '../derivation/whole-interview.ts';
import type { AcceptedInterview } from '../model.ts';
import type { AnalysedCases, TellAnalysed } from './analysed/analysed-cases.ts';
import type { RecordUnit } from './record-layout.ts';

/** Answers of a form, or of several together, by variable. */
export type FormAnswers = Readonly<Record<string, Value>>;

/** One row of a record file: what the product adds, and the answers that its other columns are read from. */
export interface RecordRow {
  readonly added: Readonly<Record<string, string | number | null>>;
  /** No variable is in two of them. */
  readonly answers: readonly FormAnswers[];
  /** What figures read of it; absent where they read nothing. */
  readonly analysed?: TellAnalysed | undefined;
  /** Of a record of an incident. */
  readonly incident?: PlaceAmongIncidents;
}

/** Where an incident is found again among those of the figures. */
export interface PlaceAmongIncidents {
  readonly caseId: string;
  /** Of its screener. */
  readonly crime: string;
  /** Where it counts: which it is among those of this crime, from 0. */
  readonly position?: number;
}

export type CaseRecords = Readonly<Record<RecordUnit, readonly RecordRow[]>>;

/** Numbers and names that a case has in the files. */
export interface CasePlace {
  /** Number of the household, from 1. A household has one person who is interviewed, under the same number. */
  readonly household: number;
  readonly firstMember: number;
  readonly firstIncident: number;
  /** The names of stratum and PSU, which do not tell where they are. */
  readonly stratum: string;
  readonly psu: string;
  /** Weights by a specification; those of the design where absent. */
  readonly weights?: { readonly household: number; readonly person: number };
  /** What figures read of it that no question's column holds. */
  readonly analysed?: AnalysedCases;
}

/**
 * The records of an interview that counts and whose selected adult answered. What was said stands as it was said: an
 * incident keeps its answers and the crime of its screener beside what the office decided, and one that does not count
 * has weight 0.
 */
export function caseRecords(
  whole: WholeInterview,
  { unit, version, caseId }: Pick<AcceptedInterview, 'caseId' | 'unit' | 'version'>,
  place: CasePlace,
): CaseRecords {
  const { instrument, interview: flat } = whole;
  const { household: number, firstMember, firstIncident, stratum, psu } = place;
  const dwelling = designWeight(unit.probabilities);
  const own = { household: dwelling, person: personWeight(dwelling, flat.probability) };
  const weights = place.weights ?? own;
  const design = { household: number, stratum, psu, area: unit.area, state: unit.state ?? null, version };
  return {
    household: [
      {
        added: {
          ...design,
          weight_household: weights.household,
          design_weight_household: own.household,
        },
        answers: [flat.household],
        analysed: place.analysed?.ofHousehold(caseId),
      },
    ],
    person: [
      {
        added: {
          ...design,
          person: number,
          weight_person: weights.person,
          design_weight_person: own.person,
        },
        answers: [flat.selected, flat.household],
        analysed: place.analysed?.ofPerson(caseId),
      },
    ],
    member: flat.members.map((answers, position) => ({
      added: {
        ...design,
        member: firstMember + position,
        weight_household: weights.household,
        selected: answers === flat.selected ? 1 : 0,
      },
      answers: [answers],
    })),
    incident: incidentsOf(whole).map((one, position) => ({
      added: {
        ...design,
        incident: firstIncident + position,
        person: number,
        weight_incident: one.counted ? incidentWeight(weights[one.counted.level], one.counted) : 0,
        in_scope: one.counted ? 1 : 0,
        crime: one.counted?.crime ?? null,
        crime_screened: one.crime,
        crime_coded: one.counted?.crimeCoded ?? null,
        iccs: one.counted?.iccs ?? null,
        iccs_coded: one.decision?.outcome === 'crime' ? one.decision.iccs : null,
        coded_by_office: one.counted?.codedByOffice ?? null,
        office_decision: one.decision?.outcome ?? null,
        ...codesSaid(instrument, one),
        also_household: one.counted?.shared ? 1 : 0,
        form: one.form,
        times: one.counted?.times ?? null,
        forms: one.counted?.forms ?? null,
      },
      answers: [one.answers],
      analysed: one.position === undefined ? undefined : place.analysed?.ofIncident(caseId, one.crime, one.position),
      incident: { caseId, crime: one.crime, ...(one.position !== undefined && { position: one.position }) },
    })),
  };
}

interface ToldIncident {
  readonly crime: string;
  readonly form: number;
  readonly answers: FormAnswers;
  /** Absent where it is in no figure. */
  readonly counted?: ReportedIncident;
  /** Where it counts: which it is among those of its screener's crime, from 0. */
  readonly position?: number;
  /** Of the office; absent where it decided nothing. */
  readonly decision?: CodingDecision;
}

/** Every form of an incident, and the incidents that the screener counted without one. */
function incidentsOf({ instrument, interview, decide, incidents }: WholeInterview): ToldIncident[] {
  const counting = Map.groupBy(incidents, ({ crimeScreened }) => crimeScreened);
  return instrument.crimes.flatMap(({ key }) => {
    const counted = counting.get(key) ?? [];
    const withForm = (interview.incidents.get(key) ?? []).map((answers, position): ToldIncident => {
      const form = position + 1;
      const found = counted.findIndex(({ n }) => n === form);
      const decision = decide(key, form, answers);
      const ofCounted = found === -1 ? {} : { counted: counted[found]!, position: found };
      return { crime: key, form, answers, ...ofCounted, ...(decision && { decision }) };
    });
    const without = counted.flatMap((one, found): ToldIncident[] =>
      one.n === 0 ? [{ crime: key, form: 0, answers: {}, counted: one, position: found }] : [],
    );
    return [...withForm, ...without];
  });
}

/** Code and tags by the catalogue's rules, with what was said of the incident under another crime. */
function codesSaid(instrument: Instrument, { crime, form, answers, counted }: ToldIncident) {
  if (form === 0) return {};
  const said = counted?.answers ?? answers;
  const tags = Object.entries(iccsTagsOf(instrument, crime, said) ?? {});
  return {
    iccs_said: iccsOf(instrument, crime, said) ?? null,
    ...Object.fromEntries(tags.map(([tag, value]) => [`iccs_${tag}`, value])),
  };
}
