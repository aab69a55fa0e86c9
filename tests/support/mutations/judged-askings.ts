import { crime, eachText, type JudgedMutation, LANGUAGES, manifest, module, of, question, remove } from './judging.ts';

/** Wordings: what people hear, and what only others read. */
export const judgedWordings: JudgedMutation[] = [
  of('the wording of a screener', 'breaks', 'screener-wording', 'crimes.robbery.screener', (files) =>
    eachText(files, (texts) =>
      Object.assign(texts.crimes.robbery, { screener: `${texts.crimes.robbery.screener} X?` }),
    ),
  ),
  of('the wording of a screener in one language', 'breaks', 'screener-wording', 'crimes.robbery.screener', (files) => {
    files['texts/pt.json'].crimes.robbery.screener += ' Foi assim?';
  }),
  of('how often, in other words', 'breaks', 'screener-wording', 'crimes.burglary.times', (files) =>
    eachText(files, (texts) => Object.assign(texts.crimes.burglary, { times: 'X {period}?' })),
  ),
  of('what is said before the screeners', 'breaks', 'screener-wording', 'questions.person_crimes_intro.text', (files) =>
    eachText(files, (texts) => Object.assign(texts.questions.person_crimes_intro, { text: 'X.' })),
  ),
  of('the words that say the window', 'breaks', 'window-wording', 'phrases.since', (files) => {
    files['texts/en.json'].phrases.since = `counting ${files['texts/en.json'].phrases.since}`;
  }),
  of('the wording of a report', 'breaks', 'reporting-wording', 'questions.rep_formal_self.text', (files) =>
    eachText(files, (texts) => Object.assign(texts.questions.rep_formal_self, { text: 'X?' })),
  ),
  of('the wording of an opinion', 'breaks', 'question-wording', 'questions.walk_alone_night.text', (files) =>
    eachText(files, (texts) => Object.assign(texts.questions.walk_alone_night, { text: 'X?' })),
  ),
  of('the label of an answer', 'breaks', 'answer-wording', 'choices.walk_safety.safe', (files) =>
    eachText(files, (texts) => Object.assign(texts.choices.walk_safety, { safe: 'X' })),
  ),
  of('the words of the country', 'breaks', 'country-words', 'fills.neighbourhood', (files) => {
    for (const language of LANGUAGES) manifest(files).fills.neighbourhood[language] += ' X';
  }),
  of('an accent in a long word', 'safe', 'typography', 'questions.tenure.text', (files) => {
    const { tenure } = files['texts/es.json'].questions;
    tenure.text = tenure.text.normalize('NFD').replace(/(?<=[aeiou])\u0301(?=\p{L}{4})/u, '');
    tenure.text = ` ${tenure.text.normalize('NFC')}`;
  }),
  of('spaces, capitals and quotation marks', 'safe', 'typography', 'questions.tenure.text', (files) =>
    eachText(files, (texts) => {
      texts.questions.tenure.text = texts.questions.tenure.text
        .toUpperCase()
        .replaceAll(/\{[A-Z_]+\}/g, (fill: string) => fill.toLowerCase());
      texts.questions.tenure.text += '  ';
    }),
  ),
  of('an instruction', 'safe', 'instruction', 'questions.rep_formal_self.instruction', (files) =>
    eachText(files, (texts) => Object.assign(texts.questions.rep_formal_self, { instruction: 'X.' })),
  ),
  // What is observed is measured by the words that tell the interviewer what to look at.
  of('what the interviewer observes', 'breaks', 'observed-wording', 'questions.dwelling_class.text', (files) =>
    eachText(files, (texts) => Object.assign(texts.questions.dwelling_class, { text: 'X' })),
  ),
  of('how to observe it', 'breaks', 'observed-wording', 'questions.access_barrier.instruction', (files) =>
    eachText(files, (texts) => Object.assign(texts.questions.access_barrier, { instruction: 'X.' })),
  ),
  of('an answer that is observed', 'breaks', 'observed-wording', 'choices.dwelling_class.', (files) =>
    eachText(files, (texts) => {
      const [code] = Object.keys(texts.choices.dwelling_class);
      texts.choices.dwelling_class[code!] = 'X';
    }),
  ),
  of('thanks', 'safe', 'read-aloud', 'questions.close_thanks.text', (files) =>
    eachText(files, (texts) => Object.assign(texts.questions.close_thanks, { text: 'X.' })),
  ),
  of('the title of a form', 'safe', 'heading', 'forms.household.title', (files) =>
    eachText(files, (texts) => Object.assign(texts.forms.household, { title: 'X' })),
  ),
  of('the message of an edit', 'safe', 'edit', 'edits.', (files) =>
    eachText(files, (texts) => {
      const [id] = Object.keys(texts.edits).filter((each) => each.includes('loss'));
      texts.edits[id!] = 'X?';
    }),
  ),
  of('the screener of a crime that is off', 'safe', 'not-in-use', 'crimes.stalking.screener', (files) =>
    eachText(files, (texts) => Object.assign(texts.crimes.stalking, { screener: 'X {period}?' })),
  ),
];

