import type { DesignTexts } from './design-texts.ts';

export const designInEnglish: DesignTexts = {
  list: {
    title: 'Questionnaires',
    lead: 'A published version never changes. Work goes on in a draft, which becomes the next version. From which day on an edition uses a version is for the administrator to decide.',
    loading: 'Reading the questionnaires…',
    none: 'There is no questionnaire yet. The server imports the folders of its setting CIFRA_INSTRUMENTS when it starts.',
    versions: 'Published versions',
    columns: {
      version: 'Version',
      published: 'Published',
      note: 'What is new',
      hash: 'Hash',
      usedBy: 'Editions',
      action: 'Actions',
    },
    version: ({ version, number }) => `${version} (number ${number})`,
    published: ({ when, author }) => (author === undefined ? when : `${when}, by ${author}`),
    publishedByCommand: (when) => `${when}, by the command line`,
    notUsed: 'None',
    reconstruction:
      'It comes with the platform. Its crimes and questions are a reconstruction of LACSI’s topics in words of our own, not the official questionnaire.',
    newIn: {
      '1.0.0': 'The first version.',
      '1.1.0':
        'Asks item by item what was on cards, asks of an incident that was told before only what is lacking, and has ICCS codes by the book.',
      '1.1.1': 'Asks what 1.1.0 asks, word for word; the titles of its scenarios are in its four languages.',
    },
    beganAs: ({ id, version }) => `Began as ${id} ${version}`,
    drafts: 'Drafts',
    noVersions: 'There is none yet. It is published from the draft.',
    noDrafts: 'Nobody works on a draft. Start the next version from a published one.',
    draft: ({ version, by }) => `Draft from ${version}, started by ${by}`,
    draftState: ({ changes, when }) => `${changes} changes, the last one ${when}`,
    open: 'Open',
    openOf: (name) => `Open the draft ${name}`,
    giveUp: 'Give up',
    giveUpOf: (name) => `Give up the draft ${name}`,
    giveUpTitle: 'Give this draft up?',
    giveUpBody: 'It takes no more changes and can no longer be published. What was done in it stays in its log.',
    startNext: 'Start the next version',
    startNextOf: (name) => `Start the next version from ${name}`,
    startOwn: 'Make a questionnaire of its own',
    startOwnOf: (name) => `Make a questionnaire of its own from ${name}`,
    ownTitle: 'A questionnaire of its own',
    ownBody: (name) => `It begins as a copy of ${name}, under another name.`,
    ownId: 'Name',
    ownIdHint: 'Small letters, digits and hyphens: envipe-2027.',
    ownIdWrong: 'Write a name of small letters, digits and hyphens, 64 at most, beginning with a letter or a digit.',
    ownIdTaken:
      'A questionnaire has this name already. Choose another one; to go on with that one, open its draft or begin its next version.',
    ownAction: 'Make it',
  },
  draft: {
    opening: 'Opening the draft…',
    openingWaits: 'The draft opens as soon as the server answers. What waits on this device is kept.',
    notThere: 'There is no draft at this address.',
    toList: 'All questionnaires',
    title: (name) => `Draft of ${name}`,
    bar: 'Draft',
    undo: 'Undo',
    redo: 'Redo',
    keys: 'Keys',
    language: 'Language of the questionnaire',
    publishedAs: ({ name, when, by }) =>
      `This draft was published on ${when}${by === undefined ? '' : ` by ${by}`} as ${name}.`,
    closedKeeps: 'What you write here does not go into it any more. It is kept on this device, to be copied.',
    startsNext: (name) => `Start the next version from ${name}`,
    opensNext: (by) => `Open the draft of the next version, started by ${by}`,
    beganWith: (name) => `from ${name}`,
    closed: {
      published: 'This draft was published. To go on, start the next version.',
      discarded: 'This draft was given up. To go on, start another one.',
    },
    nothingChosen: 'Choose something in the structure.',
    loadingPane: 'Loading…',
    parts: 'Parts of the page',
    structure: 'Structure',
    sides: { middle: 'Editor', right: 'Beside it' },
    panes: {
      question: 'Question',
      properties: 'Properties',
      preview: 'Preview',
      scenarios: 'Scenarios',
      json: 'JSON',
      findings: 'Findings',
      translation: 'Translation',
      publish: 'Publish',
      versions: 'Versions',
    },
  },
  tookBack: { undo: 'Undone:', redo: 'Done again:', goThere: 'Go there' },
  saving: {
    saved: 'Saved',
    saving: 'Saving…',
    onDevice: (n) =>
      n === 1
        ? 'Kept on this device, 1 change waits for the network'
        : `Kept on this device, ${n} changes wait for the network`,
    onlyHere: (n) =>
      n === 1
        ? '1 change is only on this page: do not close it'
        : `${n} changes are only on this page: do not close it`,
    choose: (n) => (n === 1 ? '1 change needs your choice' : `${n} changes need your choice`),
    tooLate: (n) =>
      n === 1
        ? '1 change came too late: the draft is closed. It is on this device'
        : `${n} changes came too late: the draft is closed. They are on this device`,
    notTaken: 'What you write cannot be saved like this: see beside the field',
    halfTyped: 'Half typed: on this device',
  },
  left: {
    title: (n) => `Half typed on this device: ${n}`,
    kinds: {
      json: 'JSON of',
      comment: 'Comment on',
      crime: 'New crime',
      name: 'Name',
      choices: 'Choices for',
      setting: 'Setting',
      reason: 'Reason for',
    },
    goOn: 'Go on',
    throwAway: 'Throw it away',
  },
  conflict: {
    title: (n) => (n === 1 ? 'A change needs your choice' : `${n} changes need your choice`),
    lead: 'Somebody changed the same place meanwhile. Nothing is lost: choose what stays.',
    notTakenLead:
      'The server does not accept what you changed. It is not lost: copy it to where you need it, and leave what is there.',
    changedBy: (by) => `${by} changed it meanwhile.`,
    mine: 'Yours',
    theirs: 'What stands there now',
    nothing: 'Nothing',
    keepMine: 'Keep mine',
    keepTheirs: 'Keep what is there',
    noPlace: 'Yours has no place any more. Copy what you need before you let it go.',
    rest: (n) =>
      n === 1
        ? 'Nobody else wrote in one more place: yours stays there, whatever you choose.'
        : `Nobody else wrote in ${n} more places: yours stays there, whatever you choose.`,
    whole: (n) => `Your change has ${n} steps and is made whole or not at all: with “Keep what is there” none is made.`,
    undoing: 'You were undoing a change.',
    closedTitle: (n) => (n === 1 ? 'A change came too late' : `${n} changes came too late`),
    closedLead:
      'The draft takes no changes any more. Yours are on this device: copy them to where you need them, and let them go.',
    letGo: 'Let mine go',
  },
  refusals: {
    'no-place': 'It is not there any more.',
    taken: 'There is one of that name already.',
    changed: 'Somebody changed it meanwhile.',
    'not-a-list': 'It can only be changed as a whole.',
    'wrong-item': 'It does not belong there.',
    'still-named': 'Something else names this already.',
    'read-by-program': 'The program knows it by this name.',
    'bad-name': 'Write a name of small letters, digits and underscores, beginning with a letter.',
    'too-large': 'With this the draft would have more than 20 MB. Take something away before you add more.',
    'unknown-change': 'It is no change of yours in this draft.',
    'words-of-another': 'A comment belongs to who wrote it.',
    'not-accepted': 'The server does not accept it.',
    closed: 'The draft was closed before it arrived.',
  },
  keyHelp: {
    title: 'Keys',
    close: 'Close',
    keys: [
      { keys: 'Ctrl Z', does: 'Undo (outside a text field)' },
      { keys: 'Ctrl Shift Z', does: 'Redo' },
      { keys: 'Ctrl F', does: 'Search and replace; with the focus in the structure, search in it' },
      { keys: '↑ ↓', does: 'Go through the structure' },
      { keys: '← →', does: 'Close and open a branch' },
      { keys: 'Enter', does: 'Choose; on a handle: begin to move, and put it there' },
      { keys: 'Esc', does: 'Leave things where they were' },
      { keys: '?', does: 'These keys' },
    ],
  },
};
