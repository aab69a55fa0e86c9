import type { Sheet } from '#questionnaires';

type Row = Readonly<Record<string, string>>;

/** A construct of XLSForm as the table of `docs/xlsform.md` names it, in the smallest workbook that has it. */
export interface Construct {
  readonly survey: readonly Row[];
  readonly choices?: readonly Row[];
  readonly settings?: Row;
  readonly others?: readonly Sheet[];
}

const LABEL = 'label::English (en)';

const asked = (type: string, more: Row = {}): Row => ({ type, name: 'answer', [LABEL]: 'The question', ...more });
const age = asked('integer', { name: 'age' });
const fruits = asked('select_multiple fruit', { name: 'fruits' });
const relevant = (condition: string): Construct => ({
  survey: [age, fruits, asked('text', { name: 'words' }), asked('text', { relevant: condition })],
});
const constraint = (type: string, condition: string): Construct => ({
  survey: [asked(type, { constraint: condition })],
});
const only = (type: string, more: Row = {}): Construct => ({
  survey: [asked('text', { name: 'first' }), asked(type, more)],
});
const group = (begin: Row, ...inside: Row[]): Construct => ({
  survey: [
    age,
    { name: 'part', [LABEL]: 'The part', ...begin },
    ...inside,
    { type: `end ${begin.type?.split(' ')[1]}` },
  ],
});

