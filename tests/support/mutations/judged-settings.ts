import { crime, eachText, type JudgedMutation, LANGUAGES, list, manifest, of, question } from './judging.ts';

/** What may be answered. */
export const judgedAnswers: JudgedMutation[] = [
  of('an answer that is gone', 'mapping', 'answer-gone', 'tenure', (files) => {
    const codes = list(files, question(files, 'household', 'tenure').choices);
    codes.pop();
  }),
  of('an answer more, with a place for the rest', 'safe', 'answer-new', 'taken_item', (files) => {
    list(files, 'taken_item').push('boat');
    eachText(files, (texts) => Object.assign(texts.choices.taken_item, { boat: 'A boat' }));
  }),
  of('an answer between those of a scale', 'breaks', 'answer-between', 'walk_safety', (files) => {
    list(files, 'walk_safety').push('neither');
    eachText(files, (texts) => Object.assign(texts.choices.walk_safety, { neither: 'Neither' }));
  }),
  of('a scale the other way round', 'breaks', 'scale-turned', 'walk_safety', (files) => {
    list(files, 'walk_safety').reverse();
  }),
  of('answers in another order', 'safe', 'answer-order', 'income_band', (files) => {
    const codes = list(files, 'income_band');
    codes.unshift(codes.pop());
  }),
  of('another list', 'breaks', 'other-list', 'm_migrant', (files) => {
    question(files, 'profile', 'm_migrant').choices = question(files, 'household', 'tenure').choices;
  }),
  of('numbers of answers in data files', 'mapping', 'numbers-in-files', 'dwelling_of', (files) => {
    list(files, 'dwelling_of').splice(1, 0, 'boat');
    eachText(files, (texts) => Object.assign(texts.choices.dwelling_of, { boat: 'A boat' }));
  }),
  of('a way of not answering', 'safe', 'no-answer', 'tenure', (files) => {
    question(files, 'household', 'tenure').missing = ['na'];
  }),
  of('a way of not answering a report', 'breaks', 'no-answer-in-figure', 'rep_formal_self', (files) => {
    question(files, 'incident_report', 'rep_formal_self').missing = ['refused'];
  }),
  of('a narrower range', 'breaks', 'range-narrower', 'n_residents', (files) => {
    question(files, 'household', 'n_residents').max = 20;
  }),
  of('a wider range', 'safe', 'range-wider', 'n_residents', (files) => {
    question(files, 'household', 'n_residents').max = 99;
  }),
  of('a question that may be left out', 'safe', 'no-answer', 'income_band', (files) => {
    question(files, 'household', 'income_band').required = false;
  }),
  of('fewer answers at once', 'breaks', 'number-of-answers', 'top_concerns', (files) => {
    question(files, 'perception', 'top_concerns').maxSelected = 2;
  }),
  of('an answer of another kind', 'breaks', 'answer-type', 'days_lost', (files) => {
    question(files, 'incident_report', 'days_lost').type = 'money';
  }),
  of('an edit that became hard', 'safe', 'edit', 'n_residents', (files) => {
    const found = question(files, 'household', 'n_residents');
    found.edits[0].severity = found.edits[0].severity === 'hard' ? 'soft' : 'hard';
  }),
  of('an edit that is gone', 'safe', 'edit', 'n_residents', (files) => {
    question(files, 'household', 'n_residents').edits.pop();
  }),
  of('one more mode of interview', 'breaks', 'mode', 'interview_mode', (files) => {
    list(files, 'interview_mode').push('web');
    eachText(files, (texts) => Object.assign(texts.choices.interview_mode, { web: 'Web' }));
  }),
];

