import type { DesignVersionsTexts } from './design-versions-texts.ts';

export const designVersionsInEnglish: DesignVersionsTexts = {
  title: 'Versions',
  earlier: 'Earlier version',
  later: 'Later version',
  began: (version) => `${version} (where this draft began)`,
  versionBegan: (version) => `${version} (its origin)`,
  toList: 'All questionnaires',
  noOther: 'There is no other published version to compare with.',
  view: 'Show',
  views: { changes: 'What changed', comparability: 'Comparability report' },
  comparing: 'Comparing the two versions…',
  reading: 'Reading the other version…',
  unreadable: 'The questionnaire has errors that keep it from being read. Correct the errors under Findings first.',
  same: 'The interview is the same in both versions.',
  filter: 'Show changes',
  all: 'All',
  noneOfKind: 'None of this kind.',
  goThere: (subject) => `Go to ${subject}`,
  more: (count) => (count === '1' ? 'Show the other one' : `Show the other ${count}`),
  impact: {
    title: 'Impact',
    of: 'Impact of',
    ofs: { risky: 'Not safe', all: 'Every change' },
    parts: {
      forms: 'Forms',
      figures: 'Figures',
      series: 'SDG series',
      edits: 'Edits',
      scenarios: 'Scenarios',
      exports: 'Data files',
      variables: 'Variables',
    },
    units: { case: 'cases', household: 'households', member: 'members', person: 'persons', incident: 'incidents' },
    none: 'None',
    work: 'Work already done',
    interviews: ({ n, count, version }) => {
      if (n === 0) return `By the end of yesterday (UTC) no interview made with version ${version} had arrived.`;
      return n === 1
        ? `By the end of yesterday (UTC) 1 interview made with version ${version} had arrived.`
        : `By the end of yesterday (UTC) ${count} interviews made with version ${version} had arrived.`;
    },
    tablets: ({ n, count, version }) => {
      if (n === 0) return `No tablet keeps version ${version}.`;
      return n === 1 ? `1 tablet keeps version ${version}.` : `${count} tablets keep version ${version}.`;
    },
    untold: ({ n, editions }) =>
      `The tablets do not tell how many interviews are begun with it, because the ${n === 1 ? `edition ${editions} uses` : `editions ${editions} use`} it for new ones.`,
    begun: (told) => {
      if (told.n === 0) return 'No interview is begun with it there.';
      return told.n === 1 ? '1 interview is begun with it there.' : `${told.count} interviews are begun with it there.`;
    },
    drafts: ({ n, count }) => {
      if (n === 0) return 'No interview that is begun is backed up on the server.';
      return n === 1
        ? 'Of all questionnaires and versions, 1 interview that is begun is backed up on the server. It is sealed.'
        : `Of all questionnaires and versions, ${count} interviews that are begun are backed up on the server. They are sealed.`;
    },
  },
  mapping: {
    title: 'Mapping',
    code: ({ old, variables }) => `Read the earlier answer ${old} of ${variables} as`,
    variable: ({ old, to }) => `Read the earlier variable ${old} as ${to}.`,
    same: ({ old, variables }) =>
      `Read the earlier answers ${old} of ${variables} as the same answers, whatever their numbers were.`,
    sameStated: (old) => `${old} are read as the same answers, whatever their numbers were.`,
    others: 'Other mappings of that version',
    othersLead:
      'They belong to no change above: what they name changed again, or is not there. They are read all the same.',
    choose: 'Choose an answer',
    state: 'State the mapping',
    takeBack: 'Take the mapping back',
    stated: ({ old, to }) => `${old} is read as ${to}.`,
    inDraft: 'A mapping is stated in a draft. Start the next version to state it.',
    wrong: 'Some mappings cannot be. The version cannot be published with them:',
    problems: {
      'unknown-old-variable': 'the earlier version has no such variable',
      'unknown-new-variable': 'this version has no such variable',
      'unknown-old-code': 'the earlier version has no such answer',
      'unknown-new-code': 'this version has no such answer',
      'name-again': 'this version uses that name for another question: give it another name',
      twice: 'two variables would become one',
    },
  },
  report: {
    title: (standard) => `Beside ${standard}`,
    lead: 'Each figure and each question of the standard, and how it stands in this questionnaire. What the standard leaves to each country is no deviation.',
    summary: 'Summary',
    result: 'Result',
    figures: 'Figures',
    questions: 'Questions',
    added: 'Questions of this questionnaire alone',
    standard: 'Standard',
    own: 'This questionnaire',
    search: 'Search in names and words',
    found: ({ n, count }) => (n === 1 ? '1 found' : `${count} found`),
    document: 'Download the report (HTML)',
    csv: 'Download the table (CSV)',
    standing: {
      same: 'The same',
      otherwise: 'Asked otherwise',
      'not-comparable': 'Not comparable',
      'not-asked': 'Not asked',
    },
    noStandard: 'The server does not have the standard lacsi-2018-r1.',
  },
  open: 'What changed',
  openOf: (name) => `What changed in ${name}`,
  verdict: { breaks: 'Breaks comparability', mapping: 'Needs a mapping', mapped: 'Mapped', safe: 'Safe' },
};