/** Who is asked, and how. */
export const judgedAskings: JudgedMutation[] = [
  of('a question that is gone', 'breaks', 'question-gone', 'access_barrier', (files) =>
    remove(files, 'control', 'access_barrier'),
  ),
  of('a question asked of fewer', 'breaks', 'asked-of-fewer', 'ev_witnessed', (files) => {
    const found = question(files, 'incident', 'ev_witnessed');
    found.visibleIf = `(${found.visibleIf ?? "{crime} != ''"}) and {n_residents} > 1`;
  }),
  of('a question asked of more', 'safe', 'asked-of-more', 'n_vehicles', (files) => {
    delete question(files, 'household', 'n_vehicles').visibleIf;
  }),
  of('a report asked of more', 'breaks', 'not-asked-is-no', 'rep_formal_other', (files) => {
    delete question(files, 'incident_report', 'rep_formal_other').visibleIf;
  }),
  of('a gate that lets fewer through', 'breaks', 'crime-asked-of-others', 'bribery', (files) => {
    crime(files, 'bribery').gate = "{official_contact} = 'yes' and {n_residents} > 1";
  }),
  of('a gate that is gone', 'breaks', 'crime-asked-of-others', 'bicycle_theft', (files) => {
    delete crime(files, 'bicycle_theft').gate;
  }),
  of('a form that is due for fewer', 'breaks', 'asked-of-fewer', 'habits', (files) => {
    module(files, 'habits').when += ' and {n_residents} > 1';
  }),
  of('a new question', 'safe', 'question-new', 'tenure_again', (files) => {
    module(files, 'household')
      .screens.at(-1)
      .questions.push({ ...question(files, 'household', 'tenure'), name: 'tenure_again' });
    eachText(files, (texts) =>
      Object.assign(texts.questions, { tenure_again: { text: 'Completely different words here?' } }),
    );
  }),
  of('a question under another name', 'mapping', 'variable-renamed', 'home_tenure', (files) => {
    for (const file of Object.keys(files))
      files[file] = JSON.parse(JSON.stringify(files[file]).replaceAll('"tenure":{"text"', '"home_tenure":{"text"'));
    question(files, 'household', 'tenure').name = 'home_tenure';
  }),
  of('two crimes in another order', 'breaks', 'screener-order', 'robbery', (files) => {
    const { crimes } = files['crime-types.json'];
    const place = crimes.findIndex(({ key }: { key: string }) => key === 'robbery');
    [crimes[place], crimes[place + 1]] = [crimes[place + 1], crimes[place]];
  }),
  of('opinions after the screeners', 'breaks', 'form-order', '', (files) => {
    const { chain } = manifest(files);
    chain.splice(chain.indexOf('support') - 1, 0, ...chain.splice(chain.indexOf('institutions'), 1));
  }),
  of('two questions in another order', 'safe', 'question-order', 'm_ethnicity', (files) => {
    const [screen] = module(files, 'profile').screens.filter(
      ({ questions }: { questions: unknown[] }) => questions.length > 1,
    );
    if (screen) screen.questions.reverse();
    else module(files, 'profile').screens.reverse();
  }),
  of('an answer by rule', 'breaks', 'answered-by-rule', 'threats', (files) => {
    crime(files, 'robbery').presence = 'ask';
    crime(files, 'threats').presence = 'never';
  }),
  of('answers that are no longer read out', 'breaks', 'asked-or-observed', 'tenure', (files) => {
    delete question(files, 'household', 'tenure').fieldCoded;
  }),
  of('a crime answered alone', 'breaks', 'self-completion', 'sexual_offence', (files) => {
    const { sensitive } = crime(files, 'sexual_offence');
    sensitive.selfCompleted = !sensitive.selfCompleted;
  }),
  of('a crime asked without looking who listens', 'breaks', 'privacy', 'sexual_offence', (files) => {
    const { sensitive } = crime(files, 'sexual_offence');
    sensitive.privacyCheck = !sensitive.privacyCheck;
  }),
  of('a form that may be passed over', 'breaks', 'privacy', 'pack_physical', (files) => {
    const { sensitive } = module(files, 'pack_physical');
    sensitive.skippable = !sensitive.skippable;
  }),
  of('a referral card', 'safe', 'care-afterwards', 'sexual_offence', (files) => {
    const { sensitive } = crime(files, 'sexual_offence');
    sensitive.referralCard = !sensitive.referralCard;
  }),
];