/** Every construct of the table, by its name there. */
export const CONSTRUCTS: Readonly<Record<string, Construct>> = {
  '`integer`, `int`': only('integer'),
  '`decimal`': only('decimal'),
  '`range`': only('range', { parameters: 'start=1 end=7 step=1' }),
  '`range` with steps': only('range', { parameters: 'start=0 end=10 step=5' }),
  '`text`, `string`': only('text'),
  '`note`': only('note'),
  '`select_one`': only('select_one fruit'),
  '`select_multiple`': only('select_multiple fruit'),
  '`rank`': only('rank fruit'),
  '`or_other`': only('select_one fruit or_other'),
  '`select_one_from_file`, `select_multiple_from_file`': only('select_one_from_file towns.csv'),
  '`select_one_external`': {
    survey: [asked('select_one_external towns')],
    others: [
      {
        name: 'external_choices',
        rows: [
          ['list_name', 'name', LABEL],
          ['towns', 'lima', 'Lima'],
        ],
      },
    ],
  },
  'A list that the workbook lacks': only('select_one nothing'),
  '`date`': only('date'),
  '`time`, `dateTime`': only('time'),
  '`acknowledge`, `trigger`': only('acknowledge'),
  '`barcode`': only('barcode'),
  '`geopoint`, `geotrace`, `geoshape`': only('geopoint'),
  '`image`, `audio`, `video`, `file`': only('image'),
  '`background-audio`': only('background-audio'),
  '`calculate`': only('calculate', { calculation: '2 + 2' }),
  '`calculate` with what cannot be said': only('calculate', { calculation: "regex('a', 'b')" }),
  '`hidden`': only('hidden'),
  '`start`, `end`, `today`, `deviceid`, `username`, `audit`': only('start'),
  '`phonenumber`, `simserial`, `subscriberid`, `email`': only('simserial'),
  '`xml-external`, `csv-external`': only('csv-external'),
  '`osm`': only('osm'),
  '`include`': only('include'),
  'Old names such as `select all that apply from`, `add integer prompt`, `gps`': only('add integer prompt'),
  'An unknown type': only('telepathy'),
  '`begin group`': group({ type: 'begin group' }, asked('text')),
  'Groups inside each other': group({ type: 'begin group' }, { type: 'begin group', name: 'inner' }, asked('text'), {
    type: 'end group',
  }),
  '`label` of a group in a group': group(
    { type: 'begin group' },
    { type: 'begin group', name: 'inner', [LABEL]: 'Inside' },
    asked('text'),
    { type: 'end group' },
  ),
  '`relevant` of a group': group({ type: 'begin group', relevant: `\${age} > 3` }, asked('text')),
  '`begin repeat` with a fixed `repeat_count`': group({ type: 'begin repeat', repeat_count: '2' }, asked('text')),
  '`begin repeat` with a `repeat_count` from an answer': group(
    { type: 'begin repeat', repeat_count: `\${age}` },
    asked('text'),
  ),
  '`begin repeat` without a number': group({ type: 'begin repeat' }, asked('text')),
  '`begin loop over`': group({ type: 'begin loop over fruit' }, asked('text')),
  '`field-list`': group({ type: 'begin group', appearance: 'field-list' }, asked('text')),
  '`table-list`': group({ type: 'begin group', appearance: 'table-list' }, asked('select_one fruit')),
  'A group without an end': { survey: [{ type: 'begin group', name: 'part', [LABEL]: 'The part' }, asked('text')] },
  '`name` with capitals or other signs': only('text', { name: 'The-Answer' }),
  'A row without a name': only('text', { name: '' }),
  '`label` in several languages': { survey: [asked('text', { 'label::Español (es)': 'La pregunta' })] },
  'A language without a code that is known': { survey: [asked('text', { 'label::Klingon': 'nuq' })] },
  'A text that a language lacks': {
    survey: [asked('text', { 'label::Español (es)': 'Una' }), asked('text', { name: 'other' })],
  },
  'A column without a language beside one of the default language': {
    survey: [asked('text', { label: 'Another question' })],
    settings: { default_language: 'English (en)' },
  },
  'Columns without a language': { survey: [{ type: 'text', name: 'answer', label: 'The question' }] },
  '`hint`, `guidance_hint`': only('text', { hint: 'Ask', guidance_hint: 'More' }),
  [`\`\${name}\` in a text`]: { survey: [age, asked('text', { [LABEL]: `You are \${age}` })] },
  [`\`\${name}\` of a calculation in a text`]: {
    survey: [
      asked('calculate', { name: 'sum_of', calculation: '1 + 1' }),
      asked('text', { [LABEL]: `It is \${sum_of}` }),
    ],
  },
  'HTML in a text': only('text', { [LABEL]: 'A <b>question</b>' }),
  '`image`, `audio`, `video` beside a question': only('text', { 'media::image': 'a.png' }),
  '`required`': only('text', { required: 'yes' }),
  '`required` on a condition': { survey: [age, asked('text', { required: `\${age} > 3` })] },
  '`required_message`': only('text', { required: 'yes', required_message: 'Please' }),
  '`default`': only('text', { default: 'x' }),
  '`read_only`': only('text', { read_only: 'yes' }),
  '`calculation` of a question': only('text', { calculation: '1 + 1' }),
  '`appearance`': only('text', { appearance: 'multiline' }),
  '`appearance` that opens another app': only('text', { appearance: 'ex:org.app' }),
  '`month-year`, `year`': only('date', { appearance: 'month-year' }),
  '`parameters: randomize=true`': only('select_one fruit', { parameters: 'randomize=true' }),
  'Other `parameters`, those of `audit` too': only('audit', { parameters: 'location-priority=balanced' }),
  '`choice_filter`': {
    survey: [
      asked('select_one fruit', { name: 'first' }),
      asked('select_one town', { choice_filter: `of = \${first}` }),
    ],
    choices: [{ list_name: 'town', name: 'lima', [LABEL]: 'Lima', of: 'apple' }],
  },
  '`trigger`': { survey: [age, asked('text', { trigger: `\${age}` })] },
  '`save_to`': only('text', { save_to: 'height' }),
  'An unknown column': only('text', { colour: 'red' }),
  '`disabled`': only('text', { disabled: 'yes' }),
  '`and`, `or`, `not()`, comparisons, `+ - * div mod`': relevant(
    `not(\${age} + 1 < 5) and (\${age} mod 2 = 1 or \${age} != 7)`,
  ),
  '`selected()`': relevant(`selected(\${fruits}, 'apple')`),
  '`count-selected()`': relevant(`count-selected(\${fruits}) >= 2`),
  "`= ''`, `string-length() > 0`": relevant(`\${words} != '' and string-length(\${words}) > 0`),
  '`if()`, `coalesce()`, `number()`, `once()`': relevant(`if(\${age} > 3, \${age}, 2) > coalesce(\${age}, 1)`),
  '`sum()`, `min()`, `max()`': relevant(`max(\${age}, 3) > 4`),
  '`today()`, `now()`': { survey: [asked('date', { name: 'day' }), asked('text', { relevant: `\${day} < today()` })] },
  '`position(..)`, `position(../..)`': group(
    { type: 'begin repeat', repeat_count: '2' },
    asked('text', { relevant: 'position(..) = 1' }),
  ),
  '`indexed-repeat()` with fixed numbers': {
    survey: [
      { type: 'begin repeat', name: 'part', [LABEL]: 'The part', repeat_count: '2' },
      asked('integer', { name: 'inside' }),
      { type: 'end repeat' },
      asked('text', { relevant: `indexed-repeat(\${inside}, \${part}, 2) > 1` }),
    ],
  },
  '`regex()`': relevant(`regex(\${words}, '[a-z]+')`),
  '`pulldata()`, `instance()`': relevant("pulldata('a', 'b', 'c', 'd') = '1'"),
  '`jr:choice-name()`, `concat()`, `substr()`, `round()`, `int()`, `random()`, dates in parts':
    relevant(`round(\${age}, 1) > 2`),
  'A condition that reads a later group': {
    survey: [
      { type: 'begin group', name: 'one', [LABEL]: 'One' },
      asked('text', { relevant: `\${late} > 2` }),
      { type: 'end group' },
      { type: 'begin group', name: 'two', [LABEL]: 'Two' },
      asked('integer', { name: 'late' }),
      { type: 'end group' },
    ],
  },
  'Conditions in a circle': {
    survey: [
      asked('integer', { name: 'one', relevant: `\${two} > 1` }),
      asked('integer', { name: 'two', relevant: `\${one} > 1` }),
    ],
  },
  '`constraint` with limits': constraint('integer', '. >= 1 and . < 10'),
  '`constraint_message` of limits': {
    survey: [asked('integer', { constraint: '. >= 18', constraint_message: 'Adults only' })],
  },
  '`constraint` with any other condition': constraint('integer', '. mod 2 = 0'),
  '`constraint` of several choices': constraint(
    'select_multiple fruit',
    "not(selected(., 'none') and count-selected(.) > 1) and count-selected(.) <= 2",
  ),
  '`constraint` with a pattern': constraint('text', "regex(., '[0-9]+')"),
  'Codes with capitals, spaces or `1.0`': {
    survey: [asked('select_one size')],
    choices: [{ list_name: 'size', name: 'Very Big', [LABEL]: 'Big' }],
  },
  'A code that stands twice (`allow_choice_duplicates`)': {
    survey: [asked('select_one size')],
    choices: [
      { list_name: 'size', name: 'big', [LABEL]: 'Big' },
      { list_name: 'size', name: 'big', [LABEL]: 'Very big' },
    ],
  },
  'A choice without a label': { survey: [asked('select_one size')], choices: [{ list_name: 'size', name: 'big' }] },
  'A list that no question uses': {
    survey: [asked('text')],
    choices: [{ list_name: 'size', name: 'big', [LABEL]: 'Big' }],
  },
  'Pictures of choices': {
    survey: [asked('select_one size')],
    choices: [{ list_name: 'size', name: 'big', [LABEL]: 'Big', image: 'big.png' }],
  },
  '`form_title`, `default_language`': {
    survey: [asked('text')],
    settings: { form_title: 'T', default_language: 'English (en)' },
  },
  '`version`, `form_id`, `style`, `public_key`, `submission_url`, `auto_send`': {
    survey: [asked('text')],
    settings: { version: '3' },
  },
  '`instance_name` and other settings': { survey: [asked('text')], settings: { instance_name: `\${answer}` } },
  'Sheets `lists`, `columns`': {
    survey: [asked('select_one size')],
    others: [
      {
        name: 'columns',
        rows: [
          ['list_name', 'name', LABEL],
          ['size', 'big', 'Big'],
        ],
      },
    ],
  },
  '`entities`': {
    survey: [asked('text')],
    others: [
      {
        name: 'entities',
        rows: [
          ['dataset', 'label'],
          ['trees', 'x'],
        ],
      },
    ],
  },
  'Any other sheet': { survey: [asked('text')], others: [{ name: 'notes', rows: [['To do']] }] },
};

const FRUIT: readonly Row[] = ['apple', 'pear', 'none'].map((name) => ({ list_name: 'fruit', name, [LABEL]: name }));

/** The workbook of a construct. */
export function workbookOf({ survey, choices = [], settings, others = [] }: Construct): Sheet[] {
  return [
    sheet('survey', survey),
    sheet('choices', [...(survey.some(({ type }) => type?.includes('fruit')) ? FRUIT : []), ...choices]),
    ...(settings ? [sheet('settings', [settings])] : []),
    ...others,
  ];
}

function sheet(name: string, rows: readonly Row[]): Sheet {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { name, rows: [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ''))] };
}
