import { assignCases, listAssignments } from './assignments.ts';
import { codeIncident, getAgreement, getCodingCsv, getIncidentToCode, listIncidentsToCode } from './coding.ts';
import type { Endpoint } from './endpoint.ts';
import { getEstimates, getEstimatesCsv } from './estimates.ts';
import { getHealth } from './health.ts';
import { getInstrument } from './instruments.ts';
import { importSampleUnits, listSampleUnits } from './sample-units.ts';
import { changePassword, getSession, signIn, signOut } from './session.ts';
import { getSubmission, listSubmissions, putSubmission, reviewSubmission } from './submissions.ts';
import { addUser, listUsers, setUserPassword } from './users.ts';

/** The whole API: one line per endpoint, and the table that the authorisation test walks. */
export const endpoints = {
  signIn,
  getSession,
  signOut,
  changePassword,
  listUsers,
  addUser,
  setUserPassword,
  listAssignments,
  assignCases,
  listSampleUnits,
  importSampleUnits,
  getInstrument,
  putSubmission,
  listSubmissions,
  getSubmission,
  reviewSubmission,
  listEventsToCode: listIncidentsToCode,
  getEventToCode: getIncidentToCode,
  codeEvent: codeIncident,
  getAgreement,
  getCodingCsv,
  getEstimates,
  getEstimatesCsv,
  getHealth,
} satisfies Record<string, Endpoint>;
