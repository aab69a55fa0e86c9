import type { RolloutTexts } from './rollout-texts.ts';

export const rolloutInEnglish: RolloutTexts = {
  open: 'Versions',
  openOf: (edition) => `Versions of the questionnaire of “${edition}”`,
  back: 'All editions',
  title: (edition) => `Versions of the questionnaire of “${edition}”`,
  lead: (today) =>
    `Each version is for interviews that begin from its day on. Those that have begun go on with theirs. Each tablet changes at midnight by its own calendar, without a network too if it has the version. This page counts days by the clock of the server (UTC): today is ${today}.`,
  loading: 'Looking for the versions…',
  list: 'Versions in the order of their days',
  columns: {
    version: 'Version',
    from: 'From',
    state: 'State',
    tablets: 'Tablets',
    drafts: 'Unfinished',
    action: 'Action',
  },
  fromStart: 'The beginning',
  states: { earlier: 'Earlier', now: 'In use today', coming: 'Comes later' },
  noTablets: 'Nobody who has cases of this edition has a tablet prepared.',
  here: ({ n, count, of }) => (n === 1 ? `${count} of ${of} has it` : `${count} of ${of} have it`),
  missing: ({ n, count }) => (n === 1 ? `${count} does not have it yet` : `${count} do not have it yet`),
  missingSince: (moment) => `The one without contact for longest: ${moment}`,
  drafts: ({ n, count }) => (n === 1 ? `${count} interview` : `${count} interviews`),
  takeBack: 'Take back',
  takeBackOf: (version) => `Take back version ${version}`,
  takeBackTitle: (version) => `Take back version ${version}?`,
  takeBackBody:
    'No interview has used it yet. Interviews that begin use the version before it, as if it had never been put here. A tablet without a network hears of it at the next one. The version stays published.',
  takenBack: (version) => `Version ${version} was taken back.`,
  add: {
    title: 'Use another version from a day on',
    lead: 'Published versions are offered. Tablets bring the new one before its day, when they have a network.',
    closed: 'The edition is closed and takes no other version. To use one, open the edition again.',
    noneOffered: 'There is no published version of this questionnaire. Its designer publishes one.',
    version: 'Version',
    choose: 'Choose a version',
    option: ({ version, note }) => (note ? `${version}: ${note}` : version),
    day: 'First day',
    dayHint: 'It begins on that day of each tablet’s calendar: today or later.',
    look: 'See what changes',
    changes: ({ version, before }) => `What changes from ${before} to ${version}`,
    changesWait: 'Comparing the two versions…',
    same: 'The two versions ask the same.',
    count: ({ count, verdict }) => `${verdict} (${count})`,
    meaning: {
      breaks: 'Figures before and after do not measure the same.',
      mapping:
        'The designer can state which earlier answer is which of today’s. Until then those answers stay a group of their own.',
      mapped: 'It is stated which earlier answer is which of today’s, and the analysis uses it.',
      safe: 'What the figures measure does not change.',
    },
    onlyFirst: ({ shown, all }) => `These are the ${shown} gravest changes of ${all}.`,
    more: (count) => `See ${count} more`,
    confirm: ({ version, day }) => `Use ${version} from ${day} on`,
    consequence:
      'You can take it back until its day comes. From that day on interviews may have begun with it, and it stays.',
    cancel: 'Do not use it',
    done: ({ version, day }) => `Version ${version} is used from ${day} on.`,
  },
  errors: {
    versionMissing: 'Choose a version.',
    dayMissing: 'Choose the first day on which it is used.',
    dayPast: 'That day is past. Choose today or a later day.',
    dayBeforeLast: 'Another version comes later. Choose its day or a later one, or take it back first.',
    comesAlready: 'This version is the last of the list already. To change its day, take it back first.',
  },
  problems: {
    'unknown-instrument': 'The server has no such published version. Open the page again and choose another one.',
    'unknown-survey': 'There is no edition with this key. Go back to the list of editions.',
    'survey-closed': 'The edition is closed and takes no other version. Open it again, or choose another edition.',
    'version-other-questionnaire':
      'The edition has another questionnaire, and keeps it. To use this one, make another edition.',
    'version-day-past': 'That day is past on every tablet. Choose today or a later day.',
    'version-day-before-last': 'Another version comes later. Choose its day or a later one, or take it back first.',
    'version-comes-already': 'This version is the last of the list already. To change its day, take it back first.',
    'version-not-coming':
      'The edition no longer has this version from that day on: somebody else may have taken it back. Open the page again.',
    'version-in-use':
      'Its day has come and interviews may have begun with it, so it stays. To stop using it, use another version from today on.',
  },
};
