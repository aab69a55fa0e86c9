import { ANALYSED_VARIABLES } from './analysed-variables.ts';
import { byCrimeAndForm, byScreenerAndForm } from './derive-incidents.ts';
import type { CodeableColumns, DerivedRows, IncidentColumns, RowsOfHalf } from './derived-columns.ts';
import type { DerivedCodeable, DerivedHalf, DerivedIncident, DerivedInterview } from './derived-interview.ts';
import { countsFrom, countsText, keysFrom, keysText, textsFrom, textsText } from './key-texts.ts';

/** The rows of a derived interview, in the order of their keys. Both halves have a row of the interview. */
export function rowsOf(record: DerivedInterview): DerivedRows {
  return { open: rowsOfHalf(record, record.open), sealed: rowsOfHalf(record, record.sealed) };
}

/** The derived interview of some rows, in whatever order its incidents come. */
export function recordFrom({ open, sealed }: DerivedRows): DerivedInterview {
  const { case_id, instrument, version, derivation, answered } = open.interview;
  return {
    caseId: case_id,
    instrument,
    version,
    derivation,
    answered: answered === 1,
    open: halfFrom(open),
    sealed: halfFrom(sealed),
  };
}

function rowsOfHalf(record: DerivedInterview, half: DerivedHalf): RowsOfHalf {
  const { caseId } = record;
  return {
    interview: {
      case_id: caseId,
      instrument: record.instrument,
      version: record.version,
      derivation: record.derivation,
      answered: Number(record.answered),
      sex: half.sex,
      age: half.age,
      probability: half.probability,
      member_victim: half.memberVictim === null ? null : Number(half.memberVictim),
      at_risk: keysText(half.atRisk),
      members: countsText(half.members),
      series: countsText(half.series),
      screener_dk: keysText(half.unanswered.dontKnow),
      screener_refused: keysText(half.unanswered.refused),
      told: textsText(half.told),
      derived: half.derived,
      confirmed: half.confirmed,
      changed: half.changed,
      not_a_crime: half.notACrime,
      duplicates: half.duplicates,
    },
    incidents: half.incidents.map((incident) => incidentColumns(caseId, incident)),
    codeable: half.codeable.map(({ isSealed, tags, ...incident }) => ({
      case_id: caseId,
      ...incident,
      tags: keysText(tags),
      sealed: Number(isSealed),
    })),
  };
}

function incidentColumns(caseId: string, incident: DerivedIncident): IncidentColumns {
  return {
    case_id: caseId,
    crime_screened: incident.crimeScreened,
    n: incident.n,
    level: incident.level,
    crime: incident.crime,
    crime_coded: incident.crimeCoded,
    iccs: incident.iccs,
    coded_by_office: incident.codedByOffice,
    shared: Number(incident.shared),
    times: incident.times,
    forms: incident.forms,
    was_reported: Number(incident.wasReported),
    ...incident.answers,
  };
}

function halfFrom({ interview, incidents, codeable }: RowsOfHalf): DerivedHalf {
  return {
    sex: interview.sex,
    age: interview.age,
    probability: interview.probability,
    memberVictim: interview.member_victim === null ? null : interview.member_victim === 1,
    atRisk: keysFrom(interview.at_risk),
    members: countsFrom(interview.members),
    series: countsFrom(interview.series),
    unanswered: { dontKnow: keysFrom(interview.screener_dk), refused: keysFrom(interview.screener_refused) },
    told: textsFrom(interview.told),
    derived: interview.derived,
    confirmed: interview.confirmed,
    changed: interview.changed,
    notACrime: interview.not_a_crime,
    duplicates: interview.duplicates,
    incidents: incidents.map(incidentFrom).sort(byScreenerAndForm),
    codeable: codeable.map(codeableFrom).sort(byCrimeAndForm),
  };
}

function incidentFrom(row: IncidentColumns): DerivedIncident {
  const answers = Object.fromEntries(ANALYSED_VARIABLES.map((name) => [name, row[name]]));
  return {
    crimeScreened: row.crime_screened,
    n: row.n,
    level: row.level,
    crime: row.crime,
    crimeCoded: row.crime_coded,
    iccs: row.iccs,
    codedByOffice: row.coded_by_office,
    shared: row.shared === 1,
    times: row.times,
    forms: row.forms,
    wasReported: row.was_reported === 1,
    // The entries are those of the list of variables.
    answers: answers as DerivedIncident['answers'],
  };
}

function codeableFrom({ crime, n, level, iccs, tags, basis, sealed }: CodeableColumns): DerivedCodeable {
  return { crime, n, level, iccs, tags: keysFrom(tags), basis, isSealed: sealed === 1 };
}
