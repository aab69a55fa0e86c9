import { type Json, type Mutation, pickLanguage, type Random, spokenNames } from './mutation.ts';

/** Changes the spoken text of one question in one language, where there is something to change. */
function inText(kind: string, change: (text: string, language: string, random: Random) => string): Mutation {
  return {
    kind,
    apply(files, random) {
      const { language, file, texts } = pickLanguage(files, random);
      const name = random.pick(
        spokenNames(files).filter(
          (each) => change(texts.questions[each].text, language, random) !== texts.questions[each].text,
        ),
      );
      if (!name) return undefined;
      texts.questions[name].text = change(texts.questions[name].text, language, random);
      return { file, at: [`questions.${name}`] };
    },
  };
}

/** Changes a list's labels in one language. */
function inLabels(
  kind: string,
  change: (labels: Record<string, string>, codes: string[]) => string | undefined,
): Mutation {
  return {
    kind,
    apply(files, random) {
      const { file, texts } = pickLanguage(files, random);
      const list = random.pick(
        Object.keys(texts.choices).filter((each) => Object.keys(texts.choices[each]).length > 3),
      )!;
      const code = change(texts.choices[list], Object.keys(texts.choices[list]));
      return code === undefined ? undefined : { file, at: [`choices.${list}.${code}`] };
    },
  };
}

/** What a translator or an editor of texts leaves behind. */
export const translatedMutations: Mutation[] = [
  inText('a space that takes no room', (text) => text.replace(' ', ' \u200b')),
  inText('a tab', (text) => text.replace(' ', '\t')),
  inText('a line break', (text) => text.replace(' ', '\n')),
  inText('a byte that is zero', (text) => `${text}\u0000`),
  inText('a soft hyphen', (text) => `${text.slice(0, 8)}\u00ad${text.slice(8)}`),
  inText('mark-up of the web', (text) => text.replace(' ', '&nbsp;')),
  inText('letters saved in another code', (text) => Buffer.from(`${text} (café)`, 'utf8').toString('latin1')),
  inText('a word twice', (text) => text.replace(/(\p{L}{4,}) /u, '$1 $1 ')),
  inText('a mark twice', (text) => text.replace('?', '??')),
  inText('a space before a comma', (text) => text.replace(', ', ' , ')),
  inText('a fill that was translated', (text) =>
    text.replace(
      /\{(window|lead|crime|country|municipality|neighbourhood|prosecutor|currency)\}/,
      (_, fill) =>
        `{${{ window: 'ventana', lead: 'antes', crime: 'delito', country: 'pais' }[fill as 'window'] ?? 'lugar'}}`,
    ),
  ),
  inText('a fill in double braces', (text) => text.replace(/\{(\w+)\}/, '{{$1}}')),
  inText('a fill in brackets', (text) => text.replace(/\{(\w+)\}/, '[$1]')),
  inText('a fill of one language', (text) => `${text} {country}`),
  inText('a question that is empty', () => ''),
  inText('a question that is a space', () => ' '),
  inText('a text in capitals', (text) => text.toUpperCase().replace(/\{\w+\}/g, (fill) => fill.toLowerCase())),
  inText('a number that one language adds', (text) => text.replace(/\?/, ' en 2024?')),
  inLabels('a label that is empty', (labels, [code]) => {
    labels[code!] = '';
    return code;
  }),
  inLabels('a label that is a code', (labels, codes) => {
    const code = codes.find((each) => each.includes('_') && !/\d/.test(each));
    if (code) labels[code] = code;
    return code;
  }),
  inLabels('a label with its number before it', (labels, [code]) => {
    labels[code!] = `1. ${labels[code!]}`;
    return code;
  }),
  inLabels('a label of which the code is misspelt', (labels, [code]) => {
    labels[`${code}s`] = labels[code!]!;
    delete labels[code!];
    return code;
  }),
  inLabels('two labels that differ in a full stop', (labels, [code, otherCode]) => {
    labels[otherCode!] = `${labels[code!]}.`;
    return otherCode;
  }),
  {
    kind: 'a message that is empty',
    apply(files, random) {
      const { file, texts } = pickLanguage(files, random);
      const id = random.pick(Object.keys(texts.edits))!;
      texts.edits[id] = '';
      return { file, at: [`edits.${id}`] };
    },
  },
  {
    kind: 'a message with the words of another',
    apply(files, random) {
      const { file, texts } = pickLanguage(files, random);
      const original = random.pick(Object.keys(texts.edits))!;
      const copy = random.pick(Object.keys(texts.edits))!;
      if (original === copy) return undefined;
      texts.edits[copy] = texts.edits[original];
      return { file, at: [`edits.${original}`, `edits.${copy}`] };
    },
  },
  {
    kind: 'a screener without its period',
    apply(files, random) {
      const key = random.pick(Object.keys(files['texts/es.json'].crimes))!;
      for (const language of files['manifest.json'].languages) {
        const crime: Json = files[`texts/${language}.json`].crimes[key];
        if (!crime.screener.includes('{period}')) return undefined;
        crime.screener = crime.screener.replaceAll('{period}', '');
      }
      return { file: `texts/${files['manifest.json'].languages[0]}.json`, at: [`crimes.${key}.screener`] };
    },
  },
  {
    kind: 'a warning in one language twice as long as a breath',
    apply(files, random) {
      const { file, texts } = pickLanguage(files, random);
      const id = random.pick(Object.keys(texts.edits))!;
      texts.edits[id] = `${texts.edits[id]} `.repeat(8).trim();
      return { file, at: [`edits.${id}`] };
    },
  },
];