/** What counts, and how the survey is made. */
export const judgedSettings: JudgedMutation[] = [
  of('another reference period', 'breaks', 'reference-window', 'referencePeriod.months', (files) => {
    manifest(files).referencePeriod.months = 6;
  }),
  of('a calendar year', 'breaks', 'reference-window', 'referencePeriod.type', (files) => {
    manifest(files).referencePeriod = { type: 'calendar_year' };
  }),
  of('other years before the period', 'breaks', 'lead-in', 'leadIn.years', (files) => {
    manifest(files).leadIn.years = 3;
  }),
  of('crimes asked about several at once', 'breaks', 'screener-way', 'screeners', (files) => {
    manifest(files).screeners = 'per_card';
  }),
  of('older people', 'breaks', 'population', 'selection.minimumAge', (files) => {
    manifest(files).selection.minimumAge = 21;
  }),
  of('a draw by birthday', 'breaks', 'selection-method', 'selection.method', (files) => {
    manifest(files).selection.method = 'last_birthday';
  }),
  of('a draw by the tables of Kish', 'safe', 'known-chance', 'selection.method', (files) => {
    manifest(files).selection.method = 'kish_grid';
  }),
  of('fewer incident forms', 'breaks', 'caps', 'details.perCrime', (files) => {
    manifest(files).details.perCrime = 3;
  }),
  of('other incidents get a form', 'breaks', 'caps', 'details.rule', (files) => {
    manifest(files).details.rule = 'last';
  }),
  of('series from another number on', 'breaks', 'series-rule', 'details.seriesFrom', (files) => {
    manifest(files).details.seriesFrom = 4;
  }),
  of('attempts that count', 'breaks', 'attempts', 'personal_theft', (files) => {
    crime(files, 'personal_theft').attempts = 'included';
  }),
  of('another unit of count', 'breaks', 'counted-otherwise', 'robbery', (files) => {
    crime(files, 'robbery').unitOfCount = 'demand';
  }),
  of('another ICCS code', 'breaks', 'iccs-code', 'vandalism', (files) => {
    crime(files, 'vandalism').iccs.code = '0504';
  }),
  of('a crime that is off', 'breaks', 'crime-gone', 'consumer_fraud', (files) => {
    crime(files, 'consumer_fraud').active = false;
  }),
  of('a crime that enters the totals', 'breaks', 'crime-in-totals', 'attempted_burglary', (files) => {
    manifest(files).packs.find(({ key }: { key: string }) => key === 'attempted_burglary').active = true;
    delete crime(files, 'attempted_burglary').countsAs;
    for (const set of files['crime-types.json'].eventSets) set.except = [];
  }),
  of('a set of other crimes', 'breaks', 'totals', 'any_person.except', (files) => {
    files['crime-types.json'].eventSets[0].except.pop();
  }),
  of('a body that counts no more', 'breaks', 'reporting-bodies', 'reportingBodies.local_police.kind', (files) => {
    manifest(files).reportingBodies.find(({ code }: { code: string }) => code === 'local_police').kind = 'other';
  }),
  of('another source of a series', 'breaks', 'sdg-source', 'sdg.VC_VOV_PHYL.source.crimes', (files) => {
    manifest(files).sdg[0].source.crimes.push('threats');
  }),
  of('a remark on a series', 'safe', 'note', 'sdg.VC_VOV_PHYL.deviation', (files) => {
    manifest(files).sdg[0].deviation = 'None.';
  }),
  of('a module that is on', 'safe', 'module-on', 'packs.firearm.active', (files) => {
    manifest(files).packs.find(({ key }: { key: string }) => key === 'firearm').active = true;
  }),
  of('a language that is gone', 'breaks', 'language-gone', 'languages', (files) => {
    manifest(files).languages.pop();
    delete files['texts/fr.json'];
    for (const fill of Object.values<{ fr?: string }>(manifest(files).fills)) delete fill.fr;
    for (const { name } of manifest(files).states) delete name.fr;
  }),
  of('amounts of money', 'safe', 'country-settings', 'money.unusual_loss', (files) => {
    manifest(files).money.unusual_loss = 5;
  }),
  of('a state more', 'safe', 'state-new', 'states.77', (files) => {
    manifest(files).states.push({
      code: '77',
      name: Object.fromEntries(LANGUAGES.map((language) => [language, 'Island'])),
    });
  }),
  of('a state that is gone', 'mapping', 'state-gone', 'states.', (files) => {
    manifest(files).states.pop();
  }),
  of('the number of the version', 'safe', 'note', 'version', (files) => {
    manifest(files).version = '9.9.9';
  }),
  of('an answer that the interviewer codes', 'mapping', 'coded-wording', 'choices.weapon.blade', (files) =>
    eachText(files, (texts) => {
      texts.choices.weapon.blade = 'X';
    }),
  ),
];
